import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import { strFromU8, unzipSync } from "fflate";
import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { examine, type Edition } from "#document/edition.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import { paragraph, strong, text, type InlineNode } from "#document/tree.ts";
import type { Told } from "#document/reduce.ts";
import { toldWords } from "#document/walk.ts";
import { writeDocx } from "#document/writers/docx.ts";
import { columnWidths } from "#document/writers/docx/tables.ts";
import { shortTitle } from "#document/writers/docx/words.ts";
import { bareManuscript as base } from "../bare-manuscript.ts";

const TEXT_WIDTH = 9071;

const manuscript = (body: Told[], rest: Partial<Manuscript> = {}): Manuscript => ({ ...base, body, ...rest });
const p = (...children: (string | InlineNode)[]) =>
  paragraph(...children.map((child) => (typeof child === "string" ? text(child) : child)));
const note = (number: number): InlineNode => ({ type: "noteReference", number });
const bullets = (...items: Told[][]): Told => ({ type: "list", start: undefined, items });
const numbers = (start: number, ...items: Told[][]): Told => ({ type: "list", start, items });
const table = (columns: number, rows: number): Told => ({
  type: "table",
  caption: "Tên bảng",
  align: Array.from({ length: columns }, (_, column) => (column === 1 ? "right" : undefined)),
  head: Array.from({ length: columns }, (_, column) => [text(`Cột ${column + 1}`)]),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => [text(`ô ${row + 1}.${column + 1}`)]),
  ),
});

interface Opened {
  names: string[];
  part: (name: string) => string;
  document: string;
}

function open(bytes: Uint8Array): Opened {
  const parts = unzipSync(bytes);
  for (const [name, data] of Object.entries(parts).filter(([file]) => /\.(?:xml|rels)$/u.test(file))) {
    expect(SyntaxValidator.validate(strFromU8(data)), name).toBe(true);
  }
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { names: Object.keys(parts), part, document: part("word/document.xml") };
}

const written = async (body: Told[], rest: Partial<Manuscript> = {}) =>
  open(await writeDocx(manuscript(body, rest)));

const parser = new XMLParser({ preserveOrder: true, trimValues: false, ignoreAttributes: true });

/** Text of each paragraph in order; line breaks are blanks. */
function paragraphs(xml: string): string[] {
  const found: string[] = [];
  const visit = (nodes: Record<string, unknown>[], into: string[] | undefined): void => {
    for (const node of nodes) {
      const [[name, children]] = Object.entries(node) as [[string, Record<string, unknown>[]]];
      if (name === "w:p") {
        const runs: string[] = [];
        visit(children, runs);
        found.push(runs.join(""));
      } else if (name === "w:t") into?.push(children.map((child) => String(child["#text"])).join(""));
      else if (name === "w:br") into?.push(" ");
      else if (Array.isArray(children)) visit(children, into);
    }
  };
  visit(parser.parse(xml) as Record<string, unknown>[], undefined);
  return found.filter((words) => words.trim() !== "");
}

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1]!);

