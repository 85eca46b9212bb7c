/**
 * Posters and banners with all their files.
 */
import type { Item } from "#library/item.ts";
import { aboutSheet, creditLine, helpStrip, pictureCredit, publisherName } from "../about.ts";
import { inkLine, pdfFile, pictureFile } from "../files.ts";
import { motifOf } from "../motifs/motifs.ts";
import { paletteOf } from "../palettes.ts";
import type { NameSlot, Piece, PieceFile, PrintContext } from "../piece.ts";
import { TooLong } from "../too-long.ts";
import type { Sheet } from "../typeset.ts";
import { bannerSheets, posterSheets, screenFormats, type PlacardFormat } from "./formats.ts";
import { layPlacard, type PlacardWords } from "./layout.ts";
import { placardSheet } from "./sheet.ts";

type PlacardItem = Item<"poster"> | Item<"banner">;

/** What a print of any kind shows when it is sent or linked to. */
export type ScreenWords = Pick<PlacardWords, "slogan" | "capitals"> &
  Partial<Pick<PlacardWords, "line" | "kicker" | "field">>;

/** Words of a placard for any item. */
export function placardWords(
  item: Item,
  words: ScreenWords,
  { site }: Pick<PrintContext, "site">,
): PlacardWords {
  return {
    ...words,
    points: [],
    header: false,
    help: helpStrip(site),
    publisher: publisherName(site),
    credit: creditLine(item, site),
    address: `${site.baseUrl}${item.href}`,
  };
}

type Looked = Item & {
  data: { motif: PlacardItem["data"]["motif"]; palette: PlacardItem["data"]["palette"] };
};

function sheetFor(item: Looked, words: PlacardWords, format: PlacardFormat, context: PrintContext): Sheet {
  const motif = motifOf(item.data.motif);
  const about = aboutSheet(item, context.site);
  return placardSheet(words, format, paletteOf(item.data.palette), motif, about, context.together);
}

/** Pictures to send and to show, of any print. @param preview format that the page shows, in more codings */
export function screenFiles(
  item: Looked,
  words: ScreenWords,
  preview: keyof typeof screenFormats | undefined,
  context: PrintContext,
): PieceFile[] {
  const said = placardWords(item, words, context);
  const credit = pictureCredit(item, `${words.slogan}. ${motifOf(item.data.motif).alt}`, context.site);
  const sheet = (format: PlacardFormat): Sheet => {
    try {
      return sheetFor(item, said, format, context);
    } catch (error) {
      // On a small picture the slogan alone says it better than both in letters nobody reads.
      if (!(error instanceof TooLong) || said.line === undefined) throw error;
      const { line: _, ...slogan } = said;
      return sheetFor(item, slogan, format, context);
    }
  };
  return [
    ...(preview === undefined ? [] : (["avif", "webp"] as const)).map((kind) => {
      const shown = screenFormats[preview ?? "link"];
      return pictureFile(item, shown, kind, sheet(shown), credit, context);
    }),
    ...Object.values(screenFormats).map((format) =>
      pictureFile(item, format, "png", sheet(format), credit, context),
    ),
  ];
}

export const previewNames = (slug: string, preview: keyof typeof screenFormats): string[] =>
  (["avif", "webp", "png"] as const).map((kind) => `${slug}-${screenFormats[preview].name}.${kind}`);

/** @throws TooLong when the words do not fit a format */
export function placardPiece(item: PlacardItem, context: PrintContext): Piece {
  const { slogan, line, palette } = item.data;
  const poster = item.kind === "poster";
  const short: ScreenWords = { slogan, capitals: true, ...(line === undefined ? {} : { line }) };
  const words: PlacardWords = {
    ...placardWords(item, short, context),
    points: "points" in item.data ? item.data.points : [],
  };
  const free = { ...words, header: true, publisher: "" };
  const sheets = poster ? posterSheets : bannerSheets;
  const [, second] = posterSheets;
  const [first] = bannerSheets;
  const blank = { ...((poster ? second : first) ?? sheets[0]), bleed: 0 } as PlacardFormat & { unit: "mm" };
  const blankSheet = sheetFor(item, free, blank, context);
  const blankName = `${blank.name}-de-trong`;
  const wide = blank.width > blank.height;
  const blankPicture = {
    name: blankName,
    use: "Ảnh chừa chỗ ghi tên đơn vị",
    width: wide ? 1800 : 1240,
    height: Math.round(((wide ? 1800 : 1240) * blank.height) / blank.width),
  };
  const credit = pictureCredit(item, `${slogan}. ${motifOf(item.data.motif).alt}`, context.site);
  const shown = poster ? "story" : "link";
  return {
    item,
    files: [
      ...sheets.map((format) => pdfFile(item, format, sheetFor(item, words, format, context), context)),
      pdfFile(item, { name: blankName, use: "Bản chừa chỗ ghi tên đơn vị" }, blankSheet, context),
      ...screenFiles(item, short, shown, context),
      pictureFile(item, blankPicture, "png", blankSheet, credit, context),
    ],
    preview: previewNames(item.slug, shown),
    alt: motifOf(item.data.motif).alt,
    words: [
      slogan,
      ...(line === undefined ? [] : [line]),
      ...words.points.map((point) => `– ${point}`),
      ...words.help.map(({ number, label }) => (number === undefined ? label : `${label}: ${number}`)),
    ],
    advice: [...(poster ? posterAdvice : bannerAdvice), inkLine(palette)],
    slot: slotOf(
      item,
      blankName,
      blank,
      layPlacard(free, blank, paletteOf(palette), context.together).header,
    ),
  };
}

function slotOf(
  { slug, data }: PlacardItem,
  name: string,
  { width, height }: PlacardFormat,
  header: { x: number; y: number; width: number; height: number } | undefined,
): NameSlot | undefined {
  if (header === undefined) return undefined;
  const { slogan, ground } = paletteOf(data.palette);
  const side = header.height;
  return {
    sheet: `${slug}-${name}.pdf`,
    picture: `${slug}-${name}.png`,
    page: { width, height },
    logo: { x: header.x, y: header.y, width: side, height: side },
    name: { ...header, x: header.x + side * 1.2, width: header.width - side * 1.2 },
    align: "left",
    colour: slogan,
    ground,
    largest: side * 0.5,
    smallest: side * 0.26,
  };
}

const posterAdvice = [
  "Dán ngang tầm mắt, nơi người ta đứng chờ: bảng tin, trạm y tế, cổng trường, nhà văn hóa, quầy tạp hóa.",
  "Hỏi chủ nhà hoặc người quản lý trước khi dán. Gỡ xuống khi đã cũ, đã rách hoặc nội dung đã thay đổi.",
  "In A4 bằng máy in thường vẫn đọc được. Đặt in ở tiệm: đưa tệp A3, nói in tràn lề; gửi nhà in: đưa tệp có phần xén.",
];

const bannerAdvice = [
  "Đưa tệp PDF cho tiệm in bạt; hình vẽ bằng nét nên phóng to không vỡ. Phần thừa 20 mm mỗi cạnh để gấp mép, đóng khoen.",
  "Treo chắc, cao hơn đầu người, không che biển báo giao thông, đèn và camera. Hỏi xã, phường về nơi treo.",
  "Gỡ xuống khi hết đợt. Bạt rách, bay màu thì thôi treo.",
];
