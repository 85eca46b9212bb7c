/**
 * Words into a room: the largest size at which they fit, in lines that a sign painter would break.
 *
 * Lines are broken as in Knuth and Plass, «Breaking Paragraphs into Lines» (1981), in the small: of all ways to break
 * into the fewest lines, the one with the least sum of squared spaces left over. Words that belong together («ma túy»)
 * are not torn apart.
 */
import { paperFonts } from "#document/writers/pdf/fonts.ts";
import { TooLong } from "./too-long.ts";

export interface Room {
  /** In the unit of the page; the sizes come in the same unit. */
  width: number;
  height: number;
}

export interface Lettering {
  face: "regular" | "bold" | "display";
  /** Height of the letters, in the unit of the room. */
  largest: number;
  smallest: number;
  /** Distance of the lines in em: 1.25 or more, so that Ế and Ộ do not touch the line above. */
  leading: number;
  capitals?: boolean;
  /** Lines as full as they can be, as running text is set; slogans have lines of like length. */
  running?: boolean;
  /** A slogan: lines end where the voice pauses, if that costs little size. */
  spoken?: boolean;
}

/** Lines in a size, or how many characters are too many at the smallest size. */
export type Fit = { size: number; lines: string[]; height: number } | { excess: number };

/** From one size to the next smaller one. */
const STEP = 0.95;
/** Part of a line that stays free: kerning and rounding of the typesetter. */
const SPARE = 0.985;

/** Width in em. */
export function widthInEm(text: string, face: Lettering["face"]): number {
  const width = paperFonts().widths[face];
  let sum = 0;
  for (const letter of text.normalize("NFC")) sum += width(letter.codePointAt(0) ?? 0);
  return sum;
}

/**
 * @param together words of two or more syllables that stay on one line («ma túy»); compared without regard to case
 */
export function fitText(
  text: string,
  room: Room,
  lettering: Lettering,
  together: readonly string[] = [],
): Fit {
  const { face, largest, smallest, leading, capitals = false, running = false } = lettering;
  const written = capitals ? text.toLocaleUpperCase("vi") : text;
  const units = unbreakable(written, together);
  const widths = units.map((unit) => widthInEm(unit, face));
  const pauses = units.map((unit) => /[,;:–]$/u.test(unit));
  const space = widthInEm(" ", face);
  for (let size = largest; ; size *= STEP) {
    const at = Math.max(size, smallest);
    const width = (room.width * SPARE) / at;
    const lines = running ? fillLines(widths, space, width) : breakLines(widths, pauses, space, width);
    const height = lines === undefined ? Infinity : lines.length * leading * at;
    if (lines !== undefined && height <= room.height) {
      const spoken =
        lettering.spoken !== true ? undefined : atPauses({ widths, pauses, space, room, at, lettering });
      const set = spoken ?? { size: at, lines };
      return {
        size: round(set.size),
        lines: set.lines.map(([from, to]) => units.slice(from, to).join(" ")),
        height: round(set.lines.length * leading * set.size),
      };
    }
    if (at === smallest) return { excess: excessOf(units, widths, space, room, lettering) };
  }
}

/** A size that is this much smaller is not too high a price for lines that end where the voice pauses. */
const PAUSE_PRICE = 0.7;

/** One line for each part of a slogan between its pauses, when that costs little size; undefined otherwise. */
function atPauses({
  widths,
  pauses,
  space,
  room,
  at,
  lettering,
}: {
  widths: readonly number[];
  pauses: readonly boolean[];
  space: number;
  room: Room;
  at: number;
  lettering: Lettering;
}): { size: number; lines: [from: number, to: number][] } | undefined {
  const lines: [from: number, to: number][] = [];
  let from = 0;
  for (const [index, pause] of pauses.entries()) {
    if (!pause && index < widths.length - 1) continue;
    lines.push([from, index + 1]);
    from = index + 1;
  }
  if (lines.length < 2) return undefined;
  const widest = Math.max(
    ...lines.map(([first, end]) =>
      widths.slice(first, end).reduce((sum, width) => sum + width + space, -space),
    ),
  );
  const size = Math.min(lettering.largest, (room.width * SPARE) / widest);
  const fits = size >= Math.max(at * PAUSE_PRICE, lettering.smallest);
  return fits && lines.length * lettering.leading * size <= room.height ? { size, lines } : undefined;
}