describe("a Word file", () => {
  it("tells everything in order", async () => {
    const { document } = await written([
      { type: "heading", level: 2, id: "a", children: [text("Mục")] },
      p("Chữ."),
    ]);
    expect(paragraphs(document)).toEqual(
      [
        "Bài viết",
        "Bài thử",
        "Một câu mở đầu.",
        "Mục",
        "Chữ.",
        "Nguồn",
        "Luật Phòng, chống ma túy số 120/2025/QH15. Đang có hiệu lực, kiểm tra ngày 1/11/2026. https://vi-du.vn/luat?a=1&amp;b=2#dieu-3",
        "«Bài thử», Trang thử (Ban Biên tập), https://vi-du.vn/bai-viet/thu/, bản 2.",
        "Bản 2, cập nhật 23/11/2026. Rà soát 22/11/2026 (Biên tập viên), rà soát lại trước 20/5/2027.",
        "Giấy phép: CC BY 4.0",
        "Gọi khi cần giúp: 113 – Công an.",
      ].map((words) => words.replace("&amp;", "&")),
    );
  });

  it("is an A4 sheet with the margins of Nghị định 30/2020", async () => {
    const { document } = await written([]);
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    const margin = /<w:pgMar [^>]+>/u.exec(document)![0];
    for (const side of ['w:left="1701"', 'w:right="1134"', 'w:top="1134"', 'w:bottom="1134"']) {
      expect(margin).toContain(side);
    }
  });

  it("defines every style that it uses, in Times New Roman 13", async () => {
    const { document, part } = await written([
      ...[2, 3, 4].map((level): Told => ({
        type: "heading",
        level,
        id: `h${level}`,
        children: [text("Mục")],
      })),
      { type: "quotation", children: [p("Trích.")], attribution: [text("Một người")] },
      bullets([p("a")]),
      numbers(1, [p("b"), p("b tiếp")]),
      { type: "list", start: undefined, checklist: true, items: [[p("c")]] },
      table(12, 1),
      { type: "box", tone: "action", title: "Khung", children: [p("d")] },
      { type: "separator" },
    ]);
    const styles = part("word/styles.xml");
    const defined = new Set(all(styles, /w:styleId="([^"]+)"/gu));
    const used = new Set(all(document, /<w:(?:pStyle|rStyle) w:val="([^"]+)"/gu));
    expect([...used].filter((id) => !defined.has(id))).toEqual([]);
    for (const id of [
      "Title",
      "Heading1",
      "Heading2",
      "Heading3",
      "Normal",
      "Quote",
      "Caption",
      "Hyperlink",
    ]) {
      expect(defined).toContain(id);
    }
    expect(used).toContain("Heading3");
    expect(all(styles, /w:styleId="([^"]+)"/gu)).toHaveLength(defined.size);
    const normal = /<w:style [^>]*w:styleId="Normal".*?<\/w:style>/u.exec(styles)![0];
    expect(normal).toContain('w:ascii="Times New Roman"');
    expect(normal).toContain('<w:sz w:val="26"/>');
  });

  it("says Vietnamese in every run, the styles, and the settings", async () => {
    const { document, part } = await written([p("a ", strong("b"), { type: "lineBreak" }, "c"), table(2, 2)]);
    const runs = [...document.matchAll(/<w:r>.*?<\/w:r>/gu)].map(String);
    expect(runs.filter((run) => !run.includes('w:lang w:val="vi-VN"'))).toEqual([]);
    expect(part("word/styles.xml")).toMatch(/<w:rPrDefault>.*<w:lang w:val="vi-VN".*<\/w:rPrDefault>/u);
    expect(part("word/settings.xml")).toContain('<w:themeFontLang w:val="vi-VN"/>');
  });

  it("carries its metadata, dated by the version", async () => {
    const { part } = await written([], { title: "A & B <c>", updatedAt: "2026-01-01" });
    const core = part("docProps/core.xml");
    expect(core).toContain("<dc:title>A &amp; B &lt;c&gt;</dc:title>");
    expect(core).toContain("<dc:creator>Ban Biên tập</dc:creator>");
    expect(core).toContain("<dc:description>Một câu mở đầu.</dc:description>");
    expect(core).toContain("<dc:language>vi-VN</dc:language>");
    expect(core).toContain("<cp:keywords>");
    expect(all(core, /W3CDTF">([^<]+)</gu)).toEqual(["2025-12-31T17:00:00Z", "2025-12-31T17:00:00Z"]);
  });

  it("numbers its pages and names itself at their head", async () => {
    const { part } = await written([], { title: `${"rất ".repeat(40)}dài` });
    for (const name of ["word/footer1.xml", "word/footer2.xml"]) {
      expect(part(name)).toMatch(/Trang .*PAGE.* \/ .*NUMPAGES/u);
    }
    const heads = ["word/header1.xml", "word/header2.xml"].flatMap((name) => paragraphs(part(name)));
    expect(heads).toContain("Trang thử");
    expect(heads.find((head) => head.startsWith("rất"))).toMatch(/^.{40,81}$/u);
  });

  it("cuts long titles between words", () => {
    expect(shortTitle("ngắn")).toBe("ngắn");
    expect(shortTitle("một hai, ba bốn", 9)).toBe("một hai…");
    expect(shortTitle("x".repeat(20), 9)).toBe(`${"x".repeat(9)}…`);
  });
});

describe("lists in Word", () => {
  it("start anew, each from its own number", async () => {
    const { document, part } = await written([
      numbers(1, [p("a")]),
      p("giữa"),
      numbers(1, [p("b")]),
      numbers(7, [p("c")]),
    ]);
    const ids = all(document, /<w:numId w:val="([^"]+)"/gu);
    // The fourth is the list of sources.
    expect(new Set(ids).size).toBe(4);
    const numbering = part("word/numbering.xml");
    for (const id of ids) expect(numbering).toContain(`<w:num w:numId="${id}"`);
    const third = new RegExp(`<w:num w:numId="${ids[2]!}".*?</w:num>`, "u").exec(numbering)![0];
    expect(third).toContain('<w:startOverride w:val="7"/>');
  });

  it("nest, tick and go on", async () => {
    const { document, part } = await written([
      bullets([p("a"), numbers(1, [p("a1"), bullets([p("a1x")])]), p("a tiếp")], []),
      { type: "list", start: undefined, checklist: true, items: [[p("việc")], [table(2, 1)]] },
    ]);
    expect(all(document, /<w:ilvl w:val="(\d)"/gu)).toEqual(["0", "1", "2", "0", "0", "0", "0"]);
    expect(part("word/numbering.xml")).toContain('w:val="☐"');
    expect(document).toContain('<w:pStyle w:val="ListCheck"/>');
  });

  it("stay on the last level however deep they lie", async () => {
    const deep = (depth: number): Told =>
      bullets([p(`tầng ${depth}`), ...(depth < 14 ? [deep(depth + 1)] : [])]);
    const { document } = await written([deep(1)]);
    expect(Math.max(...all(document, /<w:ilvl w:val="(\d+)"/gu).map(Number))).toBe(8);
    expect(paragraphs(document)).toContain("tầng 14");
  });
});

describe("tables and boxes in Word", () => {
  it.each([1, 3, 6, 12, 30])("keep %i columns on the page, with a head that is repeated", async (columns) => {
    const { document } = await written([table(columns, 40)]);
    const widths = all(document, /<w:gridCol w:w="(\d+)"/gu).map(Number);
    expect(widths).toHaveLength(columns);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
    expect(Math.min(...widths)).toBeGreaterThan(100);
    expect(count(document, /<w:tblHeader\/>/gu)).toBe(1);
    expect(document.indexOf("Tên bảng")).toBeLessThan(document.indexOf("<w:tbl>"));
  });

  it("give long cells more room", () => {
    const [day, words] = columnWidths(
      [
        ["Ngày", "Nội dung"],
        ["10/7/2008", "chữ ".repeat(60)],
      ],
      2,
      1000,
    );
    expect(day! + words!).toBe(1000);
    expect(words! / day!).toBeGreaterThan(2);
  });

  it("fill up ragged rows and leave out tables without a cell", async () => {
    const ragged: Told = {
      type: "table",
      align: [],
      head: [[text("a")]],
      rows: [[], [[text("b")], [text("c")]]],
    };
    const { document } = await written([ragged, { type: "table", align: [], head: [], rows: [] }]);
    expect(count(document, /<w:tbl>/gu)).toBe(1);
    expect(count(document, /<w:tc>/gu)).toBe(6);
  });

  it("frame boxes of each tone with whatever is in them", async () => {
    const box = (tone: "plain" | "important" | "action", children: Told[]): Told => ({
      type: "box",
      tone,
      title: `Khung ${tone}`,
      children,
    });
    const { document } = await written([
      box("plain", [p("a")]),
      box("important", [table(3, 1), box("action", [bullets([p("b")])])]),
      box("action", []),
    ]);
    expect(new Set(all(document, /w:fill="(\w{6})"/gu)).size).toBe(4);
    // A cell ends with a paragraph, and no two tables touch.
    expect(document).not.toMatch(/<\/w:tbl><\/w:tc>/u);
    expect(document).not.toMatch(/<\/w:tbl><w:tbl>/u);
  });
});

describe("links and notes in Word", () => {
  it("lead outside, and nowhere else", async () => {
    const link = (href: string): InlineNode => ({ type: "link", href, children: [text(`tới ${href}`)] });
    const { document, part } = await written([
      p(link("https://vi-du.vn/a?b=1&c=2"), link("javascript:alert(1)"), link("/trong-nha/"), link("")),
    ]);
    const targets = all(part("word/_rels/document.xml.rels"), /Target="([^"]+)" TargetMode="External"/gu);
    expect(targets).toContain("https://vi-du.vn/a?b=1&amp;c=2");
    expect(targets.filter((target) => !target.startsWith("https://"))).toEqual([]);
    expect(paragraphs(document)).toContain(
      "tới https://vi-du.vn/a?b=1&c=2tới javascript:alert(1)tới /trong-nha/tới ",
    );
    const ids = new Set(all(part("word/_rels/document.xml.rels"), / Id="([^"]+)"/gu));
    expect(all(document, / r:id="([^"]+)"/gu).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("become footnotes, once each, whatever they hold", async () => {
    const { document, part } = await written([p("Một", note(1), " hai", note(2), " lại một", note(1))], {
      notes: [
        [p("Chú thích một."), bullets([p("mục")]), table(2, 1)],
        [],
        [p("Chỉ chú thích khác nhắc đến.")],
      ],
    });
    expect(all(document, /<w:footnoteReference w:id="(\d+)"/gu)).toEqual(["1", "2"]);
    expect(paragraphs(part("word/footnotes.xml"))).toEqual([
      " Chú thích một.",
      "mục",
      "Tên bảng",
      "Cột 1 – Cột 2",
      "ô 1.1 – ô 1.2",
    ]);
    expect(document).toContain('w:anchor="_chu_thich_1"');
    expect(paragraphs(document)).toContain("Một hai lại một1");
    expect(paragraphs(document)).toContain("[3] Chỉ chú thích khác nhắc đến.");
  });

  it("refuse a note that is not there", async () => {
    await expect(writeDocx(manuscript([p(note(4))]))).rejects.toThrow("mentions note 4 of 0");
  });
});

