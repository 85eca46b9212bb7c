import { beforeAll, describe, expect, it } from "vitest";
import { atomFaults, jsonFeedFaults, rssFaults } from "../../../feed-rules.ts";
import { feedsOf, floodWire, stories } from "./feed-wire.ts";

/** The rules find what they are for: each case breaks a valid document in one place. */
describe("the rules for feeds find", () => {
  let rss: string;
  let atom: string;
  let json: string;

  beforeAll(async () => {
    const { read } = feedsOf({ ...(await floodWire()), stories: stories(2) });
    [rss, atom, json] = [read("/feeds/rss.xml"), read("/feeds/atom.xml"), read("/feeds/feed.json")];
  });

  it.each<[string, (xml: string) => string, RegExp]>([
    ["a date of another format", (xml) => xml.replace(/<pubDate>.*?</u, "<pubDate>2026-11-20<"), /pubDate/u],
    [
      "a guid that stands twice",
      (xml) =>
        xml
          .replaceAll(/urn:uuid:[0-9a-f]{4}/gu, "urn:uuid:0000")
          .replaceAll(/(<guid isPermaLink="false">)[^<]*/gu, "$1urn:x"),
      /guid twice/u,
    ],
    [
      "a guid that says it is an address",
      (xml) => xml.replace('isPermaLink="false"', 'isPermaLink="true"'),
      /guid/u,
    ],
    [
      "an address that leads nowhere",
      (xml) => xml.replace('href="https://vi-du.vn', 'href="'),
      /relative address/u,
    ],
    [
      "a script",
      (xml) => xml.replace("]]></content:encoded>", "<script>1</script>]]></content:encoded>"),
      /dangerous/u,
    ],
    ["a namespace without a name", (xml) => xml.replace(/ xmlns:dc="[^"]*"/u, ""), /no namespace for dc:/u],
    ["a missing title", (xml) => xml.replaceAll(/<title>Bài số 1<\/title>/gu, ""), /no title/u],
    [
      "a foreign self link",
      (xml) => xml.replace('feeds/rss.xml" rel="self"', 'feeds/x.xml" rel="self"'),
      /self link/u,
    ],
    ["a tag that is not closed", (xml) => xml.replace("</language>", ""), /not well-formed/u],
    ["a character that XML forbids", (xml) => xml.replace("Bài số 1", "Bài \u0008 số 1"), /forbids/u],
  ])("%s (RSS)", (_fault, spoil, expected) => {
    const self = "https://flood.example/feeds/rss.xml";
    expect(rssFaults(rss, self)).toEqual([]);
    const spoilt = spoil(rss);
    expect(spoilt).not.toBe(rss);
    expect(rssFaults(spoilt, self).join("\n")).toMatch(expected);
  });

  it.each<[string, (xml: string) => string, RegExp]>([
    ["nobody who wrote it", (xml) => xml.replaceAll(/<author>[\s\S]*?<\/author>/gu, ""), /no author/u],
    [
      "a date of another format",
      (xml) => xml.replaceAll(/<updated>.*?</gu, "<updated>Fri, 20 Nov 2026<"),
      /updated/u,
    ],
    [
      "no page of the entry",
      (xml) => xml.replaceAll(/<link [^>]*rel="alternate"[^>]*\/>/gu, ""),
      /alternate link/u,
    ],
    ["an id that is none", (xml) => xml.replaceAll("<id>urn:uuid:", "<id>"), /: id/u],
    ["text that is not HTML", (xml) => xml.replaceAll('type="html"', ""), /type of content/u],
    [
      "a tombstone of what is there",
      (xml) => xml.replace(/ ref="[^"]*"/u, ` ref="${/<entry>[\s\S]*?<id>(.*?)</u.exec(xml)![1]!}"`),
      /deleted-entry of an entry/u,
    ],
  ])("%s (Atom)", (_fault, spoil, expected) => {
    const self = "https://flood.example/feeds/atom.xml";
    expect(atomFaults(atom, self)).toEqual([]);
    const spoilt = spoil(atom);
    expect(spoilt).not.toBe(atom);
    expect(atomFaults(spoilt, self).join("\n")).toMatch(expected);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ["another version", (text) => text.replace("version/1.1", "version/1"), /not JSON Feed 1.1/u],
    [
      "a relative address",
      (text) => text.replaceAll('"url": "https://flood.example/bai', '"url": "/bai'),
      /: url/u,
    ],
    ["a day without a time", (text) => text.replaceAll(/("date_modified": ".{10})[^"]*/gu, "$1"), /dates/u],
  ])("%s (JSON)", (_fault, spoil, expected) => {
    const self = "https://flood.example/feeds/feed.json";
    expect(jsonFeedFaults(json, self)).toEqual([]);
    const spoilt = spoil(json);
    expect(spoilt).not.toBe(json);
    expect(jsonFeedFaults(spoilt, self).join("\n")).toMatch(expected);
  });
});
