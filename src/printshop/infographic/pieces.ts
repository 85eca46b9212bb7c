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
import type { Sheet } from "../typeset.ts";
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
  const sheetOf = (format: InfographicFormat): { sheet: Sheet; width: number; height: number } => {
    const { board, picture, path } = layInfographic(item, format, context);
    const head = withGround(recolour(framed(motif.svg, viewOf(picture)), palette), palette.panel);
    return {
      sheet: boardSheet(described(board, motif.alt), aboutSheet(item, context.site), {
        "head.svg": head,
        "path.svg": path,
      }),
      width: board.width,
      height: board.height,
    };
  };
  const { sheet: wall } = sheetOf(infographicSheet);
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
    slot: undefined,
  };
}
