/**
 * Tree → HTML for the site's own pages.
 */
import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { documentNumber } from "#language/document-numbers.ts";
import type { ContentImage } from "#library/images.ts";
import type { HtmlContext } from "../block.ts";
import { blocksByType } from "../block-registry.ts";
import type { BlockNode, DocumentTree, InlineNode, TableNode } from "../tree.ts";

export interface WebHtmlOptions {
  imageAddress: (image: ContentImage, width: number) => string;
  /** Before every id, where several texts stand on one page. */
  idPrefix?: string;
}

/** The text and its notes, as HTML without a heading of level 1. */
export function writeWebHtml(tree: DocumentTree, options: WebHtmlOptions): string {
  return toHtml(new Writer(options).document(tree));
}

/** A document number must not be torn apart at the end of a line. */
function keepNumbersWhole(text: string): ElementContent[] {
  return text
    .split(documentNumber)
    .map((part, index) =>
      index % 2 === 1 ? h("span", { className: ["whole"] }, part) : { type: "text", value: part },
    );
}

class Writer {
  private readonly ids = new Map<string, number>();
  private readonly context: HtmlContext;
  private readonly prefix: string;
  private readonly mentioned = new Set<number>();

  constructor(options: WebHtmlOptions) {
    this.prefix = options.idPrefix ?? "";
    this.context = {
      blocks: (nodes) => this.blocks(nodes),
      inlines: (nodes) => this.inlines(nodes),
      imageAddress: options.imageAddress,
      uniqueId: (prefix) => {
        const count = (this.ids.get(prefix) ?? 0) + 1;
        this.ids.set(prefix, count);
        return `${this.prefix}khoi-${prefix}-${count}`;
      },
    };
  }

  document(tree: DocumentTree): ElementContent[] {
    const body = this.blocks(tree.children);
    return tree.notes.length === 0 ? body : [...body, this.notes(tree.notes)];
  }

  private blocks(nodes: readonly BlockNode[]): ElementContent[] {
    return nodes.map((node) => this.block(node));
  }

  private block(node: BlockNode): Element {
    switch (node.type) {
      case "heading":
        return h(`h${node.level}`, { id: `${this.prefix}${node.id}` }, this.inlines(node.children));
      case "paragraph":
        return h("p", this.inlines(node.children));
      case "list":
        return h(
          node.start === undefined ? "ul" : "ol",
          node.start === undefined || node.start === 1 ? {} : { start: node.start },
          node.items.map((item) => h("li", this.item(item))),
        );
      case "table":
        return this.table(node);
      case "quotation":
        return h("blockquote", this.blocks(node.children));
      case "separator":
        return h("hr");
      case "box":
        return h("div", { className: ["box"] }, [
          ...(node.title === undefined ? [] : [h("p", { className: ["block-title"] }, node.title)]),
          ...this.blocks(node.children),
        ]);
      default: {
        const block = blocksByType.get(node.type);
        if (block === undefined) throw new Error(`No block writes nodes of type ${node.type}`);
        return block.html(node, this.context);
      }
    }
  }

  /** A single paragraph in a list item needs no element of its own. */
  private item(nodes: readonly BlockNode[]): ElementContent[] {
    const [only] = nodes;
    return nodes.length === 1 && only?.type === "paragraph"
      ? this.inlines(only.children)
      : this.blocks(nodes);
  }

  private table(node: TableNode): Element {
    const cell = (name: "th" | "td", children: InlineNode[], column: number): Element => {
      const align = node.align[column];
      return h(
        name,
        {
          ...(name === "th" ? { scope: "col" } : {}),
          ...(align === undefined ? {} : { className: [`align-${align}`] }),
        },
        this.inlines(children),
      );
    };
    // A wide table scrolls inside its own box; the box takes focus so that the keyboard can scroll it.
    return h("div", { className: ["table"], tabIndex: 0, role: "group", ariaLabel: "Bảng" }, [
      h("table", [
        h("thead", [
          h(
            "tr",
            node.head.map((children, column) => cell("th", children, column)),
          ),
        ]),
        h(
          "tbody",
          node.rows.map((row) =>
            h(
              "tr",
              row.map((children, column) => cell("td", children, column)),
            ),
          ),
        ),
      ]),
    ]);
  }

  private inlines(nodes: readonly InlineNode[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent | ElementContent[] => {
      switch (node.type) {
        case "text":
          return keepNumbersWhole(node.value);
        case "strong":
          return h("strong", this.inlines(node.children));
        case "emphasis":
          return h("em", this.inlines(node.children));
        case "lineBreak":
          return h("br");
        case "link":
          return h(
            "a",
            { href: node.href, ...(node.href.startsWith("http") ? { rel: "external" } : {}) },
            this.inlines(node.children),
          );
        case "noteReference": {
          const first = !this.mentioned.has(node.number);
          this.mentioned.add(node.number);
          return h("sup", first ? { id: `ve-chu-thich-${node.number}` } : {}, [
            h(
              "a",
              { href: `#chu-thich-${node.number}`, ariaLabel: `Chú thích ${node.number}` },
              `[${node.number}]`,
            ),
          ]);
        }
      }
    });
  }

  private notes(notes: readonly BlockNode[][]): Element {
    return h("section", { className: ["notes"], ariaLabel: "Chú thích" }, [
      h(
        "ol",
        notes.map((note, index) =>
          h("li", { id: `chu-thich-${index + 1}` }, [
            ...this.item(note),
            " ",
            h(
              "a",
              { href: `#ve-chu-thich-${index + 1}`, ariaLabel: `Trở lại chỗ có chú thích ${index + 1}` },
              "↩",
            ),
          ]),
        ),
      ),
    ]);
  }
}
