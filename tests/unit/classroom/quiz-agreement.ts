/**
 * Whether a question that was read back says the same as the one of the pack, whatever type it is told in.
 */
import { expect } from "vitest";
import type { QuizQuestion } from "#library/schema/lesson.ts";
import type { ReadOption, ReadQuestion } from "./quiz-readers.ts";

/** Line ends, doubled spaces and what cannot stand in a format are told apart by no pupil. */
export const heard = (text: string): string => text.replaceAll("->", "→").replace(/\s+/gu, " ").trim();

const split = (listing: string): string[] => listing.split(/;? ?\(\w\) /u).slice(1);

interface Expectation {
  reasons: boolean;
  explanations: boolean;
  /** As many options, or spellings, as the format takes. */
  options?: number;
  spellings?: number;
}

/** The prompt of the pack, with what the format adds to it taken off. */
export function promptOf(read: ReadQuestion): string {
  const [first = ""] = read.prompt.split("\n(1) ")[0]!.split("\nCột 1: ");
  return heard(first.replace(/^Câu sau đúng hay sai\? /u, "").replace(/ \(Chỉ ghi số[^)]*\)$/u, ""));
}

function expectOptions(
  source: Extract<QuizQuestion, { type: "single" | "multiple" }>,
  read: ReadOption[],
  the: Expectation,
): void {
  const told = source.options.map(({ text, right, why }) => ({ text: heard(text), right, why: heard(why) }));
  const rights = (options: { text: string; right: boolean }[]) =>
    options.filter(({ right }) => right).map(({ text }) => heard(text));
  expect(rights(read)).toEqual(rights(told));
  expect(read).toHaveLength(Math.min(told.length, the.options ?? Infinity));
  for (const { text, right, why } of read) {
    const original = told.find((option) => option.text === heard(text));
    expect(original).toMatchObject({ right, ...(the.reasons ? { why: heard(why) } : {}) });
  }
}

/** The one right answer of four different ones, decoded by what the prompt lists. */
function expectWhole(source: QuizQuestion, read: ReadOption[], prompt: string): void {
  expect(new Set(read.map(({ text }) => text)).size).toBe(4);
  expect(read.filter(({ right }) => right)).toHaveLength(1);
  for (const { text, right } of read) {
    const [told, meant] = decoded(source, text, prompt);
    if (right) expect(told).toEqual(meant);
    else expect(told).not.toEqual(meant);
  }
}

/** What an option says, and what would be right. */
function decoded(source: QuizQuestion, option: string, prompt: string): [unknown, unknown] {
  const numbers = () => [...option.matchAll(/\d+/gu)].map(([number]) => Number(number) - 1);
  const listed = prompt
    .split(/\n(?=\(\d\) )/u)
    .slice(1)
    .map((line) => heard(line.replace(/^\(\d\) /u, "")));
  switch (source.type) {
    case "ordering":
      return [numbers().map((index) => listed[index]), source.items.map(heard)];
    case "multiple":
      return [
        numbers().map((index) => listed[index]),
        source.options.filter(({ right }) => right).map(({ text }) => heard(text)),
      ];
    case "matching": {
      const [left, right] = prompt.split("\nCột 1: ")[1]!.split("\nCột 2: ").map(split) as [
        string[],
        string[],
      ];
      const pairs = [...option.matchAll(/(\d)–(\w)/gu)].map(([, number, letter]) => [
        heard(left[Number(number) - 1]!),
        heard(right[letter!.codePointAt(0)! - 97]!),
      ]);
      return [pairs, source.pairs.map((pair) => [heard(pair.left), heard(pair.right)])];
    }
    default:
      throw new Error(`${source.type} has no whole answers`);
  }
}

export function expectAgreement(source: QuizQuestion, read: ReadQuestion, the: Expectation): void {
  if (read.id !== undefined) expect(read.id).toBe(source.id);
  expect(promptOf(read)).toBe(heard(source.prompt));
  expect(heard(read.explanation)).toBe(the.explanations ? heard(source.explanation) : "");
  if (read.type === "single" && source.type === "true-false") {
    expect(read.options.map(({ text, right }) => [text, right])).toEqual([
      ["Đúng", source.answer],
      ["Sai", !source.answer],
    ]);
    return;
  }
  if (read.type === "single" && source.type !== "single") {
    expectWhole(source, read.options, read.prompt);
    return;
  }
  if (read.type === "short" && source.type === "numeric") {
    expect(source.tolerance).toBe(0);
    for (const spelling of read.answers) expect(parseFloat(spelling.replace(",", "."))).toBe(source.answer);
    return;
  }
  expect(read.type).toBe(source.type);
  switch (source.type) {
    case "single":
    case "multiple":
      expectOptions(source, (read as { options: ReadOption[] }).options, the);
      return;
    case "true-false":
      expect(read).toMatchObject({ answer: source.answer });
      return;
    case "matching":
      expect((read as { pairs: string[][] }).pairs.map((pair) => pair.map(heard))).toEqual(
        source.pairs.map(({ left, right }) => [heard(left), heard(right)]),
      );
      return;
    case "ordering":
      expect((read as { items: string[] }).items.map(heard)).toEqual(source.items.map(heard));
      return;
    case "short":
      expect((read as { answers: string[] }).answers.map(heard)).toEqual(
        source.answers.map(heard).slice(0, the.spellings),
      );
      return;
    case "numeric":
      expect(read).toMatchObject({ answer: source.answer, tolerance: source.tolerance });
  }
}
