/**
 * What the rules of this folder share: their shape, a typed replace, and two marks that exist only while a
 * text is being rewritten.
 */

/** One step from writing to speech: a paragraph in, the paragraph with one thing spelled out. */
export type Rule = (text: string) => string;

/**
 * The start of a sentence whose first word may be rewritten: «113 là số…» must become «Một một ba là số…».
 * Private-use characters, so that no text of the house can contain them.
 */
export const START = "\uE000";

/** A pause. It becomes a comma at the end, unless there is punctuation at that place already. */
export const PAUSE = "\uE001";

/** Not inside a word or a number, to the left and to the right. `\b` knows no Vietnamese letters. */
export const WORD_START = String.raw`(?<![\p{L}\p{M}\p{N}])`;
export const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** As above, and not the middle of a date, a version or a telephone number either. */
export const NUMBER_START = String.raw`(?<![\p{L}\p{M}\p{N}]|\d[./-])`;
export const NUMBER_END = String.raw`(?![\p{L}\p{M}\p{N}]|[./-]\d)`;

/** A match with the text on both sides of it. */
export interface Found {
  readonly whole: string;
  readonly before: string;
  readonly after: string;
  /** A named group; empty where it took no part in the match. */
  part: (name: string) => string;
}

/**
 * Replaces the matches of a pattern (with the `g` flag). Where the reading is undefined, the writing stays:
 * so a rule may look at the neighbours and decline.
 */
export function rewrite(
  text: string,
  pattern: RegExp,
  reading: (found: Found) => string | undefined,
): string {
  let result = "";
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole] = match;
    const after = match.index + whole.length;
    const spoken = reading({
      whole,
      before: text.slice(0, match.index),
      after: text.slice(after),
      part: (name) => match.groups?.[name] ?? "",
    });
    result += text.slice(end, match.index) + (spoken ?? whole);
    end = after;
  }
  return result + text.slice(end);
}

/** The source of a pattern that matches one of the words, the longest first: «km/h» before «km». */
export function oneOf(words: Iterable<string>): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(escapePattern).join("|")})`;
}

function escapePattern(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
