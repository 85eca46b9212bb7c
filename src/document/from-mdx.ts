/**
 * Closed MDX → document tree. Campaign content is data: Markdown and known blocks with literal attributes.
 * Everything else is refused with its place and a Vietnamese sentence.
 */
import type { Definition, FootnoteDefinition } from "mdast";
import { mdxToMdast, type MdastNode } from "satteri";
import type { Place, ProblemList } from "#library/problems.ts";
import type { Body } from "#library/front-matter.ts";
import { checkSchema } from "#library/schema-messages.ts";
import { slugify } from "#language/fold.ts";
import type { EnterContext } from "./block.ts";
import { blocksByName, inlineBlocksByName, vocabulary } from "./block-registry.ts";
import { refusalOf, tagRefusal } from "./mdx-refusals.ts";
import { checkShape } from "./mdx-shape.ts";
import { describeSyntaxFailure } from "./mdx-syntax.ts";
import {
  inlineText,
  TREE_VERSION,
  type BlockNode,
  type DocumentTree,
  type HeadingNode,
  type InlineNode,
  type ListNode,
  type TableNode,
} from "./tree.ts";

/** Looks things up for blocks and reports to a place; `error` is bound to the block's place. */
export type References = Omit<EnterContext, "error">;

export interface ParseOptions {
  file: string;
  body: Body;
  problems: Pick<ProblemList, "error">;
  /** Look-ups that report to the given place. */
  references(place: Place): References;
  /** Told of every link, to be checked when all texts are known. */
  onLink?: ((href: string, place: Place) => void) | undefined;
}

type JsxNode = Extract<MdastNode, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;
type AnyNode = MdastNode;

/** Ids that pages and writers use themselves. */
const reservedIds = /^(?:noi-dung$|chu-thich-\d|ve-chu-thich-\d|khoi-|chep-)/u;

const isSafeLink = (href: string): boolean =>
  /^https?:\/\/[^\s]+$/u.test(href) || /^#[a-z0-9-]+$/u.test(href) || /^\/(?:[^/\\]|$)/u.test(href);

/** Parses one text. Problems are collected; what could not be read is left out of the tree. */
export function parseDocument(options: ParseOptions): DocumentTree {
  return new Parser(options).parse();
}

class Parser {
  private readonly options: ParseOptions;
  private readonly headingIds = new Set<string>();
  private readonly noteDefinitions = new Map<string, FootnoteDefinition>();
  private readonly linkDefinitions = new Map<string, Definition>();
  private readonly noteOrder: string[] = [];
  private lastLevel = 1;

  constructor(options: ParseOptions) {
    this.options = options;
  }

  parse(): DocumentTree {
    const { body, file } = this.options;
    let root: AnyNode;
    try {
      root = mdxToMdast(body.text, { features: { frontmatter: false } });
    } catch (error) {
      const failure = describeSyntaxFailure(error);
      this.options.problems.error(
        { file, line: failure.line + body.firstLine - 1, column: failure.column },
        failure.message,
      );
      return { version: TREE_VERSION, children: [], notes: [] };
    }
    const fits = checkShape(root, (node, message) => {
      this.refuse(node, message);
    });
    if (root.type !== "root" || !fits) return { version: TREE_VERSION, children: [], notes: [] };
    this.collectDefinitions(root);
    const children = this.blocks(root.children);
    // Notes may mention notes, so the list grows while it is read.
    const notes: BlockNode[][] = [];
    for (const identifier of this.noteOrder) {
      const definition = this.noteDefinitions.get(identifier);
      notes.push(definition ? this.blocks(definition.children) : []);
    }
    return { version: TREE_VERSION, children, notes };
  }

  private collectDefinitions(node: AnyNode): void {
    if (node.type === "footnoteDefinition") this.noteDefinitions.set(node.identifier, node);
    if (node.type === "definition") this.linkDefinitions.set(node.identifier, node);
    if ("children" in node)
      node.children.forEach((child) => {
        this.collectDefinitions(child);
      });
  }

  private place(node: AnyNode): Place {
    const start = node.position?.start;
    return {
      file: this.options.file,
      line: (start?.line ?? 1) + this.options.body.firstLine - 1,
      column: start?.column ?? 1,
    };
  }

  private refuse(node: AnyNode, message: string): void {
    this.options.problems.error(this.place(node), message);
  }