describe("pictures in Word", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "docx-"));
  const figure = (file: string, width: number, height: number): Told => ({
    type: "figure",
    image: { file, path: path.join(folder, file), width, height, vector: file.endsWith(".svg"), sha256: "" },
    alt: `Chữ thay ${file}`,
    caption: "Lời dưới hình",
    credit: "Người chụp",
    rights: "reuse",
  });

  beforeAll(async () => {
    const picture = sharp({ create: { width: 1200, height: 600, channels: 3, background: "#0b4f46" } });
    for (const type of ["png", "jpeg", "webp", "avif"] as const) {
      await picture
        .clone()
        .toFormat(type)
        .toFile(path.join(folder, `a.${type}`));
    }
    await picture
      .clone()
      .jpeg()
      .withExif({ IFD0: { Copyright: "Nhà ở" } })
      .toFile(path.join(folder, "exif.jpg"));
    await sharp({ create: { width: 50, height: 2000, channels: 3, background: "red" } })
      .png()
      .toFile(path.join(folder, "cao.png"));
    writeFileSync(
      path.join(folder, "a.svg"),
      '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="100" height="50"/></svg>',
    );
    writeFileSync(path.join(folder, "hong.png"), "không phải hình");
  });

  it.each(["a.png", "a.jpeg", "a.webp", "a.avif", "a.svg", "exif.jpg"])(
    "%s fills the width",
    async (file) => {
      const { document, names, part } = await written([figure(file, 1200, 600)]);
      const media = names.filter((name) => name.startsWith("word/media/"));
      expect(media).toHaveLength(1);
      expect(media[0]).toMatch(/\.(?:png|jpg)$/u);
      expect(part(media[0]!)).not.toContain("Exif");
      expect(document).toContain(`descr="Chữ thay ${file}"`);
      const [width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/u.exec(document)!.slice(1).map(Number);
      expect(Math.abs(width! - TEXT_WIDTH * 635)).toBeLessThan(10_000);
      expect(Math.abs(width! / height! - 2)).toBeLessThan(0.02);
      expect(paragraphs(document)).toEqual(expect.arrayContaining(["Lời dưới hình", "Hình: Người chụp"]));
    },
  );

  it("never fill more than a page", async () => {
    const { document } = await written([figure("cao.png", 50, 2000)]);
    expect(Number(/<wp:extent cx="\d+" cy="(\d+)"/u.exec(document)![1])).toBeLessThan(257 * 36_000);
  });

  it("name the file that cannot be read", async () => {
    await expect(writeDocx(manuscript([figure("hong.png", 1, 1)]))).rejects.toThrow("hong.png");
    await expect(writeDocx(manuscript([figure("khong-co.png", 1, 1)]))).rejects.toThrow("khong-co.png");
  });
});

