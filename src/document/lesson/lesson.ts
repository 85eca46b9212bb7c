/**
 * A lesson pack with its texts read: what every form of a pack is written from.
 */
import type { Item } from "#library/item.ts";
import type { LessonParts, LessonText } from "#library/lesson-parts.ts";
import type { ProblemList } from "#library/problems.ts";
import type { DocumentTree } from "../tree.ts";
import { readPlan, type ComplainAt, type LessonPlan } from "./plan.ts";
import { readSlides, type Slide } from "./slides.ts";

export interface LessonSheet {
  /** `worksheet-1` … */
  name: string;
  title: string;
  tree: DocumentTree;
}

export interface Lesson {
  item: Item<"lesson">;
  plan: LessonPlan & { title: string };
  slides: Slide[];
  slidesTitle: string;
  worksheets: LessonSheet[];
  letter: LessonSheet;
  quiz: LessonParts["quiz"];
  rubric: LessonParts["rubric"];
  cards: LessonParts["cards"];
}

/** Complains at the heading that a message is about; at the start of the text where it is about all of it. */
function complainIn({ file, body }: LessonText, sink: Pick<ProblemList, "error">): ComplainAt {
  const lines = body.text.split("\n");
  return (title, message) => {
    const index =
      title === undefined
        ? -1
        : lines.findIndex((line) => /^#{2,4}\s/u.test(line) && line.replace(/^#+\s+/u, "").trim() === title);
    sink.error({ file, line: body.firstLine + Math.max(0, index), column: 1 }, message);
  };
}

/**
 * Puts a pack together.
 *
 * @param treeOf the tree of one of its texts, by file
 * @returns undefined for an item that has no parts
 */
export function readLesson(
  item: Item<"lesson">,
  treeOf: (file: string) => DocumentTree,
  sink: Pick<ProblemList, "error">,
): Lesson | undefined {
  const { lesson: parts } = item;
  if (parts === undefined) return undefined;
  const { plan, slides, letter, worksheets, quiz, rubric, cards } = parts;
  for (const part of [plan, slides, letter, ...worksheets]) {
    if (treeOf(part.file).notes.length === 0) continue;
    complainIn(part, sink)(
      undefined,
      "Gói bài giảng không dùng chú thích cuối bài [^1]. Viết thẳng vào câu.",
    );
  }
  for (const part of worksheets.filter(({ title }) => /^Phiếu\s+\d/iu.test(title))) {
    complainIn(part, sink)(undefined, "Tên phiếu không ghi «Phiếu 1»: số phiếu được đánh tự động.");
  }
  const sheet = ({ name, title, file }: LessonText): LessonSheet => ({ name, title, tree: treeOf(file) });
  return {
    item,
    plan: { title: plan.title, ...readPlan(treeOf(plan.file), item.data, complainIn(plan, sink)) },
    slides: readSlides(treeOf(slides.file), complainIn(slides, sink)),
    slidesTitle: slides.title,
    worksheets: worksheets.map(sheet),
    letter: sheet(letter),
    quiz,
    rubric,
    cards,
  };
}