  private blocks(nodes: readonly AnyNode[]): BlockNode[] {
    return nodes.flatMap((node) => this.block(node));
  }

  private block(node: AnyNode): BlockNode[] {
    switch (node.type) {
      case "heading":
        return this.heading(node);
      case "paragraph":
        return this.paragraph(node);
      case "list":
        return [this.list(node)];
      case "table":
        return [this.table(node)];
      case "blockquote":
        return [{ type: "quotation", children: this.blocks(node.children) }];
      case "thematicBreak":
        return [{ type: "separator" }];
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        return this.jsx(node);
      case "text":
        // Text directly between the tags of a block: a paragraph of its own.
        return node.value.trim() === "" ? [] : [{ type: "paragraph", children: this.inlines([node]) }];
      case "definition":
      case "footnoteDefinition":
        return [];
      default:
        this.refuse(node, refusalOf(node));
        return [];
    }
  }

  private heading(node: Extract<AnyNode, { type: "heading" }>): HeadingNode[] {
    if (node.depth === 1) {
      this.refuse(node, "Không dùng «#» trong bài: tiêu đề đã có ở «title». Mục lớn bắt đầu bằng «##».");
      return [];
    }
    if (node.depth > this.lastLevel + 1) {
      this.refuse(
        node,
        `Tiêu đề nhảy bậc: sau «${"#".repeat(this.lastLevel)}» phải là «${"#".repeat(this.lastLevel + 1)}», không phải «${"#".repeat(node.depth)}».`,
      );
    }
    if (node.depth > 4) {
      this.refuse(node, "Tiêu đề sâu quá; dùng nhiều nhất là «####».");
      return [];
    }
    this.lastLevel = node.depth;
    const children = this.inlines(node.children);
    return [{ type: "heading", level: node.depth, id: this.headingId(inlineText(children)), children }];
  }

  private headingId(text: string): string {
    const slug = slugify(text) || "muc";
    const base = reservedIds.test(slug) ? `muc-${slug}` : slug;
    let id = base;
    for (let count = 2; this.headingIds.has(id); count += 1) id = `${base}-${count}`;
    this.headingIds.add(id);
    return id;
  }

  private paragraph(node: Extract<AnyNode, { type: "paragraph" }>): BlockNode[] {
    const { children } = node;
    // A block alone on its line may be parsed as part of a paragraph.
    if (
      children.every(
        (child) =>
          (child.type === "mdxJsxTextElement" && !inlineBlocksByName.has(child.name ?? "")) ||
          (child.type === "text" && child.value.trim() === ""),
      )
    ) {
      return children.flatMap((child) => (child.type === "text" ? [] : this.block(child)));
    }
    const inlines = this.inlines(children);
    return inlines.length === 0 ? [] : [{ type: "paragraph", children: inlines }];
  }

  private list(node: Extract<AnyNode, { type: "list" }>): ListNode {
    return {
      type: "list",
      start: node.ordered ? (node.start ?? 1) : undefined,
      items: node.children.map((item) => this.blocks(item.children)),
    };
  }

  private table(node: Extract<AnyNode, { type: "table" }>): TableNode {
    const [head, ...rows] = node.children.map((row) =>
      row.children.map((cell) => this.inlines(cell.children)),
    );
    return {
      type: "table",
      align: (node.align ?? []).map((align) => align ?? undefined),
      head: head ?? [],
      rows,
    };
  }

  private inlines(nodes: readonly AnyNode[]): InlineNode[] {
    return nodes.flatMap((node) => this.inline(node));
  }

