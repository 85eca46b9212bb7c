import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { fixedAddresses } from "#library/addresses.ts";
import { htmlPages } from "../dist-files.ts";
import { htmlFaults } from "../html-faults.ts";
import { pageTypes } from "../page-types.ts";

const dist = path.resolve("dist");
const pages = htmlPages(dist);
const page = (address: string) => pages.find((entry) => entry.address === address);
const brotli = (bytes: string | Buffer) => brotliCompressSync(bytes).length;
const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "gu"))].map((match) =>
    match[1]!.replaceAll("&amp;", "&").replaceAll("&#x26;", "&"),
  );

describe("every page of dist", () => {
  it("is valid HTML", async () => {
    expect(await htmlFaults(pages)).toEqual([]);
  });

  it("leads nowhere that is not there", () => {
    const missing: string[] = [];
    const ids = new Map(pages.map(({ address, html }) => [address, new Set(attributes(html, "id"))]));
    for (const { address, html } of pages) {
      const targets = [...attributes(html, "href"), ...attributes(html, "src")].filter(
        (target) => !/^(?:https?|tel|mailto|sms):/u.test(target),
      );
      for (const target of targets) {
        const [file = "", fragment] = target.split("#");
        const to = file === "" ? address : file;
        const onDisk = path.join(dist, decodeURI(to.split("?")[0]!), to.endsWith("/") ? "index.html" : "");
        if (!existsSync(onDisk)) missing.push(`${address} → ${target}`);
        else if (fragment && !ids.get(to)?.has(fragment))
          missing.push(`${address} → ${target} (no such fragment)`);
      }
    }
    expect(missing).toEqual([]);
  });

  it("asks nobody else for anything", () => {
    const foreign = pages.flatMap(({ file, html }) =>
      [
        ...html.matchAll(
          /<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*\b(?:src|href|data)="(https?:[^"]+)"[^>]*>/gu,
        ),
      ]
        .filter(([tag]) => !/rel="(?:canonical|alternate)"/u.test(tag))
        .map(([, url]) => `${file}: ${url!}`),
    );
    expect(foreign).toEqual([]);
  });

  it("has what search engines and people with screen readers look for", () => {
    for (const { file, html } of pages) {
      expect(html, file).toMatch(/<html lang="vi">/u);
      expect(html.match(/<h1[\s>]/gu), file).toHaveLength(1);
      expect(html, file).toMatch(/<title>[^<]{5,}<\/title>/u);
      expect(html, file).toMatch(/<meta name="description" content="[^"]{40,}"/u);
      expect(html, file).toMatch(/<main id="noi-dung"/u);
      expect(html, file).toMatch(/class="skip-link" href="#noi-dung"/u);
      expect(html, file).toMatch(/<nav class="help-bar"/u);
      expect(html, file).toMatch(/href="tel:\d+"/u);
    }
  });

  it("carries structured data that parses", () => {
    for (const { file, html } of pages) {
      for (const [, json] of html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/gu)) {
        const data = JSON.parse(json!) as { "@context": string; "@graph": { "@type": string }[] };
        expect(data["@context"], file).toBe("https://schema.org");
        expect(
          data["@graph"].every((node) => typeof node["@type"] === "string"),
          file,
        ).toBe(true);
      }
    }
    expect(page("/bai-viet/noi-chuyen-voi-con-ve-ma-tuy/")?.html).toMatch(
      /"@type":"Article".*"license":"https:\/\/creativecommons/u,
    );
    expect(page("/hoi-dap/con-bi-ban-ru-thi-lam-sao/")?.html).toMatch(/"@type":"FAQPage".*"acceptedAnswer"/u);
  });
});

describe("the promised addresses", () => {
  it.each([
    ...fixedAddresses,
    "/gioi-thieu/",
    "/lien-he/",
    "/van-ban/chuong-trinh-39/",
    "/van-ban/chuong-trinh-39/ban-do/",
    "/404.html",
  ])("%s is there", (address) => {
    expect(page(address)).toBeDefined();
  });

  it("gives every clause and demand its anchor", () => {
    const programme = page("/van-ban/chuong-trinh-39/")!.html;
    const map = page("/van-ban/chuong-trinh-39/ban-do/")!.html;
    for (const clause of ["mo-dau", "i-1", "ii-1a", "ii-2", "ii-9", "iii-3", "iii-6"]) {
      expect(programme).toContain(`id="${clause}"`);
      expect(map).toContain(`id="${clause}"`);
    }
    for (let demand = 1; demand <= 25; demand += 1)
      expect(map).toContain(`id="r${String(demand).padStart(2, "0")}"`);
    expect(map).toContain("Chưa có nội dung.");
  });

  it("lists every page once in the sitemap, and only pages that are there", () => {
    const read = (file: string) =>
      new XMLParser().parse(readFileSync(path.join(dist, file), "utf8")) as unknown;
    const sitemap = read("sitemap.xml") as { urlset: { url: { loc: string; lastmod?: string }[] } };
    const listed = sitemap.urlset.url.map(({ loc }) => new URL(loc).pathname);
    const indexed = pages
      .filter(({ html }) => !html.includes('name="robots" content="noindex"'))
      .map(({ address }) => address);
    expect([...listed].sort()).toEqual([...indexed].sort());
    // In the two days after an article came out the sitemap of news is there too.
    const index = read("sitemap-index.xml") as {
      sitemapindex: { sitemap: { loc: string } | { loc: string }[] };
    };
    expect([index.sitemapindex.sitemap].flat()[0]!.loc).toMatch(/\/sitemap\.xml$/u);
    expect(readFileSync(path.join(dist, "robots.txt"), "utf8")).toMatch(
      /^Sitemap: https?:\/\/.*\/sitemap-index\.xml$/mu,
    );
    JSON.parse(readFileSync(path.join(dist, "site.webmanifest"), "utf8"));
  });
});

describe("what a page costs, without pictures", () => {
  it.each(pageTypes)("$name stays within the budget", ({ address, budget = 14_336 }) => {
    const { html } = page(address)!;
    const document = brotli(html);
    const external = attributes(html, "href")
      .concat(attributes(html, "src"))
      .filter((target) => target.startsWith("/_astro/"));
    const rest = [...new Set(external)].reduce((sum, target) => {
      const file = path.join(dist, target);
      return sum + (target.endsWith(".woff2") ? statSync(file).size : brotli(readFileSync(file)));
    }, 0);
    console.log(`${address}  HTML ${document} B, with fonts and scripts ${document + rest} B (brotli)`);
    expect(document).toBeLessThanOrEqual(budget);
    expect(document + rest).toBeLessThanOrEqual(61_440);
    // Nothing stands between the reader and the text; the search page is not for reading.
    if (address !== "/tim-kiem/") {
      expect(html).not.toMatch(/<link[^>]+rel="stylesheet"/u);
      // The one plain script comes last and does something only in a copy that is opened from a disk.
      const [text = "", last = ""] = html.split("<script>(function(){");
      expect(text).not.toMatch(/<script(?![^>]*type="(?:module|application\/(?:ld\+)?json)")[^>]*>/u);
      expect(text).toContain("</main>");
      expect(last).toMatch(/^const depth = \d+;\s*if \(location\.protocol === "file:"\) \{/u);
      expect(last).not.toContain("<script");
    }
  });
});