describe("odd words in Word", () => {
  it.each([
    ["a word of 200 letters", "a".repeat(200)],
    ["emoji", "Gia đình 👨‍👩‍👧‍👦 và cờ 🇻🇳"],
    ["right to left", "مرحبا بالعالم, Việt שלום 2026"],
    ["marks of XML", `5 < 6 & "x" </w:t> ]]>`],
    ["blanks", "  đầu và cuối  "],
  ])("keep %s", async (_name, words) => {
    const { document } = await written([
      p(words),
      table(12, 1),
      { type: "box", tone: "plain", children: [p(words)] },
    ]);
    expect(
      paragraphs(document).filter((found) => found === words || unescaped(found) === words),
    ).toHaveLength(2);
  });

  it("run right to left where the first letter does", async () => {
    const { document } = await written([p("مرحبا Việt"), p("Việt مرحبا")]);
    expect(count(document, /<w:bidi\/>/gu)).toBe(1);
    expect(count(document, /<w:rtl\/>/gu)).toBe(2);
  });

  it("lose what XML cannot carry", async () => {
    const { document } = await written([p("a\u0000b\u000Bc\uD800d\uFFFEe")], { title: "x\u0001y" });
    expect(paragraphs(document)).toEqual(expect.arrayContaining(["xy", "abc\uFFFDde"]));
  });

  it("tell 10,000 words, and none", async () => {
    const { document } = await written(Array.from({ length: 500 }, () => p("một hai ba bốn năm ".repeat(4))));
    expect(count(document, /một/gu)).toBeGreaterThanOrEqual(2000);
    const empty = await written([], { lead: "", sources: [], help: [], credit: "" });
    expect(paragraphs(empty.document)).toHaveLength(4);
  });
});

