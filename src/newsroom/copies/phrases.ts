/**
 * Phrases of words: how one is shown, where one stands, and which belong to the frame that our forms put around a text.
 */
import { comparableKeys, type ComparableWord } from "#language/comparable-words.ts";

/** Letters of a passage that are shown. */
const SHOWN = 220;

/** Words as they were written, in one line, cut in the middle when long. */
export function excerpt(words: readonly ComparableWord[]): string {
  const text = words
    .map(({ written }) => written)
    .join("")
    // Our plain text marks boxes and quotations at the start of lines.
    .replace(/\n[|>\s]+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/[\s«“"'([|*>#_–—-]+$/u, "");
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN / 2)} … ${text.slice(-SHOWN / 2)}`;
}

/** Letters and digits alone; digits that stood apart («1,5») stay apart. */
export const letters = (words: readonly ComparableWord[]): string =>
  words
    .map(({ written }) => written)
    .join("")
    .toLowerCase()
    .replace(/(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu, "·")
    .replace(/[^\p{L}\p{N}·]/gu, "");

/** Where a phrase begins in the words; empty when it does not occur. */
export function occurrences(keys: readonly string[], phrase: readonly string[]): number[] {
  const [first] = phrase;
  if (first === undefined) return [];
  return keys.flatMap((key, at) =>
    key === first && phrase.every((word, index) => keys[at + index] === word) ? [at] : [],
  );
}

/** Recognises words of the frame: pages' heads and feet, sources, captions. */
export class Frame {
  private readonly phrases = new Map<string, string[][]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const keys = comparableKeys(phrase);
      const [first] = keys;
      if (first === undefined) continue;
      this.phrases.set(first, [...(this.phrases.get(first) ?? []), keys]);
    }
    for (const list of this.phrases.values()) list.sort((a, b) => b.length - a.length);
  }

  /** Positions of words that belong to no phrase. */
  strangers(keys: readonly string[], from: number, to: number): number[] {
    const strangers: number[] = [];
    let at = from;
    while (at < to) {
      const length = this.lengthAt(keys, at, to);
      if (length === 0) strangers.push(at);
      at += Math.max(1, length);
    }
    return strangers;
  }

  private lengthAt(keys: readonly string[], at: number, to: number): number {
    // «Trang 2 / 3»
    if (keys[at] === "trang" && [keys[at + 1], keys[at + 2]].every((key) => /^\d+$/u.test(key ?? "")))
      return 3;
    const phrase = (this.phrases.get(keys[at] ?? "") ?? []).find(
      (words) => at + words.length <= to && words.every((word, index) => keys[at + index] === word),
    );
    return phrase?.length ?? 0;
  }
}
