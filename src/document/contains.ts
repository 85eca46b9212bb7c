/**
 * A question that blocks ask about their contents. Apart from walk.ts, which needs all blocks to be loaded.
 */
import type { BlockNode } from "./tree.ts";

/** Whether a block of a type stands among these nodes or inside one of them. */
export function contains(nodes: readonly BlockNode[], type: BlockNode["type"]): boolean {
  return nodes.some(
    (node) =>
      node.type === type ||
      ("children" in node && contains(node.children as readonly BlockNode[], type)) ||
      (node.type === "list" && node.items.some((item) => contains(item, type))),
  );
}
