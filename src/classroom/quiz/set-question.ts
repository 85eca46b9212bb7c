/**
 * A question as it is set on paper: its parts in the order in which they are printed, and the answer in their letters.
 */
import type { Quiz, QuizQuestion } from "#library/schema/lesson.ts";
import { deranged, shuffled } from "./shuffle.ts";

/** A, B, C … */
export const letter = (index: number): string => String.fromCodePoint(65 + index);
/** a, b, c … */
export const smallLetter = (index: number): string => String.fromCodePoint(97 + index);

/** The questions of one type. */
export type OfType<T extends QuizQuestion["type"]> = Extract<QuizQuestion, { type: T }>;

export type SetQuestion = {
  /** 1-based, in this version of the test. */
  number: number;
  /** What stands in the key: «B», «A, C», «Đúng», «1–b, 2–a, 3–c», «3 – 1 – 2», «áo phao». */
  answer: string;
} & (
  | { type: "choice"; question: OfType<"single" | "multiple">; options: OfType<"single">["options"] }
  | { type: "true-false"; question: OfType<"true-false"> }
  /** `right` in printed order. */
  | { type: "matching"; question: OfType<"matching">; right: string[] }
  /** `items` in printed order. */
  | { type: "ordering"; question: OfType<"ordering">; items: string[] }
  | { type: "written"; question: OfType<"short" | "numeric"> }
);

/** `7 bước`, `0,5`: as written in Vietnamese. */
export function numericAnswer({ answer, unit }: OfType<"numeric">): string {
  const value = answer.toLocaleString("vi", { useGrouping: false, maximumFractionDigits: 10 });
  return unit === undefined ? value : `${value} ${unit}`;
}

/** Sets one question; `seed` decides the order of its parts. */
export function setQuestion(question: QuizQuestion, number: number, seed: string): SetQuestion {
  switch (question.type) {
    case "single":
    case "multiple": {
      const options = shuffled(question.options, seed);
      const answer = options.flatMap(({ right }, index) => (right ? [letter(index)] : [])).join(", ");
      return { number, type: "choice", question, options, answer };
    }
    case "true-false":
      return { number, type: "true-false", question, answer: question.answer ? "Đúng" : "Sai" };
    case "matching": {
      const right = deranged(
        question.pairs.map((pair) => pair.right),
        seed,
      );
      const answer = question.pairs
        .map((pair, index) => `${index + 1}–${smallLetter(right.indexOf(pair.right))}`)
        .join(", ");
      return { number, type: "matching", question, right, answer };
    }
    case "ordering": {
      const items = deranged(question.items, seed);
      const answer = question.items.map((item) => items.indexOf(item) + 1).join(" – ");
      return { number, type: "ordering", question, items, answer };
    }
    case "short":
      return { number, type: "written", question, answer: question.answers.join(" / ") };
    case "numeric":
      return { number, type: "written", question, answer: numericAnswer(question) };
  }
}

/** All questions of a quiz in the order of one version of the test. */
export function setTest({ questions }: Quiz, code: string): SetQuestion[] {
  return shuffled(questions, code).map((question, index) =>
    setQuestion(question, index + 1, `${code}/${question.id}`),
  );
}
