/**
 * Moodle XML (https://docs.moodle.org/en/Moodle_XML_format). Questions of the type `ordering` are in Moodle's core
 * since 4.4; an older one refuses the file as a whole, which is why the GIFT file tells them as choices.
 * Fields of `ordering`: moodle/moodle, question/type/ordering/tests/fixtures/testexport.moodle.xml.
 */
import type { Quiz, QuizQuestion } from "#library/schema/lesson.ts";
import { formatQuiz } from "./formats.ts";
import { grades, literalStars } from "./moodle-grades.ts";
import { oneLine, xmlFile } from "./packaging.ts";
import { numericPrompt } from "./reductions.ts";
import { deranged } from "./shuffle.ts";

/** Plain words as HTML, which Moodle's editor can go on with. */
const html = (words: string): object => ({
  "@_format": "html",
  text: words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\r\n?|\n/gu, "<br>"),
});

const answer = (fraction: number, content: object, why = ""): object => ({
  "@_fraction": fraction,
  ...content,
  feedback: html(why),
});

const moodleTypes: Record<QuizQuestion["type"], string> = {
  single: "multichoice",
  multiple: "multichoice",
  "true-false": "truefalse",
  matching: "matching",
  ordering: "ordering",
  short: "shortanswer",
  numeric: "numerical",
};

function answers(question: QuizQuestion): object {
  switch (question.type) {
    case "single":
    case "multiple": {
      const { right: share, wrong } =
        question.type === "single" ? { right: 100, wrong: 0 } : grades(question);
      return {
        single: String(question.type === "single"),
        shuffleanswers: "true",
        answernumbering: "ABCD",
        answer: question.options.map(({ text, right, why }) =>
          answer(right ? share : wrong, html(text), why),
        ),
      };
    }
    case "true-false":
      return {
        answer: [true, false].map((value) =>
          answer(value === question.answer ? 100 : 0, { text: String(value) }),
        ),
      };
    case "matching":
      return {
        shuffleanswers: "true",
        subquestion: question.pairs.map(({ left, right }) => ({ ...html(left), answer: { text: right } })),
      };
    case "ordering":
      return {
        layouttype: "VERTICAL",
        selecttype: "ALL",
        selectcount: 0,
        gradingtype: "ABSOLUTE_POSITION",
        showgrading: "SHOW",
        numberingstyle: "none",
        // The fraction is the place in the right order; the file itself need not show it.
        answer: deranged(question.items, question.id).map((item) =>
          answer(question.items.indexOf(item) + 1, html(item)),
        ),
      };
    case "short":
      return {
        usecase: 0,
        answer: question.answers.map((text) => answer(100, { text: literalStars(text) })),
      };
    case "numeric":
      return { answer: [{ ...answer(100, { text: question.answer }), tolerance: question.tolerance }] };
  }
}

function moodleQuestion(question: QuizQuestion): object {
  return {
    "@_type": moodleTypes[question.type],
    name: { text: question.id },
    questiontext: html(question.type === "numeric" ? numericPrompt(question) : question.prompt),
    generalfeedback: html(question.explanation),
    defaultgrade: 1,
    penalty: question.type === "true-false" ? 1 : 0.3333333,
    hidden: 0,
    ...answers(question),
  };
}

/** @param category the pack's title: a slash in it is doubled, since Moodle parts categories by slashes */
export function writeMoodleXml(quiz: Quiz, category: string): string {
  const path = `$course$/top/${oneLine(category).replaceAll("/", "//")}`;
  return xmlFile({
    quiz: {
      question: [
        { "@_type": "category", category: { text: path } },
        ...formatQuiz(quiz, "moodle").questions.map(moodleQuestion),
      ],
    },
  });
}
