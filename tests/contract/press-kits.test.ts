import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, it } from "vitest";

const folder = path.resolve("dist/bao-chi/bo-tu-lieu");
const slugs = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const page = (slug: string) => readFileSync(path.join(folder, slug, "index.html"), "utf8");
const section = (html: string, id: string) =>
  new RegExp(`<section[^>]*id="${id}"[\\s\\S]*?</section>`, "u").exec(html)?.[0] ?? "";

it("there is a press kit for each theme of clause III.3, and one for people who come back", () => {
  expect(slugs.sort()).toEqual([
    "ma-tuy-va-kinh-te-xa-hoi",
    "tac-hai-doi-voi-cong-dong",
    "tro-ve-khong-ky-thi",
  ]);
});

describe.each(slugs)("press kit %s", (slug) => {
  it("has three or more pieces to take, facts that lead to their source, pictures, advice and contacts", () => {
    const html = page(slug);
    const pieces = section(html, "bai").match(/href="\/bao-chi\/dang-lai\/[^"]+"/gu) ?? [];
    expect(new Set(pieces).size).toBeGreaterThanOrEqual(3);
    const facts = section(html, "su-kien").match(/<li[\s\S]*?<\/li>/gu) ?? [];
    expect(facts.length).toBeGreaterThanOrEqual(10);
    for (const fact of facts) {
      expect(fact).toMatch(/href="\/nguon\/[^"]+"/u);
      expect(fact).toMatch(/kiểm tra \d{1,2}\/\d{1,2}\/20\d\d/u);
    }
    expect(section(html, "hinh")).toMatch(/Ghi công: [\s\S]*download/u);
    expect(html).toContain("Khi đưa tin: nên và tránh");
    expect(html).toContain('href="/bai-viet/dua-tin-ve-ma-tuy-khong-ky-thi/"');
    // The reference edition has no press office: empty slots are shown, not filled by invention.
    expect(section(html, "xac-nhan")).toMatch(/Người trả lời báo chí[\s\S]*chưa điền/u);
    for (const number of ["113", "111", "115"]) expect(section(html, "xac-nhan")).toContain(number);
  });

  it("describes itself as a collection to search engines", () => {
    expect(page(slug)).toMatch(/"@type":"Collection".*"hasPart":\[\{"@type":"CreativeWork"/u);
  });

  it("has an archive that holds what it says, with right sums and pictures that carry their credit", async () => {
    const zip = unzipSync(new Uint8Array(readFileSync(path.join(folder, slug, `${slug}.zip`))));
    const names = Object.keys(zip);
    const text = (name: string) => new TextDecoder().decode(zip[`${slug}/${name}`]);
    const sums = text("SHA256SUMS.txt").trim().split("\n");
    expect(sums).toHaveLength(names.length - 1);
    for (const line of sums) {
      const [sum, name] = line.split("  ") as [string, string];
      expect(createHash("sha256").update(zip[`${slug}/${name}`]!).digest("hex"), name).toBe(sum);
    }
    const said = [...text("DOC-TRUOC.txt").matchAll(/^- ([^:]+): /gmu)].flatMap(([, list]) =>
      list!.split(", "),
    );
    const parts = said.filter((name) => /\.(?:txt|docx)$|\/$/u.test(name));
    expect(parts.length).toBeGreaterThan(8);
    for (const part of parts)
      expect(
        names.some((name) => name.startsWith(`${slug}/${part}`)),
        part,
      ).toBe(true);
    const beside = readFileSync(path.join(folder, slug, `${slug}.docx`));
    expect(Buffer.from(zip[`${slug}/${slug}.docx`]!).equals(beside)).toBe(true);
    const pictures = names.filter((name) => name.startsWith(`${slug}/hinh/`));
    expect(pictures.length).toBeGreaterThan(0);
    for (const name of pictures) {
      expect(zip[name]!.length).toBeLessThanOrEqual(300_000);
      const { format, width, xmp } = await sharp(zip[name]).metadata();
      expect([format, width]).toEqual(["png", 1600]);
      expect(xmp!.toString("utf8")).toContain("Minh họa của Ban biên tập");
    }
  });
});
