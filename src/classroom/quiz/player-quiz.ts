/**
 * A quiz as the player asks it: parts in an order that looks like chance and is the same each time.
 */
import { createHash } from "node:crypto";
import type { Quiz, QuizQuestion } from "#library/schema/lesson.ts";
import type { PlayerQuestion, PlayerQuiz } from "./player/marking.ts";
import { setQuestion } from "./set-question.ts";

function playerQuestion(question: QuizQuestion, number: number): PlayerQuestion {
  const set = setQuestion(question, number, `player/${question.id}`);
  const { id, prompt } = question;
  switch (set.type) {
    case "choice":
      return {
        id,
        prompt,
        type: set.question.type,
        options: set.options.map(({ text, right }) => ({ text, right })),
      };
    case "true-false":
      return { id, prompt, type: "true-false", answer: set.question.answer };
    case "matching": {
      const { pairs } = set.question;
      return {
        id,
        prompt,
        type: "matching",
        lefts: pairs.map(({ left }) => left),
        rights: set.right,
        answer: pairs.map(({ right }) => set.right.indexOf(right)),
      };
    }
    case "ordering":
      return {
        id,
        prompt,
        type: "ordering",
        items: set.items,
        answer: set.question.items.map((item) => set.items.indexOf(item)),
      };
    case "written":
      return set.question.type === "short"
        ? { id, prompt, type: "short", answers: set.question.answers }
        : {
            id,
            prompt,
            type: "numeric",
            answer: set.question.answer,
            tolerance: set.question.tolerance,
            unit: set.question.unit ?? "",
          };
  }
}

export function playerQuiz({ title, questions }: Quiz): PlayerQuiz {
  const asked = questions.map((question, index) => playerQuestion(question, index + 1));
  const fingerprint = createHash("sha256").update(JSON.stringify(asked)).digest("hex").slice(0, 8);
  return { title, fingerprint, questions: asked };
}
