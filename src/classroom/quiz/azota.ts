/**
 * The quiz as a Word file that Azota cuts into questions by itself, in the layout in which Vietnamese teachers type
 * tests: «PHẦN I …», «Câu 1. …», «A. …» in a paragraph each, the letter of the right option underlined and red,
 * «Đáp án: …» under a question that is answered in writing, «Lời giải: …» last.
 *
 * Azota publishes sample files but no specification. The layout is the one that public programs which read or write
 * «đề chuẩn Azota» agree on (underlined letter as the mark of the right option, «Đáp án:», «Lời giải:», parts by
 * «PHẦN»). Nothing else is bold, underlined or coloured after «Câu …», and no line begins with a letter and a stop
 * but the options.
 */
import { Document, HeadingLevel, Packer, Paragraph, TextRun, UnderlineType } from "docx";
import type { Manuscript } from "#document/manuscript.ts";
import { runs } from "#document/writers/docx/inlines.ts";
import { stablePackage } from "#document/writers/docx/package.ts";
import { language, margin, sheet } from "#document/writers/docx/page.ts";
import { styles } from "#document/writers/docx/styles.ts";
import type { Quiz, QuizQuestion } from "#library/schema/lesson.ts";
import { formatQuiz } from "./formats.ts";
import { oneLine } from "./packaging.ts";
import { letter } from "./set-question.ts";

const RIGHT = "C00000";

const line = (text: string, style = "Normal"): Paragraph =>
  new Paragraph({ style, children: runs(oneLine(text)) });

function option(text: string, index: number, right: boolean): Paragraph {
  const mark = `${letter(index)}.`;
  const run = right
    ? new TextRun({ text: mark, language, color: RIGHT, underline: { type: UnderlineType.SINGLE } })
    : new TextRun({ text: mark, language });
  return new Paragraph({ style: "Normal", children: [run, ...runs(` ${oneLine(text)}`)] });
}

function prompt(text: string, number: number): Paragraph[] {
  const [first = "", ...rest] = text.split(/[\r\n]+/u);
  const mark = runs(`Câu ${number}.`, { bold: true });
  return [
    new Paragraph({ style: "Normal", keepNext: true, children: [...mark, ...runs(` ${oneLine(first)}`)] }),
    ...rest.map((words) => line(words)),
  ];
}

function answers(question: QuizQuestion): Paragraph[] {
  if ("options" in question)
    return question.options.map(({ text, right }, index) => option(text, index, right));
  return question.type === "short" ? [line(`Đáp án: ${question.answers[0] ?? ""}`)] : [];
}

/** Explanation, reasons of the options by their letters, other spellings that count. */
function solution(question: QuizQuestion): Paragraph[] {
  const reasons =
    "options" in question
      ? question.options.flatMap(({ why }, index) =>
          why === "" ? [] : [`Phương án ${letter(index)}: ${oneLine(why)}`],
        )
      : [];
  const others = question.type === "short" ? question.answers.slice(1) : [];
  return [
    line(`Lời giải: ${question.explanation}`),
    ...reasons.map((words) => line(words)),
    ...(others.length === 0 ? [] : [line(`Cũng chấp nhận: ${others.join("; ")}`)]),
  ];
}

function part(title: string, questions: readonly QuizQuestion[], first: number): Paragraph[] {
  if (questions.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }),
    ...questions.flatMap((question, index) => [
      ...prompt(question.prompt, first + index),
      ...answers(question),
      ...solution(question),
    ]),
  ];
}

/** The credit, which names the licence, stands before the first question: after the last it would be read as its solution. */
const opening = ({ title, credit }: Manuscript): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
  line(credit, "Imprint"),
];

/**
 * Questions that are chosen first, those that are written after them; numbered through.
 *
 * @param manuscript of the pack, with the quiz's title: for credit and properties
 */
export async function writeAzota(quiz: Quiz, manuscript: Manuscript): Promise<Uint8Array> {
  const { questions } = formatQuiz(quiz, "azota");
  const chosen = questions.filter(({ type }) => type === "single");
  const written = questions.filter(({ type }) => type !== "single");
  const document = new Document({
    title: quiz.title,
    styles,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: { page: { size: sheet, margin } },
        children: [
          ...opening(manuscript),
          ...part("PHẦN I. Câu trắc nghiệm nhiều phương án lựa chọn", chosen, 1),
          ...part("PHẦN II. Câu trắc nghiệm trả lời ngắn", written, chosen.length + 1),
        ],
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(document);
  return stablePackage(new Uint8Array(packed), manuscript);
}
