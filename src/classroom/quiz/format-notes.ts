/**
 * What a teacher reads beside each quiz file before taking it: what is in it, what was changed, what is missing.
 */
import type { Quiz } from "#library/schema/lesson.ts";
import {
  formatQuiz,
  quizFormats,
  type FormattedQuiz,
  type LeftOutReason,
  type QuestionType,
  type QuizFormat,
  type QuizFormatName,
} from "./formats.ts";

export interface QuizFileNotes {
  file: string;
  label: string;
  use: string;
  /** «Có gì trong tệp này»: whole sentences. */
  notes: string[];
}

const typeWords: Record<QuestionType, string> = {
  single: "chọn một đáp án",
  multiple: "chọn nhiều đáp án",
  "true-false": "đúng – sai",
  matching: "nối cặp",
  ordering: "xếp thứ tự",
  short: "trả lời ngắn",
  numeric: "điền số",
};

/** @param type of the question that is left out: told in another type, its parts count too */
function reasonWords(reason: LeftOutReason, type: QuestionType, { most, carries }: QuizFormat): string {
  switch (reason) {
    case "type":
      return "dạng câu này tệp không nhận";
    case "prompt":
      return `${carries[type] === "reduced" ? "câu kèm các ý" : "câu"} dài quá ${most.prompt ?? 0} ký tự`;
    case "option":
      return `có phương án dài quá ${most.option ?? 0} ký tự`;
    case "options":
      return `có nhiều hơn ${(most.options ?? 0) - 1} phương án đúng, mà tệp chỉ nhận ${most.options ?? 0} phương án`;
    case "range":
      return "đáp án là một khoảng số";
  }
}

function counted({ questions, leftOut }: FormattedQuiz): string {
  const total = questions.length + leftOut.length;
  return leftOut.length === 0 ? `Có đủ ${total} câu.` : `Có ${questions.length} trong ${total} câu.`;
}

function changed(quiz: Quiz, { reduced }: FormattedQuiz): string[] {
  if (reduced.length === 0) return ["Giữ nguyên dạng từng câu."];
  const types = new Set(quiz.questions.filter(({ id }) => reduced.includes(id)).map(({ type }) => type));
  const choices = [...types].filter((type) => type !== "numeric").map((type) => typeWords[type]);
  return [
    ...(choices.length === 0 ? [] : [`Câu ${choices.join(", ")} được viết thành câu chọn một phương án.`]),
    ...(types.has("numeric") ? ["Câu điền số được viết thành câu trả lời ngắn."] : []),
  ];
}

function explained({ explanations, reasons }: QuizFormat, losesReasons: boolean): string {
  if (!explanations) return "Không kèm lời giải thích; thầy cô xem trong tệp đáp án.";
  if (!reasons) return "Kèm lời giải thích của câu, không kèm lý do của từng phương án.";
  return losesReasons
    ? "Kèm lời giải thích của câu và của từng phương án, trừ câu chọn nhiều đáp án đã đổi dạng."
    : "Kèm lời giải thích của câu và của từng phương án.";
}

function notesOf(quiz: Quiz, name: QuizFormatName): string[] {
  const format: QuizFormat = quizFormats[name];
  const result = formatQuiz(quiz, name);
  return [
    counted(result),
    ...changed(quiz, result),
    ...(result.shortened.length === 0
      ? []
      : [
          `Bớt phương án sai ở ${result.shortened.length} câu, vì mỗi câu chỉ nhận ${format.most.options ?? 0} phương án.`,
        ]),
    ...result.leftOut.map(
      ({ question, reason }) =>
        `Không có câu «${question.prompt}»: ${reasonWords(reason, question.type, format)}.`,
    ),
    explained(
      format,
      quiz.questions.some(({ id, type }) => type === "multiple" && result.reduced.includes(id)),
    ),
  ];
}

/** One entry for each quiz file of a pack, in the order in which the files are offered. */
export const quizFileNotes = (quiz: Quiz): QuizFileNotes[] =>
  (Object.keys(quizFormats) as QuizFormatName[]).map((name) => {
    const { file, label, use } = quizFormats[name];
    return { file, label, use, notes: notesOf(quiz, name) };
  });
