/**
 * Sheets as pictures of pixels, credit and licence inside.
 */
import sharp, { type Sharp } from "sharp";
import { xmpPacket, type PictureCredit } from "#document/xmp.ts";
import { drawSheet, type Sheet } from "./typeset.ts";

export const pictureFormats = ["png", "jpg", "webp", "avif"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export const pictureTypes = {
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
} as const satisfies Record<PictureFormat, string>;

/** Typst draws in points, librsvg reads them at 96 to the inch when the density is 72. */
const POINTS_PER_INCH = 72;

/**
 * @param width pixels
 * @param height pixels; the sheet has the same proportions
 */
export async function pictureOf(
  name: string,
  sheet: Sheet,
  { width, height, format }: { width: number; height: number; format: PictureFormat },
  credit: PictureCredit,
): Promise<Uint8Array> {
  const svg = drawSheet(name, sheet);
  const drawnWidth = Number(/viewBox="0 0 ([\d.]+)/u.exec(svg)?.[1] ?? width);
  const density = Math.min(2400, Math.max(1, (POINTS_PER_INCH * width) / drawnWidth));
  const drawing = sharp(Buffer.from(svg), { density })
    .resize({ width, height, fit: "fill" })
    .flatten({ background: "#ffffff" })
    .withXmp(xmpPacket(credit));
  return new Uint8Array(await encoded(drawing, format).toBuffer());
}

function encoded(drawing: Sharp, format: PictureFormat): Sharp {
  switch (format) {
    case "png":
      return drawing.png({ compressionLevel: 9 });
    case "jpg":
      return drawing.jpeg({ quality: 84, chromaSubsampling: "4:4:4" });
    case "webp":
      return drawing.webp({ quality: 84 });
    case "avif":
      return drawing.avif({ quality: 48, effort: 3 });
  }
}
