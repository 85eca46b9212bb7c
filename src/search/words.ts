/**
 * The words of a text and of a query, cut the same way: what Pagefind takes as one word, in small letters, NFC, with the tone
 * mark where this house writes it.
 */
import { withOldTonePlacement } from "#language/tone-placement.ts";

/** Letters and digits, with the signs that hold a number or a name together: «26/6», «N₂O», «120/2025/QH15», «pa-nô». */
const word = /[\p{L}\p{M}\p{N}]+(?:[./-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

export interface PlacedWord {
  /** As it is compared. */
  word: string;
  /** Offsets in the NFC text, in UTF-16 code units. */
  start: number;
  end: number;
}

/** The words of a text in NFC with their places. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(word)].map((match) => ({
    word: withOldTonePlacement(match[0].toLowerCase()),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of any text. */
export const wordsOf = (text: string): string[] =>
  placedWords(text.normalize("NFC")).map((placed) => placed.word);
