/**
 * Finds what the second conversion (`misread.ts`) has damaged, word by word, because such texts are damaged in places. What
 * cannot be a word is certain; what is a word either way is a proposal, with the odds that its surroundings give it.
 */
import { isSyllable } from "../phonology.ts";
import { withOldTonePlacement } from "../tone-placement.ts";
import { mayBeMisread, undoMisreading } from "./misread.ts";
import { boundSyllables, unattestedSyllables } from "./unattested.ts";

export interface Misreading {
  /** In UTF-16 code units of the text in NFC. */
  offset: number;
  found: string;
  put: string;
  /** Certain: what is found is no word, and only one word can have stood there. */
  grade: "certain" | "possible";
  /** How likely `put` stood there, 0 to 1; 1 for the certain ones. */
  likelihood: number;
}

/** How often words stand in right texts of the same kind. */
export interface WordCounts {
  word: (word: string) => number;
  /** How often the second follows the first. */
  pair: (first: string, second: string) => number;
}

const noCounts: WordCounts = { word: () => 0, pair: () => 0 };

interface Place {
  word: string;
  offset: number;
  /** What it would be right, when it may be damaged. */
  right: string | undefined;
  certain: boolean;
  paragraph: number;
}

const small = (word: string) => withOldTonePlacement(word.toLowerCase());

const isWord = (word: string) => isSyllable(word) && !unattestedSyllables.has(small(word));

/** Letters that the conversion would have changed: a word that has one went through nothing. */
const untouched = /[áâãèéêìíòôùÁÂÃÈÉÊÌÍÒÔÙ]/u;

/** A syllable that needs another beside it, and has it not. */
const isAlone = (word: string, neighbours: readonly string[]) => {
  const partners = boundSyllables.get(small(word));
  return partners !== undefined && !neighbours.some((neighbour) => partners.has(small(neighbour)));
};

function placesOf(text: string): Place[] {
  const matches = [...text.matchAll(/\n\s*\n|[\p{L}\p{M}]+/gu)];
  let paragraph = 0;
  return matches.flatMap(({ 0: word, index }, at): Place[] => {
    if (!/\p{L}/u.test(word)) {
      paragraph += 1;
      return [];
    }
    const right = mayBeMisread(word) && isWord(undoMisreading(word)) ? undoMisreading(word) : undefined;
    const neighbours = [matches[at - 1]?.[0] ?? "", matches[at + 1]?.[0] ?? ""];
    const certain = right !== undefined && (!isWord(word) || isAlone(word, neighbours));
    return [{ word, offset: index, right, certain, paragraph }];
  });
}

/** Below this likelihood nobody is asked. */
const worthAsking = 0.02;

/**
 * Share of words that are damaged, as far as words show it that cannot be anything else: in a paragraph, leaning on the whole
 * text where the paragraph is short.
 */
function damageRates(places: readonly Place[]): Map<number, number> {
  const count = (of: readonly Place[]) => ({
    damaged: of.filter(({ certain }) => certain).length,
    right: of.filter(({ word }) => untouched.test(word)).length,
  });
  const whole = count(places);
  const rate = (whole.damaged + 0.1) / (whole.damaged + whole.right + 20);
  const groups = Map.groupBy(places, ({ paragraph }) => paragraph);
  const leaning = 6;
  return new Map(
    [...groups].map(([paragraph, members]) => {
      const here = count(members);
      return [paragraph, (here.damaged + leaning * rate) / (here.damaged + here.right + leaning)];
    }),
  );
}

/**
 * Damaged words of a text, in order.
 *
 * @param text in NFC; paragraphs stand apart by a blank line
 * @param counts of right texts; without them proposals rest on the damage around them alone
 */
export function findMisreadings(text: string, counts: WordCounts = noCounts): Misreading[] {
  const places = placesOf(text);
  const rates = damageRates(places);
  return places.flatMap((place, at): Misreading[] => {
    const { word, offset, right, certain, paragraph } = place;
    if (right === undefined) return [];
    if (certain) return [{ offset, found: word, put: right, grade: "certain", likelihood: 1 }];
    const before = small(places[at - 1]?.right ?? places[at - 1]?.word ?? "");
    const after = small(places[at + 1]?.right ?? places[at + 1]?.word ?? "");
    const fit = (candidate: string) =>
      (counts.word(small(candidate)) + 0.5) *
      (counts.pair(before, small(candidate)) + 0.3) *
      (counts.pair(small(candidate), after) + 0.3);
    const rate = rates.get(paragraph) ?? 0;
    const odds = ((rate / (1 - rate)) * fit(right)) / fit(word);
    const likelihood = odds / (1 + odds);
    return likelihood < worthAsking
      ? []
      : [{ offset, found: word, put: right, grade: "possible", likelihood }];
  });
}
