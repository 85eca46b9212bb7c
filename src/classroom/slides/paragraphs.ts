/**
 * Core nodes as paragraphs of one frame of text: what a slide can hold in a placeholder, and what notes hold.
 */
import type { Told } from "#document/reduce.ts";
import { inlineText, type InlineNode, type TableNode } from "#document/tree.ts";

/** Words in one manner. A line break is a run of its own: "\n". */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
}

export type Marker = { kind: "bullet" | "check" } | { kind: "number"; value: number; start: number };

export interface Paragraph {
  runs: Run[];
  /** 0 is not indented, each nested list is one more. */
  level: number;
  marker: Marker | undefined;
  /** `heading` stands out by colour and weight. */
  role: "text" | "heading";
}

const run = (text: string, bold = false, italic = false): Run => ({ text, bold, italic });
const lineBreak = run("\n");

/** Runs of inline nodes. Addresses are left out: nobody clicks on a wall. */
export function runsOf(nodes: readonly InlineNode[], bold = false, italic = false): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case "text":
        return [run(node.value, bold, italic)];
      case "strong":
        return runsOf(node.children, true, italic);
      case "emphasis":
        return runsOf(node.children, bold, true);
      case "link":
        return runsOf(node.children, bold, italic);
      case "lineBreak":
        return [lineBreak];
      case "noteReference":
        return [];
    }
  });
}

const plain = (runs: Run[], level: number): Paragraph => ({ runs, level, marker: undefined, role: "text" });
const heading = (words: string): Paragraph => ({
  runs: [run(words, true)],
  level: 0,
  marker: undefined,
  role: "heading",
});

/** Told row by row: «Đèn đỏ – dừng lại, nói không». */
const rowsOf = ({ caption, rows }: TableNode, level: number): Paragraph[] => [
  ...(caption === undefined ? [] : [heading(caption)]),
  ...rows.map((cells) =>
    plain(
      cells.flatMap((cell, index) => (index === 0 ? runsOf(cell, true) : [run(" – "), ...runsOf(cell)])),
      level,
    ),
  ),
];

/** One item: its paragraphs stay one paragraph with line breaks, so that numbers go on counting. */
function itemOf(children: readonly Told[], marker: Marker, level: number): Paragraph[] {
  const inner = children.flatMap((child) =>
    child.type === "list" ? paragraphsOf([child], level + 1) : paragraphsOf([child], level),
  );
  const own = inner.filter((entry) => entry.level === level && entry.marker === undefined);
  const nested = inner.filter((entry) => !own.includes(entry));
  const runs = own.flatMap((entry, index) => (index === 0 ? entry.runs : [lineBreak, ...entry.runs]));
  return [{ runs, level, marker, role: "text" }, ...nested];
}

/** Paragraphs of core nodes; a figure has none, its place is beside the text. */
export function paragraphsOf(nodes: readonly Told[], level = 0): Paragraph[] {
  return nodes.flatMap((node): Paragraph[] => {
    switch (node.type) {
      case "heading":
        return [heading(inlineText(node.children))];
      case "paragraph":
        return [plain(runsOf(node.children), level)];
      case "list":
        return node.items.flatMap((item, index) => {
          const start = node.start ?? 1;
          const marker: Marker =
            node.start !== undefined
              ? { kind: "number", value: start + index, start }
              : { kind: node.checklist === true ? "check" : "bullet" };
          return itemOf(item, marker, level);
        });
      case "table":
        return rowsOf(node, level);
      case "quotation":
        return [
          ...paragraphsOf(node.children, level),
          ...(node.attribution === undefined ? [] : [plain([run("— "), ...runsOf(node.attribution)], level)]),
        ];
      case "box":
        return [
          ...(node.title === undefined ? [] : [heading(node.title)]),
          ...paragraphsOf(node.children, level),
        ];
      case "figure":
      case "separator":
        return [];
    }
  });
}

const sign = (marker: Marker | undefined): string =>
  marker === undefined
    ? ""
    : marker.kind === "number"
      ? `${marker.value}. `
      : marker.kind === "check"
        ? "☐ "
        : "• ";

/** A paragraph in plain words, with its sign before it. */
export function plainWords({ runs, marker, level }: Paragraph): string {
  const words = runs.map(({ text }) => (text === "\n" ? " " : text)).join("");
  return `${"    ".repeat(level)}${sign(marker)}${words}`;
}
