import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import sharp from "sharp";
import { examine, type Edition } from "#document/edition.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import type { Told } from "#document/reduce.ts";
import { text, type InlineNode } from "#document/tree.ts";
import { settable } from "#document/writers/pdf/characters.ts";
import type { PdfBlock, PdfData } from "#document/writers/pdf/data-shape.ts";
import { pdfData } from "#document/writers/pdf/data.ts";
import { paperFonts } from "#document/writers/pdf/fonts.ts";
import { missingCharacters, writePdf } from "#document/writers/pdf/pdf.ts";
import { preparePictures } from "#document/writers/pdf/pictures.ts";
import { qrSvg } from "#document/writers/pdf/qr.ts";
import { layTable } from "#document/writers/pdf/table-layout.ts";
import { setInType } from "#document/writers/pdf/typst.ts";
import { pieces, shortTitle } from "#document/writers/pdf/words.ts";
import { bareManuscript as base } from "../bare-manuscript.ts";

const sentence = "Phòng, chống ma túy là việc của từng gia đình, từng thôn xóm. ";
const paragraph = (...children: (string | InlineNode)[]): Told => ({
  type: "paragraph",
  children: children.map((child) => (typeof child === "string" ? text(child) : child)),
});
const heading = (level: number, words: string): Told => ({
  type: "heading",
  level,
  id: words,
  children: [text(words)],
});
const note = (number: number): InlineNode => ({ type: "noteReference", number });
const link = (href: string): InlineNode => ({ type: "link", href, children: [text("liên kết")] });
const table = (columns: number, rows: number, cell = "Họp dân phố"): Told => ({
  type: "table",
  caption: "Bảng thử",
  align: ["left", "center", "right"],
  head: Array.from({ length: columns }, (_, column) => [text(`Cột ${column + 1}`)]),
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => [text(cell)])),
});

let folder: string;
let everything: Told[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "pdf-"));
  const photo = path.join(folder, "anh.webp");
  const drawing = path.join(folder, "ve.svg");
  await sharp({ create: { width: 2000, height: 900, channels: 3, background: "#88aa99" } })
    .webp()
    .toFile(photo);
  writeFileSync(
    drawing,
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="80"><circle cx="20" cy="40" r="18"/></svg>',
  );
  everything = [
    paragraph(sentence, note(1), { type: "strong", children: [text("đậm")] }, link("https://example.org/a")),
    heading(4, "Đầu đề nhảy cấp"),
    paragraph({ type: "emphasis", children: [text("nghiêng")] }, { type: "lineBreak" }, "lại", note(1)),
    {
      type: "list",
      start: undefined,
      items: [
        [paragraph("một")],
        [paragraph("hai"), { type: "list", start: 3, items: [[paragraph("ba")], []] }],
      ],
    },
    { type: "list", start: undefined, checklist: true, items: [[paragraph("làm"), paragraph("thêm")]] },
    { type: "separator" },
    { type: "quotation", children: [paragraph(sentence)], attribution: [link("https://example.org/b")] },
    {
      type: "box",
      tone: "plain",
      title: "Lưu ý",
      children: [paragraph(sentence, note(2)), { type: "box", tone: "important", children: [table(3, 2)] }],
    },
    { type: "box", tone: "action", title: "Việc làm được ngay", children: [heading(3, "Trong khung")] },
    {
      type: "figure",
      image: { file: "anh.webp", path: photo, width: 2000, height: 900, vector: false, sha256: "" },
      alt: "Một hình xanh",
      caption: "Chú thích của hình",
      credit: "Ban biên tập",
      rights: "reuse",
    },
    {
      type: "figure",
      image: { file: "ve.svg", path: drawing, width: 40, height: 80, vector: true, sha256: "" },
      alt: "Hình tròn",
      caption: undefined,
      credit: "Ban biên tập",
      rights: "reuse",
    },
    table(3, 60),
    heading(2, "Bảng mười hai cột"),
    table(12, 3, "Họp dân phố, phát tờ rơi"),
  ];
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const notes = [
  [paragraph("Chú thích một, xem chú thích", note(3))],
  [paragraph("Chú thích hai."), paragraph("Tự nhắc mình", note(2))],
  [paragraph("Chú thích ba.")],
  [paragraph("Không ai nhắc.")],
];

const dataOf = async (changes: Partial<Manuscript>): Promise<PdfData> => {
  const manuscript = { ...base, ...changes };
  const pictures = await preparePictures(manuscript);
  return pdfData(manuscript, { covers: paperFonts().covers, onMissing: () => undefined, pictures });
};

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const silent = { onMissing: () => undefined };

