/**
 * From what was typed to pages in order: reading, plan, ranking, over Pagefind's public API.
 */
import type { DistressRule, HelpPointer, Vocabulary } from "./vocabulary.ts";
import { excerptOf, markText, type Run } from "./excerpt.ts";
import { makeLexicon, type Lexicon } from "./lexicon.ts";
import { planQuery, type Plan } from "./plan.ts";
export { firstPages } from "./ranking.ts";
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

export interface FoundPage {
  url: string;
  title: Run[];
  excerpt: Run[];
  /** Values of the facets: kind, topic … */
  facets: Readonly<Record<string, readonly string[]>>;
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
  /**
   * Loads pages by their place in the findings, or among those of them that a filter left; the first ones are put in order
   * by their titles.
   */
  load: (findings: Findings, from: number, to: number, among?: readonly string[]) => Promise<FoundPage[]>;
  /** Ids of the pages that have a value of a facet. */
  having: (facet: string, value: string) => Promise<ReadonlySet<string>>;
  /** Values of every facet. */
  values: () => Promise<Record<string, readonly string[]>>;
}

/** Pages that hold little of the query are left out where others hold nearly all. */
const fairShare = 0.45;

/** Distress speaks in phrases that may stand anywhere in the query. */
function helpFor(words: readonly string[], rules: readonly DistressRule[]): HelpPointer[] {
  const text = ` ${words.join(" ")} `;
  const matching = rules.filter(({ phrases }) => phrases.some((phrase) => text.includes(` ${phrase} `)));
  const seen = new Map(matching.flatMap(({ help }) => help).map((pointer) => [pointer.href, pointer]));
  return [...seen.values()];
}

const titleOf = ({ meta, url }: PageData) => meta["title"] ?? url;

/** The text of a page without its title and aliases, which the excerpt need not repeat. */
function bodyOf(page: PageData): string {
  const text = page.raw_content.trim();
  const title = titleOf(page);
  const body = text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/u, "") : text;
  const alias = page.meta["alias"];
  return alias !== undefined && body.includes(alias) ? body.slice(0, body.lastIndexOf(alias)).trim() : body;
}

function shown(page: PageData, plan: Plan): FoundPage {
  return {
    url: page.url,
    title: markText(titleOf(page), plan),
    excerpt: excerptOf(bodyOf(page), plan),
    facets: page.filters,
  };
}

/** Words as typed, for a reader who says that they were meant so. */
function asTyped(query: string): Reading {
  return { words: wordsOf(query), guessed: false, completed: false, begun: false, cost: 0 };
}

export function createSearch(pagefind: Pagefind, vocabulary: Vocabulary): Search {
  const lexicon: Lexicon = makeLexicon(vocabulary);
  // Pagefind frees the data of results that nobody refers to any more: every one that is shown comes from here.
  const results = new Map<string, PagefindResult>();
  const answers = new Map<string, Promise<readonly Hit[]>>();

  const keep = (found: { results: PagefindResult[] }): PagefindResult[] => {
    for (const result of found.results) if (!results.has(result.id)) results.set(result.id, result);
    return found.results;
  };

  const ask = (query: string): Promise<readonly Hit[]> => {
    const known = answers.get(query);
    if (known !== undefined) return known;
    const answer = pagefind
      .search(query)
      .then((found) => keep(found).map(({ id, score, words }): Hit => ({ id, score, locations: words })));
    answers.set(query, answer);
    return answer;
  };

  const holders = new Map<string, Promise<ReadonlySet<string>>>();
  const having: Search["having"] = (facet, value) => {
    const key = `${facet}:${value}`;
    const known = holders.get(key);
    if (known !== undefined) return known;
    const answer = pagefind.search(null, { filters: { [facet]: value } }).then((found) => {
      return new Set(keep(found).map(({ id }) => id));
    });
    holders.set(key, answer);
    return answer;
  };

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
        return {
          query,
          reading,
          plan: { words: [], units: [], isQuestion: false },
          help: [],
          ids: [],
          scores: new Map(),
        };
      }
      const help = helpFor(reading.words, vocabulary.distress);
      const asked = planQuery(readings, lexicon);
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
    async load(findings, from, to, among = findings.ids) {
      const load = async (id: string): Promise<PageData> => {
        // A page that is known by its name alone has not been among any results yet.
        if (!results.has(id)) keep(await pagefind.search(null));
        const data = await results.get(id)?.data();
        if (data === undefined) throw new Error(`The index holds no page ${id}`);
        return data;
      };
      const first = await Promise.all(among.slice(0, firstPages).map(load));
      const ordered = first
        .map((page, at) => ({
          page,
          score:
            (findings.scores.get(among[at] ?? "") ?? 0) + titleBonus(findings.plan, wordsOf(titleOf(page))),
        }))
        .sort((a, b) => b.score - a.score)
        .map(({ page }) => page);
      const later = await Promise.all(among.slice(Math.max(from, firstPages), to).map(load));
      return [...ordered.slice(from, to), ...later].map((page) => shown(page, findings.plan));
    },
    having,
    values: async () =>
      Object.fromEntries(
        Object.entries(await pagefind.filters()).map(([facet, counts]) => [facet, Object.keys(counts)]),
      ),
  };
}
