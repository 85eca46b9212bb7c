/**
 * How well a search does on the golden queries.
 */
import { readFileSync } from "node:fs";
import { withoutMarks } from "#language/fold.ts";
import type { Vocabulary } from "#search/vocabulary.ts";
import { wordsOf } from "#search/words.ts";

export interface GoldenQuery {
  /** The half «held» was written before tuning and never tuned on. */
  split: "tune" | "held";
  category: string;
  /** In NFC; queries of the category «nfd» are put to the search in NFD. */
  query: string;
  /** What was meant, where it cannot be seen from the query: keys typed raw, misspellings, half a word. */
  meant?: string;
  /** Addresses that belong among the first five. */
  pages: string[];
}

/** What a search gave: addresses in order, and the marked pieces of its excerpts. */
export interface Answer {
  addresses: string[];
  marks: string[];
}

export interface Measures {
  queries: number;
  recall: number;
  reciprocalRank: number;
  marks: number;
  rightMarks: number;
}

export const goldenQueries = JSON.parse(
  readFileSync(new URL("golden.json", import.meta.url), "utf8"),
) as GoldenQuery[];

/** As it is put to the search. */
export const asPut = ({ category, query }: GoldenQuery): string =>
  category === "nfd" ? query.normalize("NFD") : query;

const noMeasures = (): Measures => ({ queries: 0, recall: 0, reciprocalRank: 0, marks: 0, rightMarks: 0 });

/** A word that was typed without marks may be marked with any; one with marks only with these. */
function isRightMark(
  mark: string,
  { query, meant }: GoldenQuery,
  { entries, synonyms, distress }: Vocabulary,
): boolean {
  const sought = wordsOf(meant ?? query);
  const phrase = ` ${sought.join(" ")} `;
  const fold = ` ${sought.map(withoutMarks).join(" ")} `;
  const rows = [...entries.map(({ names }) => names), ...synonyms, ...distress.map(({ phrases }) => phrases)];
  const isTyped = (said: string) => phrase.includes(` ${said} `) || fold.includes(` ${said} `);
  const isMeant = (row: readonly string[]) =>
    row.some((said) => isTyped(said) || fold.includes(` ${withoutMarks(said)} `));
  const others = rows
    .filter(isMeant)
    .flat()
    .flatMap((said) => said.split(" "));
  const accepted = new Set([...sought, ...others]);
  const unmarked = new Set(sought.filter((word) => word === withoutMarks(word)));
  return wordsOf(mark).every((word) => accepted.has(word) || unmarked.has(withoutMarks(word)));
}

/** Adds an answer to the measures of its category and of all. */
export function addAnswer(
  measures: Map<string, Measures>,
  golden: GoldenQuery,
  { addresses, marks }: Answer,
  vocabulary: Vocabulary,
): void {
  const first = addresses.slice(0, 5);
  const ranks = golden.pages.map((page) => addresses.indexOf(page)).filter((rank) => rank >= 0);
  for (const name of [golden.category, "all"]) {
    const sum = measures.get(name) ?? noMeasures();
    sum.queries += 1;
    sum.recall += golden.pages.filter((page) => first.includes(page)).length / golden.pages.length;
    sum.reciprocalRank += ranks.length === 0 ? 0 : 1 / (Math.min(...ranks) + 1);
    sum.marks += marks.length;
    sum.rightMarks += marks.filter((mark) => isRightMark(mark, golden, vocabulary)).length;
    measures.set(name, sum);
  }
}

export const recallOf = ({ recall, queries }: Measures): number => recall / queries;
export const precisionOf = ({ marks, rightMarks }: Measures): number =>
  marks === 0 ? 1 : rightMarks / marks;
