/**
 * Slides, read from the tree of `slides.mdx`: one for each `##`, with what the teacher says beside it.
 */
import { countSyllables } from "#language/syllables.ts";
import { reduceBlocks } from "../reduce.ts";
import type { BlockNode, DocumentTree } from "../tree.ts";
import { toldWords } from "../walk.ts";
import type { ComplainAt } from "./plan.ts";
import { sectionsOf } from "./sections.ts";

export interface Slide {
  title: string;
  /** What stands on the screen. */
  children: BlockNode[];
  /** What the teacher says and does. */
  notes: BlockNode[];
}

/** What can be read from the last row: a house rule, checked so that no slide overflows in any form. */
const MAX_TITLE = 60;
const MAX_SYLLABLES = 70;
const MAX_POINTS = 6;

/** Reads slides and complains about those that would not fit on a screen or leave the teacher alone. */
export function readSlides(tree: DocumentTree, complain: ComplainAt): Slide[] {
  const { before, sections } = sectionsOf(tree.children, 2);
  if (before.length > 0)
    complain(undefined, "Trang chiếu bắt đầu bằng «## Tên trang», không để chữ đứng trước.");
  return sections.map(({ title, children }) => {
    const shown = children.filter(({ type }) => type !== "notes");
    const notes = children.flatMap((node) => (node.type === "notes" ? node.children : []));
    if (title.length > MAX_TITLE) complain(title, `Tên trang dài quá: tối đa ${MAX_TITLE} ký tự.`);
    const syllables = countSyllables(toldWords(reduceBlocks(shown)).join("\n"));
    if (syllables > MAX_SYLLABLES) {
      complain(
        title,
        `Trang «${title}» có ${syllables} tiếng, nhiều nhất ${MAX_SYLLABLES}. Chuyển bớt vào <Notes>.`,
      );
    }
    const points = shown.reduce((sum, node) => sum + (node.type === "list" ? node.items.length : 0), 0);
    if (points > MAX_POINTS) complain(title, `Trang «${title}» có ${points} ý, nhiều nhất ${MAX_POINTS}.`);
    if (notes.length === 0)
      complain(title, `Trang «${title}» thiếu <Notes>: thầy cô nói gì, làm gì ở trang này.`);
    return { title, children: shown, notes };
  });
}
