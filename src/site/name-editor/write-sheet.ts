/**
 * Writes a name and a sign into the vector sheet, on the reader's device. Loaded when a PDF is asked for.
 */
import fontkit from "@pdf-lib/fontkit";
import { PDFDocument, rgb } from "@cantoo/pdf-lib";
import type { Placed } from "./place.ts";

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

const colourOf = (hex: string): ReturnType<typeof rgb> => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return rgb(red, green, blue);
};

/**
 * @param sheet PDF with the room left free
 * @param font TrueType with the letters of the name
 * @param logo PNG
 */
export async function writeSheet(
  sheet: Uint8Array,
  font: Uint8Array,
  placed: Placed,
  colour: string,
  logo: Uint8Array | undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(sheet, { updateMetadata: false });
  document.registerFontkit(fontkit);
  // The font holds only the letters of Vietnamese: 35 KB as a whole.
  const embedded = await document.embedFont(font);
  const [page] = document.getPages();
  if (page === undefined) throw new Error("The sheet has no page");
  const height = page.getHeight();
  for (const { text, x, baseline } of placed.lines) {
    page.drawText(text, {
      x: x * POINTS,
      y: height - baseline * POINTS,
      size: placed.size * POINTS,
      font: embedded,
      color: colourOf(colour),
    });
  }
  if (logo !== undefined && placed.logo !== undefined) {
    const image = await document.embedPng(logo);
    const { x, y, width, height: high } = placed.logo;
    page.drawImage(image, {
      x: x * POINTS,
      y: height - (y + high) * POINTS,
      width: width * POINTS,
      height: high * POINTS,
    });
  }
  return document.save();
}
