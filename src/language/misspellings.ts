/**
 * How far a typed word is from a word of the language, by the slips of Vietnamese typing: a neighbouring key, two letters
 * swapped, one too many or too few, and the letters that sound alike in one region or another (s/x, ch/tr, l/n, i/y …).
 */

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

function neighbours(a: string, b: string): boolean {
  const place = (letter: string) => {
    const row = rows.findIndex((keys) => keys.includes(letter));
    return { row, column: (rows[row]?.indexOf(letter) ?? 0) + row * 0.5 };
  };
  const [first, second] = [place(a), place(b)];
  return Math.abs(first.row - second.row) <= 1 && Math.abs(first.column - second.column) <= 1;
}

const bothWays = (pairs: readonly (readonly [string, string])[]) =>
  pairs.flatMap(([a, b]): [string, string][] => [
    [a, b],
    [b, a],
  ]);

/** Spellings that sound alike somewhere in the country; matched at the start or the end of a syllable without marks. */
const alikeInitials = bothWays([
  ["s", "x"],
  ["ch", "tr"],
  ["l", "n"],
  ["d", "gi"],
  ["d", "r"],
  ["r", "gi"],
  ["c", "k"],
  ["c", "q"],
  ["g", "gh"],
  ["ng", "ngh"],
  ["v", "d"],
]);
const alikeFinals = bothWays([
  ["i", "y"],
  ["n", "ng"],
  ["n", "nh"],
  ["c", "t"],
  ["ch", "t"],
]);

const soundsAlike = (a: string, b: string): boolean =>
  // «kh» is no «c» with something behind it.
  alikeInitials.some(
    ([from, to]) => a.startsWith(from) && !a.startsWith("h", from.length) && b === to + a.slice(from.length),
  ) || alikeFinals.some(([from, to]) => a.endsWith(from) && b === a.slice(0, -from.length) + to);

/** Where two words differ: what is left of each without the common beginning and end. */
function difference(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/**
 * What one slip between two words costs: 0.6 where they sound alike, 0.8 for two letters swapped or a neighbouring key, 1 for
 * any other letter; undefined when it takes more than one slip. (Damerau 1964: one insertion, deletion, substitution or
 * transposition accounts for most misspellings.)
 *
 * @param typed small letters without marks
 * @param word likewise
 */
export function slipBetween(typed: string, word: string): number | undefined {
  if (typed === word) return 0;
  const [a, b] = difference(typed, word);
  // No slip takes more than two letters, no spelling that sounds alike more than two beside one.
  if (a.length > 2 || b.length > 2) return undefined;
  if (soundsAlike(typed, word)) return 0.6;
  if (a.length + b.length === 1) return 1;
  if (a.length === 1 && b.length === 1) return neighbours(a, b) ? 0.8 : 1;
  if (a.length === 2 && b.length === 2 && a === `${b.charAt(1)}${b.charAt(0)}`) return 0.8;
  return undefined;
}
