/**
 * How much room words take: lines and heights in frames of a width.
 */
import { widthOf } from "./letter-widths.ts";
import { LINE } from "./look.ts";
import type { Marker, Paragraph, Run } from "./paragraphs.ts";

/** Words in a size, with the distance to the paragraph before. Points. */
export interface SizedParagraph extends Paragraph {
  size: number;
  before: number;
}

/** Where the words after a sign begin, in em. */
const INDENT = { bullet: 0.95, check: 1.35, number: 1.45 } as const;
const LEVEL = 1.1;

/** How far words stand from the left edge of their frame: the sign hangs `hang` before them. In em. */
export function indentOf(marker: Marker | undefined, level: number): { left: number; hang: number } {
  const hang = marker === undefined ? 0 : INDENT[marker.kind];
  return { left: level * LEVEL + hang, hang };
}

interface Word {
  width: number;
  /** Width of the space after it. */
  space: number;
  breaks: boolean;
}

/** Words may change their manner inside; a word ends at a space or a break. */
function wordsOf(runs: readonly Run[], size: number, bold: boolean): Word[] {
  const words: Word[] = [];
  let width = 0;
  for (const run of runs) {
    const heavy = bold || run.bold;
    if (run.text === "\n") {
      words.push({ width, space: 0, breaks: true });
      width = 0;
      continue;
    }
    for (const piece of run.text.split(/(\s+)/u)) {
      if (/^[ \t\n]+$/u.test(piece)) {
        words.push({ width, space: widthOf(" ", size, heavy), breaks: false });
        width = 0;
      } else width += widthOf(piece, size, heavy);
    }
  }
  return [...words, { width, space: 0, breaks: false }];
}

/** Lines that words fill; a word wider than a line breaks inside. */
export function countLines(runs: readonly Run[], size: number, bold: boolean, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { width, space, breaks } of wordsOf(runs, size, bold)) {
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    if (width > room) {
      lines += Math.ceil(width / room) - 1;
      used = width % room;
    } else used += width;
    used += space;
    if (breaks) {
      lines += 1;
      used = 0;
    }
  }
  return lines;
}

/** Height of a paragraph in a frame of this width, without the distance before it. */
export function paragraphHeight(paragraph: SizedParagraph, width: number): number {
  const { size, runs, marker, level, role } = paragraph;
  const room = width - indentOf(marker, level).left * size;
  return countLines(runs, size, role === "heading", room) * size * LINE;
}

/** Height of paragraphs one below the other. */
export function textHeight(paragraphs: readonly SizedParagraph[], width: number): number {
  return paragraphs.reduce(
    (sum, paragraph, index) => sum + (index === 0 ? 0 : paragraph.before) + paragraphHeight(paragraph, width),
    0,
  );
}

/** The narrowest frame in which the paragraphs have no more lines: large words without a lone one at the end. */
export function balancedWidth(paragraphs: readonly SizedParagraph[], width: number): number {
  const height = textHeight(paragraphs, width);
  let [narrow, wide] = [0, width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (textHeight(paragraphs, middle) > height) narrow = middle;
    else wide = middle;
  }
  return Math.ceil(wide);
}