function blocksIn(blocks: readonly PdfBlock[]): PdfBlock[] {
  return blocks.flatMap((block) => [
    block,
    ...(block.type === "box" || block.type === "quotation" || block.type === "landscape"
      ? blocksIn(block.children)
      : []),
    ...(block.type === "list" ? blocksIn(block.items.flat()) : []),
  ]);
}

describe("the file", () => {
  it("is a tagged Vietnamese PDF for everybody", async () => {
    const file = latin(await writePdf({ ...base, body: everything, notes }));
    expect(file.slice(0, 8)).toBe("%PDF-1.7");
    expect(file).toContain("/StructTreeRoot");
    expect(file).toContain("/Lang (vi)");
    expect(file).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(file).toContain("/Outlines");
    expect(file).toContain("/CreationDate (D:20261123");
    expect(file).toContain("/FontName");
    expect(file).toContain("BeVietnamPro-Regular");
    expect(file).not.toContain("Libertinus");
    expect(file).not.toContain("DejaVu");
  });

  it("is the same in every time zone and whatever was written before", async () => {
    const zone = process.env["TZ"];
    const manuscript = { ...base, body: everything, notes };
    try {
      process.env["TZ"] = "Pacific/Kiritimati";
      const east = await writePdf(manuscript);
      await writePdf({ ...base, title: "Bài khác" });
      process.env["TZ"] = "America/Los_Angeles";
      const west = await writePdf(manuscript);
      expect(Buffer.compare(east, west)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("is written for texts that hardly say anything", async () => {
    const bytes = await writePdf({ ...base, sources: [], help: [], lead: "" });
    expect(bytes.length).toBeGreaterThan(5000);
  });

  it("holds ten thousand words", async () => {
    const words = Array.from({ length: 400 }, (_, index) =>
      index % 20 === 0 ? heading(2, `Mục ${index}`) : paragraph(sentence.repeat(2)),
    );
    const bytes = await writePdf({ ...base, body: words });
    expect(bytes.length).toBeGreaterThan(50_000);
  });

  it.each([
    ["Typst's own signs", "#panic() $x$ *a* _b_ \\c @d <e> `f` //g /*h*/ = - + [i] {j} ~ ' \" https://k.vn"],
    ["a word of 200 letters", `đầu ${"nghiêng".repeat(30)} cuối`],
    ["right-to-left letters", "עברית và العربية trong câu"],
    ["signs that no font has", "😀 👨‍👩‍👧 ❤️ 中文 \u{10FFFF} \u200b\u202e"],
    ["marks without letters", "\u0301 a\u0331\u0489"],
  ])("takes %s everywhere", async (_, words) => {
    const bytes = await writePdf(
      {
        ...base,
        title: words,
        lead: words,
        credit: words,
        site: { name: words, publisher: words },
        body: [
          heading(2, words),
          paragraph(words),
          { type: "box", tone: "important", title: words, children: [paragraph(words)] },
          table(4, 2, words),
          table(12, 2, words),
        ],
      },
      silent,
    );
    expect(latin(bytes).slice(0, 5)).toBe("%PDF-");
  });

  it("may have links and notes in the head of a table", async () => {
    const head = [[text("Ngày"), note(1)], [link("https://example.org/")]];
    const long: Told = { ...(table(2, 80) as Told & { type: "table" }), head };
    await expect(writePdf({ ...base, body: [long], notes: [[paragraph("a")]] })).resolves.toBeDefined();
  });

  it("is refused for a note that does not exist", async () => {
    await expect(writePdf({ ...base, body: [paragraph(note(1))] })).rejects.toThrow("no note 1");
  });
});

describe("Typst", () => {
  const start = '#set document(title: "x")\n#set text(font: "Be Vietnam Pro", fallback: false)\n';

  it.each([
    ["an unknown font", '#set text(font: "Khong Co")\nchữ', "unknown font"],
    ["a letter without a glyph", "中", "could not be displayed"],
    ["a mistake", "#khong-co()", "unknown variable"],
    ["a picture without words", '#image("a.svg")', "alt text"],
  ])("is not allowed %s", (_, source, complaint) => {
    const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect(() => setInType("thu", start + source, [{ file: "a.svg", bytes: picture }])).toThrow(complaint);
  });

  it("forgets the files of the document before", () => {
    setInType("thu", `${start}#json("a.json")`, [{ file: "a.json", bytes: Buffer.from('"chữ"') }]);
    expect(() => setInType("thu", `${start}#json("a.json")`, [])).toThrow();
  });
});

describe("characters that no font has", () => {
  const manuscript = { ...base, body: [paragraph("Vui 😀 😀, nhà 👨‍👩‍👧, tim ❤️, chữ 中")] };
  const expected = [
    { character: "😀", codePoints: "U+1F600", count: 2 },
    { character: "👨‍👩‍👧", codePoints: "U+1F468 U+200D U+1F469 U+200D U+1F467", count: 1 },
    { character: "❤️", codePoints: "U+2764 U+FE0F", count: 1 },
    { character: "中", codePoints: "U+4E2D", count: 1 },
  ];

  it("become a box each", async () => {
    expect(JSON.stringify((await dataOf(manuscript)).body)).toContain("Vui □ □, nhà □, tim □, chữ □");
  });

  it("are reported", async () => {
    const onMissing = vi.fn();
    await writePdf(manuscript, { onMissing });
    expect(onMissing).toHaveBeenCalledExactlyOnceWith(expected, manuscript);
    expect(await missingCharacters(manuscript)).toEqual(expected);
    expect(await missingCharacters(base)).toEqual([]);
  });

  it("are told on the console by default", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    await writePdf(manuscript);
    expect(warn.mock.calls.flat().join()).toContain("«😀» (U+1F600) 2 lần");
    warn.mockRestore();
  });

  it("are few: every Vietnamese letter is there", () => {
    const vowels = Array.from("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY");
    const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
    const letters = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))).join("");
    const missing: string[] = [];
    const note = (character: string) => missing.push(character);
    const all = `${letters}đĐ«»“”‘’–—…•₫%°²½→←□`;
    expect(settable(all, paperFonts().covers, note)).toBe(all);
    expect(missing).toEqual([]);
  });

  it("leave spaces, joiners and direction marks out of the text", () => {
    expect(
      settable(
        "a\n\t b\u200b\u202ec\u00a0d\u2009e",
        () => true,
        () => undefined,
      ),
    ).toBe("a bc\u00a0d e");
    expect(settable("e\u0302\u0301", paperFonts().covers, () => undefined)).toBe("ế");
  });
});

