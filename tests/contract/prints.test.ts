import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { formatSize } from "#language/sizes.ts";
import { filesBelow, htmlPages } from "../dist-files.ts";

const dist = path.resolve("dist");
const slugsIn = (folder: string): string[] =>
  readdirSync(path.join(dist, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const read = (file: string) => new Uint8Array(readFileSync(path.join(dist, file)));
const pageOf = (folder: string, slug: string) =>
  readFileSync(path.join(dist, folder, slug, "index.html"), "utf8");
const beside = (folder: string, slug: string) =>
  readdirSync(path.join(dist, folder, slug)).filter((name) => name !== "index.html");

describe.each([
  ["an-pham", slugsIn("an-pham")],
  ["phat-thanh", slugsIn("phat-thanh")],
] as const)("/%s/", (folder, slugs) => {
  it("lists every piece", () => {
    expect(slugs.length).toBeGreaterThan(0);
    const list = readFileSync(path.join(dist, folder, "index.html"), "utf8");
    for (const slug of slugs) expect(list).toContain(`href="/${folder}/${slug}/"`);
  });

  it.each(slugs)("offers each file of %s with its right size, and nothing that is not there", (slug) => {
    const page = pageOf(folder, slug);
    const files = beside(folder, slug);
    const named = new Set(
      [
        ...page.matchAll(new RegExp(String.raw`(?:href|src|srcset)="/${folder}/${slug}/([^"#/]+)"`, "gu")),
      ].map(([, name]) => name ?? ""),
    );
    expect([...named].toSorted()).toEqual(files.toSorted());
    for (const [link, name = ""] of page.matchAll(
      /<a[^>]+href="\/[^"]+\/([^"/]+)"[^>]*download[^>]*>[\s\S]*?<\/a>/gu,
    )) {
      if (name.endsWith("-de-trong.pdf") && !link.includes("PDF,")) continue;
      expect(link, name).toContain(formatSize(read(`${folder}/${slug}/${name}`).length));
    }
  });
});

describe("printed pieces", () => {
  const pieces = slugsIn("an-pham").filter((slug) => beside("an-pham", slug).includes(`${slug}.zip`));

  it.each(pieces)(
    "%s: the archive holds the same bytes, the words stand on the page, nothing is only a picture",
    (slug) => {
      const entries = unzipSync(read(`an-pham/${slug}/${slug}.zip`));
      for (const name of beside("an-pham", slug).filter((file) => !file.endsWith(".zip"))) {
        expect(
          Buffer.from(entries[`${slug}/${name}`]!).equals(Buffer.from(read(`an-pham/${slug}/${name}`))),
          name,
        ).toBe(true);
      }
      const page = pageOf("an-pham", slug);
      expect(page).toContain("Toàn bộ chữ trên ấn phẩm");
      expect(page).toMatch(/<img[^>]+alt="[^"]{20,}"[^>]+width="\d+"[^>]+height="\d+"/u);
    },
  );

  it("keep what is shown first below a hundred kilobytes", () => {
    for (const slug of pieces) {
      const page = pageOf("an-pham", slug);
      const [, first = ""] =
        /<source srcset="\/an-pham\/[^/]+\/([^"]+)" type="image\/avif"/u.exec(page) ?? [];
      expect(first, slug).not.toBe("");
      expect(read(`an-pham/${slug}/${first}`).length, first).toBeLessThanOrEqual(100_000);
    }
  });

  it("have their fonts inside, and words that can be copied", async () => {
    for (const slug of pieces) {
      const [name] = beside("an-pham", slug).filter((file) => file.endsWith(".pdf"));
      const document = await getDocument({ data: read(`an-pham/${slug}/${name}`), verbosity: 0 }).promise;
      const { items } = await (await document.getPage(1)).getTextContent();
      const text = items.map((entry) => ("str" in entry ? entry.str : "")).join("");
      expect(text.length, slug).toBeGreaterThan(10);
      expect(((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked, slug).toBe(true);
      await document.destroy();
      const raw = strFromU8(read(`an-pham/${slug}/${name}`), true);
      expect(raw).toContain("/FontFile2");
    }
  });
});

describe("cards of items", () => {
  const cards = filesBelow(path.join(dist, "the"));

  it("are 1,200 × 630 pixels, light enough to be fetched, and told by every page", async () => {
    expect(cards.length).toBeGreaterThan(50);
    for (const card of cards) {
      const bytes = read(`the/${card}`);
      const { width, height } = await sharp(bytes).metadata();
      expect([card, width, height]).toEqual([card, 1200, 630]);
      expect(bytes.length, card).toBeLessThan(200_000);
    }
    for (const { file, html } of htmlPages(dist)) {
      const [, address = ""] =
        /<meta property="og:image" content="https?:\/\/[^/"]+\/([^"]+)"/u.exec(html) ?? [];
      expect(
        cards.map((card) => `the/${card}`),
        file,
      ).toContain(address);
    }
  });
});

describe("scripts to read aloud", () => {
  it.each(slugsIn("phat-thanh"))(
    "%s opens in Word's format, as PDF and as text, with the same sentences",
    async (slug) => {
      const text = strFromU8(read(`phat-thanh/${slug}/${slug}.txt`));
      const word = strFromU8(unzipSync(read(`phat-thanh/${slug}/${slug}.docx`))["word/document.xml"]!)
        .replace(/<\/w:p>/gu, "\n")
        .replace(/<[^>]+>/gu, "");
      const document = await getDocument({ data: read(`phat-thanh/${slug}/${slug}.pdf`), verbosity: 0 })
        .promise;
      let printed = "";
      for (let number = 1; number <= document.numPages; number += 1) {
        const { items } = await (await document.getPage(number)).getTextContent();
        printed += items.map((entry) => ("str" in entry ? entry.str : "")).join(" ");
      }
      await document.destroy();
      const squeezed = (words: string) =>
        words.toLocaleLowerCase("vi").replace(/&amp;/gu, "&").replace(/\s+/gu, "");
      const sentences = text
        .split("\n")
        .filter((line) => /^\p{Lu}.+[.!?:]$/u.test(line) && line.length > 30)
        .slice(2, -2);
      expect(sentences.length).toBeGreaterThan(5);
      for (const sentence of sentences.filter((line) => !line.startsWith("Trên loa"))) {
        expect(squeezed(word)).toContain(squeezed(sentence));
        expect(squeezed(printed)).toContain(squeezed(sentence));
      }
    },
  );
});
