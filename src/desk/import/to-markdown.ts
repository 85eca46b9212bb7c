/**
 * HTML → Markdown for the content folder, with the text repaired on the way.
 */
import type { Element, Root, RootContent, Text } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import type { Root as MarkdownRoot } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import type { WordCounts } from "#language/legacy/misreadings.ts";
import { applyRepairs, findRepairs } from "../repair/repair-text.ts";
import type { Repair } from "../repair/repair.ts";

/** A repair and the paragraph of the source that it stands in, counted from 1. */
export interface PlacedRepair extends Repair {
  paragraph: number;
  /** Some words before and after. */
  context: string;
}

export interface ImportedText {
  /** From the first heading or the first line. */
  title: string;
  /** Markdown without the title. */
  body: string;
  /** In the order of the text: the certain ones are made, the possible ones are not. */
  repairs: PlacedRepair[];
}

const blocks = new Set(["p", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "div", "br", "dt", "dd"]);
const isElement = (node: Root | RootContent): node is Element => node.type === "element";

interface TextPlace {
  node: Text;
  offset: number;
  paragraph: number;
}

/** All text as one, paragraphs apart by a blank line, with the place of every node. */
function gather(root: Root): { text: string; places: TextPlace[] } {
  const places: TextPlace[] = [];
  let text = "";
  let paragraph = 1;
  const visit = (node: Root | RootContent): void => {
    const isBlock = isElement(node) && blocks.has(node.tagName);
    if (isBlock && text !== "" && !text.endsWith("\n\n")) {
      text += "\n\n";
      paragraph += 1;
    }
    if (node.type === "text") {
      // Line ends inside a paragraph are blanks in HTML.
      node.value = node.value.normalize("NFC").replace(/[\r\n\t]+/gu, " ");
      places.push({ node, offset: text.length, paragraph });
      text += node.value;
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return { text, places };
}

/** Some words before and after, of the same paragraph. */
function contextOf(text: string, { offset, found }: Repair): string {
  const end = offset + found.length;
  const before =
    text
      .slice(Math.max(0, offset - 24), offset)
      .split("\n\n")
      .at(-1) ?? "";
  const after = text.slice(end, end + 24).split("\n\n")[0] ?? "";
  return (before + found + after).trim();
}

/** Makes the certain repairs in the nodes; what reaches over two nodes is left to a person. */
function repairNodes(root: Root, counts: WordCounts | undefined): PlacedRepair[] {
  const { text, places } = gather(root);
  const within = ({ node, offset }: TextPlace, repair: Repair) =>
    repair.offset >= offset && repair.offset + repair.found.length <= offset + node.value.length;
  const found = findRepairs(text, counts).map((repair): PlacedRepair => {
    const place = places.findLast(({ offset }) => offset <= repair.offset);
    const isWhole = place !== undefined && within(place, repair);
    return {
      ...repair,
      grade: isWhole ? repair.grade : "possible",
      paragraph: place?.paragraph ?? 1,
      context: contextOf(text, repair),
    };
  });
  for (const place of places) {
    const here = found.filter((repair) => repair.grade === "certain" && within(place, repair));
    place.node.value = applyRepairs(
      place.node.value,
      here.map((repair) => ({ ...repair, offset: repair.offset - place.offset })),
    );
  }
  return found;
}

const wordsOf = (node: Root | RootContent): string =>
  node.type === "text"
    ? node.value
    : "children" in node
      ? node.children.map((child) => wordsOf(child)).join("")
      : "";

/** Takes the title out: the first heading, or the first paragraph that is short enough to be one. */
function takeTitle(root: Root): string {
  const first = root.children.find((node) => isElement(node) && wordsOf(node).trim() !== "");
  if (first === undefined || !isElement(first)) return "";
  const words = wordsOf(first).replace(/\s+/gu, " ").trim();
  if (!/^h[1-6]$/u.test(first.tagName) && words.length > 90) return "";
  root.children.splice(root.children.indexOf(first), 1);
  return words.replace(/[.:]$/u, "");
}

/** Big headings of a text begin at «##» here, whatever they were. */
function levelHeadings(tree: MarkdownRoot): void {
  const headings = tree.children.filter((node) => node.type === "heading");
  const top = Math.min(...headings.map(({ depth }) => depth), 6);
  for (const heading of headings) heading.depth = Math.min(3, heading.depth - top + 2) as 2 | 3;
}

/**
 * @param html a fragment
 * @param counts words of right texts of the same kind
 */
export function toText(html: string, counts?: WordCounts): ImportedText {
  const root = fromHtml(html, { fragment: true });
  const repairs = repairNodes(root, counts);
  const title = takeTitle(root);
  const tree = toMdast(root) as MarkdownRoot;
  levelHeadings(tree);
  const body = toMarkdown(tree, {
    bullet: "-",
    emphasis: "*",
    // In MDX these two begin something else than text.
    extensions: [
      gfmTableToMarkdown(),
      gfmFootnoteToMarkdown(),
      {
        unsafe: [
          { character: "{", inConstruct: "phrasing" },
          { character: "<", inConstruct: "phrasing" },
        ],
      },
    ],
  });
  return { title, body, repairs };
}
