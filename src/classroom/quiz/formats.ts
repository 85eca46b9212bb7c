/**
 * What each format of a quiz carries: the one table that its writers, its tests and the page of the pack read.
 */
import type { Quiz, QuizQuestion } from "#library/schema/lesson.ts";
import { asRightOrWrong, asSpellings, asWholeAnswers, withFewerOptions } from "./reductions.ts";

export type QuestionType = QuizQuestion["type"];

/** `as-is`: in its own type; `reduced`: told in a simpler one; `left-out`: not in the file. */
type Carried = "as-is" | "reduced" | "left-out";

export interface QuizFormat {
  /** Name of the file. */
  file: string;
  /** What the teacher is offered. */
  label: string;
  /** Where the teacher puts it. */
  use: string;
  carries: Record<QuestionType, Carried>;
  /** Whether the explanation of a question, and the reason of an option, come along. */
  explanations: boolean;
  reasons: boolean;
  /** The most that the format takes: characters (UTF-16, as spreadsheets count), options, accepted spellings. */
  most: { prompt?: number; option?: number; options?: number; spellings?: number };
}

const asIs = {
  single: "as-is",
  multiple: "as-is",
  "true-false": "as-is",
  matching: "as-is",
  ordering: "as-is",
  short: "as-is",
  numeric: "as-is",
} as const satisfies Record<QuestionType, Carried>;

const whole = { explanations: true, reasons: true, most: {} };

export const quizFormats = {
  azota: {
    file: "quiz-azota.docx",
    label: "Trắc nghiệm cho Azota (Word)",
    use: "Trên Azota: Tạo đề thi, tải tệp này lên, rồi xem lại đáp án trước khi giao bài.",
    carries: {
      ...asIs,
      multiple: "reduced",
      "true-false": "reduced",
      matching: "reduced",
      ordering: "reduced",
      numeric: "reduced",
    },
    ...whole,
  },
  quizizz: {
    file: "quiz-quizizz.xlsx",
    label: "Trắc nghiệm cho Quizizz, nay là Wayground (Excel)",
    use: "Trên Wayground: tạo bài mới, chọn nhập từ bảng tính, rồi tải tệp này lên.",
    carries: {
      ...asIs,
      "true-false": "reduced",
      matching: "reduced",
      ordering: "reduced",
      numeric: "reduced",
    },
    explanations: true,
    reasons: false,
    most: { options: 5, spellings: 5 },
  },
  kahoot: {
    file: "quiz-kahoot.xlsx",
    label: "Trắc nghiệm cho Kahoot (Excel)",
    use: "Trên Kahoot: tạo kahoot mới, thêm câu hỏi, chọn nhập bảng tính, rồi tải tệp này lên.",
    carries: {
      ...asIs,
      "true-false": "reduced",
      matching: "reduced",
      ordering: "reduced",
      short: "left-out",
      numeric: "left-out",
    },
    explanations: false,
    reasons: false,
    most: { prompt: 120, option: 75, options: 4 },
  },
  moodle: {
    file: "quiz-moodle.xml",
    label: "Trắc nghiệm cho Moodle (Moodle XML)",
    use: "Moodle 4.4 trở lên: Ngân hàng câu hỏi, Nhập, chọn Moodle XML. Bản cũ hơn: dùng tệp GIFT.",
    carries: asIs,
    ...whole,
  },
  gift: {
    file: "quiz.gift.txt",
    label: "Trắc nghiệm cho Moodle mọi bản (GIFT)",
    use: "Moodle: Ngân hàng câu hỏi, Nhập, chọn GIFT.",
    carries: { ...asIs, ordering: "reduced" },
    ...whole,
  },
  qti: {
    file: "quiz-qti.zip",
    label: "Trắc nghiệm cho hệ thống học tập khác (QTI 2.1)",
    use: "Canvas, OpenOlat, TAO và hệ thống nhận QTI 2.1: nhập nguyên tệp nén, không giải nén.",
    carries: { ...asIs, "true-false": "reduced" },
    ...whole,
  },
} as const satisfies Record<string, QuizFormat>;

export type QuizFormatName = keyof typeof quizFormats;

/** Why a question is not in a file. */
export type LeftOutReason = "type" | "prompt" | "option" | "options" | "range";

export interface FormattedQuiz {
  /** As written, in the quiz's order. */
  questions: QuizQuestion[];
  /** Ids of questions that are told in another type. */
  reduced: string[];
  /** Ids of questions with fewer wrong options than the author gave. */
  shortened: string[];
  leftOut: { question: QuizQuestion; reason: LeftOutReason }[];
}

function reducedQuestion(question: QuizQuestion): QuizQuestion | LeftOutReason {
  switch (question.type) {
    case "true-false":
      return asRightOrWrong(question);
    case "multiple":
    case "matching":
    case "ordering":
      return asWholeAnswers(question);
    case "numeric":
      return asSpellings(question) ?? "range";
    case "single":
    case "short":
      return question;
  }
}

function withinLimits(question: QuizQuestion, most: QuizFormat["most"]): QuizQuestion | LeftOutReason {
  const { prompt = Infinity, option = Infinity, options = Infinity, spellings = Infinity } = most;
  if (question.prompt.length > prompt) return "prompt";
  if (question.type === "short") return { ...question, answers: question.answers.slice(0, spellings) };
  if (question.type !== "single" && question.type !== "multiple") return question;
  const fewer = withFewerOptions(question, options);
  if (fewer === undefined) return "options";
  return fewer.options.some(({ text }) => text.length > option) ? "option" : fewer;
}

function formatted(question: QuizQuestion, format: QuizFormat): QuizQuestion | LeftOutReason {
  const carried = format.carries[question.type];
  if (carried === "left-out") return "type";
  const told = carried === "reduced" ? reducedQuestion(question) : question;
  return typeof told === "string" ? told : withinLimits(told, format.most);
}

const optionCount = (question: QuizQuestion): number => ("options" in question ? question.options.length : 0);

/** The quiz as one format tells it. */
export function formatQuiz({ questions }: Quiz, name: QuizFormatName): FormattedQuiz {
  const format: QuizFormat = quizFormats[name];
  const result: FormattedQuiz = { questions: [], reduced: [], shortened: [], leftOut: [] };
  for (const question of questions) {
    const told = formatted(question, format);
    if (typeof told === "string") {
      result.leftOut.push({ question, reason: told });
      continue;
    }
    result.questions.push(told);
    if (format.carries[question.type] === "reduced") result.reduced.push(question.id);
    else if (optionCount(told) < optionCount(question)) result.shortened.push(question.id);
  }
  return result;
}
