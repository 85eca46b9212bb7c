/**
 * A table on a slide: columns by what they hold, rows as high as their words need.
 */
import { inlineText, type TableNode } from "#document/tree.ts";
import type { Frame } from "./frames.ts";
import { LINE } from "./look.ts";
import { widthOf } from "./letter-widths.ts";
import { countLines } from "./measure.ts";
import { runsOf, type Run } from "./paragraphs.ts";

const INSET = { x: 12, y: 7 } as const;

const longestWord = (text: string, size: number): number =>
  Math.max(...text.split(/\s+/u).map((word) => widthOf(word, size, true)));

/** Widths in points: each column holds its longest word; what is left goes by the square root of its words. */
function columnWidths(rows: readonly Run[][][], size: number, width: number): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const texts = Array.from({ length: columns }, (_, column) =>
    rows.map((row) => (row[column] ?? []).map(({ text }) => text).join("")),
  );
  const least = texts.map((cells) => Math.max(...cells.map((cell) => longestWord(cell, size))) + 2 * INSET.x);
  const needed = least.reduce((sum, entry) => sum + entry, 0);
  if (needed >= width) return least.map((entry) => (entry * width) / needed);
  const weights = texts.map((cells) => Math.sqrt(Math.max(1, ...cells.map((cell) => cell.length))));
  const weight = weights.reduce((sum, entry) => sum + entry, 0);
  return least.map((entry, index) => entry + ((width - needed) * (weights[index] ?? 0)) / weight);
}

export function tableFrame(table: TableNode, size: number, x: number, width: number): Frame {
  const rows = [table.head, ...table.rows].map((row) => row.map((cell) => runsOf(cell)));
  const widths = columnWidths(rows, size, width);
  const heights = rows.map(
    (row, index) =>
      Math.max(
        ...widths.map((column, at) => countLines(row[at] ?? [], size, index === 0, column - 2 * INSET.x)),
      ) *
        size *
        LINE +
      2 * INSET.y,
  );
  const height = heights.reduce((sum, entry) => sum + entry, 0);
  const alt = table.caption ?? `Bảng: ${table.head.map(inlineText).join(", ")}`;
  const align = widths.map((_, index) => table.align[index] ?? "left");
  return {
    height,
    draw: (y) => [
      {
        type: "table",
        box: { x, y, w: width, h: height },
        size,
        inset: INSET,
        alt,
        widths,
        heights,
        align,
        rows: rows.map((row) => widths.map((_, column) => row[column] ?? [])),
      },
    ],
  };
}
