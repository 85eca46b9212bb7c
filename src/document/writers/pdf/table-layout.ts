/**
 * How a table gets on the page: size of type, width of the columns, upright or across.
 *
 * Widths are counted in letters, as in CSS 2.1, 17.5.2.2 («Automatic table layout»): each column gets what its longest
 * word needs, and shares the rest by what its longest cell would like.
 */
import { inlineText, type TableNode } from "../../tree.ts";
import { longestWord } from "./words.ts";

export interface TableLayout {
  /** Points. */
  size: number;
  /** Whether it reaches into the margins. */
  wide: boolean;
  /** Whether it needs a page of its own, turned. */
  landscape: boolean;
  /** Shares of the width. */
  widths: number[];
  /** Letters that a line of each column holds. */
  rooms: number[];
}

/** Millimetres that the template gives: the measure, the measure with its margins, a page turned. */
export const WIDTHS = { measure: 148, wide: 174, landscape: 261 } as const;

/** Mean width of a letter of Vietnamese text in Be Vietnam Pro, in em; measured, with room for bold heads. */
const LETTER = 0.58;
const POINT = 0.3528;
/** Padding of a cell, in letters. */
const PADDING = 2;
/** A column that holds this many letters reads well. */
const COMFORT = 12;

interface Try {
  size: number;
  place: keyof typeof WIDTHS;
}

const onPage: readonly Try[] = [
  { size: 9.5, place: "measure" },
  { size: 9.5, place: "wide" },
  { size: 8.5, place: "wide" },
  { size: 8, place: "wide" },
  { size: 9, place: "landscape" },
  { size: 7.5, place: "landscape" },
];
/** In a box, a list or a quotation there is neither margin nor page to go to. */
const inside: readonly Try[] = [
  { size: 9.5, place: "measure" },
  { size: 8.5, place: "measure" },
  { size: 7, place: "measure" },
];

const capacity = ({ size, place }: Try): number => WIDTHS[place] / (size * POINT * LETTER);

export function layTable(table: TableNode, nested: boolean): TableLayout {
  const columns = Math.max(1, table.head.length, ...table.rows.map((row) => row.length));
  const cells = Array.from({ length: columns }, (_, column) =>
    [table.head, ...table.rows].map((row) => inlineText(row[column] ?? [])),
  );
  const least = cells.map((texts) => Math.max(3, ...texts.map(longestWord)));
  const most = cells.map((texts) => Math.max(3, ...texts.map((text) => text.length)));
  const comfort = sum(
    least.map((width, index) => Math.max(width, Math.min(most[index] ?? 0, COMFORT)) + PADDING),
  );

  const tries = nested ? inside : onPage;
  const chosen = tries.find((entry) => comfort <= capacity(entry)) ??
    tries.at(-1) ?? { size: 7, place: "measure" };
  // A box or a list takes some of the measure.
  const room = capacity(chosen) * (nested ? 0.85 : 1);
  const widths = share(least, most, room - columns * PADDING);
  return {
    size: chosen.size,
    wide: chosen.place === "wide",
    landscape: chosen.place === "landscape",
    widths: widths.map((width) => Math.round((width + PADDING) * 100) / 100),
    rooms: widths.map((width) => Math.max(1, Math.floor(width))),
  };
}

function share(least: readonly number[], most: readonly number[], room: number): number[] {
  const needed = sum(least);
  // Long words break rather than push a column off the page: cut the widest columns to what is left for them.
  if (needed > room) return level(least, room);
  const wishes = most.map((width, index) => Math.min(width, 90) - Math.min(least[index] ?? 0, 90));
  const wished = sum(wishes);
  return least.map((width, index) =>
    wished === 0
      ? width + (room - needed) / least.length
      : width + ((room - needed) * (wishes[index] ?? 0)) / wished,
  );
}

/** Cuts the widest entries to one width so that all together fit. */
function level(widths: readonly number[], room: number): number[] {
  const rising = [...widths].sort((a, b) => a - b);
  let left = room;
  for (const [index, width] of rising.entries()) {
    const even = left / (rising.length - index);
    if (width > even) return widths.map((entry) => Math.max(2, Math.min(entry, even)));
    left -= width;
  }
  return [...widths];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
