/**
 * Questions told in a simpler type, for formats that do not know theirs. What is asked and what is right stays; no
 * wrong option is invented beyond other orders of the question's own parts.
 */
import type { QuizQuestion } from "#library/schema/lesson.ts";
import { numericAnswer, smallLetter, type OfType } from "./set-question.ts";
import { deranged, shuffled } from "./shuffle.ts";

type Choice = OfType<"single">;

/** A task whose whole answer is an order of its parts, or a choice among them. */
type WholeTask = OfType<"matching" | "ordering" | "multiple">;

const WRONG_WHOLES = 3;

const positions = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const numbered = (texts: readonly string[]): string[] => texts.map((text, index) => `(${index + 1}) ${text}`);

const common = ({ id, cognition, explanation, source }: QuizQuestion) => ({
  id,
  cognition,
  explanation,
  ...(source === undefined ? {} : { source }),
});

/** What the pupil reads, the right answer in its numbers, and other answers of the same look by number of the draw. */
function whole(question: WholeTask): { lines: string[]; right: string; draw: (seed: string) => string } {
  switch (question.type) {
    case "ordering": {
      const shown = deranged(question.items, question.id);
      const told = (order: readonly number[]) => order.map((index) => index + 1).join(" – ");
      return {
        lines: numbered(shown),
        right: told(question.items.map((item) => shown.indexOf(item))),
        draw: (seed) => told(shuffled(positions(shown.length), seed)),
      };
    }
    case "matching": {
      const rights = question.pairs.map(({ right }) => right);
      const shown = deranged(rights, question.id);
      const told = (order: readonly number[]) =>
        order.map((place, index) => `${index + 1}–${smallLetter(place)}`).join(", ");
      // In one line each: programs that read tests take a line that starts with a letter for an option.
      return {
        lines: [
          `Cột 1: ${numbered(question.pairs.map(({ left }) => left)).join("; ")}`,
          `Cột 2: ${shown.map((text, index) => `(${smallLetter(index)}) ${text}`).join("; ")}`,
        ],
        right: told(rights.map((right) => shown.indexOf(right))),
        draw: (seed) => told(shuffled(positions(shown.length), seed)),
      };
    }
    case "multiple": {
      const texts = question.options.map(({ text }) => text);
      const rights = positions(texts.length).filter((index) => question.options[index]?.right === true);
      const told = (set: readonly number[]) =>
        [...set]
          .sort((a, b) => a - b)
          .map((index) => `(${index + 1})`)
          .join(", ");
      return {
        lines: numbered(texts),
        right: told(rights),
        draw: (seed) => {
          // As many as are right, one more or one less: the count must not give the answer away.
          const [change = 0] = shuffled([-1, 0, 1], `${seed}/count`);
          const count = Math.max(1, rights.length + change);
          return told(shuffled(positions(texts.length), seed).slice(0, count));
        },
      };
    }
  }
}

/**
 * Matching, ordering or multiple choice as one choice among four whole answers, as printed tests have it: «3 – 1 – 2»,
 * «1–b, 2–a, 3–c», «(1), (3)». Three parts, which the schema demands, have more than four whole answers.
 */
export function asWholeAnswers(question: WholeTask): Choice {
  const { lines, right, draw } = whole(question);
  const wrongs: string[] = [];
  for (let round = 0; wrongs.length < WRONG_WHOLES; round += 1) {
    const text = draw(`${question.id}/${round}`);
    if (text !== right && !wrongs.includes(text)) wrongs.push(text);
  }
  const options = [
    { text: right, right: true, why: "" },
    ...wrongs.map((text) => ({ text, right: false, why: "" })),
  ];
  return {
    ...common(question),
    type: "single",
    prompt: [question.prompt, ...lines].join("\n"),
    options: shuffled(options, question.id),
  };
}

const asksForTruth = /đúng hay sai/iu;

/** A statement as a choice between «Đúng» and «Sai»; the question is put where the author did not put it. */
export const asRightOrWrong = (question: OfType<"true-false">): Choice => ({
  ...common(question),
  type: "single",
  prompt: asksForTruth.test(question.prompt) ? question.prompt : `Câu sau đúng hay sai? ${question.prompt}`,
  options: [
    { text: "Đúng", right: question.answer, why: "" },
    { text: "Sai", right: !question.answer, why: "" },
  ],
});

/** What is asked of a pupil who types a number: a unit typed with it would be marked wrong. */
export const numericPrompt = ({ prompt, unit }: OfType<"numeric">): string =>
  unit === undefined ? `${prompt} (Chỉ ghi số.)` : `${prompt} (Chỉ ghi số, tính bằng ${unit}.)`;

/**
 * A number as a short answer with its spellings: «0,5», «0.5», «0,5 giờ».
 *
 * @returns undefined where every number of a range counts: spellings cannot tell a range
 */
export function asSpellings(question: OfType<"numeric">): OfType<"short"> | undefined {
  if (question.tolerance > 0) return undefined;
  const { unit: _, ...bare } = question;
  const spellings = [numericAnswer(bare), String(question.answer), numericAnswer(question)];
  return {
    ...common(question),
    type: "short",
    prompt: numericPrompt(question),
    answers: [...new Set(spellings)],
  };
}

/**
 * The question with at most `most` options: all right ones and the first wrong ones, in the author's order.
 *
 * @returns undefined when no wrong option would be left
 */
export function withFewerOptions<T extends OfType<"single" | "multiple">>(
  question: T,
  most: number,
): T | undefined {
  const { options } = question;
  if (options.length <= most) return question;
  const wrongs = options.filter(({ right }) => !right);
  const room = most - (options.length - wrongs.length);
  if (room < 1) return undefined;
  const kept = new Set(wrongs.slice(0, room));
  return { ...question, options: options.filter((option) => option.right || kept.has(option)) };
}
