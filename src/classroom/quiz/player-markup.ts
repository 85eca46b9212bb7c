/**
 * `<quiz-player>` as HTML: every question in writing with its answer to unfold, and the data for the script.
 */
import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Quiz, QuizQuestion } from "#library/schema/lesson.ts";
import type { PlayerQuestion } from "./player/marking.ts";
import { playerQuiz } from "./player-quiz.ts";
import { numericAnswer } from "./set-question.ts";

/** A source that a question may cite by its slug. */
export interface QuizSource {
  slug: string;
  title: string;
  /** Where it can be read: on the site its page there, in a file an absolute address. */
  url: string;
}

const list = (className: string, lines: readonly string[]): ElementContent =>
  h(
    "ul",
    { className: [className] },
    lines.map((line) => h("li", line)),
  );

/** What a reader of the written form ticks, joins, orders or fills in. */
function partsOf(asked: PlayerQuestion): ElementContent[] {
  switch (asked.type) {
    case "single":
    case "multiple":
      return [
        ...(asked.type === "multiple" ? [h("p", "Chọn mọi ý đúng.")] : []),
        list(
          "quiz-choices",
          asked.options.map(({ text }) => text),
        ),
      ];
    case "true-false":
      return [list("quiz-choices", ["Đúng", "Sai"])];
    case "matching":
      return [list("quiz-lefts", asked.lefts), h("p", "Nối với:"), list("quiz-rights", asked.rights)];
    case "ordering":
      return [h("p", "Ghi số thứ tự vào ô."), list("quiz-choices", asked.items)];
    case "short":
    case "numeric":
      return [h("p", { className: ["quiz-line"] })];
  }
}

/** Every option with its reason, the right ones marked by a sign (drawn by the style sheet) and in words. */
function reasons(asked: PlayerQuestion, question: QuizQuestion): ElementContent[] {
  if (!("options" in asked) || !("options" in question)) return [];
  return [
    h(
      "ul",
      { className: ["quiz-reasons"] },
      asked.options.map(({ text, right }) =>
        h("li", [
          h("span", { className: right ? ["quiz-mark", "is-right"] : ["quiz-mark"], ariaHidden: "true" }),
          h("span", [
            ...(right ? [h("strong", "Đáp án: ")] : []),
            `${text} `,
            h(
              "span",
              { className: ["quiz-why"] },
              question.options.find((option) => option.text === text)?.why ?? "",
            ),
          ]),
        ]),
      ),
    ),
  ];
}

function solution(asked: PlayerQuestion, question: QuizQuestion): ElementContent[] {
  const answer = h("strong", "Đáp án: ");
  switch (question.type) {
    case "single":
    case "multiple":
      return reasons(asked, question);
    case "true-false":
      return [h("p", [answer, question.answer ? "Đúng" : "Sai"])];
    case "matching":
      return [
        h("p", [answer]),
        list(
          "quiz-pairs",
          question.pairs.map(({ left, right }) => `${left} – ${right}`),
        ),
      ];
    case "ordering":
      return [
        h("p", [answer]),
        h(
          "ol",
          question.items.map((item) => h("li", item)),
        ),
      ];
    case "short":
      return [h("p", [answer, question.answers.join(" / ")])];
    case "numeric":
      return [
        h("p", [
          answer,
          numericAnswer(question),
          ...(question.tolerance > 0
            ? [` (lệch nhiều nhất ${question.tolerance.toLocaleString("vi")})`]
            : []),
        ]),
      ];
  }
}

function written(
  asked: PlayerQuestion,
  question: QuizQuestion,
  sources: readonly QuizSource[],
): ElementContent {
  const source = sources.find(({ slug }) => slug === question.source);
  return h("li", { dataQuestion: question.id }, [
    h("p", { className: ["quiz-prompt"] }, question.prompt),
    ...partsOf(asked),
    h("details", [
      h("summary", "Đáp án và lý do"),
      h("div", { className: ["quiz-answer"] }, [
        ...solution(asked, question),
        h("p", [h("strong", "Giải thích: "), question.explanation]),
        ...(source === undefined
          ? []
          : [h("p", { className: ["small"] }, ["Nguồn: ", h("a", { href: source.url }, source.title)])]),
      ]),
    ]),
  ]);
}

/** JSON that cannot end the script element it stands in, whatever words it holds. */
export const scriptJson = (data: unknown): string => JSON.stringify(data).replaceAll("<", "\\u003c");

/** The element whole. Its script and style come from the page it stands on. */
export function playerMarkup(quiz: Quiz, sources: readonly QuizSource[]): string {
  const asked = playerQuiz(quiz);
  const questions = quiz.questions.flatMap((question, index) => {
    const shown = asked.questions[index];
    return shown === undefined ? [] : [written(shown, question, sources)];
  });
  const data = h("script", { type: "application/json" }, scriptJson(asked));
  return toHtml(h("quiz-player", [h("div", { className: ["quiz-static"] }, [h("ol", questions)]), data]));
}
