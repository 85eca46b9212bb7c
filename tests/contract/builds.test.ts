import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { build } from "../build.ts";
import type { Vocabulary } from "#search/vocabulary.ts";
import { filesBelow } from "../dist-files.ts";
import { articleFile, contentFolder } from "../unit/content-folder.ts";

/** Everything a build says to the world, the compressed search index included. */
function wordsOf(dist: string): string {
  return filesBelow(dist)
    .map((file) => {
      const bytes = readFileSync(path.join(dist, file));
      const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      return `${file}\n${plain.toString("utf8")}`;
    })
    .join("\n");
}

/** Each find with what stands around it: a failure shows the place, not the whole site. */
function finds(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(new RegExp(pattern.source, "giu"))].map(({ index }) =>
    text.slice(Math.max(0, index - 60), index + 60),
  );
}

const flood = "tests/fixtures/flood";

describe("another province", () => {
  it("is built from its folder, without a word of the first", async () => {
    const { code, dist, output } = await build({ CONTENT_DIR: flood, SITE_NOW: "2026-11-20T00:00:00+07:00" });
    expect(code, output).toBe(0);
    const words = wordsOf(dist);
    expect(finds(words, /An toàn mùa lũ/u)).not.toEqual([]);
    expect(finds(words, /href="tel:112"/u)).not.toEqual([]);
    expect(finds(words, /ma t[uú][yý]|nghiện|39-CTr|Vĩnh Phúc|Phú Thọ|tel:11[135]|example\.org/u)).toEqual(
      [],
    );
    expect(existsSync(path.join(dist, "van-ban/ke-hoach-phong-lu/ban-do/index.html"))).toBe(true);
  });

  it("is searched with its own words, names and numbers", async () => {
    const { dist } = await build({ CONTENT_DIR: flood, SITE_NOW: "2026-11-20T00:00:00+07:00" });
    const vocabulary = JSON.parse(
      readFileSync(path.join(dist, "tim-kiem/tu-vung.json"), "utf8"),
    ) as Vocabulary;
    expect(vocabulary.entries.map(({ names }) => names)).toEqual([["vùng trũng", "chỗ thấp"]]);
    expect(vocabulary.distress.flatMap(({ help }) => help.map(({ href }) => href))).toEqual(["tel:112"]);
    expect(vocabulary.words.split(" ")).toContain("lũ");
  });

  it("takes its address from SITE_URL", async () => {
    const { dist } = await build({
      CONTENT_DIR: flood,
      SITE_NOW: "2026-11-20T00:00:00+07:00",
      SITE_URL: "https://lu.example/",
    });
    expect(readFileSync(path.join(dist, "index.html"), "utf8")).toContain(
      '<link rel="canonical" href="https://lu.example/">',
    );
    expect(finds(wordsOf(dist), /flood\.example/u)).toEqual([]);
  });
});

describe("time", () => {
  it("keeps what is not public out of everything, the search index included", async () => {
    const { dist } = await build({ CONTENT_DIR: flood, SITE_NOW: "2026-12-14T23:59:59+07:00" });
    expect(
      finds(wordsOf(dist), /CANARY(?:SCHEDULED|DRAFT|EXPIRED|WITHDRAWN)|bai-hen-gio|bai-nhap|bai-het-han/u),
    ).toEqual([]);
    for (const address of ["bai-viet/bai-da-rut", "bao-chi/dang-lai/bai-da-rut"]) {
      expect(readFileSync(path.join(dist, address, "index.html"), "utf8")).toContain(
        "Số gọi trong bài không còn đúng.",
      );
    }
  });

  it("brings the scheduled item out at its hour", async () => {
    const { dist } = await build({ CONTENT_DIR: flood, SITE_NOW: "2026-12-15T00:00:00+07:00" });
    const words = wordsOf(dist);
    expect(existsSync(path.join(dist, "bai-viet/bai-hen-gio/index.html"))).toBe(true);
    expect(finds(words, /href="\/bai-viet\/bai-hen-gio\/"/u)).not.toEqual([]);
    expect(finds(words, /CANARY(?:DRAFT|EXPIRED|WITHDRAWN)/u)).toEqual([]);
  });

  it("refuses a time that is none", async () => {
    const { code, output } = await build({ CONTENT_DIR: flood, SITE_NOW: "hôm qua" });
    expect(code).toBe(1);
    expect(output).toContain("SITE_NOW «hôm qua» không phải là thời điểm hợp lệ");
  });
});

describe("a corrected item", () => {
  it("says so at its top, on its kit and in the public ledger, with words to print", async () => {
    const { dist } = await build({ CONTENT_DIR: flood, SITE_NOW: "2026-11-20T00:00:00+07:00" });
    const page = (address: string) => readFileSync(path.join(dist, address, "index.html"), "utf8");
    for (const address of ["bai-viet/bai-dinh-chinh", "bao-chi/dang-lai/bai-dinh-chinh"]) {
      expect(page(address)).toContain("Đã đính chính ngày 10/11/2026");
    }
    const ledger = page("bao-chi/dinh-chinh");
    expect(ledger).toContain('id="article-bai-dinh-chinh-ban-4"');
    expect(ledger).toContain('id="article-bai-da-rut-rut"');
    expect(ledger).toContain("Xin sửa lại là «mỗi thuyền chở nhiều nhất năm người».");
    const later = await build({ CONTENT_DIR: flood, SITE_NOW: "2026-12-11T00:00:00+07:00" });
    expect(readFileSync(path.join(later.dist, "bai-viet/bai-dinh-chinh/index.html"), "utf8")).not.toContain(
      "Đã đính chính ngày",
    );
  });
});

describe("equal content", () => {
  it("gives equal bytes, in every time zone", async () => {
    const env = { CONTENT_DIR: flood, SITE_NOW: "2026-11-20T00:00:00+07:00" };
    const first = await build({ ...env, TZ: "America/New_York" });
    const second = await build({ ...env, TZ: "Asia/Tokyo" });
    expect(filesBelow(second.dist)).toEqual(filesBelow(first.dist));
    const different = filesBelow(first.dist).filter(
      (file) => !readFileSync(path.join(first.dist, file)).equals(readFileSync(path.join(second.dist, file))),
    );
    expect(different).toEqual([]);
    expect(wordsOf(first.dist).includes(process.cwd())).toBe(false);
  });
});

describe("a refused build", () => {
  it("tells everything, ends with 1 and writes nothing", async () => {
    const contentDir = contentFolder({
      "articles/mot.mdx": articleFile("Chữ {x}."),
      "articles/hai.mdx": articleFile("Chữ.", { topic: "khong-co" }),
    });
    const { code, output, dist } = await build({
      CONTENT_DIR: contentDir,
      SITE_NOW: "2026-11-20T00:00:00+07:00",
    });
    expect(code).toBe(1);
    expect(output).toContain("Nội dung có 2 lỗi");
    expect(output).toContain("articles/hai.mdx:4:8  Không có chủ đề «khong-co».");
    expect(output).toContain("articles/mot.mdx:15:5  Không dùng dấu ngoặc nhọn");
    expect(output).not.toMatch(/^\s+at /mu);
    expect(existsSync(dist)).toBe(false);
  });
});
