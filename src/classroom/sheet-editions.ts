/**
 * A worksheet in two editions: the pupil's, with room to write, and the teacher's key.
 */
import type { BlockNode, DocumentTree } from "#document/tree.ts";

function without(nodes: readonly BlockNode[], type: BlockNode["type"]): BlockNode[] {
  return nodes.flatMap((node): BlockNode[] => {
    if (node.type === type) return [];
    if (node.type === "list") return [{ ...node, items: node.items.map((item) => without(item, type)) }];
    return [node];
  });
}

/** What pupils get: no answers. */
export const pupilEdition = (tree: DocumentTree): DocumentTree => ({
  ...tree,
  children: without(tree.children, "answer"),
});

/** What the teacher gets: the answers in place of the lines to write on. */
export const keyEdition = (tree: DocumentTree): DocumentTree => ({
  ...tree,
  children: without(tree.children, "answerLines"),
});
