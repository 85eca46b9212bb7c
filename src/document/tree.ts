/**
 * The document tree, version 1: one small typed tree per text, from which every form is written.
 *
 * Core nodes are listed here; every writer knows all of them and nothing else. Each block adds its own node by
 * augmenting `BlockNodes` in its folder, and says how it is told in core nodes (`reduce`), so that adding a block
 * touches no other place and reaches every form.
 */
import type { ContentImage } from "#library/images.ts";
import type { Source } from "#library/item.ts";

export const TREE_VERSION = 1;

export interface TextNode {
  type: "text";
  /** NFC, no line breaks. */
  value: string;
  /** Name of a place that the reader fills in (letters, digits, underscores); Word gets a bookmark of this name. */
  slot?: string;
}

export interface StrongNode {
  type: "strong";
  children: InlineNode[];
}

export interface EmphasisNode {
  type: "emphasis";
  children: InlineNode[];
}

export interface LinkNode {
  type: "link";
  /** `/path/`, `/path/#fragment`, `#fragment`, `https://…`. */
  href: string;
  children: InlineNode[];
}

export interface LineBreakNode {
  type: "lineBreak";
}

/** A reference to a note at the end of the text. */
export interface NoteReferenceNode {
  type: "noteReference";
  /** 1-based, in the order of first mention. */
  number: number;
}

export type InlineNode = TextNode | StrongNode | EmphasisNode | LinkNode | LineBreakNode | NoteReferenceNode;

export interface HeadingNode {
  type: "heading";
  /** 2–4; 1 is the item's title. */
  level: number;
  /** Fragment of the heading, unique in the text. */
  id: string;
  children: InlineNode[];
}

export interface ParagraphNode {
  type: "paragraph";
  children: InlineNode[];
}

export interface ListNode {
  type: "list";
  /** First number of an ordered list; undefined for bullets. */
  start: number | undefined;
  /** Items to be ticked off. */
  checklist?: boolean;
  items: BlockNode[][];
}

export interface TableNode {
  type: "table";
  caption?: string;
  align: (("left" | "center" | "right") | undefined)[];
  head: InlineNode[][];
  rows: InlineNode[][][];
}

export interface QuotationNode {
  type: "quotation";
  children: BlockNode[];
  /** Where it is from. */
  attribution?: InlineNode[];
}

/** A framed part: a note, a warning, what the reader can do. */
export interface BoxNode {
  type: "box";
  tone: "plain" | "important" | "action";
  title?: string;
  children: BlockNode[];
}

export interface FigureNode {
  type: "figure";
  image: ContentImage;
  alt: string;
  caption: string | undefined;
  credit: string;
  /** `reuse`: under the site's licence. `site-only`: on the site's own pages, in no form that others take along. */
  rights: "reuse" | "site-only";
}

export interface SeparatorNode {
  type: "separator";
}

/** Nodes of the blocks; each block folder adds one by declaration merging. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the block folders
export interface BlockNodes {}

export type CoreNode =
  HeadingNode | ParagraphNode | ListNode | TableNode | QuotationNode | BoxNode | FigureNode | SeparatorNode;
export type BlockNode = CoreNode | BlockNodes[keyof BlockNodes];

export interface DocumentTree {
  version: typeof TREE_VERSION;
  children: BlockNode[];
  /** Notes at the end, in order; note 1 is the first. */
  notes: BlockNode[][];
}

/** A source as texts cite it. */
export interface CitedSource {
  slug: string;
  href: string;
  title: string;
  shortTitle: string;
  validity: Source["data"]["validity"];
  /** ISO day since when it is in force, for legal acts. */
  effectiveFrom: string | undefined;
  /** ISO day of the editors' last check. */
  checkedOn: string;
}

/** Another item as a text refers to it. */
export interface CitedItem {
  href: string;
  /** «Bài viết», «Từ điển» … */
  label: string;
  title: string;
  description: string;
}

/** The words of inline nodes, without their marks. */
export function inlineText(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "text":
          return node.value;
        case "lineBreak":
          return " ";
        case "noteReference":
          return "";
        case "strong":
        case "emphasis":
        case "link":
          return inlineText(node.children);
      }
    })
    .join("");
}

/** Shorthands for blocks that tell themselves in core nodes. */
export const text = (value: string): TextNode => ({ type: "text", value });
export const slot = (name: string, value: string): TextNode => ({ type: "text", value, slot: name });
export const strong = (value: string): StrongNode => ({ type: "strong", children: [text(value)] });
export const link = (href: string, value: string): LinkNode => ({
  type: "link",
  href,
  children: [text(value)],
});
export const paragraph = (...children: InlineNode[]): ParagraphNode => ({ type: "paragraph", children });
