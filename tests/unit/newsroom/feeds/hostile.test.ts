import { parseFeed as parseIndependently } from "@rowanmanning/feed-parser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import type { Manuscript } from "#document/manuscript.ts";
import { paragraph, text } from "#document/tree.ts";
import { urnOf } from "#newsroom/identity.ts";
import type { Wire } from "#newsroom/wire.ts";
import { atomFaults, jsonFeedFaults, list, readXml, rssFaults, textOf } from "../../../feed-rules.ts";
import { feedsOf, floodWire, stories, story } from "./feed-wire.ts";

let flood: Wire;

beforeAll(async () => {
  flood = await floodWire();
});

const titles = [
  "Kết thúc ]]> giữa chừng",
  "]]>",
  "<![CDATA[giả]]>",
  "Cha & mẹ && con &",
  "a < b > c <script>alert(1)</script>",
  `Dấu "kép", 'đơn', «ngoặc» và \`nghiêng\``,
  "Hình 👩‍👩‍👧‍👦 và cờ 🇻🇳",
  "dài ".repeat(75).trim(),
  "12345",
  "1e3",
  "true",
  "%20 + \\n \\u0041",
];

/**
 * Titles that speak of markup. The documents keep them; of the readers, feed-parser takes every title for HTML and
 * feedsmith leaves comments out, so only the XML parser and the JSON reader see them whole.
 */
const markupTitles = [
  "&nbsp; là gì",
  "Viết &amp; thay cho &",
  "<!-- chú thích --> trong trang",
  "&#60;b&#62;",
];

interface Read {
  reader: string;
  entries: { id: string | null | undefined; title: string | null | undefined }[];
}

/** What each reader makes of the feed's documents. */
function readings(wire: Wire): Read[] {
  const { read } = feedsOf(wire);
  const [rss, atom, json] = ["/feeds/rss.xml", "/feeds/atom.xml", "/feeds/feed.json"].map(read) as [
    string,
    string,
    string,
  ];
  const channel = (readXml(rss)["rss"] as { channel: { item: unknown } }).channel;
  const feed = readXml(atom)["feed"] as { entry: unknown };
  return [
    {
      reader: "feedsmith, RSS",
      entries: (parseRssFeed(rss).items ?? []).map(({ guid, title }) => ({ id: guid?.value, title })),
    },
    {
      reader: "feedsmith, Atom",
      entries: (parseAtomFeed(atom).entries ?? []).map(({ id, title }) => ({ id, title: title?.value })),
    },
    {
      reader: "feedsmith, JSON",
      entries: (parseJsonFeed(json).items ?? []).map(({ id, title }) => ({ id, title })),
    },
    { reader: "feed-parser, RSS", entries: parseIndependently(rss).items },
    { reader: "feed-parser, Atom", entries: parseIndependently(atom).items },
    {
      reader: "XML, RSS",
      entries: list(channel.item).map((item) => ({ id: textOf(item["guid"]), title: textOf(item["title"]) })),
    },
    {
      reader: "XML, Atom",
      entries: list(feed.entry).map((item) => ({ id: textOf(item["id"]), title: textOf(item["title"]) })),
    },
  ];
}

