/**
 * Which pages answer a plan, and in what order. Pagefind finds the places of each term; what a page is worth is decided here:
 * how much of the query it holds (rare units count for more: Spärck Jones 1972), how early it says it, and what kind of page
 * it is.
 */
import { functionWords } from "./function-words.ts";
import type { Plan, Term } from "./plan.ts";

/** A page that has a term, as Pagefind tells it. */
export interface Hit {
  id: string;
  /** BM25 with the weights of title and aliases; 1 for every hit of an exact phrase. */
  score: number;
  /** Where in the page, counted in words from the title on; the first is enough. */
  locations: readonly number[];
}

/** What is asked of an index. */
export interface SearchedIndex {
  pages: number;
  /** Pages that hold the words one after the other, as whole words. */
  phrase: (words: readonly string[]) => Promise<readonly Hit[]>;
  /** Pages that hold words beginning so, all of them. */
  words: (words: readonly string[]) => Promise<readonly Hit[]>;
  /** Names of the pages that answer a question, and of the A–Z's, by id. */
  questions: ReadonlyMap<string, readonly string[]>;
  entries: ReadonlyMap<string, readonly string[]>;
}

export interface RankedPage {
  id: string;
  /** Comparable within one query. */
  score: number;
  /** Share of the query, by weight, that the page holds: 0 to 1. */
  coverage: number;
}

interface Presence {
  /** Weight of the best term that is there. */
  weight: number;
  /** How early: 1 for the title, 0 for far down. */
  early: number;
}

/** The title is the first thing in the index, a lead of a sentence or two follows. */
function earliness(location: number): number {
  if (location < 2) return 1;
  if (location < 8) return 0.8;
  if (location < 16) return 0.5;
  return location < 45 ? 0.25 : 0;
}

/** How many of the first pages are compared by their titles. */
export const firstPages = 5;

/** Too few pages that hold everything: other ways of saying are asked for too. */
const enough = 3;
/** The same for a question, which seldom uses the words of its answer. */
const plenty = 12;

/** Ways of saying that are looked for at a time; each costs a part of the index. */
const mostTerms = 8;

/** Units that more pages have are not weighed page by page: it would take long and tell little. */
const mostWeighed = 600;

type Presences = Map<string, Presence>;

async function addTerms(found: Presences, terms: readonly Term[], index: SearchedIndex): Promise<void> {
  for (const term of terms) {
    const whole = await index.phrase(term.words);
    const asked: [readonly Hit[], number][] = [[whole, term.weight]];
    // A word that stands on several pages was typed to its end; others may only have been begun.
    if (term.begun && whole.length < enough) asked.push([await index.words(term.words), term.weight * 0.7]);
    for (const [hits, weight] of asked) {
      for (const { id, locations } of hits) {
        const early = earliness(locations[0] ?? 1e4) * weight;
        const known = found.get(id);
        if (known === undefined) found.set(id, { weight, early });
        else {
          known.weight = Math.max(known.weight, weight);
          known.early = Math.max(known.early, early);
        }
      }
    }
  }
}

/** How much a unit tells, by the pages that have it: a word on every page next to nothing, one on a single page most. */
const information = (having: number, pages: number) => Math.log(1 + pages / Math.max(1, having)) ** 1.2;

/**
 * Pages for a plan, best first.
 *
 * @returns every page that has at least one unit, and those whose name is like the query
 */
