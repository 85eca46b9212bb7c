import { SyntaxValidator } from "fast-xml-validator";
import { expect, it } from "vitest";
import { recentNews, writeNewsSitemap } from "#newsroom/feeds/news-sitemap.ts";
import { list, readXml } from "../../../feed-rules.ts";
import { floodWire, story } from "./feed-wire.ts";

const now = new Date("2026-11-20T12:00:00+07:00");
const published = (hoursAgo: number) => ({
  publishedAt: new Date(now.getTime() - hoursAgo * 60 * 60 * 1000),
});

it("holds articles of the last two days to the hour, and nothing else", () => {
  const stories = [
    story(1, published(0)),
    story(2, published(48)),
    story(3, published(48.01)),
    story(4, { ...published(1), kind: "question" }),
  ];
  expect(recentNews({ now, stories }).map(({ slug }) => slug)).toEqual(["bai-1", "bai-2"]);
  expect(
    recentNews({ now, stories: Array.from({ length: 1200 }, (_, i) => story(i, published(1))) }),
  ).toHaveLength(1000);
});

it("says of each where, when, what and by whom", async () => {
  const wire = await floodWire();
  const xml = writeNewsSitemap({
    ...wire,
    now,
    stories: [story(1, { ...published(1), title: "Mưa & lũ <gấp>" })],
  });
  expect(SyntaxValidator.validate(xml)).toBe(true);
  const { urlset } = readXml(xml) as { urlset: Record<string, unknown> };
  expect(urlset["@xmlns:news"]).toBe("http://www.google.com/schemas/sitemap-news/0.9");
  expect(list(urlset["url"])).toEqual([
    {
      loc: "https://flood.example/bai-viet/bai-1/",
      "news:news": {
        "news:publication": { "news:name": "An toàn mùa lũ", "news:language": "vi" },
        "news:publication_date": "2026-11-20T04:00:00.000Z",
        "news:title": "Mưa & lũ <gấp>",
      },
    },
  ]);
});