  private inline(node: AnyNode): InlineNode[] {
    switch (node.type) {
      case "text": {
        // The parser leaves a reference without a definition as plain characters.
        const dangling = /\[\^([^\]]+)\]/u.exec(node.value);
        if (dangling) this.refuseNote(node, dangling[1] ?? "");
        return [{ type: "text", value: node.value.replace(/\s*\n\s*/gu, " ") }];
      }
      case "strong":
      case "emphasis":
        return [{ type: node.type, children: this.inlines(node.children) }];
      case "break":
        return [{ type: "lineBreak" }];
      case "link":
        return this.link(node, node.url, node.children);
      case "linkReference": {
        const definition = this.linkDefinitions.get(node.identifier);
        return definition ? this.link(node, definition.url, node.children) : this.inlines(node.children);
      }
      case "footnoteReference":
        return this.noteReference(node);
      case "mdxJsxTextElement":
        return this.inlineJsx(node);
      default:
        this.refuse(node, refusalOf(node));
        return [];
    }
  }

  private inlineJsx(node: JsxNode): InlineNode[] {
    const name = node.name ?? "";
    const block = inlineBlocksByName.get(name);
    if (block === undefined) {
      if (blocksByName.has(name)) {
        this.refuse(node, `Khối <${name}> phải đứng riêng một dòng, có dòng trống trước và sau.`);
      } else {
        this.refuse(node, tagRefusal(name));
      }
      return [];
    }
    const props = this.props(node, block);
    const children = this.inlines(
      node.children.flatMap((child): AnyNode[] => (child.type === "paragraph" ? child.children : [child])),
    );
    return props === undefined
      ? children
      : block.enterInline(props, children, this.contextAt(this.place(node)));
  }

  private contextAt(place: Place): EnterContext {
    return {
      ...this.options.references(place),
      error: (message) => {
        this.options.problems.error(place, message);
      },
    };
  }

  private link(node: AnyNode, href: string, children: readonly AnyNode[]): InlineNode[] {
    const inlines = this.inlines(children);
    if (!isSafeLink(href)) {
      this.refuse(
        node,
        `Liên kết «${href.slice(0, 60)}» không dùng được. Trong trang thì viết «/hoi-dap/…/»; ra ngoài thì viết đủ https://…`,
      );
      return inlines;
    }
    this.options.onLink?.(href, this.place(node));
    return [{ type: "link", href, children: inlines }];
  }

  private noteReference(node: Extract<AnyNode, { type: "footnoteReference" }>): InlineNode[] {
    if (!this.noteDefinitions.has(node.identifier)) {
      this.refuseNote(node, node.identifier);
      return [];
    }
    if (!this.noteOrder.includes(node.identifier)) this.noteOrder.push(node.identifier);
    return [{ type: "noteReference", number: this.noteOrder.indexOf(node.identifier) + 1 }];
  }

  private refuseNote(node: AnyNode, identifier: string): void {
    this.refuse(
      node,
      `Chú thích [^${identifier}] chưa có nội dung. Thêm dòng «[^${identifier}]: …» ở cuối bài.`,
    );
  }

  private jsx(node: JsxNode): BlockNode[] {
    const name = node.name ?? "";
    // Alone on its line, an inline block is parsed like a standing one.
    if (inlineBlocksByName.has(name)) return [{ type: "paragraph", children: this.inlineJsx(node) }];
    const block = blocksByName.get(name);
    if (block === undefined) {
      this.refuse(node, tagRefusal(name));
      return [];
    }
    const props = this.props(node, block);
    const children = this.blocks(node.children);
    if (props === undefined) return [];
    if (block.content === "none" && children.length > 0) {
      this.refuse(
        node,
        `Khối <${name} /> không có nội dung bên trong; viết nó trên một dòng và kết thúc bằng «/>».`,
      );
      return [];
    }
    if (block.content === "blocks" && children.length === 0) {
      this.refuse(node, `Khối <${name}> đang trống. Hãy viết nội dung giữa <${name}> và </${name}>.`);
      return [];
    }
    const entered = block.enter(props, children, this.contextAt(this.place(node)));
    return entered === undefined ? [] : [entered as BlockNode];
  }

  private props(node: JsxNode, block: (typeof vocabulary)[number]): unknown {
    const values: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const attribute of node.attributes) {
      if (attribute.type === "mdxJsxExpressionAttribute") {
        this.refuse(node, `Khối <${block.name}>: không dùng {...}. Hãy ghi từng thuộc tính.`);
        return undefined;
      }
      if (typeof attribute.value !== "string") {
        this.refuse(
          node,
          `Khối <${block.name}>: viết ${attribute.name}="…", giá trị đặt trong dấu nháy kép, không dùng { }.`,
        );
        return undefined;
      }
      values[attribute.name] = attribute.value.normalize("NFC");
    }
    const place = this.place(node);
    return checkSchema(
      block.props,
      { data: { ...values }, place: () => place },
      {
        error: (at, message) => {
          const known = Object.keys(block.props.shape).join(", ");
          this.options.problems.error(
            at,
            `Khối <${block.name}>: ${message} (Thuộc tính của khối: ${known}.)`,
          );
        },
      },
    );
  }
}
