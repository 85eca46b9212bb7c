import { beforeAll, describe, expect, it } from "vitest";
import path from "node:path";
import { countSyllables } from "#language/syllables.ts";
import { examine, type Examination } from "#document/edition.ts";
import { treeWords } from "#document/walk.ts";
import { formatProblems } from "#library/problems.ts";
import clauses from "../fixtures/clauses.json" with { type: "json" };

const now = new Date("2026-11-23T12:00:00+07:00");
let examination: Examination;

beforeAll(async () => {
  examination = await examine({ contentDir: path.resolve("content"), now });
});

const edition = () => examination.edition!;
const library = () => edition().library;

describe("the campaign's own content", () => {
  it("has no problem", () => {
    expect(formatProblems(examination.problems.problems)).toBe("");
  });

  it("is enough for every page type to be real", () => {
    expect(library().topics).toHaveLength(8);
    expect(library().audiences).toHaveLength(5);
    expect(library().ofKind("article").length).toBeGreaterThanOrEqual(12);
    expect(library().ofKind("question").length).toBeGreaterThanOrEqual(15);
    expect(library().ofKind("glossary").length).toBeGreaterThanOrEqual(25);
    expect(library().sources.length).toBeGreaterThanOrEqual(15);
  });

  it("has a piece on every topic", () => {
    for (const topic of library().topics) {
      expect(
        library().items.some((item) => item.topic.slug === topic.slug),
        topic.slug,
      ).toBe(true);
    }
  });

  it("keeps to the lengths of the forms", () => {
    // As a listener would count: with the sources and the numbers to call, which blocks tell in words.
    const limits = { article: [550, 1350], question: [60, 320], glossary: [50, 260] } as const;
    const outside = library().items.flatMap((item) => {
      const limit = limits[item.kind as keyof typeof limits] as readonly [number, number] | undefined;
      if (limit === undefined) return [];
      const count = countSyllables(treeWords(edition().documentOf(item)));
      return count < limit[0] || count > limit[1] ? [`${item.file}: ${count}`] : [];
    });
    expect(outside).toEqual([]);
  });
});

describe("the programme", () => {
  it("reads as the corrected reading that was checked by hand", () => {
    const ours = library().programme!.clauses.map(({ label, corrected }) => ({ label, text: corrected }));
    expect(ours).toEqual(clauses);
  });

  it("lists every correction of the ledger", () => {
    expect(library().programme!.ledger).toHaveLength(69);
  });

  it("keeps right text that only looks wrong", () => {
    const clause = library().programme!.clauses.find(({ id }) => id === "ii-2")!;
    expect(clause.corrected.join(" ")).toContain("Từ đó tự giác");
  });

  it("has 25 demands, each quoting its clause", () => {
    expect(library().programme!.demands.map(({ id }) => id)).toEqual(
      Array.from({ length: 25 }, (_, index) => `R${String(index + 1).padStart(2, "0")}`),
    );
  });
});
