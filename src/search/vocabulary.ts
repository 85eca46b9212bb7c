/**
 * What the query layer knows of the site: which syllables its index holds, which of them stand together, what else a thing is
 * called, and where help is when somebody types that it is needed. Made once after the index, read by `lexicon.ts`.
 */
import type { SiteSettings } from "#library/schema/site.ts";
import type { Item } from "#library/item.ts";
import type { Library } from "#library/library.ts";
import { functionWords } from "./function-words.ts";
import { wordsOf } from "./words.ts";

/** Where the vocabulary lies, beside the search page. */
export const vocabularyAddress = "/tim-kiem/tu-vung.json";

/** Where help is, as the line above the results shows it. */
export interface HelpPointer {
  /** «Cấp cứu y tế» */
  name: string;
  /** «Có người bất tỉnh, khó thở, co giật» */
  purpose: string;
  /** Digits as dialled; an entry without them is a place or an app, and leads to its part of the help page. */
  number?: string | undefined;
  /** Life is at stake. */
  emergency: boolean;
  href: string;
}

export interface DistressRule {
  /** Phrases of which one is enough. */
  phrases: string[];
  help: HelpPointer[];
}

/** A page that Pagefind knows by `id`, and what it is called. */
export interface NamedPage {
  id: string;
  names: string[];
}

export interface Vocabulary {
  /** Pages in the index. */
  pages: number;
  /** The words of the index, most frequent first, separated by spaces. */
  words: string;
  /**
   * Pairs of words that stand together far more often than by chance («gia đình», «cai nghiện»): ranks in `words`, in base 36,
   * as «first:second,second» separated by spaces.
   */
  pairs: string;
  /** Entries of the A–Z: their names, the title first. */
  entries: NamedPage[];
  /** Items that answer a question: their titles, and other ways to ask. */
  questions: NamedPage[];
  /** Ways to say nearly the same. */
  synonyms: string[][];
  /** Words after which a name of one everyday word is meant as a name. */
  cues: string[];
  distress: DistressRule[];
}

/** How often a pair must stand there to count, and how much more often than chance would have it. */
const PAIR_COUNT = 4;
const PAIR_RATIO = 12;
const MOST_PAIRS = 1200;

/** Longer ones are addresses and numbers of documents; nobody misspells them into something else. */
const LONGEST_WORD = 12;

/** Letters only, and a meaning of its own. */
const isContentWord = (word: string) => /^\p{L}+$/u.test(word) && !functionWords.has(word);

/** The words of each part of a sentence: a pair does not reach over a comma. */
const clauses = (text: string): string[][] => text.split(/[.,;:?!«»"()–\n]+\s+/u).map(wordsOf);

const pairsOf = (words: readonly string[]): [string, string][] =>
  words.slice(1).map((word, index) => [words[index] ?? "", word]);

/** Most frequent first; what is equally frequent by its letters, so that equal content gives equal bytes. */
const byCount = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));

function countUp<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * Words and pairs of the index.
 *
 * @param texts of the pages
 * @param names titles and aliases of the pages: what people search for, so a pair counts there however rare it is
 */
export function wordStock(
  texts: readonly string[],
  names: readonly string[],
): Pick<Vocabulary, "pages" | "words" | "pairs"> {
  const counts = new Map<string, number>();
  const pairCounts = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    const here = new Map<string, number>();
    for (const words of clauses(text)) {
      total += words.length;
      for (const word of words) if (word.length <= LONGEST_WORD) countUp(counts, word);
      for (const pair of pairsOf(words)) if (pair.every(isContentWord)) countUp(here, pair.join(" "));
    }
    // A pair that one page repeats is a habit of that page.
    for (const [pair, count] of here) pairCounts.set(pair, (pairCounts.get(pair) ?? 0) + Math.min(3, count));
  }
  const named = new Map<string, number>();
  for (const words of names.flatMap(clauses)) {
    for (const pair of pairsOf(words)) if (pair.some(isContentWord)) countUp(named, pair.join(" "));
  }
  const ranked = byCount(counts).map(([word]) => word);
  const ranks = new Map(ranked.map((word, rank) => [word, rank]));
  const isStrong = ([pair, count]: readonly [string, number]) => {
    const [first = "", second = ""] = pair.split(" ");
    const chance = ((counts.get(first) ?? 1) * (counts.get(second) ?? 1)) / total;
    return count >= PAIR_COUNT && count >= chance * PAIR_RATIO;
  };
  const pairs = [
    ...new Set([...byCount(named), ...byCount(pairCounts).filter(isStrong)].map(([pair]) => pair)),
  ]
    .map((pair) => pair.split(" ").flatMap((word) => ranks.get(word) ?? []))
    .filter((pair) => pair.length === 2)
    .slice(0, MOST_PAIRS);
  return { pages: texts.length, words: ranked.join(" "), pairs: written(pairs) };
}

/** Pairs of ranks, grouped by their first. */
function written(pairs: readonly (readonly number[])[]): string {
  const seconds = new Map<number, number[]>();
  for (const [first = 0, second = 0] of pairs) seconds.set(first, [...(seconds.get(first) ?? []), second]);
  const inOrder = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);
  const base36 = (rank: number) => rank.toString(36);
  return inOrder(seconds.keys())
    .map(
      (first) =>
        `${base36(first)}:${inOrder(seconds.get(first) ?? [])
          .map(base36)
          .join(",")}`,
    )
    .join(" ");
}

/** «Thuốc lắc (MDMA)» → «thuốc lắc», «mdma»; «Luật Phòng, chống ma túy» → «luật phòng chống ma túy». */
function titleNames(title: string): string[] {
  const [name = "", ...inBrackets] = title.split(/[()]/u);
  return [name, ...inBrackets.flatMap((part) => part.split(","))]
    .map((part) => wordsOf(part).join(" "))
    .filter((part) => part !== "");
}

function help(site: SiteSettings, id: string): HelpPointer[] {
  return site.contacts
    .filter((contact) => contact.id === id)
    .map(({ name, purpose, number, emergency }) => ({
      name,
      purpose,
      number,
      emergency,
      href: number === undefined ? `/giup-do/#${id}` : `tel:${number}`,
    }));
}

/**
 * What the content says of names, questions, synonyms and distress.
 *
 * @param ids Pagefind's id of a page by its address
 */
export function thesaurus(
  library: Library,
  ids: ReadonlyMap<string, string>,
): Pick<Vocabulary, "entries" | "questions" | "synonyms" | "cues" | "distress"> {
  const normal = (text: string) => wordsOf(text).join(" ");
  const named = (items: readonly Item[], titles: (title: string) => string[]): NamedPage[] =>
    items
      .map(({ href, title, data }) => ({
        id: ids.get(href) ?? "",
        names: [...new Set([...titles(title), ...data.aliases.map(normal)])],
      }))
      .sort((a, b) => ((a.names[0] ?? "") < (b.names[0] ?? "") ? -1 : 1));
  const { synonyms, cues, distress } = library.site.search;
  return {
    entries: named(library.ofKind("glossary"), titleNames),
    questions: named(library.ofKind("question"), (title) => [normal(title)]),
    synonyms: synonyms.map((row) => row.map(normal)),
    cues: cues.map(normal),
    distress: distress.map(({ phrases, contacts }) => ({
      phrases: phrases.map(normal),
      help: contacts.flatMap((id) => help(library.site, id)),
    })),
  };
}
