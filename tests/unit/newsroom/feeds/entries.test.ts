import { parseAtomFeed, parseOpml, parseRssFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { urnOf } from "#newsroom/identity.ts";
import { wireOf } from "#newsroom/wire.ts";
import { atomFaults, jsonFeedFaults, list, readXml, rssFaults, textOf } from "../../../feed-rules.ts";
import { articleFile, fixtureNow } from "../../content-folder.ts";
import { galleryEdition } from "../../gallery.ts";
import { feedsOf, floodWire } from "./feed-wire.ts";

const at = "https://flood.example";
const licence = "https://creativecommons.org/licenses/by/4.0/deed.vi";

describe("an entry", () => {
  it("says in RSS who wrote it, under which licence, when it changed and whose the picture is", async () => {
    const wire = wireOf(await galleryEdition());
    const rss = feedsOf(wire).read("/feeds/rss.xml");
    expect(rssFaults(rss, `${at}/feeds/rss.xml`)).toEqual([]);
    const item = parseRssFeed(rss).items!.find(({ title }) => title === "Phòng trưng bày")!;
    expect(item.guid).toEqual({ value: urnOf(wire.site, "articles/trung-bay"), isPermaLink: false });
    expect(item.dc?.creators).toEqual(["Nhóm kiểm tra phần mềm"]);
    expect(item.dcterms).toEqual({ modified: ["2026-10-31T17:00:00.000Z"], licenses: [licence] });
    expect(item.pubDate).toBe("Wed, 30 Sep 2026 17:00:00 GMT");
    expect(item.media?.contents).toEqual([
      {
        url: `${at}/bao-chi/dang-lai/trung-bay/trung-bay-hinh-1.png`,
        type: "image/png",
        medium: "image",
        width: 900,
        height: 450,
        credits: [{ value: "Nhóm kiểm tra" }],
        description: { value: expect.stringContaining("Cánh đồng ngập nước") as string, type: "plain" },
        copyright: { value: "Nhóm kiểm tra, Creative Commons Ghi công 4.0", url: licence },
      },
    ]);
    expect(item.content?.encoded).toContain(`src="${at}/bao-chi/dang-lai/trung-bay/trung-bay-hinh-1.png"`);
    expect(rss).not.toContain("rieng.png");
  });

  it("says the same in Atom and in JSON", async () => {
    const wire = wireOf(await galleryEdition());
    const { read } = feedsOf(wire);
    const [atom, json] = [read("/feeds/atom.xml"), read("/feeds/feed.json")];
    expect(atomFaults(atom, `${at}/feeds/atom.xml`)).toEqual([]);
    expect(jsonFeedFaults(json, `${at}/feeds/feed.json`)).toEqual([]);
    const entry = parseAtomFeed(atom).entries!.find(({ title }) => title?.value === "Phòng trưng bày")!;
    expect(entry.links).toContainEqual({ rel: "license", href: licence });
    expect(entry.rights?.value).toBe(`Nhóm kiểm tra phần mềm, Creative Commons Ghi công 4.0 (${licence})`);
    expect(entry.categories?.map(({ term, scheme }) => `${scheme!}${term!}/`)).toEqual([
      `${at}/chu-de/chuan-bi/`,
      `${at}/danh-cho/ba-con/`,
    ]);
    expect(entry.media?.contents?.[0]?.credits).toEqual([{ value: "Nhóm kiểm tra" }]);
    const item = (JSON.parse(json) as { items: Record<string, unknown>[] }).items.find(
      ({ id }) => id === entry.id,
    )!;
    expect(item["content_html"]).toBe(entry.content?.value);
    expect(item["image"]).toBe(`${at}/bao-chi/dang-lai/trung-bay/trung-bay-hinh-1.png`);
    expect(item["_republish"]).toMatchObject({
      licence,
      version: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
    });
  });

  it("keeps its id when the domain changes, and has another on another site", async () => {
    const wire = await floodWire();
    const ids = (changes: Partial<typeof wire.site>) =>
      parseAtomFeed(
        feedsOf({ ...wire, site: { ...wire.site, ...changes } }).read("/feeds/atom.xml"),
      ).entries!.map(({ id }) => id);
    expect(ids({ baseUrl: "https://moi.example" })).toEqual(ids({}));
    expect(ids({ id: "tinh-khac" })).not.toContain(ids({})[0]);
  });
});

describe("a withdrawn story", () => {
  it("is a tombstone in every feed that had it, and its text is nowhere", async () => {
    const wire = await floodWire();
    const { addresses, read } = feedsOf(wire);
    const id = urnOf(wire.site, "articles/bai-da-rut");
    for (const address of addresses.filter((one) => one !== "/feeds/opml.xml")) {
      expect(read(address).split(id).length - 1, address).toBe(1);
      expect(read(address), address).toContain("Số gọi trong bài không còn đúng.");
    }
    expect(addresses.map(read).join("\n")).not.toContain("CANARY");
    const rss = (readXml(read("/feeds/rss.xml"))["rss"] as { channel: Record<string, unknown> }).channel;
    const [entry] = list(rss["at:deleted-entry"]);
    expect(entry).toEqual({
      "@ref": id,
      "@when": "2026-10-19T17:00:00.000Z",
      "at:comment": "Đã rút: «Bài đã rút». Lý do: Số gọi trong bài không còn đúng.",
      "atom:link": { "@rel": "related", "@href": `${at}/bao-chi/dinh-chinh/#article-bai-da-rut-rut` },
    });
    const json = JSON.parse(read("/feeds/feed.json")) as { _withdrawn: { items: { id: string }[] } };
    expect(json._withdrawn.items.map((item) => item.id)).toEqual([id]);
  });
});

describe("the feed of corrections and withdrawals", () => {
  it("tells what was wrong, what is right and what to print, with a link into the ledger", async () => {
    const wire = await floodWire({
      "articles/sua.mdx": articleFile("Chữ.", {
        title: "Bài sửa",
        corrections: '[{ date: 2026-10-30, severity: material, wrong: "gọi 114 & 115", right: "gọi 112" }]',
      }),
      "articles/tam.mdx": articleFile("Chữ CANARYTAM.", {
        title: "Bài tạm dừng",
        status: "withdrawn",
        withdrawn: "{ date: 2026-11-02, reason: Chờ hỏi lại., temporary: true }",
      }),
    });
    const atom = feedsOf(wire).read("/feeds/rut-bai.atom");
    expect(atomFaults(atom, `${at}/feeds/rut-bai.atom`)).toEqual([]);
    const entries = parseAtomFeed(atom).entries!;
    expect(entries.map(({ title, updated }) => `${updated!} ${title!.value}`)).toEqual([
      "2026-11-09T17:00:00.000Z Đính chính: Chèo thuyền qua đoạn ngập",
      "2026-11-01T17:00:00.000Z Tạm dừng bài: Bài tạm dừng",
      "2026-10-29T17:00:00.000Z Đính chính: Bài sửa",
      "2026-10-19T17:00:00.000Z Rút bài: Bài đã rút",
      "2026-09-19T17:00:00.000Z Đính chính: Chèo thuyền qua đoạn ngập",
    ]);
    const correction = entries[2]!;
    expect(correction.id).toBe(urnOf(wire.site, "articles/sua#2"));
    expect(correction.links?.[0]?.href).toBe(`${at}/bao-chi/dinh-chinh/#article-sua-ban-2`);
    const html = correction.content!.value!;
    expect(html).toContain("<strong>Bản trước ghi: </strong>«gọi 114 &#x26; 115»");
    expect(html).toContain("<strong>Nay sửa là (từ bản 2): </strong>«gọi 112»");
    expect(html).toContain("Xin sửa lại là «gọi 112».");
    const tombstones = list((readXml(atom)["feed"] as Record<string, unknown>)["at:deleted-entry"]);
    expect(tombstones.map((entry) => entry["@ref"]).sort()).toEqual(
      ["articles/bai-da-rut", "articles/tam"].map((ref) => urnOf(wire.site, ref)).sort(),
    );
    expect(tombstones.map((entry) => textOf(entry["at:comment"])).join()).toContain(
      "Tạm dừng để kiểm tra lại: «Bài tạm dừng».",
    );
    expect(atom).not.toContain("CANARY");
  });
});

describe("the list of feeds", () => {
  it("holds each feed once, at an address that is there", async () => {
    const wire = await floodWire();
    const { addresses, read } = feedsOf(wire);
    const opml = parseOpml(read("/feeds/opml.xml"));
    const urls = (opml.body!.outlines ?? [])
      .flatMap((entry) => [entry, ...(entry.outlines ?? [])])
      .flatMap(({ xmlUrl }) => xmlUrl ?? []);
    expect(urls).toEqual(
      ["/feeds/atom.xml", "/feeds/rut-bai.atom", "/feeds/chu-de/chuan-bi.atom"].map((a) => `${at}${a}`),
    );
    expect(addresses).toEqual(expect.arrayContaining(urls.map((url) => url.replace(at, ""))));
  });
});

describe("a hub", () => {
  it("is named in every feed that can be subscribed to, and in none when the site has none", async () => {
    const wire = await floodWire();
    const hub = "https://hub.example/?a=1&b=2";
    const named = feedsOf({ ...wire, site: { ...wire.site, webSubHub: hub } }).read;
    expect(parseRssFeed(named("/feeds/rss.xml")).atom!.links).toContainEqual({ rel: "hub", href: hub });
    for (const address of ["/feeds/atom.xml", "/feeds/chu-de/chuan-bi.atom", "/feeds/rut-bai.atom"]) {
      expect(parseAtomFeed(named(address)).links, address).toContainEqual({ rel: "hub", href: hub });
    }
    expect(JSON.parse(named("/feeds/feed.json"))).toMatchObject({ hubs: [{ type: "WebSub", url: hub }] });
    const { addresses, read } = feedsOf(wire);
    expect(addresses.filter((address) => read(address).includes("hub"))).toEqual([]);
  });
});

it("equal content gives equal feeds at any time", async () => {
  const later = new Date(fixtureNow.getTime() + 60 * 60 * 1000);
  const [first, second] = [feedsOf(await floodWire()), feedsOf(await floodWire(undefined, later))];
  expect(second.addresses.map(second.read)).toEqual(first.addresses.map(first.read));
});
