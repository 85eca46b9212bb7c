import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { oembedAnswer } from "#newsroom/embed/oembed.ts";
import { build } from "../build.ts";
import { filesBelow, framePages, htmlPages } from "../dist-files.ts";
import { htmlFaults } from "../html-faults.ts";
import { contentFolder } from "../unit/content-folder.ts";
import { asWordPressShows, discoveredBy } from "../wordpress.ts";

const dist = path.resolve("dist");
const pages = htmlPages(dist);
const frames = framePages(dist);
const pathOf = (url: string) => new URL(url).pathname;

/** Pages of single items with a text, by the folders of their kinds; prints and programmes have none. */
const itemPages = pages.filter(
  ({ address, html }) =>
    /^\/(?:bai-viet|hoi-dap|tu-dien|chien-dich|bao-chi\/bo-tu-lieu)\/[^/]+\/$/u.test(address) ||
    (/^\/(?:an-pham|phat-thanh)\/[^/]+\/$/u.test(address) && html.includes("json+oembed")),
);

describe("every item", () => {
  it("is found by WordPress, which shows the card or a link to the page", () => {
    expect(itemPages.length).toBeGreaterThan(70);
    for (const { address, html } of itemPages) {
      const found = discoveredBy(html);
      expect(found, address).toMatch(/^https?:\/\/[^/]+\/oembed\/[A-Za-z]+\/[a-z0-9-]+\.json$/u);
      const answer = oembedAnswer.parse(JSON.parse(readFileSync(path.join(dist, pathOf(found!)), "utf8")));
      const { quotation, frame } = asWordPressShows(answer.html, "abcdefghij");
      expect(quotation?.links.map(pathOf), address).toEqual([address]);
      expect(quotation?.text).toBe(answer.title);
      const card = pathOf(frame["src"]!);
      expect(card).toBe(pathOf(found!).replace("/oembed/", "/nhung/").replace(".json", "/"));
      for (const file of ["index.html", "an-toan/index.html"])
        expect(existsSync(path.join(dist, card, file)), `${card}${file}`).toBe(true);
    }
  });

  it("has one answer, one card and one box", () => {
    expect(filesBelow(path.join(dist, "oembed"))).toHaveLength(itemPages.length);
    expect(frames).toHaveLength(2 * itemPages.length);
  });
});

describe("every document for a frame", () => {
  it("is valid HTML", async () => {
    expect(await htmlFaults(frames)).toEqual([]);
  });

  it("has a heading, numbers to call, and stays out of search engines", () => {
    const sitemap = readFileSync(path.join(dist, "sitemap.xml"), "utf8");
    expect(sitemap).not.toContain("/nhung/");
    for (const { file, html } of frames) {
      expect(html, file).toMatch(/<html lang="vi">/u);
      expect(html.match(/<h1[\s>]/gu), file).toHaveLength(1);
      expect(html, file).toMatch(/href="tel:\d+"/u);
      expect(html, file).toContain('<meta name="robots" content="noindex">');
      expect(html, file).not.toContain("data-pagefind-body");
    }
  });

  it("loads nothing and keeps nothing: what a sandbox without origin allows", () => {
    for (const { file, html } of frames) {
      expect(html.match(/<script\b[^>]*>/gu), file).toEqual(["<script>"]);
      expect(html, file).not.toMatch(/<(?:link|img|iframe|object|embed|video|audio|source)\b/u);
      expect(html, file).not.toMatch(/@import|@font-face|url\(/u);
      expect(html, file).not.toMatch(
        /cookie|localStorage|sessionStorage|indexedDB|fetch\(|sendBeacon|XMLHttp/u,
      );
      expect(Buffer.byteLength(html), file).toBeLessThan(20_000);
    }
  });

  it("leads only to pages of this site, so that WordPress follows", () => {
    const missing = frames.flatMap(({ file, html }) =>
      [...html.matchAll(/\s(?:href|data-instead-of-call)="([^"]*)"/gu)]
        .map(([, target]) => target!)
        .filter((target) => !/^tel:\d+$/u.test(target))
        .filter((target) => {
          const [address = "", id] = target.split("#");
          const to = pages.find((page) => page.address === address);
          return to === undefined || (id !== undefined && !to.html.includes(`id="${id}"`));
        })
        .map((target) => `${file} → ${target}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("the kit page", () => {
  it("hands out the code for the version that is current", () => {
    const kits = pages.filter(({ address }) => /^\/bao-chi\/dang-lai\/[^/]+\/$/u.test(address));
    expect(kits.length).toBeGreaterThan(20);
    for (const { address, html } of kits) {
      const version = /Bản hiện nay là bản (\d+)/u.exec(html)?.[1];
      expect(version, address).toBeDefined();
      expect(html, address).toMatch(
        new RegExp(`/nhung/[a-z]+/[a-z0-9-]+/an-toan/#ban=${version!}[^0-9]`, "u"),
      );
      expect(html, address).toContain("Nhúng vào trang của bạn");
    }
  });
});

describe("a site with corrections and withdrawals", () => {
  it("says so in every frame, and in the answers that old embeds ask for again", async () => {
    const site = await build({
      CONTENT_DIR: contentFolder({
        "articles/nuoc-sach-sau-lu.mdx": readFileSync("tests/fixtures/nuoc-sach-sau-lu.mdx"),
      }),
      SITE_NOW: "2026-11-20T00:00:00+07:00",
    });
    expect(site.code, site.output).toBe(0);
    const read = (file: string) => readFileSync(path.join(site.dist, file), "utf8");
    const box = read("nhung/article/nuoc-sach-sau-lu/an-toan/index.html");
    expect(box).toContain("Bạn đang đọc bản 3, đã có bản 4");
    expect(box).toContain("Bản 3 có chỗ sai quan trọng");
    expect(box).not.toContain("Bản 2 có chỗ sai quan trọng");
    expect(box).toContain("Bản trước ghi «đun ấm là uống được». Nay sửa là «phải đun sôi».");

    for (const file of ["index.html", "an-toan/index.html"]) {
      const gone = read(`nhung/article/bai-da-rut/${file}`);
      expect(gone).toContain("Bài này đã được rút ngày 20/10/2026.");
      expect(gone).toContain("Lý do: Số gọi trong bài không còn đúng.");
      expect(gone).toContain('href="tel:112"');
    }
    const answer = discoveredBy(read("bai-viet/bai-da-rut/index.html"));
    expect(answer).toBe("https://flood.example/oembed/article/bai-da-rut.json");
    expect(oembedAnswer.parse(JSON.parse(read(pathOf(answer!).slice(1)))).title).toBe("Đã rút: Bài đã rút");
    expect(discoveredBy(read("bao-chi/dang-lai/bai-da-rut/index.html"))).toBeUndefined();
    expect(read("bao-chi/dang-lai/bai-da-rut/index.html")).not.toContain("Nhúng vào trang");
    expect(await htmlFaults(framePages(site.dist))).toEqual([]);
  });
});
