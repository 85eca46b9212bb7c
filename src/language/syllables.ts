/**
 * Vietnamese is written syllable by syllable («ma túy» is one word and two syllables), so lengths are counted
 * in syllables: limits of forms, reading time, speaking time.
 */

/** Written syllables: runs of letters or digits between spaces and punctuation. */
const syllable = /[\p{L}\p{M}\p{N}]+(?:[./][\p{L}\p{N}]+)*/gu;

export function countSyllables(text: string): number {
  return text.match(syllable)?.length ?? 0;
}

/** The syllables of a text in small letters, for comparing what two texts say. */
export function syllablesOf(text: string): string[] {
  return text.toLowerCase().match(syllable) ?? [];
}

/** Silent reading by an average adult; a cautious figure of the house, not a measurement. */
const SYLLABLES_PER_MINUTE = 220;

/** Whole minutes it takes to read, at least 1. */
export function readingMinutes(syllables: number): number {
  return Math.max(1, Math.round(syllables / SYLLABLES_PER_MINUTE));
}
