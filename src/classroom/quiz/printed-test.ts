/**
 * The quiz on paper: four versions with their codes, as Vietnamese schools print them, and one key for all.
 */
import { paragraph, strong, text, type BlockNode, type InlineNode, type TableNode } from "#document/tree.ts";
import type { Quiz } from "#library/schema/lesson.ts";
import { letter, setTest, type SetQuestion } from "./set-question.ts";

/** «Mã đề 101» and so on. */
export const testCodes = ["101", "102", "103", "104"] as const;

const line = ".".repeat(100);

const table = (head: string[], rows: InlineNode[][][]): TableNode => ({
  type: "table",
  align: head.map(() => undefined),
  head: head.map((words) => [text(words)]),
  rows,
});

function partsOf(set: SetQuestion): BlockNode[] {
  switch (set.type) {
    case "choice":
      return set.options.map((option, index) => paragraph(strong(`${letter(index)}. `), text(option.text)));
    case "true-false":
      return [paragraph(text("☐ Đúng     ☐ Sai"))];
    case "matching":
      return [
        table(
          ["Cột 1", "Cột 2"],
          set.question.pairs.map(({ left }, index) => [
            [text(`${index + 1}. ${left}`)],
            [text(`${letter(index).toLowerCase()}. ${set.right[index] ?? ""}`)],
          ]),
        ),
        paragraph(text(`Nối: ${set.question.pairs.map((_, index) => `${index + 1} – ….`).join("   ")}`)),
      ];
    case "ordering":
      return [
        ...set.items.map((item, index) => paragraph(text(`(${index + 1}) ${item}`))),
        paragraph(text(`Thứ tự đúng: ${set.items.map(() => "….").join(" – ")}`)),
      ];
    case "written":
      return [paragraph(text(line))];
  }
}

/** One version: what pupils get. */
export function testNodes(quiz: Quiz, code: string): BlockNode[] {
  return [
    paragraph(text(`Họ và tên: ${".".repeat(60)}  Lớp: ${".".repeat(12)}`)),
    ...setTest(quiz, code).flatMap((set) => [
      paragraph(
        strong(`Câu ${set.number}. `),
        text(
          set.question.type === "multiple"
            ? `${set.question.prompt} (Chọn mọi ý đúng.)`
            : set.question.prompt,
        ),
      ),
      ...partsOf(set),
    ]),
  ];
}

/** The key: a table of answers for all versions, then each question with its explanation. */
export function keyNodes(quiz: Quiz): BlockNode[] {
  const versions = testCodes.map((code) => setTest(quiz, code));
  const rows = quiz.questions.map((_, index) => [
    [strong(`Câu ${index + 1}`)],
    ...versions.map((version) => [text(version[index]?.answer ?? "")]),
  ]);
  const numberIn = (id: string): string =>
    versions
      .map((version, index) => {
        const number = version.find(({ question }) => question.id === id)?.number ?? 0;
        return `${testCodes[index] ?? ""}: câu ${number}`;
      })
      .join("; ");
  return [
    table(["", ...testCodes.map((code) => `Mã ${code}`)], rows),
    ...quiz.questions.flatMap((question): BlockNode[] => [
      paragraph(strong(question.prompt), text(` (${numberIn(question.id)})`)),
      ...("options" in question
        ? question.options.map((option) =>
            paragraph(text(`${option.right ? "Đúng" : "Sai"}: ${option.text} – ${option.why}`)),
          )
        : []),
      paragraph(text(question.explanation)),
    ]),
  ];
}
