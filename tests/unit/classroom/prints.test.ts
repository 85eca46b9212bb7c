import { execFileSync } from "node:child_process";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import type { FormFile } from "#document/form-file.ts";
import { contactsForCard, printFiles } from "#classroom/print/print-files.ts";
import { deckOf, slideFiles } from "#classroom/slides/slide-files.ts";
import { fixtureLesson } from "../lesson.ts";

const fresh = (_name: string, _content: unknown, make: () => Promise<Uint8Array>) => make();

interface Page {
  words: string;
  width: number;
  height: number;
  /** Right and lower edges of runs of text, from the lower left corner. */
  ends: { right: number; bottom: number }[];
}

async function readPdf(
  file: FormFile | undefined,
): Promise<{ pages: Page[]; tagged: boolean; title: unknown }> {
  const document = await getDocument({ data: new Uint8Array(await file!.bytes()), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index): Promise<Page> => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item) => ("str" in item ? [item] : []));
      const { width, height } = page.getViewport({ scale: 1 });
      return {
        words: runs
          .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
          .join("")
          .replace(/\s+/gu, " "),
        width,
        height,
        ends: runs.map(({ transform, width: run }) => ({
          right: (transform[4] as number) + run,
          bottom: transform[5] as number,
        })),
      };
    }),
  );
  const { info } = await document.getMetadata();
  const tagged = (await document.getMarkInfo())?.Marked === true;
  return { pages, tagged, title: (info as { Title?: string }).Title };
}

async function files(): Promise<Map<string, FormFile>> {
  const { lesson, edition } = await fixtureLesson();
  const { site } = edition.library;
  return new Map(
    [...slideFiles(lesson, site, fresh), ...printFiles(lesson, site, fresh)].map((file) => [file.name, file]),
  );
}

describe("slides as PDF", () => {
  it("are a page each, with title and words in NFC and in reading order", async () => {
    const { lesson, edition } = await fixtureLesson();
    const { slides } = deckOf(lesson, edition.library.site);
    const { pages, tagged, title } = await readPdf((await files()).get("02-trang-chieu.pdf"));
    expect(tagged).toBe(true);
    expect(title).toBe(lesson.slidesTitle);
    expect(pages).toHaveLength(slides.length);
    for (const [index, { words, width, height, ends }] of pages.entries()) {
      expect(words.startsWith(slides[index]!.title)).toBe(true);
      expect(words).toBe(words.normalize("NFC"));
      expect([width, height]).toEqual([960, 540]);
      expect(Math.max(...ends.map(({ right }) => right))).toBeLessThan(width - 20);
      expect(Math.min(...ends.map(({ bottom }) => bottom))).toBeGreaterThan(14);
    }
    expect(pages[1]!.words).toContain("1. Chọn áo vừa người. 2. Xỏ tay, kéo khóa. 3. Cài đủ ba quai.");
    expect(pages[2]!.words).toMatch(/Khi cần giúp 112 Cứu hộ, cứu nạn/u);
  });

  it("come with the teacher's words", async () => {
    const { pages, tagged } = await readPdf((await files()).get("02-loi-nguoi-day.pdf"));
    expect(tagged).toBe(true);
    const words = pages.map((page) => page.words).join(" ");
    expect(words).toContain("2. Bốn bước Làm mẫu chậm từng bước.");
    expect(words).toContain("Cả lớp đọc to số cứu hộ.");
  });
});

describe("prints", () => {
  it("have every activity card whole, eight to a sheet", async () => {
    const { lesson } = await fixtureLesson();
    const { pages, tagged } = await readPdf((await files()).get("05-the-hoat-dong.pdf"));
    expect(tagged).toBe(true);
    expect(pages).toHaveLength(Math.ceil(lesson.cards.cards.length / 8));
    const words = pages.map((page) => page.words).join(" ");
    for (const card of lesson.cards.cards) {
      expect(words).toContain(card.title);
      expect(words).toContain(card.text);
    }
    expect(words).toContain(lesson.cards.instructions.replaceAll(/\s+/gu, " "));
  });

  it("set the longest card that the schema allows", async () => {
    const text = "Nghiêng mình nhường người ".repeat(11).slice(0, 259).trim();
    const title = "Người khuyên nghiêm nghị ".repeat(3).slice(0, 60).trim();
    const cards = Array.from({ length: 24 }, () => `  - title: ${title}\n    text: ${text}.`).join("\n");
    const instructions = "Nghe kỹ lời người đọc thẻ rồi hãy nói. ".repeat(15).trim();
    const { lesson, edition } = await fixtureLesson({
      "lessons/mac-ao-phao/cards.yaml": `title: Thẻ dài\ninstructions: ${instructions}\ncards:\n${cards}\n`,
    });
    const [sheet] = printFiles(lesson, edition.library.site, fresh);
    const { pages } = await readPdf(sheet);
    expect(pages).toHaveLength(3);
    expect(pages[0]!.words.split(text).length - 1).toBe(8);
    expect(Math.min(...pages.flatMap(({ ends }) => ends.map(({ bottom }) => bottom)))).toBeGreaterThan(10);
  });

  it("have a rubric on a turned sheet", async () => {
    const { lesson } = await fixtureLesson();
    const { pages } = await readPdf((await files()).get("06-phieu-danh-gia.pdf"));
    expect(pages[0]!.width).toBeGreaterThan(pages[0]!.height);
    const words = pages.map((page) => page.words).join(" ");
    for (const { name, descriptors } of lesson.rubric.criteria) {
      for (const entry of [name, ...descriptors]) expect(words).toContain(entry);
    }
  });

  it("have eight cards with the numbers of the registry, the pupil's own first", async () => {
    const file = (await files()).get("10-the-goi-112.pdf");
    const { pages } = await readPdf(file);
    expect(pages).toHaveLength(1);
    expect(pages[0]!.words.match(/112/gu)).toHaveLength(8);
    expect(pages[0]!.words).toContain("Gọi khi ");
    const { site } = (await fixtureLesson()).edition.library;
    const [contact] = site.contacts;
    const urgent = { ...contact!, emergency: true };
    const friend = { ...contact!, id: "ban", number: "111", emergency: false };
    const two = { ...site, helpBar: [urgent.id, "ban"], contacts: [urgent, friend] };
    expect(contactsForCard(two).map(({ number }) => number)).toEqual(["111", contact!.number]);
  });
});

describe("bytes", () => {
  it("are equal in two time zones", () => {
    const script = `
      import { createHash } from "node:crypto";
      import { readEdition } from "#document/edition.ts";
      import { slideFiles } from "#classroom/slides/slide-files.ts";
      import { printFiles } from "#classroom/print/print-files.ts";
      const edition = await readEdition({ contentDir: "tests/fixtures/flood", now: new Date("2026-11-20T00:00:00+07:00") });
      const lesson = edition.lessonOf({ ref: "lessons/mac-ao-phao" });
      const fresh = (name, content, make) => make();
      for (const file of [slideFiles, printFiles].flatMap((make) => make(lesson, edition.library.site, fresh))) {
        console.log(file.name, createHash("sha256").update(await file.bytes()).digest("hex"));
      }`;
    const run = (zone: string): string =>
      execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
        encoding: "utf8",
        env: { ...process.env, TZ: zone },
      });
    const first = run("America/Los_Angeles");
    expect(first.trim().split("\n")).toHaveLength(6);
    expect(run("Pacific/Kiritimati")).toBe(first);
  }, 60_000);
});