describe("what Typst gets", () => {
  it("is words, never markup", async () => {
    const words = '#let x = 1 $a$ *b* _c_ \\ @d <e> "f"';
    const data = await dataOf({ body: [paragraph(words)] });
    expect(data.body).toEqual([
      { type: "paragraph", role: "text", keep: false, children: [{ type: "text", value: words }] },
    ]);
  });

  it("has no gaps between levels of headings", async () => {
    const { body } = await dataOf({
      body: [
        heading(4, "a"),
        heading(4, "b"),
        heading(2, " "),
        { type: "box", tone: "action", title: "Việc", children: [heading(4, "c")] },
        heading(2, "d"),
      ],
    });
    expect(
      blocksIn(body).flatMap((block) =>
        block.type === "heading" ? [block.level] : block.type === "box" ? [block.title?.level] : [],
      ),
    ).toEqual([1, 2, 1, 2, 1]);
  });

  it("has each note once, with all its words", async () => {
    const { body } = await dataOf({ body: everything, notes });
    const json = JSON.stringify(body);
    expect(json.match(/"type":"note"/gu)).toHaveLength(3);
    expect(json.match(/"type":"noteAgain"/gu)).toHaveLength(2);
    expect(json.match(/Không ai nhắc/gu)).toHaveLength(1);
  });

  it("turns the page for twelve columns, heading and all", async () => {
    const { body } = await dataOf({ body: everything, notes });
    const turned = body.find((block) => block.type === "landscape");
    expect(turned?.children.map(({ type }) => type)).toEqual(["heading", "table"]);
  });

  it("says where the words are from and whom to call", async () => {
    const [source] = base.sources;
    const data = await dataOf({ sources: [{ ...source!, url: "https://www.example.org/van-ban/" }] });
    expect(JSON.stringify(data.sources)).toContain("Đang có hiệu lực, kiểm tra ngày 1/11/2026");
    expect(data.sources[0]?.address).toEqual([{ type: "text", value: "example.org/van-ban" }]);
    expect(data.help).toMatchObject([
      { number: "113", name: [{ value: "Công an" }] },
      { name: [{ value: "Nhà văn hóa" }] },
    ]);
    expect(data.about.map(({ term }) => term)).toEqual(["Phiên bản", "Rà soát", "Giấy phép", "Ghi công"]);
    expect(data.date).toEqual({ year: 2026, month: 11, day: 23 });
    expect(data.qr.alt).toBe("Mã QR dẫn đến https://vi-du.vn/bai-viet/thu/");
  });

  it("has pictures no larger than print needs", async () => {
    const pictures = [...(await preparePictures({ ...base, body: everything })).values()];
    expect(pictures.map(({ file, width }) => [file, width])).toEqual([
      ["figure-1.jpg", 148],
      ["figure-2.svg", 85],
    ]);
    expect((await sharp(pictures[0]!.bytes).metadata()).width).toBe(1600);
  });
});

