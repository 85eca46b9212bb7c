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

/** Spellings that sound alike somewhere in the country; matched at the start or the end of a syllable without marks. */
const alikeInitials = [
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
];
const alikeFinals = [
  ["i", "y"],
  ["n", "ng"],
  ["n", "nh"],
  ["c", "t"],
  ["ch", "t"],
];

function soundsAlike(a: string, b: string): boolean {
  const swaps = (pairs: readonly (readonly string[])[], starts: boolean) =>
    pairs.some((pair) =>
      [pair, [...pair].reverse()].some(([from = "", to = ""]) =>
        starts
          ? a.startsWith(from) && !a.startsWith("h", from.length) && b === to + a.slice(from.length)
          : a.endsWith(from) && b === a.slice(0, -from.length) + to,
      ),
    );
  return swaps(alikeInitials, true) || swaps(alikeFinals, false);
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
  if (Math.abs(typed.length - word.length) > 1) return soundsAlike(typed, word) ? 0.6 : undefined;
  if (soundsAlike(typed, word)) return 0.6;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(typed.length, word.length) - start &&
    typed[typed.length - 1 - end] === word[word.length - 1 - end]
  ) {
    end += 1;
  }
  const a = typed.slice(start, typed.length - end);
  const b = word.slice(start, word.length - end);
  if (a.length === 0 && b.length === 0) return 0;
  if (a.length + b.length === 1) return 1;
  if (a.length === 1 && b.length === 1) return neighbours(a, b) ? 0.8 : 1;
  if (a.length === 2 && b.length === 2 && a === `${b.charAt(1)}${b.charAt(0)}`) return 0.8;
  return undefined;
}
