/**
 * From what was typed to pages in order: reading, plan, ranking, over Pagefind's public API.
 */
import type { DistressRule, HelpPointer, Vocabulary } from "./vocabulary.ts";
import { makeLexicon, type Lexicon } from "./lexicon.ts";
import { planQuery, type Plan } from "./plan.ts";
import { firstPages, rankPages, titleBonus, type Hit, type SearchedIndex } from "./ranking.ts";
import { readQuery, type Reading } from "./reading.ts";
import { wordsOf } from "./words.ts";

/** The part of Pagefind's module that is used (pagefind.app/docs/api). */
export interface Pagefind {
  search: (
    query: string | null,
    options?: { filters?: Record<string, unknown> },
  ) => Promise<{ results: PagefindResult[] }>;
  filters: () => Promise<Record<string, Record<string, number>>>;
}

export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  matchedMetaFields?: string[];
  data: () => Promise<PageData>;
}

export interface PageData {
  url: string;
  raw_content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Names of the facets that pages carry. */
export const facets = { kind: "Loại", topic: "Chủ đề", audience: "Dành cho", level: "Cấp học" } as const;

export interface FoundPage extends PageData {
  title: string;
}

export interface Findings {
  query: string;
  /** The words that were looked for, and those that were guessed otherwise than typed. */
  reading: Reading | undefined;
  plan: Plan;
  /** Whom to call, when the query speaks of distress. */
  help: readonly HelpPointer[];
  /** Ids of the pages, best first. */
  ids: readonly string[];
  scores: ReadonlyMap<string, number>;
}

export interface Search {
  /** Finds pages. `exactly` takes the words as they are typed. */
  find: (query: string, options?: { exactly?: boolean }) => Promise<Findings>;
  /** Loads pages by their place in the findings; the first ones are put in order by their titles. */
  load: (findings: Findings, from: number, to: number) => Promise<FoundPage[]>;
  /** Ids of the pages that have a value of a facet. */
  having: (facet: string, value: string) => Promise<ReadonlySet<string>>;
  /** Values of every facet. */
  values: () => Promise<Record<string, readonly string[]>>;
}

/** Pages that hold little of the query are left out where others hold nearly all. */
const fairShare = 0.55;

/** Distress speaks in phrases that may stand anywhere in the query. */
function helpFor(words: readonly string[], rules: readonly DistressRule[]): HelpPointer[] {
  const text = ` ${words.join(" ")} `;
  const matching = rules.filter(({ phrases }) => phrases.some((phrase) => text.includes(` ${phrase} `)));
  const seen = new Map(matching.flatMap(({ help }) => help).map((pointer) => [pointer.href, pointer]));
  return [...seen.values()];
}

/** Words as typed, for a reader who says that they were meant so. */
function asTyped(query: string): Reading {
  return { words: wordsOf(query), guessed: false, begun: false, cost: 0 };
}

export async function createSearch(pagefind: Pagefind, vocabulary: Vocabulary): Promise<Search> {
  const lexicon: Lexicon = makeLexicon(vocabulary);
  // Pagefind frees the data of results that nobody refers to any more: every one that is shown comes from here.
  const results = new Map<string, PagefindResult>();
  const answers = new Map<string, Promise<readonly Hit[]>>();

  const ask = (query: string): Promise<readonly Hit[]> => {
    const known = answers.get(query);
    if (known !== undefined) return known;
    const answer = pagefind.search(query).then((found) =>
      found.results.map((result): Hit => {
        if (!results.has(result.id)) results.set(result.id, result);
        const { id, score, words, matchedMetaFields = [] } = result;
        return { id, score, locations: words, inTitle: matchedMetaFields.includes("title") };
      }),
    );
    answers.set(query, answer);
    return answer;
  };

  const holders = new Map<string, Promise<ReadonlySet<string>>>();
  const having: Search["having"] = (facet, value) => {
    const key = `${facet}:${value}`;
    const known = holders.get(key);
    if (known !== undefined) return known;
    const answer = pagefind.search(null, { filters: { [facet]: value } }).then((found) => {
      for (const result of found.results) if (!results.has(result.id)) results.set(result.id, result);
      return new Set(found.results.map(({ id }) => id));
    });
    holders.set(key, answer);
    return answer;
  };

  const values = await pagefind.filters();
  const index: SearchedIndex = {
    pages: vocabulary.pages,
    phrase: (words) => ask(`"${words.join(" ")}"`),
    words: (words) => ask(words.join(" ")),
    questions: new Map(vocabulary.questions.map(({ id, names }) => [id, names])),
    entries: new Map(vocabulary.entries.map(({ id, names }) => [id, names])),
  };

  return {
    async find(query, { exactly = false } = {}) {
      const readings = exactly ? [asTyped(query)] : readQuery(query, lexicon);
      const [reading] = readings;
      if (reading === undefined) {
        return { query, reading, plan: { words: [], units: [], isQuestion: false }, help: [], ids: [], scores: new Map() };
      }
      const help = helpFor(reading.words, vocabulary.distress);
      const asked = planQuery(reading, lexicon);
      const plan = { ...asked, isQuestion: asked.isQuestion || help.length > 0 };
      const ranked = await rankPages(plan, index);
      const best = Math.max(0, ...ranked.map(({ coverage }) => coverage));
      return {
        query,
        reading,
        plan,
        help,
        ids: ranked.filter(({ coverage }) => coverage >= best * fairShare).map(({ id }) => id),
        scores: new Map(ranked.map(({ id, score }) => [id, score])),
      };
    },
    async load(findings, from, to) {
      const load = async (id: string): Promise<FoundPage> => {
        const data = await results.get(id)?.data();
        if (data === undefined) throw new Error(`The index holds no page ${id}`);
        return { ...data, title: data.meta["title"] ?? data.url };
      };
      const first = await Promise.all(findings.ids.slice(0, firstPages).map(load));
      const score = (page: FoundPage, at: number) =>
        (findings.scores.get(findings.ids[at] ?? "") ?? 0) + titleBonus(findings.plan, wordsOf(page.title));
      const ordered = first
        .map((page, at) => ({ page, score: score(page, at) }))
        .sort((a, b) => b.score - a.score)
        .map(({ page }) => page);
      const later = await Promise.all(findings.ids.slice(Math.max(from, firstPages), to).map(load));
      return [...ordered.slice(from, to), ...later];
    },
    having,
    values: async () =>
      Object.fromEntries(Object.entries(values).map(([facet, counts]) => [facet, Object.keys(counts)])),
  };
}