describe("words", () => {
  it("keeps numbers of documents whole", () => {
    expect(pieces("Luật 120/2025/QH15 và 39-CTr/TU.", 30)).toEqual([
      { type: "text", value: "Luật " },
      { type: "whole", value: "120/2025/QH15" },
      { type: "text", value: " và " },
      { type: "whole", value: "39-CTr/TU" },
      { type: "text", value: "." },
    ]);
  });

  it("lets long words break without adding or losing a letter", () => {
    for (const word of ["nghiêng".repeat(30), `https://example.org/${"mot-hai/".repeat(12)}?a=b&c=d`]) {
      const broken = pieces(`đầu ${word} cuối`, 30);
      expect(broken.map((piece) => (piece.type === "break" ? "" : piece.value)).join("")).toBe(
        `đầu ${word} cuối`,
      );
      const longest = broken.map((piece) => (piece.type === "break" ? 0 : piece.value.trim().length));
      expect(Math.max(...longest)).toBeLessThanOrEqual(30);
    }
  });

  it("shortens titles at a space", () => {
    expect(shortTitle("Bài ngắn")).toBe("Bài ngắn");
    expect(shortTitle("Một hai ba bốn, năm", 16)).toBe("Một hai ba bốn…");
    expect(shortTitle("a".repeat(100), 10)).toBe(`${"a".repeat(10)}…`);
  });
});

describe("tables", () => {
  const lay = (columns: number, cell: string, nested = false) => {
    const node = table(columns, 2, cell);
    if (node.type !== "table") throw new Error("not a table");
    return layTable(node, nested);
  };

  it.each([
    [3, "Họp dân phố", false, { size: 9.5, wide: false, landscape: false }],
    [6, "Họp dân phố, phát tờ rơi", false, { wide: true, landscape: false }],
    [12, "Họp dân phố, phát tờ rơi", false, { landscape: true }],
    [12, "Họp dân phố, phát tờ rơi", true, { size: 7, wide: false, landscape: false }],
  ])("of %i columns with «%s» (nested: %s)", (columns, cell, nested, expected) => {
    expect(lay(columns, cell, nested)).toMatchObject(expected);
  });

  it("share the width by words", () => {
    const node = table(2, 1);
    if (node.type !== "table") throw new Error("not a table");
    const { widths } = layTable({ ...node, rows: [[[text("1/7/2026")], [text(sentence.repeat(2))]]] }, false);
    expect(widths[1]! / widths[0]!).toBeGreaterThan(3);
  });

  it("have no columns without room", () => {
    expect(Math.min(...lay(30, "x".repeat(50)).rooms)).toBeGreaterThanOrEqual(1);
  });
});

describe("the QR code", () => {
  it("is a vector with a quiet zone", () => {
    const svg = qrSvg("https://example.org/bai-viet/thu/", "#0b4f46");
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 37 37"/u);
    expect(svg).toContain('d="M4 4h7v1h-7z');
  });
});

describe("the campaign's own content", () => {
  let edition: Edition;
  const manuscriptFor = (ref: string): Manuscript => {
    const item = edition.library.items.find((entry) => entry.ref === ref)!;
    return manuscriptOf(item, edition.documentOf(item), edition.library.site);
  };

  beforeAll(async () => {
    const now = new Date("2026-11-23T12:00:00+07:00");
    edition = (await examine({ contentDir: path.resolve("content"), now })).edition!;
  });

  it("has only characters that can be printed", async () => {
    for (const item of edition.library.items.filter(({ body }) => body !== undefined)) {
      expect(await missingCharacters(manuscriptFor(item.ref)), item.ref).toEqual([]);
    }
  });

  it.each(["articles/phap-luat-phong-chong-ma-tuy-cac-moc", "articles/noi-chuyen-voi-con-ve-ma-tuy"])(
    "%s is written, the same each time",
    async (ref) => {
      const first = await writePdf(manuscriptFor(ref));
      expect(latin(first)).toContain("/StructTreeRoot");
      expect(Buffer.compare(first, await writePdf(manuscriptFor(ref)))).toBe(0);
    },
  );
});
