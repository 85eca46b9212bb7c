import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Deck } from "#classroom/slides/drawn.ts";
import { writePptx } from "#classroom/slides/pptx/write-pptx.ts";
import { deckWith } from "./slide-show.ts";

const picture = {
  type: "png",
  data: new Uint8Array([137, 80, 78, 71]),
  width: 800,
  height: 600,
  vector: false,
} as const;

const textsOf = (xml: string): string =>
  [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gsu)]
    .map(([, inner = ""]) => [...inner.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, words]) => words).join(""))
    .join("\n");

interface Presentation {
  deck: Deck;
  /** Text of every part by its name. */
  parts: Map<string, string>;
  slides: string[];
}

async function presentation(): Promise<Presentation> {
  const deck = await deckWith();
  const shown = deck.slides.flatMap(({ drawn }) =>
    drawn.flatMap((entry) => (entry.type === "picture" ? [[entry.path, picture] as const] : [])),
  );
  const files = unzipSync(writePptx(deck, new Map(shown)));
  const parts = new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  return {
    deck,
    parts,
    slides: deck.slides.map(({ number }) => parts.get(`ppt/slides/slide${number}.xml`)!),
  };
}

describe("a presentation", () => {
  it("is valid by the schema of PresentationML (ISO/IEC 29500-4)", async () => {
    const { deck, parts } = await presentation();
    const folder = "tests/fixtures/ooxml";
    const schemas = readdirSync(folder).map((fileName) => ({
      fileName,
      contents: readFileSync(path.join(folder, fileName), "utf8"),
    }));
    const schema = schemas.find(({ fileName }) => fileName === "pml.xsd")!;
    const xml = [...parts]
      .filter(([name]) =>
        /^ppt\/(?:presentation|slides\/|notesSlides\/|slideLayouts\/|slideMasters\/|notesMasters\/)[^_]*\.xml$/u.test(
          name,
        ),
      )
      .map(([fileName, contents]) => ({ fileName: fileName.replaceAll("/", "-"), contents }));
    expect(xml.length).toBe(1 + 2 * deck.slides.length + 4 + 1 + 1);
    const { valid, errors } = await validateXML({
      xml,
      schema: [schema],
      preload: schemas.filter((entry) => entry !== schema),
      maxMemoryPages: 2048,
    });
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
    expect(valid).toBe(true);
  }, 60_000);

  it("has a part for every relationship and a type for every part", async () => {
    const { parts } = await presentation();
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "Relationship" });
    for (const [name, xml] of parts) {
      if (!name.endsWith(".rels")) continue;
      const owner = path.posix.dirname(path.posix.dirname(name));
      const { Relationships } = parser.parse(xml) as {
        Relationships: { Relationship: { "@_Target": string }[] };
      };
      for (const { "@_Target": target } of Relationships.Relationship) {
        expect([...parts.keys()], `${name} → ${target}`).toContain(path.posix.join(owner, target));
      }
    }
    const types = parts.get("[Content_Types].xml")!;
    for (const name of parts.keys()) {
      if (name === "[Content_Types].xml" || name.endsWith(".rels") || name.startsWith("ppt/media/")) continue;
      expect(types).toContain(`PartName="/${name}"`);
    }
  });

  it("has each title in its placeholder, and all words as text", async () => {
    const { deck, slides } = await presentation();
    for (const [index, xml] of slides.entries()) {
      const title = /<p:ph type="title"\/>.*?<a:t>([^<]*)<\/a:t>/su.exec(xml)?.[1];
      expect(title).toBe(deck.slides[index]!.title);
    }
    expect(textsOf(slides[1]!)).toContain(
      "Việc một\nCon của một\nCon nữaĐoạn thứ hai của con\nViệc hai\nĐầu đề nhỏ",
    );
    expect(textsOf(slides[2]!)).toContain("Màu\nEm làm gì\nXanh\nNhận\nĐỏ &amp; vàng\nNói không, đi, kể");
    expect(textsOf(slides[3]!)).toContain("Lan: Mình không thích.\nMinh: Ừ, về thôi.");
    expect(textsOf(slides[3]!)).toContain("Người ta hay nghĩ: «Nước lên chậm lắm»");
    expect(textsOf(slides[4]!)).toContain("50%\nsố nhà có áo phao (xã mẫu, 2025)");
    expect(textsOf(slides[4]!)).toMatch(/\nNguồn: .+\n5$/u);
    expect(textsOf(slides[5]!)).toContain("Áo phao. Hình: Ban biên tập");
    expect(textsOf(slides[6]!)).toContain("Trước khi đi");
    expect(textsOf(slides[6]!)).toContain("Nhớ\nTrẻ em mặc trước.\n112\nCứu hộ, cứu nạn");
  });

  it("has real lists: numbers that count, bullets, boxes to tick", async () => {
    const { slides } = await presentation();
    expect(slides[1]).toContain('<a:buAutoNum type="arabicPeriod"/>');
    expect(slides[1]).toContain('lvl="1"');
    expect(slides[5]).toContain('<a:buChar char="•"/>');
    expect(slides[6]).toContain('<a:buFont typeface="Wingdings"');
  });

  it("tells the teacher beside each slide what to say", async () => {
    const { deck, parts } = await presentation();
    expect(textsOf(parts.get("ppt/notesSlides/notesSlide1.xml")!)).toBe(
      "Chào lớp.\n1. Nói một.\n2. Nói hai.",
    );
    for (const [index, { number }] of deck.slides.entries()) {
      const notes = textsOf(parts.get(`ppt/notesSlides/notesSlide${number}.xml`)!);
      expect(notes).not.toBe("");
      expect(parts.get(`ppt/slides/_rels/slide${index + 1}.xml.rels`)).toContain(
        `notesSlide${index + 1}.xml`,
      );
    }
  });

  it("is Vietnamese in every run", async () => {
    const { parts, slides } = await presentation();
    const languages = [...parts.values()].flatMap((xml) =>
      [...xml.matchAll(/ lang="([^"]*)"/gu)].map(([, tag]) => tag),
    );
    expect(new Set(languages)).toEqual(new Set(["vi-VN"]));
    for (const xml of slides) {
      const runs = xml.match(/<a:r>/gu)?.length ?? 0;
      expect(xml.match(/<a:r><a:rPr lang="vi-VN"/gu)).toHaveLength(runs);
    }
  });

  it("says what pictures and tables show, and gives each shape of a slide an id of its own", async () => {
    const { slides } = await presentation();
    expect(slides[5]).toContain('descr="Một chiếc áo phao màu cam"');
    expect(slides[2]).toContain('descr="Ba màu đèn"');
    for (const xml of slides) {
      expect(xml.match(/<p:(?:pic|graphicFrame)>/gu)?.length ?? 0).toBe(
        xml.match(/ descr="[^"]+"/gu)?.length ?? 0,
      );
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("says of itself what it is, with the day of the version and no clock", async () => {
    const { deck, parts } = await presentation();
    const core = parts.get("docProps/core.xml")!;
    expect(core).toContain("<dc:title>Mọi kiểu trang &amp; «ngoặc»</dc:title>");
    expect(core).toContain(`<dc:creator>${deck.about.site.publisher}</dc:creator>`);
    const stamp = new Date(`${deck.about.updatedAt}T00:00:00+07:00`).toISOString().replace(".000Z", "Z");
    expect([...core.matchAll(/W3CDTF">([^<]*)</gu)].map(([, time]) => time)).toEqual([stamp, stamp]);
  });
});
