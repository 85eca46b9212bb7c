/**
 * A leaflet with all its files.
 */
import { qrSvg } from "#document/writers/pdf/qr.ts";
import type { Item } from "#library/item.ts";
import { aboutSheet, pictureCredit } from "../about.ts";
import type { Board } from "../board/board.ts";
import { boardSheet, described } from "../board/sheet.ts";
import { inkLine, pdfFile, pictureFile } from "../files.ts";
import { framed, viewOf, withGround } from "../motifs/frame.ts";
import { motifOf } from "../motifs/motifs.ts";
import { paletteOf, recolour } from "../palettes.ts";
import type { Piece, PrintContext } from "../piece.ts";
import { helpStrip } from "../about.ts";
import { previewNames, screenFiles } from "../placard/pieces.ts";
import type { Sheet } from "../typeset.ts";
import {
  BAND_PICTURE,
  COVER_PICTURE,
  flyerBoard,
  FLYER_PICTURE,
  leafletBoard,
  NAME_ROOM,
  SHEET,
} from "./leaflet.ts";

/** @throws TooLong when words do not fit their panel */
export function leafletPiece(item: Item<"leaflet">, context: PrintContext): Piece {
  const { slogan, line, panels, flyer, palette: paletteName } = item.data;
  const { site } = context;
  const palette = paletteOf(paletteName);
  const motif = motifOf(item.data.motif);
  const shown = (
    frame: { width: number; height: number },
    { svg } = motif,
    ground: string = palette.panel,
  ): string => withGround(recolour(framed(svg, viewOf(frame)), palette), ground);
  const pictures = {
    "cover.svg": shown(COVER_PICTURE),
    "band-1.svg": shown(BAND_PICTURE, motifOf("mai-nha"), "#cfe3d3"),
    "band-2.svg": shown(BAND_PICTURE),
    "band-3.svg": shown(BAND_PICTURE, motifOf("canh-dong"), "#fdf6e3"),
    "flyer.svg": shown(FLYER_PICTURE),
    "code.svg": qrSvg(`${site.baseUrl}${item.href}`, palette.strip.ground),
  };
  const about = aboutSheet(item, site);
  const sheet = (board: Board): Sheet => boardSheet(described(board, motif.alt), about, pictures);
  const fold = sheet(leafletBoard(item, context, { bleed: 0, free: false }));
  const free = sheet(leafletBoard(item, context, { bleed: 0, free: true }));
  const credit = pictureCredit(item, `${slogan}. ${motif.alt}`, site);
  return {
    item,
    files: [
      pdfFile(
        item,
        { name: "a4-gap-3", use: "In hai mặt khổ A4, lật theo cạnh ngắn, gấp làm ba" },
        fold,
        context,
      ),
      pdfFile(
        item,
        { name: "a4-gap-3-xen", use: "Gửi nhà in: thêm 3 mm mỗi cạnh và dấu xén" },
        sheet(leafletBoard(item, context, { bleed: 3, free: false })),
        context,
      ),
      pdfFile(
        item,
        { name: "a5", use: "Tờ rơi khổ A5, một mặt" },
        sheet(flyerBoard(item, context, 1)),
        context,
      ),
      pdfFile(
        item,
        { name: "a5-hai-to", use: "Hai tờ A5 trên một tờ A4, in rồi cắt đôi" },
        sheet(flyerBoard(item, context, 2)),
        context,
      ),
      pdfFile(item, { name: "a4-gap-3-de-trong", use: "Tờ gấp chừa chỗ ghi tên đơn vị" }, free, context),
      ...screenFiles(item, { slogan, line, capitals: true }, "link", context),
      pictureFile(
        item,
        {
          name: "a4-gap-3-de-trong",
          use: "Ảnh mặt ngoài, chừa chỗ ghi tên đơn vị",
          width: 1754,
          height: 1240,
        },
        "png",
        firstPage(free),
        credit,
        context,
      ),
    ],
    preview: previewNames(item.slug, "link"),
    alt: motif.alt,
    words: [
      slogan,
      line,
      ...panels.flatMap(({ heading, points }) => [heading, ...points.map((point) => `– ${point}`)]),
      ...helpStrip(site).map(({ number, label }) => (number === undefined ? label : `${label}: ${number}`)),
      `Tờ rơi A5: ${flyer.heading}`,
      ...flyer.points.map((point) => `– ${point}`),
    ],
    advice: [
      "In hai mặt, chọn «lật theo cạnh ngắn», khổ A4 ngang, không co giãn (100 %).",
      "Gấp theo vạch: gập mặt bên phải vào trước, rồi gập mặt bên trái. Mặt gập vào trong hẹp hơn 3 mm để tờ nằm phẳng.",
      "Để ở trạm y tế, nhà văn hóa, phòng bảo vệ trường; phát kèm một lời chào, đừng nhét vào tay người đang vội.",
      "Dòng «giấy phép xuất bản» để trống cho đơn vị phát hành: tài liệu không kinh doanh phải xin phép theo quy định về xuất bản.",
      inkLine(paletteName),
    ],
    slot: {
      sheet: `${item.slug}-a4-gap-3-de-trong.pdf`,
      picture: `${item.slug}-a4-gap-3-de-trong.png`,
      page: SHEET,
      logo: { x: NAME_ROOM.x, y: NAME_ROOM.y, width: NAME_ROOM.height, height: NAME_ROOM.height },
      name: {
        ...NAME_ROOM,
        x: NAME_ROOM.x + NAME_ROOM.height * 1.15,
        width: NAME_ROOM.width - NAME_ROOM.height * 1.15,
      },
      align: "left",
      colour: palette.strip.words,
      ground: palette.strip.ground,
      largest: 5,
      smallest: 2.8,
    },
  };
}

/** A sheet of which only the first page is drawn. */
export function firstPage(sheet: Sheet): Sheet {
  const { board } = sheet.data as { board: Board };
  return { ...sheet, data: { ...sheet.data, board: { ...board, pages: board.pages.slice(0, 1) } } };
}
