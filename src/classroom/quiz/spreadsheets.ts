/**
 * Quizzes as spreadsheets in the columns of the import templates of Wayground (formerly Quizizz) and Kahoot.
 *
 * Wayground: «Question Text … Answer explanation» in row 1, question types by name, right options by number (the
 * sample spreadsheet of its importer; the same columns in ferhodes/wayground-images, scripts).
 * Kahoot: KahootQuizTemplate.xlsx (https://kahoot.com/files/2018/08/KahootQuizTemplate-3.xlsx): headings in row 8,
 * questions from row 9, number in column A; 120 and 75 characters, 2–4 answers, times from a list.
 */
import writeXlsxFile, { type Row } from "write-excel-file/node";
import { unzipSync } from "fflate";
import type { Quiz, QuizQuestion } from "#library/schema/lesson.ts";
import { fit } from "#document/writers/docx/words.ts";
import { formatQuiz } from "./formats.ts";
import { stableZip } from "./packaging.ts";

/** Seconds. Both services know these; what is read longer gets longer. */
const SHORT_TIME = 30;
const LONG_TIME = 60;
const LONG_READING = 200;

/** Always a text: «=SUM(1)» in a question must not become a formula. */
const cell = (value: string, bold = false) => ({
  value: fit(value),
  type: String,
  wrap: true,
  alignVertical: "top" as const,
  ...(bold ? { fontWeight: "bold" as const } : {}),
});
const number = (value: number) => ({ value, type: Number, alignVertical: "top" as const });
const heading = (words: string) => cell(words, true);

async function workbook(rows: Row[], widths: readonly number[]): Promise<Uint8Array> {
  const bytes = await writeXlsxFile(rows, {
    sheet: "Sheet1",
    columns: widths.map((width) => ({ width })),
  }).toBuffer();
  return stableZip(unzipSync(new Uint8Array(bytes)));
}

function seconds(question: QuizQuestion): number {
  const options = "options" in question ? question.options.map(({ text }) => text) : [];
  const reading = [question.prompt, ...options].join(" ").length;
  // Lines below the prompt list the parts of a whole answer, which has to be put together first.
  const quick = question.type === "single" && !question.prompt.includes("\n") && reading <= LONG_READING;
  return quick ? SHORT_TIME : LONG_TIME;
}

/** Exactly `count` cells. A missing one is no cell at all: an importer could take an empty text for an answer. */
const cells = (texts: readonly string[], count: number) =>
  Array.from({ length: count }, (_, index) => {
    const text = texts[index];
    return text === undefined ? null : cell(text);
  });

/** 2, or «1,3»: the right options, counted from 1. */
function rightNumbers(question: QuizQuestion) {
  const rights =
    "options" in question ? question.options.flatMap(({ right }, index) => (right ? [index + 1] : [])) : [];
  const [only, ...more] = rights;
  if (only === undefined) return null;
  return more.length === 0 ? number(only) : cell(rights.join(","));
}

const waygroundTypes: Partial<Record<QuizQuestion["type"], string>> = {
  single: "Multiple Choice",
  multiple: "Checkbox",
  short: "Fill-in-the-Blank",
};

const waygroundColumns = [
  "Question Text",
  "Question Type",
  "Option 1",
  "Option 2",
  "Option 3",
  "Option 4",
  "Option 5",
  "Correct Answer",
  "Time in seconds",
  "Image Link",
  "Answer explanation",
];

const offered = (question: QuizQuestion): readonly string[] => {
  if ("options" in question) return question.options.map(({ text }) => text);
  return question.type === "short" ? question.answers : [];
};

/** For Wayground; of a short answer the options are the spellings that count. */
export function writeQuizizz(quiz: Quiz): Promise<Uint8Array> {
  const rows = formatQuiz(quiz, "quizizz").questions.map((question) => [
    cell(question.prompt),
    cell(waygroundTypes[question.type] ?? ""),
    ...cells(offered(question), 5),
    rightNumbers(question),
    number(seconds(question)),
    null,
    cell(question.explanation),
  ]);
  return workbook([waygroundColumns.map(heading), ...rows], [60, 18, 30, 30, 30, 30, 30, 14, 14, 12, 60]);
}

const kahootOpening = [
  "Quiz template",
  "Add questions, at least two answer alternatives, time limit and choose correct answers (at least one).",
  "Remember: questions have a limit of 120 characters and answers can have 75 characters max. If several answers are correct, separate them with a comma.",
];

const kahootColumns = [
  "",
  "Question - max 120 characters",
  "Answer 1 - max 75 characters",
  "Answer 2 - max 75 characters",
  "Answer 3 - max 75 characters",
  "Answer 4 - max 75 characters",
  "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
  "Correct answer(s) - choose at least one",
];

const KAHOOT_HEADING_ROW = 8;

export function writeKahoot(quiz: Quiz): Promise<Uint8Array> {
  const opening = Array.from({ length: KAHOOT_HEADING_ROW - 1 }, (_, index) =>
    index === 0 ? [] : [null, ...cells(kahootOpening.slice(index - 1, index), 1)],
  );
  const rows = formatQuiz(quiz, "kahoot").questions.map((question, index) => [
    number(index + 1),
    cell(question.prompt),
    ...cells(offered(question), 4),
    number(seconds(question)),
    rightNumbers(question),
  ]);
  return workbook([...opening, kahootColumns.map(heading), ...rows], [6, 60, 30, 30, 30, 30, 16, 16]);
}
