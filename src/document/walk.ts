/**
 * Walks over texts for questions that concern the whole of one.
 */
import { reduceBlocks, type Told } from "./reduce.ts";
import { inlineText, type DocumentTree, type HeadingNode, type InlineNode } from "./tree.ts";

/** Every core node, depth first. */
export function* everyTold(nodes: readonly Told[]): Generator<Told> {
  for (const node of nodes) {
    yield node;
    if (node.type === "list") yield* everyTold(node.items.flat());
    if (node.type === "quotation" || node.type === "box") yield* everyTold(node.children);
  }
}

/** All core nodes of a text, its notes included. */
export function toldNodes(tree: DocumentTree): Told[] {
  return [...everyTold(reduceBlocks([...tree.children, ...tree.notes.flat()]))];
}

/** The fragments that the headings of a text offer. */
export function headingIds(tree: DocumentTree): Set<string> {
  return new Set(
    toldNodes(tree).flatMap((node) => (node.type === "heading" ? [(node satisfies HeadingNode).id] : [])),
  );
}

/** The words of core nodes in reading order, one line for each run of text, without marks and addresses. */
export function toldWords(nodes: readonly Told[]): string[] {
  return nodes.flatMap((node): string[] => {
    switch (node.type) {
      case "heading":
      case "paragraph":
        return [inlineText(node.children)];
      case "table":
        return [...optional(node.caption), ...[node.head, ...node.rows].flat().map(inlineText)];
      case "list":
        return node.items.flatMap(toldWords);
      case "box":
        return [...optional(node.title), ...toldWords(node.children)];
      case "quotation":
        return [...toldWords(node.children), ...(node.attribution ? [inlineText(node.attribution)] : [])];
      case "figure":
        return [...optional(node.caption), `Hình: ${node.credit}`];
      case "separator":
        return [];
    }
  });
}

const optional = (words: string | undefined): string[] => (words === undefined ? [] : [words]);

/** The words of a text as readers meet them, blocks told. */
export function treeWords(tree: DocumentTree): string {
  return toldWords(reduceBlocks([...tree.children, ...tree.notes.flat()])).join("\n");
}

/** A copy in which links to an address are plain words. */
export function unlink(tree: DocumentTree, address: string): DocumentTree {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.flatMap((entry) => {
        const visited = visit(entry);
        return isLinkTo(entry, address) ? (visited as { children: InlineNode[] }).children : [visited];
      });
    }
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
