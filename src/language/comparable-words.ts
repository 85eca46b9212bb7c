/**
 * Text → the words that decide whether two texts say the same. What editors and their systems change without changing a
 * word makes no difference: composition (NFC, NFD), upper case, quotes, dashes, dots, blanks, soft hyphens, lines, numbers
 * of list items, marks of notes and links, Markdown's signs, where the tone mark stands (hoà, hòa). Every letter with its
 * marks and every digit does make one: «ma túy» is not «ma tuy».
 */

export interface ComparableWord {
  /** What is compared. */
  key: string;
  /** As it was written, with what stands between it and the next word: joined they show the text again. */
  written: string;
  /** The next word begins another sentence or another line of its own. */
  endsSentence: boolean;
  /** Nothing follows on the same line of its own (paragraph, heading, list item, cell). */
  endsBlock: boolean;
}

const unseen = /[\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Marks of notes; where one is a power, it is missing on both sides. */
const superscripts = /[\u00B9\u00B2\u00B3\u2070-\u2079]/gu;

/** Grave, acute, tilde, hook, dot below: a Vietnamese syllable has one at most, so where it stands says nothing. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const word = /%|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const sentenceEnd = /[.?!…]["'”’»)\]*_]*\s/u;

/** Addresses, pictures' stand-ins, marks of notes, links and boxes to tick; each is no word of the text. */
const apparatus: readonly [RegExp, string][] = [
  [/!\[[^\]]*\]\([^)\s]*\)/gu, " "],
  [/\[Hình: [^\]]*\]/gu, " "],
  [/\]\((?:[^()\s]|\([^()\s]*\))*\)/gu, "]"],
  [/https?:\/\/[^\s<>«»"”]+/giu, " "],
  [/\[\^?\d{1,2}\]:?/gu, " "],
  [/<\d{1,2}>/gu, " "],
  [/(?<=\d)\s?[x×]\s?(?=\d)/gu, " x "],
];

function cleaned(text: string): string {
  const plain = text
    .replace(/&#x([0-9a-f]{1,5});/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(superscripts, "")
    .normalize("NFKC")
    .replace(unseen, "");
  return apparatus.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), plain);
}

function keyOf(text: string): string {
  const apart = text.toLowerCase().normalize("NFD");
  const tones = apart.match(tone) ?? [];
  return apart.replace(tone, "").normalize("NFC") + tones.join("");
}

/**
 * Takes «1.», «2)» off the start of lines. A line that was merely broken after «gọi» can begin with «111.» too: a number is
 * one of a list when its line stands alone, when it is 1, or when it is the next after the last.
 */
function withoutEnumerators(lines: readonly string[]): string[] {
  let last = 0;
  return lines.map((line, index) => {
    const match = /^(?<frame>[\s>|*•☐-]*)(?<number>\d{1,3})\\?[.)]\s+(?=\S)/u.exec(line);
    if (match === null) return line;
    const number = Number(match.groups?.["number"]);
    const standsAlone = (lines[index - 1] ?? "").trim() === "";
    if (!standsAlone && number !== 1 && number !== last + 1) return line;
    last = number;
    return line.slice(match[0].length);
  });
}

function wordsOfBlock(block: string): ComparableWord[] {
  const matches = [...block.matchAll(word)];
  return matches.map((match, index) => {
    const [text] = match;
    const next = matches[index + 1];
    const between = block.slice(match.index + text.length, next?.index);
    return {
      key: keyOf(text),
      written: next === undefined ? `${text}${between} ` : `${text}${between}`,
      endsSentence: next === undefined || sentenceEnd.test(between),
      endsBlock: next === undefined,
    };
  });
}

/**
 * The words of a text in reading order.
 *
 * @param text plain text or Markdown; blocks stand apart by a blank line, other line ends are blanks
 */
export function comparableWords(text: string): ComparableWord[] {
  const lines = withoutEnumerators(cleaned(text).split(/\r\n?|\n/u));
  return lines
    .join("\n")
    .split(/\n\s*\n/u)
    .flatMap(wordsOfBlock);
}

/** Only what is compared. */
export const comparableKeys = (text: string): string[] => comparableWords(text).map(({ key }) => key);
