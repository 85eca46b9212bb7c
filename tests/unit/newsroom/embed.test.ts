import { fromHtml } from "hast-util-from-html";
import { describe, expect, it } from "vitest";
import { cardFrame, safetyBoxFrame } from "#newsroom/embed/frames.ts";
import { heldVersions } from "#newsroom/embed/held-versions.ts";
import { discoveryLink, oembedAnswer, oembedOf, oembedOfWithdrawn } from "#newsroom/embed/oembed.ts";
import { withdrawalSentence } from "#newsroom/embed/withdrawal.ts";
import type { Change } from "#library/history.ts";
import type { Tombstone } from "#library/item.ts";
import { bareManuscript } from "../bare-manuscript.ts";
import { asWordPressShows, discoveredBy } from "../../wordpress.ts";

const site = {
  name: "An toàn mùa lũ",
  baseUrl: "https://flood.example",
  publisher: { name: "Nhóm kiểm tra phần mềm" },
};
const hostile = `Trẻ <16 tuổi> & "ma túy" src='x' ]]> </blockquote><iframe src="//xau.example">`;

const tombstone: Tombstone = {
  kind: "article",
  ref: "articles/thu",
  slug: "thu",
  href: "/bai-viet/thu/",
  file: "articles/thu.mdx",
  title: "Bài thử",
  topic: { slug: "chuan-bi" } as Tombstone["topic"],
  publishedAt: bareManuscript.publishedAt,
  version: 2,
  withdrawnOn: "2026-10-20",
  reason: "Số gọi <112> không còn đúng.",
  temporary: false,
};

describe("an oEmbed answer", () => {
  it("is as its definition says", () => {
    const answer = oembedOf(bareManuscript, site);
    expect(oembedAnswer.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "Bài thử",
      author_name: "Nhóm kiểm tra phần mềm",
      provider_name: "An toàn mùa lũ",
      provider_url: "https://flood.example",
    });
  });

  it.each(["Bài thử", hostile, "ễ".repeat(300), "🙂 «Bài» 👩‍👩‍👧"])(
    "keeps its meaning in WordPress: %s",
    (title) => {
      const { html } = oembedOf({ ...bareManuscript, title }, site);
      const shown = asWordPressShows(html, "abcdefghij");
      expect(shown.quotation).toEqual({ text: title, links: ["https://vi-du.vn/bai-viet/thu/"] });
      expect(shown.frame).toMatchObject({
        src: "https://flood.example/nhung/article/thu/#?secret=abcdefghij",
        title: `«${title}», An toàn mùa lũ`,
        width: "100%",
        frameborder: "0",
      });
      expect(html).not.toContain("\n");
    },
  );

  it("says when, and why, an item was withdrawn", () => {
    const answer = oembedOfWithdrawn(tombstone, site);
    expect(oembedAnswer.parse(answer).title).toBe("Đã rút: Bài thử");
    expect(asWordPressShows(answer.html, "abcdefghij").quotation).toEqual({
      text: "Đã rút: Bài thử. Bài này đã được rút ngày 20/10/2026. Lý do: Số gọi <112> không còn đúng.",
      links: ["https://flood.example/bai-viet/thu/"],
    });
    expect(withdrawalSentence({ ...tombstone, temporary: true })).toBe(
      "Bài này tạm dừng từ ngày 20/10/2026 để kiểm tra lại.",
    );
  });

  it("leaves no room for WordPress's fixed ratios, in which the frame could not grow", () => {
    const { html } = oembedOf(bareManuscript, site);
    const { width } = asWordPressShows(html, "abcdefghij").frame;
    expect(Number(width)).toBeNaN();
  });
});

describe("the discovery link", () => {
  it.each(["Bài thử", hostile])("is found by WordPress whatever the title: %s", (title) => {
    const link = discoveryLink({ ...bareManuscript, title }, "https://flood.example");
    expect(discoveredBy(`<head><link rel="icon" href="/x.svg">${link}</head>`)).toBe(
      "https://flood.example/oembed/article/thu.json",
    );
    expect(fromHtml(link, { fragment: true }).children).toMatchObject([
      { tagName: "link", properties: { title: `oEmbed: ${title}` } },
    ]);
  });
});

describe("the code to paste", () => {
  it("is one iframe that tells nobody which page it stands on", () => {
    const codes = [
      cardFrame({ ...bareManuscript, title: hostile }, "Trang thử", "https://vi-du.vn"),
      safetyBoxFrame({ ...bareManuscript, title: hostile }, "https://vi-du.vn"),
    ];
    const frames = codes.map((code) => fromHtml(code, { fragment: true }).children);
    expect(frames).toMatchObject([
      [
        {
          tagName: "iframe",
          properties: {
            src: "https://vi-du.vn/nhung/article/thu/",
            title: `«${hostile}», Trang thử`,
            referrerPolicy: "no-referrer",
          },
        },
      ],
      [{ tagName: "iframe", properties: { src: "https://vi-du.vn/nhung/article/thu/an-toan/#ban=2" } }],
    ]);
  });
});

describe("what a holder of a version is told", () => {
  const change = (version: number, severity?: "minor" | "material", since = 1): Change => ({
    version,
    date: "2026-10-01",
    what: "Đổi.",
    ...(severity === undefined
      ? {}
      : {
          correction: { date: "2026-10-01", severity, wrong: "sai", right: "đúng", note: undefined, since },
        }),
  });
  const states = (changes: Change[]) =>
    heldVersions({ changes, version: changes.length }).map(({ state, behind }) => `${state} ${behind}`);

  it("the first version, when there is no other, is the newest", () => {
    expect(states([change(1)])).toEqual(["newest 0"]);
  });

  it("only versions that held the mistake are called wrong", () => {
    expect(states([change(1), change(2), change(3), change(4, "material", 2), change(5)])).toEqual([
      "older 4",
      "corrected 3",
      "corrected 2",
      "older 1",
      "newest 0",
    ]);
  });

  it("a slip of spelling makes nothing wrong", () => {
    expect(states([change(1), change(2, "minor")])).toEqual(["older 1", "newest 0"]);
  });
});
