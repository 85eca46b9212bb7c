/**
 * The documents of a lesson pack as manuscripts, so that every writer of the house can make a form of them.
 */
import type { Lesson, LessonSheet } from "#document/lesson/lesson.ts";
import { lowered } from "#document/lesson/sections.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import {
  strong,
  text,
  TREE_VERSION,
  type BlockNode,
  type DocumentTree,
  type HeadingNode,
  type TableNode,
} from "#document/tree.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { slugify } from "#language/fold.ts";
import { planNodes } from "./plan-document.ts";
import { keyNodes, testCodes, testNodes } from "./quiz/printed-test.ts";
import { keyEdition, pupilEdition } from "./sheet-editions.ts";

export interface LessonDocuments {
  plan: Manuscript;
  /** All sheets, one after the other. */
  worksheets: Manuscript;
  worksheetKey: Manuscript;
  letter: Manuscript;
  rubric: Manuscript;
  cards: Manuscript;
  /** One for each code. */
  tests: { code: string; manuscript: Manuscript }[];
  testKey: Manuscript;
}

const treeOf = (children: BlockNode[], notes: DocumentTree["notes"] = []): DocumentTree => ({
  version: TREE_VERSION,
  children,
  notes,
});

const sheetHeading = (title: string, index: number): HeadingNode => ({
  type: "heading",
  level: 2,
  id: `phieu-${index + 1}-${slugify(title)}`,
  children: [text(`Phiếu ${index + 1}. ${title}`)],
});

function sheetsTree(
  sheets: readonly LessonSheet[],
  edition: (tree: DocumentTree) => DocumentTree,
): DocumentTree {
  return treeOf(
    sheets.flatMap(({ title, tree }, index) => [
      sheetHeading(title, index),
      ...lowered(edition(tree).children),
    ]),
  );
}

/** One row for each criterion, one column for each level. */
export function rubricTable({ levels, criteria }: Lesson["rubric"]): TableNode {
  return {
    type: "table",
    align: [undefined, ...levels.map(() => undefined)],
    head: [[text("Tiêu chí")], ...levels.map((level) => [text(level)])],
    rows: criteria.map(({ name, descriptors }) => [
      [strong(name)],
      ...descriptors.map((words) => [text(words)]),
    ]),
  };
}

/** Two cards in a row, to be cut along the lines. */
function cardsTable({ cards }: Lesson["cards"]): TableNode {
  const cells = cards.map(({ title, text: words }) => [strong(`${title}. `), text(words)]);
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, index) => [
    cells[index * 2] ?? [text("")],
    cells[index * 2 + 1] ?? [text("")],
  ]);
  return { type: "table", align: [undefined, undefined], head: [[text("Thẻ")], [text("Thẻ")]], rows };
}

/** What a rubric is for, and what not. */
export const rubricUse =
  "Thầy cô dùng để nhận xét, học sinh dùng để tự nhìn lại. Không dùng để xếp loại một em trước lớp.";

/** Every document of a pack. Sources, credit, licence and help come with each, as with all manuscripts. */
export function lessonDocuments(lesson: Lesson, site: SiteSettings): LessonDocuments {
  const { item, plan, worksheets, letter, rubric, cards, quiz } = lesson;
  const documentOf = (title: string, lead: string, tree: DocumentTree): Manuscript => ({
    ...manuscriptOf(item, tree, site),
    title,
    lead,
  });
  return {
    plan: documentOf(plan.title, item.description, treeOf(planNodes(lesson))),
    worksheets: documentOf(
      `Phiếu học tập: ${item.title}`,
      "Phiếu của học sinh. Thầy cô in mỗi em một bản, hoặc mỗi nhóm một bản.",
      sheetsTree(worksheets, pupilEdition),
    ),
    worksheetKey: documentOf(
      `Gợi ý trả lời: ${item.title}`,
      "Bản của thầy cô. Nhiều câu không có một đáp án duy nhất; gợi ý để thầy cô dẫn dắt, không để chấm từng chữ.",
      sheetsTree(worksheets, keyEdition),
    ),
    letter: documentOf(letter.title, "Thư gửi gia đình học sinh.", letter.tree),
    rubric: documentOf(rubric.title, rubricUse, treeOf([rubricTable(rubric)])),
    tests: testCodes.map((code) => ({
      code,
      manuscript: documentOf(
        `${quiz.title} – Mã đề ${code}`,
        `Có ${quiz.questions.length} câu. Em đọc kỹ từng câu rồi mới trả lời.`,
        treeOf(testNodes(quiz, code)),
      ),
    })),
    testKey: documentOf(
      `Đáp án: ${quiz.title}`,
      "Bản của thầy cô: đáp án bốn mã đề và lời giải thích từng câu.",
      treeOf(keyNodes(quiz)),
    ),
    cards: documentOf(cards.title, cards.instructions.replaceAll("\n", " "), treeOf([cardsTable(cards)])),
  };
}
