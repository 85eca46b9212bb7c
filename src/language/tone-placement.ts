/**
 * Where the tone mark stands in a syllable. Two habits live side by side: «hòa, thúy, khỏe» (the older one, which the titles
 * of the laws and this house follow) and «hoà, thuý, khoẻ». They differ only in open syllables with oa, oe, uy.
 */

/** Tone marks in the order of the Telex keys f s r x j. */
export const toneMarks = { f: "\u0300", s: "\u0301", r: "\u0309", x: "\u0303", j: "\u0323" } as const;

const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const shape =
  /^(?<initial>ngh|ng|nh|ch|gh|gi(?=[aăâeêioôơuưy])|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?<vowels>[aăâeêioôơuưy]{1,3})(?<final>ch|ng|nh|[cmnpt])?$/u;

/** Position of the vowel that carries the tone, inside the vowels of a syllable. */
function carrier(vowels: string, hasFinal: boolean): number {
  const marked = vowels.search(/[ăâêôơư][^ăâêôơư]*$/u);
  if (marked >= 0) return marked;
  if (vowels.length === 1) return 0;
  return hasFinal || vowels.length === 3 ? vowels.length - (hasFinal ? 1 : 2) : 0;
}

/**
 * A syllable in small letters without tone → with it, placed the older way: («hoa», grave) → «hòa».
 *
 * @param mark a combining mark of `toneMarks`, or nothing
 * @returns undefined when the letters are not those of a Vietnamese syllable
 */
export function placeTone(toneless: string, mark: string): string | undefined {
  const match = shape.exec(toneless);
  if (match === null) return undefined;
  const { initial = "", vowels = "", final = "" } = match.groups ?? {};
  const at = carrier(vowels, final !== "");
  return `${initial}${vowels.slice(0, at + 1)}${mark}${vowels.slice(at + 1)}${final}`.normalize("NFC");
}

/** A syllable with its tone mark where this house writes it: «hoà» → «hòa», «qúy» → «quý». Other words stay as they are. */
export function withOldTonePlacement(word: string): string {
  const apart = word.normalize("NFD");
  const marks = apart.match(tone);
  if (marks?.length !== 1) return word;
  return placeTone(apart.replace(tone, "").normalize("NFC"), marks.join("")) ?? word;
}