describe("titles that try to break out", () => {
  const hostile = titles.map((title, index) =>
    story(index + 1, {
      title,
      lead: title,
      body: [paragraph(text(title))],
    }),
  );

  it("come out of every reader as they went in", () => {
    const wire = { ...flood, stories: hostile };
    const expected = hostile.map(({ id, title }) => `${urnOf(flood.site, id)} ${title}`).sort();
    for (const { reader, entries } of readings(wire)) {
      expect(entries.map(({ id, title }) => `${String(id)} ${String(title)}`).sort(), reader).toEqual(
        expected,
      );
    }
  });

  it("stay text where they look like markup", () => {
    const marked = markupTitles.map((title, index) => story(index + 1, { title }));
    const strict = readings({ ...flood, stories: marked }).filter(({ reader }) => /XML|JSON/u.test(reader));
    expect(strict).toHaveLength(3);
    for (const { reader, entries } of strict) {
      expect(entries.map(({ title }) => title).sort(), reader).toEqual(markupTitles.toSorted());
    }
  });

  it("leave the documents valid, the full text too", () => {
    const { read } = feedsOf({ ...flood, stories: hostile });
    const at = "https://flood.example/feeds";
    expect(rssFaults(read("/feeds/rss.xml"), `${at}/rss.xml`)).toEqual([]);
    expect(atomFaults(read("/feeds/atom.xml"), `${at}/atom.xml`)).toEqual([]);
    expect(jsonFeedFaults(read("/feeds/feed.json"), `${at}/feed.json`)).toEqual([]);
    // A reader that does not trim must not get spaces that nobody wrote.
    expect(read("/feeds/rss.xml") + read("/feeds/atom.xml")).not.toMatch(/>\s+<!\[CDATA\[|\]\]>\s+<\//u);
    const [rss, json] = [
      parseRssFeed(read("/feeds/rss.xml")).items ?? [],
      parseJsonFeed(read("/feeds/feed.json")).items ?? [],
    ];
    // The HTML passes through CDATA in one and through JSON in the other.
    expect(rss.map(({ content }) => content?.encoded)).toEqual(json.map(({ content_html }) => content_html));
    expect(rss.map(({ content }) => content?.encoded).join()).toContain("Kết thúc ]]> giữa chừng");
  });

  it("lose spaces around them, and characters that XML cannot hold", () => {
    const wire = { ...flood, stories: [story(1, { title: "  Bài\u0008 số \u0000một\uFFFF \t" })] };
    for (const { reader, entries } of readings(wire).filter(({ reader }) => !reader.includes("JSON"))) {
      expect(entries[0]!.title, reader).toBe("Bài số một");
    }
    expect(rssFaults(feedsOf(wire).read("/feeds/rss.xml"), "https://flood.example/feeds/rss.xml")).toEqual(
      [],
    );
  });
});

describe("five thousand stories", () => {
  const COUNT = 5000;
  let all: Manuscript[];
  let feeds: ReturnType<typeof feedsOf>;

  beforeAll(() => {
    all = stories(COUNT).map((entry, index) => ({
      ...entry,
      title: `${titles[index % titles.length]!} ${entry.slug}`,
    }));
    feeds = feedsOf({ ...flood, stories: all, withdrawn: [] });
  });

  it.each([
    {
      format: "rss",
      faults: rssFaults,
      read: (xml: string) =>
        (parseRssFeed(xml).items ?? []).map(({ guid, title }) => ({ id: guid?.value, title })),
    },
    {
      format: "atom",
      faults: atomFaults,
      read: (xml: string) =>
        (parseAtomFeed(xml).entries ?? []).map(({ id, title }) => ({ id, title: title?.value })),
    },
    {
      format: "json",
      faults: jsonFeedFaults,
      read: (json: string) => (parseJsonFeed(json).items ?? []).map(({ id, title }) => ({ id, title })),
    },
  ])(
    "all come out of the archive as $format, each document valid",
    { timeout: 120_000 },
    ({ format, faults, read }) => {
      const pages = feeds.addresses.filter((address) => address.startsWith(`/feeds/${format}/`));
      expect(pages).toHaveLength(COUNT / 50);
      const found = new Map<string, string>();
      for (const address of pages) {
        const document = feeds.read(address);
        expect(faults(document, `https://flood.example${address}`), address).toEqual([]);
        const entries = read(document);
        expect(entries, address).toHaveLength(50);
        for (const { id, title } of entries) found.set(id!, title!);
        if (format !== "json") {
          const other = parseIndependently(document).items.map(
            ({ id, title }) => `${String(id)} ${String(title)}`,
          );
          expect(other, address).toEqual(entries.map(({ id, title }) => `${id!} ${title!}`));
        }
      }
      expect(found.size).toBe(COUNT);
      const wrong = all.filter(({ id, title }) => found.get(urnOf(flood.site, id)) !== title);
      expect(wrong.map(({ title }) => title)).toEqual([]);
    },
  );
});