const unescaped = (words: string): string =>
  words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

describe("real content in Word", () => {
  let edition: Edition;
  beforeAll(async () => {
    const now = new Date("2026-11-23T12:00:00+07:00");
    edition = (await examine({ contentDir: path.resolve("content"), now })).edition!;
  });

  const manuscripts = () =>
    edition.library.items.flatMap((item) =>
      item.body === undefined ? [] : [manuscriptOf(item, edition.documentOf(item), edition.library.site)],
    );

  it("keeps every word of every item", { timeout: 30_000 }, async () => {
    for (const real of manuscripts()) {
      const { document } = open(await writeDocx(real));
      const found = paragraphs(document).map(unescaped);
      const expected = toldWords(real.body).filter((words) => words !== "");
      expect(found.slice(3, 3 + expected.length), real.id).toEqual(expected);
    }
  });

  it("writes equal bytes at every time, and in every time zone", async () => {
    const [real] = manuscripts();
    const first = Buffer.from(await writeDocx(real!));
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-07-01T23:59:59Z") });
    expect(Buffer.from(await writeDocx(real!)).equals(first)).toBe(true);
    vi.useRealTimers();
    const file = path.join(mkdtempSync(path.join(tmpdir(), "docx-")), "m.json");
    const odd = manuscript([p("a", note(1), { type: "link", href: "https://a.vn", children: [text("b")] })], {
      notes: [[p({ type: "link", href: "https://b.vn", children: [text("c")] })]],
    });
    writeFileSync(file, JSON.stringify(odd));
    const script = `
      import { readFileSync } from "node:fs";
      import { createHash } from "node:crypto";
      import { writeDocx } from "#document/writers/docx.ts";
      const bytes = await writeDocx(JSON.parse(readFileSync(${JSON.stringify(file)}, "utf8")));
      process.stdout.write(createHash("sha256").update(bytes).digest("hex"));`;
    const hash = (TZ: string) =>
      execFileSync(path.resolve("node_modules/.bin/node"), ["--input-type=module-typescript", "-e", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      });
    const hashes = ["UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Apia"].map(hash);
    expect(new Set(hashes).size).toBe(1);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/u);
  });
});
