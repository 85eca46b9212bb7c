/**
 * What a block folder provides. See «Thêm một khối» on the contributors' page for the steps.
 */
import type { Element, ElementContent } from "hast";
import type { z } from "zod";
import type { Clause, Contact } from "#library/item.ts";
import type { ContentImage } from "#library/images.ts";
import type { BlockNode, CitedItem, CitedSource, InlineNode } from "./tree.ts";

/** What a block may ask while it enters the tree. Each look-up reports its own problem and returns undefined. */
export interface EnterContext {
  source: (slug: string) => CitedSource | undefined;
  contact: (id: string) => Contact | undefined;
  clause: (id: string) => Clause | undefined;
  /** `<folder>/<slug>`; «hidden» when it is not public at the time: then say nothing of it. */
  item: (ref: string) => CitedItem | "hidden" | undefined;
  /** `src` relative to the text's own file. */
  image: (src: string) => ContentImage | undefined;
  /** Reports a problem at the block. */
  error: (message: string) => void;
}

/** What a block may use to write its HTML for the web. */
export interface HtmlContext {
  blocks: (nodes: readonly BlockNode[]) => ElementContent[];
  inlines: (nodes: readonly InlineNode[]) => ElementContent[];
  /** Address of a picture at a width. */
  imageAddress: (image: ContentImage, width: number) => string;
  /** An id that no other element of the page has. */
  uniqueId: (prefix: string) => string;
}

export interface BlockDefinition<Type extends string, Node extends { type: Type }, Props> {
  /** The tag that authors write: `Callout`. */
  name: string;
  /** The node's type in the tree: `callout`. */
  type: Type;
  /** One Vietnamese sentence for the author's guide. */
  summary: string;
  /** Literal attributes only; unknown ones are refused. */
  props: z.ZodObject<z.ZodRawShape> & z.ZodType<Props>;
  /** Whether text stands between the tags. */
  content: "blocks" | "none";
  enter(props: Props, children: BlockNode[], context: EnterContext): Node | undefined;
  /** The block on the site's own pages. */
  html(node: Node, context: HtmlContext): Element;
  /** The block in core nodes (its children may still hold blocks): what every other form is written from. */
  reduce(node: Node): BlockNode[];
}

/** A block that stands inside a line and becomes core inline nodes at once. */
export interface InlineBlockDefinition<Props> {
  name: string;
  summary: string;
  props: z.ZodObject<z.ZodRawShape> & z.ZodType<Props>;
  content: "inline";
  enterInline(props: Props, children: InlineNode[], context: EnterContext): InlineNode[];
}

/** Ties an inline block's parts together; exists for its types. */
export function defineInlineBlock<Props>(
  definition: InlineBlockDefinition<Props>,
): InlineBlockDefinition<Props> {
  return definition;
}

/** Ties a block's parts together; exists for its types. */
export function defineBlock<Type extends string, Node extends { type: Type }, Props>(
  definition: BlockDefinition<Type, Node, Props>,
): BlockDefinition<Type, Node, Props> {
  return definition;
}
