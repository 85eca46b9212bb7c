/**
 * Written Vietnamese as an announcer reads it aloud on the loudspeaker of a commune: numbers, dates, numbers of
 * documents, abbreviations and signs in words. What is words already stays as it is, byte for byte.
 *
 * The text passes through an ordered list of rules. Each reads one thing and leaves the rest; the order is from
 * the most specific («120/2025/QH15») to the most general («120»).
 */

import { toNfc } from "../normalise.ts";
import { countSyllables } from "../syllables.ts";
import {
  dropRepeatedNames,
  expandAbbreviations,
  nameSourcesInBrackets,
  spellLettersOfDefinitions,
  spellVanVan,
} from "./abbreviations.ts";
import {
  joinDateRanges,
  nameYearsInBrackets,
  spellApril,
  spellDaysOfMonths,
  spellFirstDays,
  spellFullDates,
  spellMonthsOfYears,
  spellTimes,
} from "./dates.ts";
import {
  spellDocumentNumbers,
  spellPlaces,
  spellRomanNumerals,
  spellShortDocumentNumbers,
} from "./document-numbers.ts";
import {
  joinGroups,
  joinRanges,
  spellFractions,
  spellNumbers,
  spellOrdinals,
  spellRatios,
  unifyDigits,
} from "./numbers.ts";
import { PAUSE, type Rule, START } from "./rewriting.ts";
import { capitaliseSentenceStarts, markSentenceStarts, splitSentences } from "./sentences.ts";
import {
  dropFootnoteMarks,
  dropQuotationMarks,
  pauseAtBrackets,
  pauseAtDashes,
  readAddresses,
  readRates,
  readSigns,
  readSlashes,
  readUnits,
  settlePauses,
} from "./symbols-and-units.ts";
import {
  spellDialledNumbers,
  spellNumberPlates,
  spellShortNumberLists,
  spellTelephoneNumbers,
} from "./telephone-numbers.ts";

/** The marks of this folder cannot come from outside. */
const clearMarks: Rule = (text) => text.replaceAll(START, "").replaceAll(PAUSE, "");

/** From writing to words. Quotation marks stay, because they tell where sentences end. */
const toWords: readonly Rule[] = [
  toNfc,
  clearMarks,
  dropFootnoteMarks,
  unifyDigits,
  joinGroups,
  markSentenceStarts,
  readAddresses,
  dropRepeatedNames,
  nameSourcesInBrackets,
  spellLettersOfDefinitions,
  spellVanVan,
  // Documents before abbreviations: «QĐ-TTg» is one thing there.
  spellDocumentNumbers,
  spellShortDocumentNumbers,
  spellRomanNumerals,
  spellPlaces,
  expandAbbreviations,
  // Everything that is not a quantity.
  spellTimes,
  joinDateRanges,
  spellFullDates,
  spellNumberPlates,
  spellTelephoneNumbers,
  spellShortNumberLists,
  spellDialledNumbers,
  nameYearsInBrackets,
  spellFractions,
  spellMonthsOfYears,
  spellDaysOfMonths,
  // Quantities.
  joinRanges,
  spellFirstDays,
  spellApril,
  spellOrdinals,
  readRates,
  readUnits,
  readSigns,
  spellRatios,
  spellNumbers,
  // What is left of the signs.
  readSlashes,
  pauseAtBrackets,
  pauseAtDashes,
];

/** From words to what is read out. */
const toReading: readonly Rule[] = [dropQuotationMarks, settlePauses, capitaliseSentenceStarts];

function follow(rules: readonly Rule[], text: string): string {
  return rules.reduce((written, rule) => rule(written), text);
}

/** More rounds than any text of the house needs: two, of which the last changes nothing. */
const MOST_ROUNDS = 5;

/**
 * Follows the rules until nothing changes. What touches a number («5 km2026») is uncovered only when the number
 * is read, and the output must be stable whatever was typed.
 */
function settle(text: string, rounds = MOST_ROUNDS): string {
  const spoken = follow([...toWords, ...toReading], text);
  return spoken === text || rounds === 1 ? spoken : settle(spoken, rounds - 1);
}

/**
 * A paragraph in, the same with everything that is not read as written spelled out; in NFC. Its own output it
 * leaves unchanged.
 */
export function toSpoken(text: string): string {
  return settle(text);
}

/** The sentences of a paragraph, each as `toSpoken` gives it, without spaces around it. None is empty. */
export function spokenSentences(text: string): string[] {
  return splitSentences(follow(toWords, text))
    .map((sentence) => settle(follow(toReading, sentence.trim())))
    .filter((sentence) => sentence !== "");
}

/**
 * How long a text takes to read aloud, in whole seconds. Syllables per minute: 170 for a slow, clear
 * announcement, 233 for the pace of the news.
 */
export function speakingSeconds(text: string, syllablesPerMinute: 170 | 233): number {
  return Math.round((countSyllables(toSpoken(text)) / syllablesPerMinute) * 60);
}
