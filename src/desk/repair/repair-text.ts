/**
 * All repairs of a text, and the text after them.
 */
import { findMisreadings, type WordCounts } from "#language/legacy/misreadings.ts";
import { documentNumberSpaces } from "./document-number-spaces.ts";
import { joinedWords } from "./joined-words.ts";
import { repeatedWords } from "./repeated-words.ts";
import type { Repair, RepairRule } from "./repair.ts";
import { doubleSpaces, spacesBeforeSigns, spacesInQuotes } from "./spacing.ts";

const rules: readonly RepairRule[] = [
  documentNumberSpaces,
  doubleSpaces,
  spacesBeforeSigns,
  spacesInQuotes,
  joinedWords,
  repeatedWords,
];

/**
 * What is wrong with a text, in order; where two rules see the same letters, the first of the list above is right.
 *
 * @param text in NFC; paragraphs stand apart by a blank line
 * @param counts words of right texts of the same kind, for what is a word either way
 */
export function findRepairs(text: string, counts?: WordCounts): Repair[] {
  const misread = findMisreadings(text, counts).map((found): Repair => ({ ...found, kind: "encoding" }));
  const all = [...rules.flatMap((rule) => rule(text)), ...misread];
  const kept: Repair[] = [];
  for (const repair of all) {
    const end = repair.offset + repair.found.length;
    const overlaps = kept.some(
      (other) => repair.offset < other.offset + other.found.length && other.offset < end,
    );
    if (!overlaps) kept.push(repair);
  }
  return kept.sort((a, b) => a.offset - b.offset);
}

/** The text with these repairs made. */
export function applyRepairs(text: string, repairs: readonly Repair[]): string {
  let at = 0;
  const parts = [...repairs]
    .sort((a, b) => a.offset - b.offset)
    .flatMap(({ offset, found, put }) => {
      const before = text.slice(at, offset);
      at = offset + found.length;
      return [before, put];
    });
  return parts.join("") + text.slice(at);
}

/** Line from 1, column from 0, as ledgers say it. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - (before.lastIndexOf("\n") + 1) };
}
