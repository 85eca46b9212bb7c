import { parseAtomFeed, parseRssFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import type { Tombstone } from "#library/item.ts";
import { urnOf } from "#newsroom/identity.ts";
import type { Wire } from "#newsroom/wire.ts";
import { atomFaults, list, readXml, rssFaults } from "../../../feed-rules.ts";
import { feedsOf, floodWire, stories, story } from "./feed-wire.ts";

let flood: Wire;

beforeAll(async () => {
  flood = await floodWire();
});

const at = "https://flood.example";
const wireOf = (changes: Partial<Wire>): Wire => ({ ...flood, withdrawn: [], notices: [], ...changes });
const titlesIn = (atom: string): string[] =>
  (parseAtomFeed(atom).entries ?? []).map(({ title }) => title!.value);
const link = (atom: string, rel: string): string | undefined =>
  parseAtomFeed(atom).links!.find((entry) => entry.rel === rel)?.href;
const feedOf = (atom: string) => readXml(atom)["feed"] as Record<string, unknown>;

/** The withdrawal of a story of `stories`. */
function gone(number: number, withdrawnOn: string): Tombstone {
  const { slug, href, publishedAt, title } = story(number);
  return {
    kind: "article",
    ref: `articles/${slug}`,
    slug,
    href,
    file: `articles/${slug}.mdx`,
    title,
    topic: flood.topics[0]!,
    publishedAt,
    version: 1,
    withdrawnOn,
    reason: "Số gọi sai.",
    temporary: false,
  };
}

describe("archives", () => {
  it("are not there for fifty stories", () => {
    const { addresses, read } = feedsOf(wireOf({ stories: stories(50) }));
    expect(addresses.filter((address) => /\/\d+\.(?:xml|json)$/u.test(address))).toEqual([]);
    const atom = read("/feeds/atom.xml");
    expect(titlesIn(atom)).toHaveLength(50);
    expect(link(atom, "prev-archive")).toBeUndefined();
    expect(feedOf(atom)["fh:archive"]).toBeUndefined();
  });

  it("can be walked from the feed back to the first story and forth again, in each format", () => {
    const { read } = feedsOf(wireOf({ stories: stories(120) }));
    const path = (href: string | undefined) => href?.replace(at, "");
    const formats = [
      { start: "/feeds/atom.xml", links: (xml: string) => parseAtomFeed(xml).links! },
      { start: "/feeds/rss.xml", links: (xml: string) => parseRssFeed(xml).atom!.links! },
      { start: "/feeds/chu-de/chuan-bi.atom", links: (xml: string) => parseAtomFeed(xml).links! },
      { start: "/feeds/chu-de/chuan-bi.xml", links: (xml: string) => parseRssFeed(xml).atom!.links! },
    ];
    for (const { start, links } of formats) {
      const follow = (from: string | undefined, rel: string) =>
        from === undefined ? undefined : path(links(read(from)).find((entry) => entry.rel === rel)?.href);
      const newest = follow(start, "prev-archive");
      const oldest = follow(newest, "prev-archive");
      expect(
        [newest, oldest].map((address) => address?.at(-5)),
        start,
      ).toEqual(["2", "1"]);
      expect(follow(oldest, "prev-archive"), start).toBeUndefined();
      expect(follow(oldest, "next-archive"), start).toBe(newest);
      expect(follow(newest, "next-archive"), start).toBeUndefined();
      expect(
        [newest, oldest].map((address) => follow(address, "current")),
        start,
      ).toEqual([start, start]);
      expect(
        [newest, oldest].map((address) => read(address!).includes("<fh:archive/>")),
        start,
      ).toEqual([true, true]);
    }
    const json = (address: string) => JSON.parse(read(address)) as { next_url?: string; items: unknown[] };
    expect(json("/feeds/feed.json").next_url).toBe(`${at}/feeds/json/2.json`);
    expect(json("/feeds/json/2.json").next_url).toBe(`${at}/feeds/json/1.json`);
    expect(json("/feeds/json/1.json").next_url).toBeUndefined();
  });

  it("hold with the feed every story, under one id of the feed", () => {
    for (const count of [51, 99, 100, 101, 149, 150]) {
      const { addresses, read } = feedsOf(wireOf({ stories: stories(count) }));
      const documents = addresses.filter((address) => /^\/feeds\/atom(?:\.xml|\/)/u.test(address)).map(read);
      expect(new Set(documents.flatMap(titlesIn)).size, String(count)).toBe(count);
      expect(new Set(documents.map((document) => parseAtomFeed(document).id)).size).toBe(1);
    }
  });

  it("keep their stories when new ones come, byte for byte once the next page is there", () => {
    const page = (count: number, number: number) =>
      feedsOf(wireOf({ stories: stories(count) })).read(`/feeds/atom/${number}.xml`);
    expect(page(160, 1)).toBe(page(110, 1));
    expect(page(260, 2)).toBe(page(160, 2));
    expect(titlesIn(page(99, 1))).toEqual(titlesIn(page(260, 1)));
  });

  it("keep the places of the others when a story is withdrawn", () => {
    const before = feedsOf(wireOf({ stories: stories(160) }));
    const left = stories(160).filter(({ slug }) => slug !== "bai-20");
    const after = feedsOf(wireOf({ stories: left, withdrawn: [gone(20, "2026-01-01")] }));
    expect(after.read("/feeds/atom/2.xml")).toBe(before.read("/feeds/atom/2.xml"));
    const [was, is] = [before, after].map(({ read }) => titlesIn(read("/feeds/atom/1.xml"))) as [
      string[],
      string[],
    ];
    expect(is).toEqual(was.filter((title) => title !== "Bài số 20"));
    for (const address of ["/feeds/atom/1.xml", "/feeds/atom.xml"]) {
      const [entry] = list(feedOf(after.read(address))["at:deleted-entry"]);
      expect(entry!["@ref"], address).toBe(urnOf(flood.site, "articles/bai-20"));
      expect(entry!["@when"], address).toBe("2025-12-31T17:00:00.000Z");
      expect(atomFaults(after.read(address), `${at}${address}`), address).toEqual([]);
    }
  });

  it("bring a corrected old story up again in the feed that people read", () => {
    const all = stories(160).map((entry) =>
      entry.slug === "bai-3" ? { ...entry, updated: new Date("2026-06-01T00:00:00+07:00") } : entry,
    );
    const { read } = feedsOf(wireOf({ stories: all }));
    expect(titlesIn(read("/feeds/atom.xml"))[0]).toBe("Bài số 3");
    expect(titlesIn(read("/feeds/atom.xml"))).toHaveLength(50);
    expect(titlesIn(read("/feeds/atom/1.xml"))).toContain("Bài số 3");
  });
});

describe("the time of a feed", () => {
  it("is that of its newest story or withdrawal, never the clock's", () => {
    const updated = (changes: Partial<Wire>) =>
      parseAtomFeed(feedsOf(wireOf(changes)).read("/feeds/atom.xml")).updated;
    const ten = stories(10);
    expect(updated({ stories: ten })).toBe(ten[0]!.updated.toISOString());
    expect(updated({ stories: ten, now: new Date("2030-01-01T00:00:00Z") })).toBe(
      ten[0]!.updated.toISOString(),
    );
    expect(updated({ stories: ten, withdrawn: [gone(11, "2026-10-20")] })).toBe("2026-10-19T17:00:00.000Z");
  });

  it("of a feed without a story is the day its numbers were last checked; the feed is valid", () => {
    const { read } = feedsOf(wireOf({ stories: [] }));
    const [atom, rss] = [read("/feeds/chu-de/chuan-bi.atom"), read("/feeds/chu-de/chuan-bi.xml")];
    expect(parseAtomFeed(atom).updated).toBe("2026-10-31T17:00:00.000Z");
    expect(atomFaults(atom, `${at}/feeds/chu-de/chuan-bi.atom`)).toEqual([]);
    expect(rssFaults(rss, `${at}/feeds/chu-de/chuan-bi.xml`)).toEqual([]);
    expect((JSON.parse(read("/feeds/chu-de/chuan-bi.json")) as { items: unknown }).items).toEqual([]);
  });
});
