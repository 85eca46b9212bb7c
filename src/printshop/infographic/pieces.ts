/**
 * An infographic with all its files.
 */
import type { Item } from "#library/item.ts";
import { aboutSheet, helpStrip, pictureCredit } from "../about.ts";
import { boardSheet, described } from "../board/sheet.ts";
import { inkLine, pdfFile, pictureFile } from "../files.ts";
import { framed, viewOf, withGround } from "../motifs/frame.ts";
import { motifOf } from "../motifs/motifs.ts";
import { paletteOf, recolour } from "../palettes.ts";
import type { Piece, PieceFile, PrintContext } from "../piece.ts";
import { screenFiles } from "../placard/pieces.ts";
import {
  infographicScroll,
  infographicSheet,
  layInfographic,
  type InfographicFormat,
} from "./infographic.ts";

/** @throws TooLong when words do not fit */
export function infographicPiece(item: Item<"infographic">, context: PrintContext): Piece {
  const { question, intro, points, action, palette: name } = item.data;
  const palette = paletteOf(name);
  const motif = motifOf(item.data.motif);
  const sheetOf = (format: InfographicFormat, free = false) => {
    const { board, picture, path, name: room } = layInfographic(item, format, context, free);
    const head = withGround(recolour(framed(motif.svg, viewOf(picture)), palette), palette.panel);
    return {
      sheet: boardSheet(described(board, motif.alt), aboutSheet(item, context.site), {
        "head.svg": head,
        "path.svg": path,
      }),
      width: board.width,
      height: board.height,
      room,
    };
  };
  const { sheet: wall } = sheetOf(infographicSheet);
  const blank = sheetOf(infographicSheet, true);
  const { sheet: scroll, width, height } = sheetOf(infographicScroll);
  const credit = pictureCredit(
    item,
    `${question} ${points.map(({ heading }) => heading).join("; ")}.`,
    context.site,
  );
  const long = { name: "dai", use: "Xem trên điện thoại, gửi Zalo, đăng Facebook", width, height };
  return {
    item,
    files: [
      pdfFile(item, { name: "a3", use: "In khổ A3 ở tiệm photo, dán bảng tin" }, wall, context),
      ...(["avif", "webp", "png"] as const).map((kind): PieceFile =>
        pictureFile(item, long, kind, scroll, credit, context),
      ),
      ...screenFiles(item, { slogan: question, field: "question", capitals: false }, undefined, context),
      pdfFile(item, { name: "a3-de-trong", use: "Khổ A3 chừa chỗ ghi tên đơn vị" }, blank.sheet, context),
      pictureFile(
        item,
        { name: "a3-de-trong", use: "Ảnh khổ A3, chừa chỗ ghi tên đơn vị", width: 1240, height: 1754 },
        "png",
        blank.sheet,
        credit,
        context,
      ),
    ],
    preview: (["avif", "webp", "png"] as const).map((kind) => `${item.slug}-dai.${kind}`),
    alt: `Đồ họa trả lời câu hỏi «${question}», toàn bộ chữ ở dưới. ${motif.alt}`,
    words: [
      question,
      intro,
      ...points.map(
        ({ heading, text, figure }) =>
          `– ${heading}${figure === undefined ? "" : ` (${figure.value})`}. ${text}`,
      ),
      action,
      ...helpStrip(context.site).map(({ number, label }) =>
        number === undefined ? label : `${label}: ${number}`,
      ),
    ],
    advice: [
      "In A3 dán nơi đông người đứng chờ; bản dài dùng để xem trên điện thoại.",
      "Số liệu nào cũng có nguồn ở cuối hình. Đưa lại ở nơi khác thì giữ dòng nguồn.",
      inkLine(name),
    ],
    slot: {
      sheet: `${item.slug}-a3-de-trong.pdf`,
      picture: `${item.slug}-a3-de-trong.png`,
      page: { width: blank.width, height: blank.height },
      logo: { ...blank.room, width: blank.room.height },
      name: {
        ...blank.room,
        x: blank.room.x + blank.room.height * 1.3,
        width: blank.room.width - blank.room.height * 1.3,
      },
      align: "left",
      colour: palette.strip.words,
      ground: palette.strip.ground,
      largest: blank.room.height * 0.62,
      smallest: blank.room.height * 0.36,
    },
  };
}
