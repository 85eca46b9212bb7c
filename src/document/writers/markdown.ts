/**
 * Manuscript → Markdown: CommonMark 0.31 with GFM tables, task lists and footnotes.
 */
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemToMarkdown } from "mdast-util-gfm-task-list-item";
import { toMarkdown } from "mdast-util-to-markdown";
import { formatContentDate } from "#language/dates.ts";
import type { ContentImage } from "#library/images.ts";
import { validityLabel } from "#library/validity.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Told } from "../reduce.ts";
import type { InlineNode } from "../tree.ts";

export interface MarkdownOptions {
  /** Absolute address of a picture. */
  imageAddress: (image: ContentImage) => string;
}

type Block = BlockContent | DefinitionContent;

const words = (value: string): PhrasingContent => ({ type: "text", value });
const bold = (value: string): PhrasingContent => ({ type: "strong", children: [words(value)] });
const linked = (url: string, value: string): PhrasingContent => ({
  type: "link",
  url,
  children: [words(value)],
});
const para = (...children: PhrasingContent[]): Block => ({ type: "paragraph", children });
const head = (depth: 1 | 2, value: string): RootContent => ({
  type: "heading",
  depth,
  children: [words(value)],
});

/** The whole manuscript, with its title as heading of level 1. */
export function writeMarkdown(manuscript: Manuscript, options: MarkdownOptions): string {
  const tree: Root = {
    type: "root",
    children: [
      head(1, manuscript.title),
      para(bold(manuscript.lead)),
      ...blocks(manuscript.body, options),
      head(2, "Nguồn"),
      {
        type: "list",
        ordered: false,
        spread: false,
        children: manuscript.sources.map(({ title, url, validity, checkedOn }) => ({
          type: "listItem",
          spread: false,
          children: [
            para(
              linked(url, title),
              words(`. ${validityLabel[validity]}, kiểm tra ${formatContentDate(checkedOn)}.`),
            ),
          ],
        })),
      },
      para(
        bold("Gọi khi cần giúp:"),
        words(` ${manuscript.help.map(({ number, name }) => `${number ?? ""} – ${name}`).join("; ")}.`),
      ),
      para({ type: "emphasis", children: [words(manuscript.credit)] }),
      ...manuscript.notes.map((note, index): RootContent => ({
        type: "footnoteDefinition",
        identifier: String(index + 1),
        label: String(index + 1),
        children: blocks(note, options),
      })),
    ],
  };
  return toMarkdown(tree, {
    bullet: "-",
    rule: "-",
    extensions: [gfmTableToMarkdown(), gfmFootnoteToMarkdown(), gfmTaskListItemToMarkdown()],
  });
}

function blocks(nodes: readonly Told[], options: MarkdownOptions): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case "heading":
        return [{ type: "heading", depth: node.level as 2 | 3 | 4, children: inlines(node.children) }];
      case "paragraph":
        return [{ type: "paragraph", children: inlines(node.children) }];
      case "list":
        return [
          {
            type: "list",
            ordered: node.start !== undefined,
            ...(node.start === undefined ? {} : { start: node.start }),
            spread: false,
            children: node.items.map((item) => ({
              type: "listItem",
              spread: false,
              ...(node.checklist ? { checked: false } : {}),
              children: blocks(item, options),
            })),
          },
        ];
      case "table":
        return [
          ...(node.caption === undefined ? [] : [para(bold(node.caption))]),
          {
            type: "table",
            align: node.align.map((align) => align ?? null),
            children: [node.head, ...node.rows].map((row) => ({
              type: "tableRow",
              children: row.map((cell) => ({ type: "tableCell", children: inlines(cell) })),
            })),
          },
        ];
      case "quotation":
        return [
          {
            type: "blockquote",
            children: [
              ...blocks(node.children, options),
              ...(node.attribution ? [para(words("— "), ...inlines(node.attribution))] : []),
            ],
          },
        ];
      case "box":
        return [
          {
            type: "blockquote",
            children: [
              ...(node.title === undefined ? [] : [para(bold(node.title))]),
              ...blocks(node.children, options),
            ],
          },
        ];
      case "figure": {
        const url = options.imageAddress(node.image);
        return [
          para({ type: "image", url, alt: node.alt }),
          para({ type: "emphasis", children: [words(`${node.caption ?? ""} Hình: ${node.credit}`.trim())] }),
        ];
      }
      case "separator":
        return [{ type: "thematicBreak" }];
    }
  });
}

function inlines(nodes: readonly InlineNode[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    switch (node.type) {
      case "text":
        return words(node.value);
      case "strong":
      case "emphasis":
        return { type: node.type, children: inlines(node.children) };
      case "lineBreak":
        return { type: "break" };
      case "link":
        return { type: "link", url: node.href, children: inlines(node.children) };
      case "noteReference":
        return { type: "footnoteReference", identifier: String(node.number), label: String(node.number) };
    }
  });
}
