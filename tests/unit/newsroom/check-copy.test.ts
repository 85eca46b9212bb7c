import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { readEdition } from "#document/edition.ts";
import type { Manuscript } from "#document/manuscript.ts";
import { writePlainText } from "#document/writers/plain-text.ts";
import { copyOfHtml, copyOfText, looksLikeHtml } from "#newsroom/copies/copy.ts";
import { fingerprintsOf } from "#newsroom/copies/fingerprints.ts";
import { ChunkIndex } from "#newsroom/copies/identify.ts";
import { originalOf, type Original } from "#newsroom/copies/original.ts";
import { checkCopy, isGenuine, type Verdict } from "#newsroom/copies/verdict.ts";
import { wireOf, type Wire } from "#newsroom/wire.ts";
import { alterations, html, trueCopies } from "./copy-makers.ts";

// Each case makes several forms, PDF and Word among them.
vi.setConfig({ testTimeout: 60_000 });

let wire: Wire;
let index: ChunkIndex;
let originals: Map<string, Original>;

beforeAll(async () => {
  wire = wireOf(
    await readEdition({ contentDir: path.resolve("content"), now: new Date("2026-11-25T00:00:00+07:00") }),
  );
  index = new ChunkIndex(fingerprintsOf(wire, []));
  originals = new Map(wire.stories.map((story) => [story.id, originalOf(story)]));
});

const story = (slug: string): Manuscript => wire.stories.find((entry) => entry.slug === slug)!;

function check(input: string, online = true): Promise<Verdict | undefined> {
  const copy = looksLikeHtml(input) ? copyOfHtml(fromHtml(input)) : copyOfText(input);
  return checkCopy(copy, index, ({ id }) => Promise.resolve(online ? originals.get(id) : undefined));
}

/** Some stories for the n-th case, others for the next, so that all come in. */
const some = (number: number, count: number): Manuscript[] =>
  Array.from({ length: count }, (_, step) => wire.stories[(number * 3 + step * 11) % wire.stories.length]!);

const told = (verdict: Verdict | undefined) => ({
  id: verdict?.item.id,
  by: verdict?.by,
  state: verdict?.state,
  integrity: verdict?.integrity,
  places: verdict?.places,
  omitted: verdict?.omitted,
});

describe("twenty kinds of true copies", () => {
  expect(Object.keys(trueCopies)).toHaveLength(20);

  it.each(Object.keys(trueCopies))("%s", async (kind) => {
    for (const manuscript of some(Object.keys(trueCopies).indexOf(kind), 4)) {
      const verdict = await check(await trueCopies[kind]!(manuscript));
      expect(told(verdict), manuscript.id).toEqual({
        id: manuscript.id,
        by: "text",
        state: "current",
        integrity: "intact",
        places: [],
        omitted: 0,
      });
      expect(isGenuine(verdict!), manuscript.id).toBe(true);
    }
  });

  it.each(Object.keys(trueCopies))("%s, without a network, is never called altered", async (kind) => {
    for (const manuscript of some(Object.keys(trueCopies).indexOf(kind), 2)) {
      const verdict = await check(await trueCopies[kind]!(manuscript), false);
      expect(verdict?.item.id).toBe(manuscript.id);
      // Heads of pages and numbers amid a line cannot be told from others' words by hashes alone.
      const expected = ["text out of the PDF", "one line"].includes(kind)
        ? ["intact", "unclear"]
        : ["intact"];
      expect(expected, manuscript.id).toContain(verdict?.integrity);
    }
  });
});

describe("twenty kinds of altered copies", () => {
  expect(Object.keys(alterations)).toHaveLength(20);
  const forms = Object.keys(trueCopies).filter((kind) => !kind.includes("PDF") && kind !== "upper case");

  it.each(Object.keys(alterations))("%s", async (kind) => {
    const { make, shows } = alterations[kind]!;
    const number = Object.keys(alterations).indexOf(kind);
    let checked = 0;
    for (const [step, manuscript] of some(number, wire.stories.length).entries()) {
      const other = make(manuscript);
      if (other === manuscript) continue;
      const input = await trueCopies[forms[(number + step) % forms.length]!]!(other);
      const verdict = await check(input);
      expect(verdict?.item.id, manuscript.id).toBe(manuscript.id);
      expect(verdict?.integrity, manuscript.id).toBe("altered");
      expect(isGenuine(verdict!)).toBe(false);
      const shown = verdict!.places.map(({ copy, original }) => `${copy} | ${original}`).join("\n");
      expect(shown.normalize("NFC").replaceAll("Toà", "Tòa"), manuscript.id).toMatch(shows);
      checked += 1;
      if (checked === 5) break;
    }
    expect(checked).toBeGreaterThanOrEqual(3);
  });

  it("the PDF with a word changed", async () => {
    const input = await trueCopies["text out of the PDF"]!(
      alterations["a word changed"]!.make(story("noi-chuyen-voi-con-ve-ma-tuy")),
    );
    const verdict = await check(input);
    expect(verdict?.places.map(({ copy, original }) => [copy, original])).toEqual([["kẻ", "người"]]);
  });

  it("a number to call that is not its own", async () => {
    const input = html(story("bay-cach-noi-khong")).replace("<strong>Gọi 111<", "<strong>Gọi 117<");
    const verdict = await check(input);
    expect(verdict?.integrity).toBe("altered");
    const line = html(story("bay-cach-noi-khong")).replace(
      "; 111 – Tổng đài quốc gia bảo vệ trẻ em;",
      "; 117 – Tổng đài quốc gia bảo vệ trẻ em;",
    );
    const other = await check(line);
    expect(other?.help.wrong).toEqual([
      { name: "Tổng đài quốc gia bảo vệ trẻ em", number: "111", said: "117" },
    ]);
    expect(isGenuine(other!)).toBe(false);
  });
});

