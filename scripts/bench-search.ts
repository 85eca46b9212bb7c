/**
 * Search on the golden queries, beside stock Pagefind on the same index: what is found, what is marked, how many bytes it takes,
 * how long; on the built site and on one of 3,000 pages. `npm run build && npm run bench:search`.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium, type Page } from "playwright";
import { createSearch, firstPages, type Pagefind, type Search } from "#search/search.ts";
import { findChromium } from "../tests/e2e/chromium.ts";
import { writeLargeSite } from "../tests/search/large-site.ts";
import {
  addAnswer,
  asPut,
  goldenQueries,
  precisionOf,
  recallOf,
  type Answer,
  type GoldenQuery,
  type Measures,
} from "../tests/search/measures.ts";
import { servePagefind, type ServedPagefind } from "../tests/search/pagefind-in-node.ts";
import { serve } from "../tests/static-server.ts";

const LARGE = 3000;
const dist = path.resolve("dist");
const largeSite = path.resolve(".cache/bench-search");
const exact = { exactDiacritics: true };

async function ask(search: Search, golden: GoldenQuery): Promise<Answer> {
  const pages = await search.load(await search.find(asPut(golden)), 0, firstPages);
  const runs = pages.flatMap(({ title, excerpt }) => [...title, ...excerpt]).filter(({ mark }) => mark);
  return { addresses: pages.map(({ url }) => url), marks: runs.map(({ text }) => text) };
}

async function askStock(pagefind: Pagefind, golden: GoldenQuery): Promise<Answer> {
  const { results } = await pagefind.search(asPut(golden));
  const pages = (await Promise.all(
    results.slice(0, firstPages).map((result) => result.data()),
  )) as unknown as { url: string; excerpt: string }[];
  const marks = pages.flatMap(({ excerpt }) => [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gu)]);
  return { addresses: pages.map(({ url }) => url), marks: marks.map(([, text = ""]) => text) };
}

const number = (value: number) => value.toFixed(2).padStart(6);

async function compareFinds(served: ServedPagefind, split: GoldenQuery["split"]): Promise<void> {
  const search = createSearch(await served.instance(exact), served.vocabulary);
  const stock = await served.instance();
  const ours = new Map<string, Measures>();
  const theirs = new Map<string, Measures>();
  for (const golden of goldenQueries.filter((entry) => entry.split === split)) {
    addAnswer(ours, golden, await ask(search, golden), served.vocabulary);
    addAnswer(theirs, golden, await askStock(stock, golden), served.vocabulary);
  }
  console.log(`\n${split}: recall@5, MRR, marks precision      stock Pagefind |        this site`);
  const names = [...ours.keys()].filter((name) => name !== "all");
  for (const name of [...names, "all"]) {
    const row = [theirs.get(name), ours.get(name)].map((sums) =>
      sums === undefined
        ? ""
        : number(recallOf(sums)) + number(sums.reciprocalRank / sums.queries) + number(precisionOf(sums)),
    );
    console.log(
      `${name.padEnd(16)} ${String(ours.get(name)?.queries).padStart(3)}${" ".repeat(18)}${row.join(" |")}`,
    );
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;
const middle = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
const sum = (sizes: Iterable<number>) => [...sizes].reduce((total, size) => total + size, 0);

/** Code and vocabulary as a server sends them; what Pagefind fetches is packed already. */
function fixedBytes(folder: string): number {
  const code = readdirSync(path.join(folder, "_astro")).filter((name) =>
    /^(?:search-box|elements|fold).*\.js$/u.test(name),
  );
  const files = [...code.map((name) => `_astro/${name}`), "pagefind/pagefind.js", "tim-kiem/tu-vung.json"];
  return sum(files.map((name) => brotliCompressSync(readFileSync(path.join(folder, name))).length));
}

async function measureBytes(label: string, folder: string, served: ServedPagefind): Promise<void> {
  const fixed = fixedBytes(folder);
  const first: number[] = [];
  const next: number[] = [];
  const examples: string[] = [];
  const following = createSearch(await served.instance(exact), served.vocabulary);
  for (const golden of goldenQueries) {
    served.fetched();
    await ask(createSearch(await served.instance(exact), served.vocabulary), golden);
    const bytes = fixed + sum(served.fetched().values());
    first.push(bytes);
    if (["ma túy", "cai nghien", "Heroin", "con tôi bị bạn rủ thì làm sao"].includes(golden.query)) {
      examples.push(`«${golden.query}» ${kilobytes(bytes)}`);
    }
    served.fetched();
    await ask(following, golden);
    next.push(sum(served.fetched().values()));
  }
  const within = first.filter((bytes) => bytes <= 150_000).length;
  console.log(
    `\n${label}, brotli: first query ${kilobytes(middle(first, 0.5))} (median), ${kilobytes(middle(first, 0.9))} (9 of 10), ` +
      `of that code and vocabulary ${kilobytes(fixed)}; ${within} of ${first.length} within 150 KB; ` +
      `later ones ${kilobytes(middle(next, 0.5))} (median)\n  ${examples.join(", ")}`,
  );
}

/** Milliseconds from the search key to the results, measured in the page. */
async function timeQuery(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const form = document.querySelector("form.search-form");
    const input = form?.querySelector("input");
    const status = document.querySelector(".search-status");
    if (!(form instanceof HTMLFormElement) || !input || status === null)
      throw new Error("There is no search");
    status.textContent = "";
    input.value = text;
    const start = performance.now();
    form.requestSubmit();
    await new Promise<void>((resolve) => {
      new MutationObserver((_changes, observer) => {
        if (status.textContent === "") return;
        observer.disconnect();
        resolve();
      }).observe(status, { childList: true });
    });
    return performance.now() - start;
  }, query);
}

async function measureTimes(label: string, folder: string): Promise<void> {
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args });
  const server = await serve(folder);
  for (const slowdown of [1, 4]) {
    const first: number[] = [];
    const next: number[] = [];
    for (const { query } of goldenQueries.filter((_, at) => at % 8 === 0)) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      await page.goto(`${server.origin}/tim-kiem/`);
      await page.waitForSelector("form.search-form");
      first.push(await timeQuery(page, query));
      for (const other of ["cai nghiện", "tổng đài 111", "con bị rủ"])
        next.push(await timeQuery(page, other));
      await context.close();
    }
    console.log(
      `${label}, Chromium, processor ${slowdown === 1 ? "as it is" : `slowed ${slowdown} times`}: ` +
        `first query ${middle(first, 0.5).toFixed(0)} ms (median), next ${middle(next, 0.5).toFixed(0)} ms (median), ` +
        `${middle(next, 0.9).toFixed(0)} ms (9 of 10)`,
    );
  }
  await browser.close();
  await server.close();
}

const served = await servePagefind(dist);
await compareFinds(served, "tune");
await compareFinds(served, "held");
await measureBytes(`${served.vocabulary.pages} pages`, dist, served);
await measureTimes(`${served.vocabulary.pages} pages`, dist);
await writeLargeSite(dist, largeSite, LARGE, served.vocabulary);
const large = await servePagefind(largeSite);
await measureBytes(`${LARGE} pages`, largeSite, large);
await measureTimes(`${LARGE} pages`, largeSite);
