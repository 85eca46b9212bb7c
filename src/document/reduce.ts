/**
 * Tree → core tree: every block told in core nodes, so that each writer handles a small closed set.
 */
import { blocksByType } from "./block-registry.ts";
import type {
  BoxNode,
  BlockNode,
  CoreNode,
  FigureNode,
  HeadingNode,
  ListNode,
  ParagraphNode,
  QuotationNode,
  SeparatorNode,
  TableNode,
} from "./tree.ts";

/** A core node whose children are core nodes too, all the way down. */
export type Told =
  | HeadingNode
  | ParagraphNode
  | TableNode
  | FigureNode
  | SeparatorNode
  | (Omit<ListNode, "items"> & { items: Told[][] })
  | (Omit<QuotationNode, "children"> & { children: Told[] })
  | (Omit<BoxNode, "children"> & { children: Told[] });

const coreTypes: ReadonlySet<BlockNode["type"]> = new Set<CoreNode["type"]>([
  "heading",
  "paragraph",
  "list",
  "table",
  "quotation",
  "box",
  "figure",
  "separator",
]);

const isCore = (node: BlockNode): node is CoreNode => coreTypes.has(node.type);

/** Tells blocks in core nodes, recursively. */
export function reduceBlocks(nodes: readonly BlockNode[]): Told[] {
  return nodes.flatMap((node): Told[] => {
    if (!isCore(node)) {
      const block = blocksByType.get(node.type);
      if (block === undefined) throw new Error(`No block tells nodes of type ${node.type}`);
      return reduceBlocks(block.reduce(node));
    }
    switch (node.type) {
      case "list":
        return [{ ...node, items: node.items.map(reduceBlocks) }];
      case "quotation":
      case "box":
        return [{ ...node, children: reduceBlocks(node.children) }];
      default:
        return [node];
    }
  });
}