describe("shortened copies", () => {
  it("whole sentences, paragraphs, the end left out: allowed, and counted", async () => {
    const whole = html(story("noi-chuyen-voi-con-ve-ma-tuy"));
    const paragraphs = whole.match(/<p>.*?<\/p>/gsu)!;
    const shorter = whole
      .replace(paragraphs[3]!, "")
      .replace(/(<p>[^<]*?[.?!] )[^<.?!]{30,}[.?!] (?=[^<]{20,}<\/p>)/u, "$1");
    expect(shorter.length).toBeLessThan(whole.length - 60);
    const verdict = await check(shorter);
    expect(verdict).toMatchObject({ state: "current", integrity: "abridged", places: [] });
    expect(verdict!.omitted).toBeGreaterThanOrEqual(2);
    expect(isGenuine(verdict!)).toBe(true);
  });

  it("the beginning alone, with credit and help", async () => {
    const manuscript = story("noi-chuyen-voi-con-ve-ma-tuy");
    const text = writePlainText(manuscript, { width: undefined }).split("\n\n").slice(0, 6).join("\n\n");
    const verdict = await check(`${text}\n\nGọi 113, 111, 115.\n\n${manuscript.credit}`);
    expect(verdict).toMatchObject({ integrity: "abridged", places: [], state: "current" });
    expect(isGenuine(verdict!)).toBe(true);
  });
});

describe("what a copy owes", () => {
  const text = () => writePlainText(story("bay-cach-noi-khong"), { width: 72 });

  it("the credit", async () => {
    const without = await check(text().replace(/Nguồn bài:[^]*$/u, ""));
    expect(without).toMatchObject({ integrity: "intact", credit: { source: false, licence: false } });
    expect(isGenuine(without!)).toBe(false);
    const half = await check(text().replace(/Nguồn bài:[^]*$/u, "Theo Vì cộng đồng không ma túy"));
    expect(half?.credit).toEqual({ source: true, licence: false });
    const short = await check(
      text().replace(/Nguồn bài:[^]*$/u, "Theo Vì cộng đồng không ma túy, CC BY 4.0"),
    );
    expect(isGenuine(short!)).toBe(true);
  });

  it("links inside the text are no credit", async () => {
    const markup = html(story("bay-cach-noi-khong")).replace(/<p><em>Theo [^]*$/u, "");
    expect((await check(markup))?.credit).toEqual({ source: false, licence: false });
  });

  it("the numbers to call: all, some, none", async () => {
    const numberless = (numbers: RegExp) => text().replaceAll(numbers, "số này");
    expect((await check(text()))?.help.missing).toEqual([]);
    expect((await check(numberless(/\b115\b/gu)))?.help.missing.map(({ number }) => number)).toEqual(["115"]);
    expect((await check(numberless(/\b11[135]\b/gu)))?.help.missing).toHaveLength(3);
  });
});

describe("what is no copy", () => {
  it("other texts on the same matter, few words, nothing", async () => {
    for (const input of [
      "",
      "Ma túy là gì?",
      "Không.",
      "<p></p>",
      `Ma túy gây hại cho sức khỏe. Gọi 113 – Công an: ${"Hôm nay trời đẹp, bà con ra đồng từ sớm. ".repeat(20)}`,
    ]) {
      expect(await check(input), input).toBeUndefined();
    }
  });

  it("a mention by its address is recognised, and nothing is claimed of its words", async () => {
    const verdict = await check(`<p>Mời đọc <a href="${story("bay-cach-noi-khong").url}">bài này</a>.</p>`);
    expect(verdict).toMatchObject({ by: "marks", integrity: "unclear", places: [], omitted: 0 });
    expect(isGenuine(verdict!)).toBe(false);
  });
});
