/**
 * Manuscript → plain text: for mail, for old systems, for reading on anything. Links become numbered notes.
 */
import { formatContentDate } from "#language/dates.ts";
import { validityLabel } from "#library/validity.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Told } from "../reduce.ts";
import { inlineText, type InlineNode } from "../tree.ts";

export interface PlainTextOptions {
  /** Columns to wrap at; undefined leaves each paragraph on one line. */
  width: number | undefined;
}

/** The whole manuscript as NFC text with Unix line ends. */
export function writePlainText(manuscript: Manuscript, { width }: PlainTextOptions): string {
  const writer = new TextWriter(width);
  const parts = [
    underline(manuscript.title, "="),
    writer.wrap(manuscript.lead),
    ...writer.blocks(manuscript.body),
    ...numbered(
      "Chú thích",
      manuscript.notes.map((note) => writer.blocks(note).join(" ")),
      writer,
    ),
    ...numbered(
      "Nguồn",
      manuscript.sources.map(
        ({ title, url, validity, checkedOn }) =>
          `${title}. ${validityLabel[validity]}, kiểm tra ${formatContentDate(checkedOn)}. ${url}`,
      ),
      writer,
    ),
    writer.wrap(
      `Gọi khi cần giúp: ${manuscript.help.map(({ number, name }) => `${number ?? ""} – ${name}`).join("; ")}.`,
    ),
    writer.wrap(`Nguồn bài: ${manuscript.credit} ${manuscript.licence.url}`),
    ...numbered("Liên kết", writer.links, writer, (index) => `<${index}>`),
  ];
  return `${parts.join("\n\n")}\n`;
}

function underline(text: string, mark: string): string {
  return `${text}\n${mark.repeat(Math.min(72, text.length))}`;
}

function numbered(
  title: string,
  entries: readonly string[],
  writer: TextWriter,
  label = (index: number): string => `[${index}]`,
): string[] {
  if (entries.length === 0) return [];
  const lines = entries.map((entry, index) => writer.wrap(entry, `${label(index + 1)} `, "    "));
  return [underline(title, "-"), lines.join("\n")];
}

class TextWriter {
  readonly links: string[] = [];
  private readonly width: number | undefined;

  constructor(width: number | undefined) {
    this.width = width;
  }

  blocks(nodes: readonly Told[]): string[] {
    return nodes.flatMap((node): string[] => {
      switch (node.type) {
        case "heading":
          return [underline(this.inlines(node.children), node.level === 2 ? "-" : "·")];
        case "paragraph":
          return [this.wrap(this.inlines(node.children))];
        case "list":
          return [node.items.map((item, index) => this.item(item, marker(node, index))).join("\n")];
        case "table":
          return [
            [
              ...(node.caption === undefined ? [] : [node.caption]),
              ...[node.head, ...node.rows].map((row) => row.map((cell) => this.inlines(cell)).join(" | ")),
            ].join("\n"),
          ];
        case "quotation": {
          const inside = this.blocks(node.children).join("\n\n");
          const from = node.attribution ? `\n— ${this.inlines(node.attribution)}` : "";
          return [indent(`${inside}${from}`, "> ")];
        }
        case "box": {
          const inside = [
            ...(node.title === undefined ? [] : [`* ${node.title} *`]),
            ...this.blocks(node.children),
          ];
          return [indent(inside.join("\n\n"), "| ")];
        }
        case "figure":
          return [
            this.wrap(`[Hình: ${node.alt}] ${node.caption ?? ""} Hình: ${node.credit}`.replace(/\s+/gu, " ")),
          ];
        case "separator":
          return ["* * *"];
      }
    });
  }

  /** Wraps at spaces; a word that is longer than a line stands on its own. */
  wrap(text: string, first = "", rest = ""): string {
    if (this.width === undefined) return first + text;
    const width = this.width;
    return text
      .split("\n")
      .map((line) => {
        const lines: string[] = [];
        let current = first;
        for (const word of line.split(" ")) {
          const joined = current === first || current === rest ? current + word : `${current} ${word}`;
          if (joined.length > width && current !== first && current !== rest) {
            lines.push(current);
            current = rest + word;
          } else {
            current = joined;
          }
        }
        return [...lines, current].join("\n");
      })
      .join("\n");
  }

  private item(nodes: readonly Told[], mark: string): string {
    const [head, ...tail] = nodes;
    if (head?.type !== "paragraph")
      return `${mark}${indent(this.blocks(nodes).join("\n"), "   ").trimStart()}`;
    const first = this.wrap(this.inlines(head.children), mark, "   ");
    return [first, ...this.blocks(tail).map((block) => indent(block, "   "))].join("\n");
  }

  private inlines(nodes: readonly InlineNode[]): string {
    return nodes
      .map((node) => {
        switch (node.type) {
          case "text":
            return node.value;
          case "lineBreak":
            return "\n";
          case "noteReference":
            return `[${node.number}]`;
          case "link":
            return `${inlineText(node.children)} <${this.linkNumber(node.href)}>`;
          case "strong":
          case "emphasis":
            return this.inlines(node.children);
        }
      })
      .join("");
  }

  private linkNumber(href: string): number {
    const known = this.links.indexOf(href);
    return known >= 0 ? known + 1 : this.links.push(href);
  }
}

function marker(
  { start, checklist }: { start: number | undefined; checklist?: boolean },
  index: number,
): string {
  if (checklist) return "[ ] ";
  return start === undefined ? "- " : `${start + index}. `;
}

function indent(text: string, prefix: string): string {
  return text
    .split("\n")
    .map((line) => (prefix + line).trimEnd())
    .join("\n");
}
