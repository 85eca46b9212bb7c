/**
 * Unicode text that was once taken for TCVN3 and converted a second time: its letters of Latin-1 became those that TCVN3 has at
 * their place («đã» → «đó», «phát huy» → «phỏt huy»). Letters outside Latin-1 were left alone, à and ý have the same place in both.
 */

const damaged: readonly (readonly [right: string, misread: string])[] = [
  ..."áỏ âõ ãó èố éộ êờ ìỡ íớ òũ óú ôụ õừ ùự úỳ".split(" "),
].map((pair) => [pair.charAt(0), pair.charAt(1)] as const);

const both = [
  ...damaged,
  ...damaged.map(([right, misread]) => [right.toUpperCase(), misread.toUpperCase()] as const),
];
const toMisread = new Map(both);
const toRight = new Map(both.map(([right, misread]) => [misread, right]));

const mapped = (text: string, table: ReadonlyMap<string, string>) =>
  text.normalize("NFC").replace(/[^\u0000-\u007F]/gu, (letter) => table.get(letter) ?? letter);

/** What the conversion makes of right text. */
export const misread = (text: string): string => mapped(text, toMisread);

/** What stood there before the conversion, if the whole text went through it. */
export const undoMisreading = (text: string): string => mapped(text, toRight);

/** Whether a word holds a letter that the conversion can have made. */
export const mayBeMisread = (word: string): boolean => undoMisreading(word) !== word.normalize("NFC");
