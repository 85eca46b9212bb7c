import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { SyntaxValidator } from "fast-xml-validator";

const kits = path.resolve("dist/bao-chi/dang-lai");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("every republish kit", () => {
  let slugs: string[];

  beforeAll(() => {
    slugs = readdirSync(kits);
  });

  it("is there for each article, question and radio script", () => {
    const items = ["article", "question", "radio"].flatMap((kind) =>
      readdirSync(path.resolve("dist/api/v1/items", kind)).map((file) => file.replace(/\.json$/u, "")),
    );
    expect(items.length).toBeGreaterThan(30);
    expect(slugs.sort()).toEqual(items.sort());
  });

  it("has all forms beside its page, and the archive holds the same bytes with their sums", () => {
    for (const slug of slugs) {
      const files = readdirSync(path.join(kits, slug)).sort();
      const pictures = files.filter((file) => file.startsWith(`${slug}-hinh-`));
      expect(
        pictures.every((file) => /\.(?:png|jpg)$/u.test(file)),
        slug,
      ).toBe(true);
      expect(
        files.filter((file) => !pictures.includes(file)),
        slug,
      ).toEqual(
        [
          "index.html",
          ...["docx", "html", "md", "pdf", "txt", "zip"].map((form) => `${slug}.${form}`),
        ].sort(),
      );
      const archive = unzipSync(new Uint8Array(readFileSync(path.join(kits, slug, `${slug}.zip`))));
      const sums = text(archive[`${slug}/SHA256SUMS.txt`]);
      for (const name of files.filter((file) => file !== "index.html" && !file.endsWith(".zip"))) {
        const beside = new Uint8Array(readFileSync(path.join(kits, slug, name)));
        expect(sha256(archive[`${slug}/${name}`]!), `${slug}/${name}`).toBe(sha256(beside));
        expect(sums).toContain(`${sha256(beside)}  ${name}`);
      }
      expect(text(archive[`${slug}/DIEU-KHOAN.txt`])).toContain("Trách nhiệm của bạn");
    }
  });

  it("holds files that their readers accept", () => {
    for (const slug of slugs) {
      const read = (form: string) => new Uint8Array(readFileSync(path.join(kits, slug, `${slug}.${form}`)));
      expect(text(read("pdf").slice(0, 5)), slug).toBe("%PDF-");
      const docx = unzipSync(read("docx"));
      for (const [name, bytes] of Object.entries(docx).filter(([file]) => /\.(?:xml|rels)$/u.test(file))) {
        expect(SyntaxValidator.validate(text(bytes)), `${slug} ${name}`).toBe(true);
      }
      for (const form of ["txt", "md", "html"]) {
        const content = text(read(form));
        expect(content, `${slug}.${form}`).toBe(content.normalize("NFC"));
        expect(content, `${slug}.${form}`).toContain("Creative Commons Ghi công 4.0");
        expect(content, `${slug}.${form}`).toContain("113");
      }
    }
  });

  it("says terms, credit and versions on its page", () => {
    for (const slug of slugs) {
      const page = readFileSync(path.join(kits, slug, "index.html"), "utf8");
      expect(page, slug).toContain('id="tu-phien-ban-1"');
      expect(page, slug).toContain("Ghi nguồn");
      expect(page, slug).toContain('name="robots" content="noindex"');
    }
  });
});
