/**
 * GIFT, the text format that every Moodle imports (https://docs.moodle.org/en/GIFT_format; what the importer does:
 * moodle/moodle, question/format/gift/format.php). UTF-8, a blank line between questions.
 */
import type { Quiz, QuizQuestion } from "#library/schema/lesson.ts";
import { formatQuiz } from "./formats.ts";
import { grades, literalStars } from "./moodle-grades.ts";
import { oneLine } from "./packaging.ts";
import { numericPrompt } from "./reductions.ts";

/** The reserved characters with a backslash; a line end becomes `\n`, since a real one would end an answer. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/gu, "\n")
    .replace(/[\\~=#{}:]/gu, String.raw`\$&`)
    .replaceAll("\n", String.raw`\n`);

/** `[plain]` keeps `<` and `&` as they are; it holds for the whole question. */
const stem = ({ id }: QuizQuestion, prompt: string): string => `::${escaped(id)}::[plain]${escaped(prompt)}`;

/** A text that would be taken for the name of a format («[html]…») or for a weight («%50%…»). */
const guarded = (text: string): string =>
  /^\s*[[%]/u.test(text) ? `[plain]${escaped(text)}` : escaped(text);

const reason = (why: string): string => (why === "" ? "" : `#${guarded(why)}`);

/** An arrow parts the two sides of a pair and has no escape. */
const side = (text: string): string => escaped(text.replaceAll("->", "→"));

function answers(question: QuizQuestion): string[] {
  switch (question.type) {
    case "single":
      return question.options.map(
        ({ text, right, why }) => `${right ? "=" : "~"}${guarded(text)}${reason(why)}`,
      );
    case "multiple": {
      const { right: share, wrong } = grades(question);
      return question.options.map(
        ({ text, right, why }) => `~%${right ? share : wrong}%${guarded(text)}${reason(why)}`,
      );
    }
    case "true-false":
      return [question.answer ? "TRUE" : "FALSE"];
    case "matching":
      return question.pairs.map(({ left, right }) => `=${side(left)} -> ${side(right)}`);
    case "short":
      return question.answers.map((answer) => `=%100%${guarded(literalStars(answer))}`);
    case "numeric":
      return [`#${question.answer}:${question.tolerance}`];
    case "ordering":
      throw new Error("GIFT has no ordering questions");
  }
}

function giftQuestion(question: QuizQuestion): string {
  const prompt = question.type === "numeric" ? numericPrompt(question) : question.prompt;
  return [
    `${stem(question, prompt)}{`,
    ...answers(question).map((answer) => `\t${answer}`),
    `\t####${guarded(question.explanation)}`,
    "}",
  ].join("\n");
}

/**
 * @param category the pack's title: a slash in it is doubled, since Moodle parts categories by slashes
 */
export function writeGift(quiz: Quiz, category: string): string {
  const path = `$CATEGORY: $course$/top/${oneLine(category).replaceAll("/", "//")}`;
  return `${[path, ...formatQuiz(quiz, "gift").questions.map(giftQuestion)].join("\n\n")}\n`;
}