export async function rankPages(plan: Plan, index: SearchedIndex): Promise<RankedPage[]> {
  const units = plan.units.filter(({ sought }) => sought);
  const found = units.map((): Presences => new Map());
  const each = async (wanted: (term: Term) => boolean) => {
    for (const [at, { terms }] of units.entries()) {
      await addTerms(
        found[at] ?? new Map<string, Presence>(),
        terms.filter(wanted).slice(0, mostTerms),
        index,
      );
    }
  };
  await each(({ fallback }) => !fallback);
  // Other ways of saying do not make a rare word a common one.
  const own = found.map((pages) => pages.size);
  const words = units.flatMap((unit) => unit.words);
  const named = units.length === 1 && units[0]?.isName === true;
  const alike = new Map(
    [...index.questions]
      .map(([id, names]): [string, number] => [id, Math.max(...names.map((name) => likeness(plan, name)))])
      .filter(([, share]) => plan.isQuestion || (!named && share > askedAlike)),
  );
  const query = words.join(" ");
  const isEntry = (id: string) => index.entries.get(id)?.includes(query) === true;
  const isAnswered = Math.max(0, ...alike.values()) > answered || [...index.entries.keys()].some(isEntry);
  const holdAll = [...(found[0]?.keys() ?? [])].filter((id) => found.every((pages) => pages.has(id)));
  const isMeagre = holdAll.length < (plan.isQuestion ? plenty : enough);
  if (!isAnswered && isMeagre) await each(({ fallback }) => fallback);

  const weights = found.map((pages, at) =>
    information(Math.max(own[at] ?? 0, own[at] === 0 ? pages.size : 0), index.pages),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighed = units.filter((_, at) => (own[at] ?? 0) <= mostWeighed).flatMap((unit) => unit.words);
  const relevance = new Map(
    (weighed.length === 0 ? [] : await index.words(weighed)).map(({ id, score }) => [id, score]),
  );
  const highest = Math.max(...relevance.values(), 1e-9);

  /** Share of the query that an entry of the A–Z is the name of. */
  const definition = (id: string) =>
    units.reduce((sum, unit, at) => {
      const isName = index.entries.get(id)?.includes(unit.words.join(" ")) === true;
      return sum + (isName ? (weights[at] ?? 0) / total : 0);
    }, 0);
  const ids = new Set([...found.flatMap((pages) => [...pages.keys()]), ...alike.keys()]);
  const ranked = [...ids].map((id): RankedPage => {
    let coverage = 0;
    let early = 0;
    found.forEach((pages, at) => {
      const presence = pages.get(id);
      coverage += ((presence?.weight ?? 0) * (weights[at] ?? 0)) / total;
      early += ((presence?.early ?? 0) * (weights[at] ?? 0)) / total;
    });
    // Weights chosen on the tuning half of the golden queries: to hold everything matters most, then to say it early; BM25
    // breaks ties; a question's own title and an entry's own name outweigh all.
    const score =
      coverage ** 1.5 +
      0.7 * early +
      0.3 * ((relevance.get(id) ?? 0) / highest) +
      2 * (alike.get(id) ?? 0) ** 1.6 +
      0.5 * definition(id) +
      (isEntry(id) ? 1 : 0);
    return { id, score, coverage: Math.max(coverage, alike.get(id) ?? 0, definition(id) > 0 ? 1 : 0) };
  });
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** From this likeness on a query asks what an item answers, whether it has the form of a question or not. */
const askedAlike = 0.7;

/** From this likeness on the answer is at hand, and other ways of saying are not looked for. */
const answered = 0.55;

/** Joining and asking words count, but little. */
const wordWeight = (word: string) => (functionWords.has(word) ? 0.25 : 1);
const weightOf = (words: readonly string[]) => words.reduce((sum, word) => sum + wordWeight(word), 0);

/** How alike a query and the name of a page are: shared words against all words, 0 to 1 (Dice 1945). */
function likeness({ words, units }: Plan, name: string): number {
  const text = ` ${name} `;
  const holds = (phrase: readonly string[]) => text.includes(` ${phrase.join(" ")} `);
  const inUnits = new Set(units.flatMap((unit) => unit.words));
  const joining = words.filter((word) => !inUnits.has(word));
  const shared =
    weightOf(joining.filter((word) => holds([word]))) +
    units.reduce((sum, unit) => {
      const term = unit.terms.find((candidate) => holds(candidate.words));
      return sum + (term === undefined ? 0 : term.weight * weightOf(unit.words));
    }, 0);
  return (2 * shared) / (weightOf(words) + weightOf(name.split(" ")));
}

/** What the title of a loaded page adds to its score: units of the query that it holds, and how much of the title they make. */
export function titleBonus({ units }: Plan, titleWords: readonly string[]): number {
  if (units.length === 0) return 0;
  const text = ` ${titleWords.join(" ")} `;
  const matched = units.filter(({ terms }) =>
    terms.some((term) => text.includes(` ${term.words.join(" ")} `)),
  );
  const share = matched.length / units.length;
  const length = matched.reduce((sum, unit) => sum + unit.words.length, 0);
  return 0.5 * share ** 2 + 0.35 * Math.min(1, length / Math.max(1, titleWords.length)) * share;
}
