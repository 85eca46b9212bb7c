/**
 * Widths of letters that hold in both fonts of a deck: Be Vietnam Pro (PDF) and Arial (PowerPoint).
 */
import { paperFonts } from "#document/writers/pdf/fonts.ts";

/**
 * Where Arial is wider, in thousandths of an em, regular and bold; Be Vietnam Pro is wider in all other letters.
 * Source: the advance widths of Arial, which Liberation Sans shares.
 */
const arial: Readonly<Record<string, readonly [regular: number, bold: number]>> = {
  " ": [278, 278],
  "1": [556, 556],
  h: [556, 611],
  n: [556, 611],
  s: [500, 556],
  u: [556, 611],
  ơ: [656, 711],
  ư: [669, 724],
  B: [667, 722],
  E: [667, 667],
  H: [722, 722],
  I: [278, 278],
  K: [667, 722],
  P: [667, 667],
  R: [722, 722],
  S: [667, 667],
  Y: [667, 667],
  Ơ: [857, 853],
  Ư: [854, 830],
  "’": [222, 278],
  "‘": [222, 278],
  "“": [333, 500],
  "”": [333, 500],
  "—": [1000, 1000],
  "…": [1000, 1000],
  "·": [333, 333],
  "%": [889, 889],
  "→": [1000, 1000],
};

/** The letter without tone, circumflex and breve, which add no width; the horn does. */
const bare = (letter: string): string =>
  letter
    .normalize("NFD")
    .replace(/[\u0300-\u0303\u0306\u0309\u0323]/gu, "")
    .normalize("NFC");

const known = new Map<string, readonly [regular: number, bold: number]>();

function letterWidths(letter: string): readonly [regular: number, bold: number] {
  const found = known.get(letter);
  if (found !== undefined) return found;
  const code = letter.codePointAt(0) ?? 0;
  const { regular, bold } = paperFonts().widths;
  const [arialRegular, arialBold] = arial[bare(letter)] ?? [0, 0];
  const widths = [
    Math.max(regular(code), arialRegular / 1000),
    Math.max(bold(code), arialBold / 1000),
  ] as const;
  known.set(letter, widths);
  return widths;
}

/** Shapers and screens round; a line that is full to the last point might break elsewhere. */
const SAFETY = 1.015;

/** Width of words in points: no font of a deck needs more. */
export function widthOf(text: string, size: number, bold: boolean): number {
  let sum = 0;
  for (const letter of text.normalize("NFC")) sum += letterWidths(letter)[bold ? 1 : 0];
  return sum * size * SAFETY;
}
