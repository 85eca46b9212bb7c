import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { indexedPages } from "#search/indexed-pages.ts";
import { createSearch, firstPages } from "#search/search.ts";
import { addAnswer, asPut, goldenQueries, precisionOf, recallOf, type Measures } from "../search/measures.ts";
import { servePagefind } from "../search/pagefind-in-node.ts";

const dist = path.resolve("dist");
const pages = await indexedPages(path.join(dist, "pagefind"));
const pagefind = await servePagefind(dist);
const instance = () => pagefind.instance({ exactDiacritics: true });
const search = createSearch(await instance(), pagefind.vocabulary);

describe("the index", () => {
  it("holds only pages that are public, in NFC, and no text twice", () => {
    const addresses = pages.map(({ url }) => url);
    expect(addresses.filter((url) => !existsSync(path.join(dist, url, "index.html")))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
    const manifest = readFileSync(path.join(dist, "manifest.sha256"), "utf8");
    expect(manifest).toContain("tim-kiem/tu-vung.json");
  });

  it("has one language", () => {
    const entry = JSON.parse(readFileSync(path.join(dist, "pagefind/pagefind-entry.json"), "utf8")) as {
      languages: object;
    };
    expect(Object.keys(entry.languages)).toEqual(["vi"]);
  });

  it("keeps cells and terms apart, and leaves out what stands on every page", () => {
    const texts = pages.map(({ text }) => text).join("\n");
    expect(texts).toContain("Bà Vui chủ quán nước");
    const callLines = pages.filter(({ text }) => text.includes("Có người bất tỉnh, khó thở, co giật"));
    expect(callLines.length).toBeLessThan(5);
  });

  it("comes without interfaces that this site does not use", () => {
    expect(readdirSync(path.join(dist, "pagefind")).filter((name) => /ui|highlight/u.test(name))).toEqual([]);
  });

  it("is accompanied by a vocabulary that knows pages by Pagefind's ids", () => {
    const ids = new Set(pages.map(({ id }) => id));
    const { entries, questions } = pagefind.vocabulary;
    expect([...entries, ...questions].filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(entries.find(({ names }) => names[0] === "cần sa")?.names).toContain("bồ đà");
  });
});

describe("golden queries", () => {
  it("are 150 or more, half of them held, and expect pages that exist", () => {
    expect(goldenQueries.length).toBeGreaterThanOrEqual(150);
    const held = goldenQueries.filter(({ split }) => split === "held");
    expect(held.length).toBeGreaterThanOrEqual(90);
    const known = new Set(pages.map(({ url }) => url));
    expect(goldenQueries.flatMap((golden) => golden.pages).filter((url) => !known.has(url))).toEqual([]);
    expect(new Set(goldenQueries.map(({ category, query }) => `${category} ${query}`)).size).toBe(
      goldenQueries.length,
    );
  });

  it.each(["tune", "held"])(
    "find their pages among the first five, and mark only what was meant: %s",
    async (split) => {
      const measures = new Map<string, Measures>();
      for (const golden of goldenQueries.filter((entry) => entry.split === split)) {
        const findings = await search.find(asPut(golden));
        const found = await search.load(findings, 0, firstPages);
        const marks = found
          .flatMap(({ title, excerpt }) => [...title, ...excerpt])
          .filter(({ mark }) => mark);
        const answer = { addresses: found.map(({ url }) => url), marks: marks.map(({ text }) => text) };
        addAnswer(measures, golden, answer, pagefind.vocabulary);
      }
      const all = measures.get("all")!;
      const questions = measures.get("question")!;
      expect(recallOf(all)).toBeGreaterThanOrEqual(0.95);
      expect(recallOf(questions)).toBeGreaterThanOrEqual(0.85);
      expect(precisionOf(all)).toBeGreaterThanOrEqual(0.97);
    },
  );
});

describe("what a first search fetches", () => {
  const code = readdirSync(path.join(dist, "_astro")).filter((name) => /^search-box.*\.js$/u.test(name));
  const fixed = [...code.map((name) => `_astro/${name}`), "pagefind/pagefind.js", "tim-kiem/tu-vung.json"]
    .map((name) => brotliCompressSync(readFileSync(path.join(dist, name))).length)
    .reduce((sum, size) => sum + size, 0);

  it.each(["heroin", "ma túy", "ketamine"])("is at most 150 KB for «%s»", async (query) => {
    pagefind.fetched();
    const fresh = createSearch(await instance(), pagefind.vocabulary);
    await fresh.load(await fresh.find(query), 0, firstPages);
    // What Pagefind fetches is packed already.
    const packed = [...pagefind.fetched().values()].reduce((sum, size) => sum + size, 0);
    expect(fixed + packed).toBeLessThanOrEqual(150_000);
  });
});