/**
 * The lines that fit, or the error that says what to cut.
 *
 * @param field where the words stand in the piece's declaration
 * @throws TooLong
 */
export function fitOrRefuse(
  field: readonly PropertyKey[],
  text: string,
  room: Room,
  lettering: Lettering,
  together: readonly string[] = [],
): { size: number; lines: string[]; height: number } {
  const fit = fitText(text, room, lettering, together);
  if ("excess" in fit) throw new TooLong(field, fit.excess);
  return fit;
}

/** Words, with those that belong together joined. */
function unbreakable(text: string, together: readonly string[]): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const bare = words.map((word) => word.toLocaleLowerCase("vi").replace(/[^\p{L}\p{N}]+$/u, ""));
  const phrases = together.map((phrase) => phrase.toLocaleLowerCase("vi").split(" "));
  const units: string[] = [];
  for (let index = 0; index < words.length;) {
    const phrase = phrases
      .filter((parts) => parts.length > 1 && parts.every((part, offset) => bare[index + offset] === part))
      .reduce<number>((longest, parts) => Math.max(longest, parts.length), 1);
    // A dash stands at the end of a line, never at its beginning.
    const end = words[index + phrase] === "–" ? index + phrase + 1 : index + phrase;
    units.push(words.slice(index, end).join(" "));
    index = end;
  }
  return units;
}

/** Ranges of units, one for each line; undefined when a unit is wider than the room. All in em. */
function breakLines(
  widths: readonly number[],
  pauses: readonly boolean[],
  space: number,
  room: number,
): [from: number, to: number][] | undefined {
  if (widths.some((width) => width > room)) return undefined;
  const count = fillLines(widths, space, room)?.length ?? 0;
  // cost[i]: of the best way to set the units before i in exactly n lines.
  let cost = [0, ...widths.map(() => Infinity)];
  const from: number[][] = [];
  for (let line = 0; line < count; line += 1) {
    const next = cost.map(() => Infinity);
    const start = cost.map(() => 0);
    for (let begin = 0; begin < widths.length; begin += 1) {
      let used = -space;
      for (let end = begin + 1; end <= widths.length; end += 1) {
        used += space + (widths[end - 1] ?? 0);
        if (used > room) break;
        const slack = (room - used) ** 2;
        // Where the voice pauses, the eye may too.
        const total = (cost[begin] ?? Infinity) + (pauses[end - 1] === true ? slack * 0.4 : slack);
        if (total >= (next[end] ?? Infinity)) continue;
        next[end] = total;
        start[end] = begin;
      }
    }
    cost = next;
    from.push(start);
  }
  const lines: [number, number][] = [];
  let end = widths.length;
  for (const start of from.toReversed()) {
    const begin = start[end] ?? 0;
    lines.unshift([begin, end]);
    end = begin;
  }
  return lines;
}

/** Ranges of units, each line as full as it can be; undefined when a unit is wider than the room. */
function fillLines(
  widths: readonly number[],
  space: number,
  room: number,
): [from: number, to: number][] | undefined {
  if (widths.some((width) => width > room)) return undefined;
  const lines: [number, number][] = [];
  let from = 0;
  let used = -space;
  for (const [index, width] of widths.entries()) {
    if (used + space + width > room) {
      lines.push([from, index]);
      from = index;
      used = -space;
    }
    used += space + width;
  }
  return [...lines, [from, widths.length]];
}

/** Characters after the longest beginning that fits at the smallest size. */
function excessOf(
  units: readonly string[],
  widths: readonly number[],
  space: number,
  room: Room,
  { smallest, leading }: Lettering,
): number {
  const whole = units.join(" ").length;
  for (let count = units.length - 1; count > 0; count -= 1) {
    const lines = breakLines(widths.slice(0, count), [], space, (room.width * SPARE) / smallest);
    if (lines === undefined || lines.length * leading * smallest > room.height) continue;
    return whole - units.slice(0, count).join(" ").length;
  }
  return whole;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
