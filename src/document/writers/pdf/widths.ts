/**
 * How wide letters are, so that forms which cannot ask a typesetter know whether words fit.
 *
 * Source: OpenType 1.9, «head» (unitsPerEm), «hhea» (numberOfHMetrics), «hmtx» (advance widths).
 */
import { readGlyphs, tableOffset } from "./characters.ts";

/** Width of a character in em. */
export type LetterWidth = (codePoint: number) => number;

/** What a letter that the font does not have is taken for: a wide one. */
const UNKNOWN = 0.8;

/** Reads the widths of a font's letters. @throws Error when a table is missing */
export function readWidths(font: Uint8Array): LetterWidth {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const glyphs = readGlyphs(font);
  const unitsPerEm = view.getUint16(tableOffset(view, "head") + 18);
  const metrics = view.getUint16(tableOffset(view, "hhea") + 34);
  const start = tableOffset(view, "hmtx");
  return (codePoint) => {
    const glyph = glyphs.get(codePoint);
    if (glyph === undefined) return UNKNOWN;
    // Glyphs after the last metric have its width.
    return view.getUint16(start + Math.min(glyph, metrics - 1) * 4) / unitsPerEm;
  };
}
