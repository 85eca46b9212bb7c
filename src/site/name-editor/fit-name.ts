/**
 * A name into its room: one or two lines, in the largest size at which it fits.
 */
export interface NameRoom {
  width: number;
  height: number;
  largest: number;
  smallest: number;
}

/** Width of a text in em. */
export type Measure = (text: string) => number;

export type FittedName = { size: number; lines: string[] } | { excess: number };

export const LEADING = 1.28;
const STEP = 0.95;

/** Every way to set the words in one or two lines. */
function ways(words: readonly string[]): string[][] {
  const whole = [words.join(" ")];
  const cut = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")]);
  return [whole, ...cut];
}

/** @returns lines and size, or how many characters are too many at the smallest size */
export function fitName(
  name: string,
  { width, height, largest, smallest }: NameRoom,
  measure: Measure,
): FittedName {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const widest = (lines: readonly string[]): number => Math.max(...lines.map(measure));
  for (let size = largest; ; size = Math.max(size * STEP, smallest)) {
    const fitting = ways(words)
      .filter((lines) => lines.length * LEADING * size <= height && widest(lines) * size <= width)
      .sort((a, b) => a.length - b.length || widest(a) - widest(b));
    const [best] = fitting;
    if (best !== undefined) return { size, lines: best };
    if (size === smallest) break;
  }
  const lineCount = Math.max(1, Math.min(2, Math.floor(height / (LEADING * smallest))));
  const room = (width / smallest) * lineCount;
  const text = words.join(" ");
  const share = room / Math.max(measure(text), 0.01);
  return { excess: Math.max(1, Math.ceil(text.length * (1 - Math.min(share, 0.98)))) };
}
