/**
 * A text cut at its headings of one level: what lesson plans and slides are read from.
 */
import { inlineText, type BlockNode, type DocumentTree } from "../tree.ts";

export interface Section {
  title: string;
  children: BlockNode[];
}

/** What stands before the first heading, and a section for each. Headings of other levels stay inside. */
export function sectionsOf(
  nodes: DocumentTree["children"],
  level: number,
): { before: BlockNode[]; sections: Section[] } {
  const before: BlockNode[] = [];
  const sections: Section[] = [];
  for (const node of nodes) {
    const section = sections.at(-1);
    if (node.type === "heading" && node.level === level) {
      sections.push({ title: inlineText(node.children), children: [] });
    } else (section?.children ?? before).push(node);
  }
  return { before, sections };
}

/** Headings go down by some levels, at most to 4, where a text becomes a part of another. */
export const lowered = (nodes: readonly BlockNode[], levels = 1): BlockNode[] =>
  nodes.map((node) =>
    node.type === "heading" ? { ...node, level: Math.min(4, node.level + levels) } : node,
  );
