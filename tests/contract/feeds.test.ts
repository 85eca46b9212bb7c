import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseFeed } from "@rowanmanning/feed-parser";
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { build } from "../build.ts";
import { filesBelow, htmlPages } from "../dist-files.ts";
import { atomFaults, jsonFeedFaults, list, readXml, rssFaults } from "../feed-rules.ts";

const dist = path.resolve("dist");
const read = (address: string): string => readFileSync(path.join(dist, address), "utf8");
const base = new URL(parseRssFeed(read("/feeds/rss.xml")).link!).origin;
const files = filesBelow(path.join(dist, "feeds")).map((file) => `/feeds/${file}`);

/** RSS and Atom share an ending; a document says itself what it is. */
function readWith(address: string): { faults: string[]; titles: string[]; ids: string[] } {
  const document = read(address);
  const self = `${base}${address}`;
  if (address.endsWith(".json")) {
    const items = parseJsonFeed(document).items ?? [];
    return {
      faults: jsonFeedFaults(document, self),
      titles: items.map(({ title }) => title!),
      ids: items.map(({ id }) => id!),
    };
  }
  if ("rss" in readXml(document)) {
    const items = parseRssFeed(document).items ?? [];
    return {
      faults: rssFaults(document, self),
      titles: items.map(({ title }) => title!),
      ids: items.map(({ guid }) => guid!.value!),
    };
  }
  const entries = parseAtomFeed(document).entries ?? [];
  return {
    faults: atomFaults(document, self),
    titles: entries.map(({ title }) => title!.value),
    ids: entries.map(({ id }) => id!),
  };
}

const feeds = files.filter((file) => file !== "/feeds/opml.xml");

describe("every feed of dist", () => {
  it("is there at its promised address: of everything, of each topic, of corrections", () => {
    const topics = readdirSync(path.join(dist, "chu-de"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(topics.length).toBeGreaterThan(0);
    expect(files).toEqual(
      expect.arrayContaining([
        "/feeds/rss.xml",
        "/feeds/atom.xml",
        "/feeds/feed.json",
        "/feeds/rut-bai.atom",
        "/feeds/opml.xml",
        ...topics.flatMap((topic) =>
          ["xml", "atom", "json"].map((ending) => `/feeds/chu-de/${topic}.${ending}`),
        ),
      ]),
    );
  });

  it.each(feeds)("%s keeps the rules of the W3C's validator", (address) => {
    expect(readWith(address).faults).toEqual([]);
  });

  it("says the same to feedsmith and to a reader of another house", () => {
    for (const address of feeds.filter((file) => !file.endsWith(".json"))) {
      const { titles, ids } = readWith(address);
      const items = parseFeed(read(address)).items;
      expect(
        items.map(({ title }) => title),
        address,
      ).toEqual(titles);
      expect(
        items.map(({ id }) => id),
        address,
      ).toEqual(ids);
    }
  });

  it("holds each story that has a kit, the same in every format", () => {
    const kits = readdirSync(path.join(dist, "bao-chi/dang-lai")).length;
    const [rss, atom, json] = ["/feeds/rss.xml", "/feeds/atom.xml", "/feeds/feed.json"].map(
      (file) => readWith(file).ids,
    );
    expect(rss).toEqual(atom);
    expect(rss).toEqual(json);
    // Above fifty the rest is in the archive, which unit tests walk.
    if (kits <= 50) expect(rss).toHaveLength(kits);
    const byTopic = feeds
      .filter((file) => /chu-de\/[^/]+\.atom$/u.test(file))
      .flatMap((file) => readWith(file).ids);
    if (kits <= 50) expect(byTopic.sort()).toEqual(rss!.toSorted());
  });

  it("links only to pages that are there", () => {
    const missing = feeds.flatMap((address) =>
      [...read(address).matchAll(/(?:href|url|link|ref)(?:="|": "|>)(https?:[^"<]+)/gu)]
        .map(([, url]) => url!)
        .filter((url) => url.startsWith(`${base}/`))
        .map((url) => new URL(url).pathname)
        // The ledger and the kits' pages have tests of their own.
        .filter((pathname) => {
          const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
          return !filesOfDist.has(file.slice(1));
        }),
    );
    expect(missing).toEqual([]);
  });

  it("is in the list of feeds once, in Atom", () => {
    const outlines = (parseOpml(read("/feeds/opml.xml")).body?.outlines ?? []).flatMap((entry) => [
      entry,
      ...(entry.outlines ?? []),
    ]);
    const listed = outlines.flatMap(({ xmlUrl }) => xmlUrl ?? []).map((url) => url.replace(base, ""));
    const expected = files.filter((file) => file === "/feeds/atom.xml" || file.endsWith(".atom"));
    expect(listed.sort()).toEqual(expected);
    expect((readXml(read("/feeds/opml.xml"))["opml"] as Record<string, unknown>)["@version"]).toBe("2.0");
  });
});

const filesOfDist = new Set(filesBelow(dist));

describe("readers that look for feeds", () => {
  it("find them in the head of the home page, the newsroom and each topic", () => {
    const found = new Map(
      htmlPages(dist).map(({ address, html }) => [
        address,
        [
          ...html.matchAll(
            /<link rel="alternate" type="application\/(?:rss\+xml|atom\+xml|feed\+json)"[^>]* href="([^"]+)"/gu,
          ),
        ].map(([, href]) => href!),
      ]),
    );
    const all = ["/feeds/rss.xml", "/feeds/atom.xml", "/feeds/feed.json"];
    expect(found.get("/")).toEqual(all);
    expect(found.get("/bao-chi/")).toEqual([...all, "/feeds/rut-bai.atom"]);
    for (const [address, hrefs] of found) {
      const topic = /^\/chu-de\/([^/]+)\/$/u.exec(address)?.[1];
      if (topic !== undefined) {
        expect(hrefs, address).toEqual(
          ["xml", "atom", "json"].map((ending) => `/feeds/chu-de/${topic}.${ending}`),
        );
      }
      for (const href of hrefs) expect(files, address).toContain(href);
    }
  });
});

describe("the sitemap of news", () => {
  const listed = (folder: string, file: string, root: string, entry: string): string[] => {
    const tree = readXml(readFileSync(path.join(folder, file), "utf8"));
    return list((tree[root] as Record<string, unknown>)[entry]).map(({ loc }) => String(loc));
  };
  const index = (folder: string) => listed(folder, "sitemap-index.xml", "sitemapindex", "sitemap");
  const news = (folder: string) => listed(folder, "sitemap-news.xml", "urlset", "url");

  it("is announced while an article is new, and not after", async () => {
    const at = (SITE_NOW: string) => build({ CONTENT_DIR: "tests/fixtures/flood", SITE_NOW });
    const fresh = await at("2026-12-15T08:00:00+07:00");
    expect(news(fresh.dist)).toEqual(["https://flood.example/bai-viet/bai-hen-gio/"]);
    expect(index(fresh.dist)).toEqual([
      "https://flood.example/sitemap.xml",
      "https://flood.example/sitemap-news.xml",
    ]);
    const old = await at("2026-12-18T08:00:00+07:00");
    expect(news(old.dist)).toEqual([]);
    expect(index(old.dist)).toEqual(["https://flood.example/sitemap.xml"]);
  });
});
