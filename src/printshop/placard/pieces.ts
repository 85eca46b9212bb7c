/**
 * Posters and banners with all their files.
 */
import { mediaTypes } from "#document/form-file.ts";
import type { Item } from "#library/item.ts";
import { aboutSheet, creditLine, helpStrip, pictureCredit } from "../about.ts";
import { motifOf } from "../motifs/motifs.ts";
import { paletteOf } from "../palettes.ts";
import type { Piece, PieceFile, PrintContext } from "../piece.ts";
import { pictureOf, pictureTypes, type PictureFormat } from "../raster.ts";
import { printSheet, type Sheet } from "../typeset.ts";
import { bannerSheets, posterSheets, screenFormats, type PrintFormat, type ScreenFormat } from "./formats.ts";
import type { PlacardWords } from "./layout.ts";
import { placardSheet } from "./sheet.ts";

type PlacardItem = Item<"poster"> | Item<"banner">;

function wordsOf(item: PlacardItem, { site }: PrintContext): PlacardWords {
  const { slogan, line } = item.data;
  return {
    slogan,
    capitals: true,
    ...(line === undefined ? {} : { line }),
    points: "points" in item.data ? item.data.points : [],
    help: helpStrip(site),
    publisher: site.publisher.name,
    credit: creditLine(item, site),
  };
}

/** @throws TooLong when the words do not fit a format */
export function placardPiece(item: PlacardItem, context: PrintContext): Piece {
  const { site, cache, together } = context;
  const motif = motifOf(item.data.motif);
  const words = wordsOf(item, context);
  const sheetFor = (format: PrintFormat | ScreenFormat, publisher = words.publisher): Sheet =>
    placardSheet(
      // What hangs is read from far: points are for sheets that are held or stand before one.
      format.unit === "px" ? { ...words, publisher, points: [] } : { ...words, publisher },
      format,
      paletteOf(item.data.palette),
      motif,
      aboutSheet(item, site),
      together,
    );

  const print = (format: PrintFormat): PieceFile => {
    const sheet = sheetFor(format);
    return {
      name: `${item.slug}-${format.name}.pdf`,
      label: "PDF",
      use: format.use,
      place: "print",
      mediaType: mediaTypes.pdf,
      bytes: () => cache("print", sheet, async () => Promise.resolve(printSheet(item.ref, sheet))),
    };
  };
  const screen = (format: ScreenFormat, kind: PictureFormat): PieceFile => {
    const sheet = sheetFor(format);
    const credit = pictureCredit(item, `${words.slogan}. ${motif.alt}`, site);
    const { width, height } = format;
    return {
      name: `${item.slug}-${format.name}.${kind}`,
      label: kind.toUpperCase(),
      use: format.use,
      place: "screen",
      mediaType: pictureTypes[kind],
      width,
      height,
      bytes: () =>
        cache("picture", [sheet, width, height, kind, credit], () =>
          pictureOf(item.ref, sheet, { width, height, format: kind }, credit),
        ),
    };
  };
  const preview = item.kind === "poster" ? screenFormats.story : screenFormats.link;
  const files = [
    ...(item.kind === "poster" ? posterSheets : bannerSheets).map(print),
    ...Object.values(screenFormats).map((format) => screen(format, "png")),
    ...(["avif", "webp"] as const).map((kind) => screen(preview, kind)),
  ];
  return {
    item,
    files,
    preview: (["avif", "webp", "png"] as const).map((kind) => `${item.slug}-${preview.name}.${kind}`),
    alt: motif.alt,
    words: [
      words.slogan,
      ...(words.line === undefined ? [] : [words.line]),
      ...words.points.map((point) => `– ${point}`),
      ...words.help.map(({ number, label }) => (number === undefined ? label : `${label}: ${number}`)),
    ],
    advice: [],
    slot: undefined,
  };
}
