/**
 * Files of a piece, made once for equal content.
 */
import { mediaTypes } from "#document/form-file.ts";
import type { PictureCredit } from "#document/xmp.ts";
import type { Item } from "#library/item.ts";
import { paletteOf, type PaletteName } from "./palettes.ts";
import type { PieceFile, PrintContext } from "./piece.ts";
import { pictureOf, pictureTypes, type PictureFormat } from "./raster.ts";
import { printSheet, type Sheet } from "./typeset.ts";

/** `<slug>-a4.pdf` */
export function pdfFile(
  { slug, ref }: Item,
  { name, use }: { name: string; use: string },
  sheet: Sheet,
  { cache }: PrintContext,
): PieceFile {
  return {
    name: `${slug}-${name}.pdf`,
    label: "PDF",
    use,
    place: "print",
    mediaType: mediaTypes.pdf,
    bytes: () => cache("print", sheet, async () => Promise.resolve(printSheet(ref, sheet))),
  };
}

/** `<slug>-vuong.png`. @param format width and height in pixels */
export function pictureFile(
  { slug, ref }: Item,
  { name, use, width, height }: { name: string; use: string; width: number; height: number },
  kind: PictureFormat,
  sheet: Sheet,
  credit: PictureCredit,
  { cache }: PrintContext,
): PieceFile {
  return {
    name: `${slug}-${name}.${kind}`,
    label: kind.toUpperCase(),
    use,
    place: "screen",
    mediaType: pictureTypes[kind],
    width,
    height,
    bytes: () =>
      cache("picture", [sheet, width, height, kind, credit], () =>
        pictureOf(ref, sheet, { width, height, format: kind }, credit),
      ),
  };
}

/** For the printer: what the ground is mixed of. */
export function inkLine(palette: PaletteName): string {
  const { label, ground, inks } = paletteOf(palette);
  const [cyan, magenta, yellow, black] = inks;
  return `Cho nhà in: màu nền «${label}» là ${ground}, pha gần nhất C ${cyan}, M ${magenta}, Y ${yellow}, K ${black}. Tệp ở hệ màu RGB, mọi màu đều in được bằng bốn màu.`;
}
