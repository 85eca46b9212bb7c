/**
 * Walks over the tree for questions that concern the whole text.
 */
import { inlineText, type BlockNode, type DocumentTree, type HeadingNode, type InlineNode } from "./tree.ts";

/** Block nodes directly inside a node: list items flattened, block contents, nothing for leaves. */
function innerBlocks(node: BlockNode): readonly BlockNode[] {
  if (node.type === "list") return node.items.flat();
  if (node.type === "steps") return [node.list];
  return "children" in node && !isInlineHolder(node) ? (node.children as readonly BlockNode[]) : [];
}

function isInlineHolder(node: BlockNode): boolean {
  return node.type === "heading" || node.type === "paragraph";
}

/** Every block node, depth first. */
export function* everyBlock(nodes: readonly BlockNode[]): Generator<BlockNode> {
  for (const node of nodes) {
    yield node;
    yield* everyBlock(innerBlocks(node));
  }
}

export function headings(tree: DocumentTree): HeadingNode[] {
  return [...everyBlock(tree.children)].filter((node) => node.type === "heading");
}

export function headingIds(tree: DocumentTree): Set<string> {
  return new Set(headings(tree).map(({ id }) => id));
}

/** The words of a text: paragraphs, headings, lists, tables; attributes of blocks that readers see. */
export function treeWords(tree: DocumentTree): string {
  const words: string[] = [];
  for (const node of everyBlock([...tree.children, ...tree.notes.flat()])) {
    if (node.type === "heading" || node.type === "paragraph") words.push(inlineText(node.children));
    if (node.type === "table") words.push(...[node.head, ...node.rows].flat().map(inlineText));
    if ("title" in node && node.title !== undefined) words.push(node.title);
    if ("question" in node) words.push(node.question);
    if ("myth" in node) words.push(node.myth);
  }
  return words.join("\n");
}

/** A copy in which links to an address are plain words. */
export function unlink(tree: DocumentTree, address: string): DocumentTree {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.flatMap((entry) => {
        const visited = visit(entry);
        return isLinkTo(entry, address) ? (visited as { children: InlineNode[] }).children : [visited];
      });
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, visit(entry)]));
    }
    return value;
  };
  return visit(tree) as DocumentTree;
}

function isLinkTo(value: unknown, address: string): boolean {
  const node = value as { type?: unknown; href?: unknown } | null;
  return (
    node !== null &&
    typeof node === "object" &&
    node.type === "link" &&
    typeof node.href === "string" &&
    node.href.split("#")[0] === address
  );
}
