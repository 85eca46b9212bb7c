/**
 * The campaign's own prints keep to what their forms hold: few enough words to be read in passing.
 */
import { beforeAll, describe, expect, it } from "vitest";
import path from "node:path";
import { examine } from "#document/edition.ts";
import { countSyllables } from "#language/syllables.ts";
import type { Library } from "#library/library.ts";

let library: Library;

beforeAll(async () => {
  const now = new Date("2026-11-28T12:00:00+07:00");
  const { edition } = await examine({ contentDir: path.resolve("content"), now });
  library = edition!.library;
});

const count = (...words: (string | undefined)[]): number => countSyllables(words.join("\n"));

/** Names and counts of those outside a limit. */
function outside<T extends { file: string }>(
  items: readonly T[],
  [least, most]: readonly [number, number],
  syllables: (item: T) => number,
): string[] {
  return items.flatMap((item) => {
    const found = syllables(item);
    return found < least || found > most ? [`${item.file}: ${found}`] : [];
  });
}

describe("the campaign's own prints", () => {
  it("are there in every kind", () => {
    expect(library.ofKind("poster").length).toBeGreaterThanOrEqual(8);
    expect(library.ofKind("banner").length).toBeGreaterThanOrEqual(4);
    expect(library.ofKind("leaflet").length).toBeGreaterThanOrEqual(3);
    expect(library.ofKind("infographic").length).toBeGreaterThanOrEqual(4);
    expect(library.ofKind("deck").length).toBeGreaterThanOrEqual(1);
    expect(library.ofKind("helpCard").length).toBeGreaterThanOrEqual(1);
  });

  it("have a pledge for everyone the programme names", () => {
    const signatories = new Set(library.ofKind("pledge").map(({ data }) => data.signatory));
    expect([...signatories].toSorted()).toEqual(["agency", "family", "hamlet", "party-cell", "school"]);
  });

  it("say little on posters and banners", () => {
    const posters = library.ofKind("poster");
    expect(outside(posters, [5, 14], ({ data }) => count(data.slogan))).toEqual([]);
    expect(outside(posters, [0, 40], ({ data }) => count(data.line, ...data.points))).toEqual([]);
    expect(outside(library.ofKind("banner"), [5, 20], ({ data }) => count(data.slogan, data.line))).toEqual(
      [],
    );
  });

  it("fill a leaflet and its flyer, and no more", () => {
    const leaflets = library.ofKind("leaflet");
    expect(
      outside(leaflets, [250, 450], ({ data }) =>
        count(data.slogan, data.line, ...data.panels.flatMap(({ heading, points }) => [heading, ...points])),
      ),
    ).toEqual([]);
    expect(
      outside(leaflets, [120, 200], ({ data }) => count(data.flyer.heading, ...data.flyer.points)),
    ).toEqual([]);
  });

  it("answer the question of an infographic at a glance", () => {
    expect(
      outside(library.ofKind("infographic"), [80, 180], ({ data }) =>
        count(
          data.question,
          data.intro,
          ...data.points.flatMap(({ heading, text, figure }) => [heading, text, figure?.value]),
          data.action,
        ),
      ),
    ).toEqual([]);
  });

  it("keep a pledge to one page", () => {
    expect(
      outside(library.ofKind("pledge"), [150, 300], ({ data }) =>
        count(data.heading, ...data.promises, data.support.by, ...data.support.promises, ...data.signatures),
      ),
    ).toEqual([]);
  });
});
