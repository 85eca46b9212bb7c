/**
 * The campaign's own texts for the ear and the stage keep to what an announcer, a stage and an agenda hold.
 */
import { beforeAll, describe, expect, it } from "vitest";
import path from "node:path";
import { examine, type Edition } from "#document/edition.ts";
import { secondsOf, syllablesIn, versionsOf } from "#document/radio/script.ts";
import { speakingRates } from "#document/speaking-rates.ts";
import { inlineText, type BlockNode, type InlineNode } from "#document/tree.ts";
import { countSyllables } from "#language/syllables.ts";
import type { RadioSlot } from "#library/schema/radio.ts";
import { bulletinLines } from "#loudspeaker/bulletin.ts";

let edition: Edition;

beforeAll(async () => {
  const now = new Date("2026-11-28T12:00:00+07:00");
  edition = (await examine({ contentDir: path.resolve("content"), now })).edition!;
});

const blocksOf = (item: Parameters<Edition["documentOf"]>[0]): readonly BlockNode[] =>
  edition.documentOf(item).children;

describe("the campaign's own radio messages", () => {
  it("are eight and a programme", () => {
    expect(edition.library.ofKind("radio").length).toBeGreaterThanOrEqual(8);
    expect(edition.library.ofKind("bulletin").length).toBeGreaterThanOrEqual(1);
  });

  it("say in each version as much as its slot holds, calls counted", () => {
    const limits: Record<RadioSlot, readonly [number, number]> = {
      "30s": [45, 60],
      "60s": [110, 135],
      "3min": [330, 430],
      "5min": [560, 740],
    };
    const outside = edition.library.ofKind("radio").flatMap((item) =>
      versionsOf(blocksOf(item)).flatMap(({ slot, lines }) => {
        const count = syllablesIn(lines);
        const [least, most] = limits[slot];
        return count < least || count > most ? [`${item.file}, ${slot}: ${count}`] : [];
      }),
    );
    expect(outside).toEqual([]);
  });

  it("make a programme about as long as it is announced", () => {
    for (const item of edition.library.ofKind("bulletin")) {
      const seconds = secondsOf(bulletinLines(item, edition).lines, speakingRates.loudspeaker);
      expect(seconds, item.file).toBeGreaterThan((item.data.minutes - 1) * 60);
    }
  });
});

describe("the campaign's own short plays", () => {
  /** What is spoken; directions stand in italics. */
  const spoken = (words: readonly InlineNode[]): number =>
    countSyllables(inlineText(words.filter(({ type }) => type !== "emphasis")));

  const dialogues = (nodes: readonly BlockNode[]) =>
    nodes.flatMap((node) => (node.type === "dialogue" ? node.lines : []));

  it("have 900 to 1,300 syllables of lines", () => {
    const plays = edition.library.ofKind("sketch");
    expect(plays.length).toBeGreaterThanOrEqual(2);
    for (const play of plays) {
      const count = dialogues(blocksOf(play)).reduce((sum, { words }) => sum + spoken(words), 0);
      expect(count, play.file).toBeGreaterThanOrEqual(900);
      expect(count, play.file).toBeLessThanOrEqual(1300);
    }
  });

  it("let everyone speak who is in the cast, and nobody else", () => {
    for (const play of edition.library.ofKind("sketch")) {
      const speakers = new Set(dialogues(blocksOf(play)).map(({ speaker }) => speaker));
      const cast = play.data.characters.map(({ name }) => name);
      expect([...speakers].toSorted(), play.file).toEqual(cast.toSorted());
    }
  });
});

describe("the campaign's own event kits", () => {
  const cell = (inlines: readonly InlineNode[]): number => Number(inlineText(inlines));

  it("have an agenda whose minutes follow each other and add up", () => {
    const events = edition.library.ofKind("event");
    expect(events.map(({ data }) => data.setting).toSorted()).toEqual(["rally", "residential-area"]);
    for (const event of events) {
      const agenda = blocksOf(event).find((node) => node.type === "captionedTable")?.table;
      expect(agenda?.head.map(inlineText), event.file).toEqual(["Từ phút", "Việc", "Số phút", "Ai lo"]);
      let minute = 0;
      for (const [from, , minutes] of agenda!.rows) {
        expect(cell(from!), event.file).toBe(minute);
        minute += cell(minutes!);
      }
      expect(minute, event.file).toBe(event.data.minutes);
    }
  });
});
