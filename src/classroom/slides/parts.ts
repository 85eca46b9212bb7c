/**
 * What stands on a slide, sorted by how it is shown.
 */
import { everyTold } from "#document/walk.ts";
import type { Slide } from "#document/lesson/slides.ts";
import { reduceBlocks, type Told } from "#document/reduce.ts";
import type { BlockNode, BoxNode, FigureNode, InlineNode, TableNode } from "#document/tree.ts";
import type { Contact } from "#library/item.ts";
import { paragraphsOf, type Paragraph } from "./paragraphs.ts";

export type Part =
  | { type: "text"; paragraphs: Paragraph[] }
  /** One bold sentence that the class takes along. */
  | { type: "key"; paragraphs: Paragraph[] }
  | { type: "panel"; tone: BoxNode["tone"]; paragraphs: Paragraph[] }
  | { type: "table"; table: TableNode }
  | { type: "statistic"; value: string; label: string }
  /** Neighbours stand side by side. */
  | { type: "help"; contacts: Contact[] };

export interface SlideParts {
  title: string;
  parts: Part[];
  figures: FigureNode[];
  /** Short titles of what is cited, each once. */
  sources: string[];
  notes: Paragraph[];
}

const isBold = (nodes: readonly InlineNode[]): boolean =>
  nodes.length > 0 &&
  nodes.every((node) => node.type === "strong" || (node.type === "text" && node.value.trim() === ""));

function partOf(node: Told, index: number, block: readonly Told[]): Part[] {
  switch (node.type) {
    case "heading":
    case "list":
      return [{ type: "text", paragraphs: paragraphsOf([node]) }];
    case "paragraph": {
      const paragraphs = paragraphsOf([node]);
      if (!isBold(node.children)) return [{ type: "text", paragraphs }];
      // The title of a block («Các bước») leads in what follows it; a bold sentence alone is the message.
      const leadsIn = block[index + 1] !== undefined;
      if (!leadsIn) return [{ type: "key", paragraphs }];
      return [{ type: "text", paragraphs: paragraphs.map((entry) => ({ ...entry, role: "heading" })) }];
    }
    case "table":
      return [{ type: "table", table: node }];
    case "quotation":
      return [{ type: "panel", tone: "plain", paragraphs: paragraphsOf([node]) }];
    case "box":
      return [{ type: "panel", tone: node.tone, paragraphs: paragraphsOf([node]) }];
    case "figure":
    case "separator":
      return [];
  }
}

/** Blocks that a screen shows in a manner of its own; all others as they tell themselves. */
function partsOfBlock(node: BlockNode): Part[] {
  switch (node.type) {
    case "helpLine":
      return [{ type: "help", contacts: [node.contact] }];
    case "fact":
      return [{ type: "panel", tone: "plain", paragraphs: paragraphsOf(reduceBlocks(node.children)) }];
    case "statistic": {
      const close = node.unit !== undefined && /^[%‰°]/u.test(node.unit);
      const value = node.unit === undefined ? node.value : `${node.value}${close ? "" : " "}${node.unit}`;
      return [{ type: "statistic", value, label: `${node.label} (${node.place}, ${node.year})` }];
    }
    default:
      return reduceBlocks([node]).flatMap(partOf);
  }
}

/** Runs of text become one frame, help lines one row. */
function joined(parts: readonly Part[]): Part[] {
  return parts.reduce<Part[]>((all, part) => {
    const last = all.at(-1);
    if (part.type === "text" && last?.type === "text") {
      return [...all.slice(0, -1), { ...last, paragraphs: [...last.paragraphs, ...part.paragraphs] }];
    }
    if (part.type === "help" && last?.type === "help") {
      return [...all.slice(0, -1), { ...last, contacts: [...last.contacts, ...part.contacts] }];
    }
    return [...all, part];
  }, []);
}

/** The picture may leave the site's own pages. */
const mayLeave = (node: Told): node is FigureNode => node.type === "figure" && node.rights === "reuse";

/** Sorts one slide. Sources of facts and figures go to its foot. */
export function slideParts({ title, children, notes }: Slide): SlideParts {
  return {
    title,
    parts: joined(children.flatMap(partsOfBlock)),
    figures: [...everyTold(reduceBlocks(children))].filter(mayLeave),
    sources: [
      ...new Set(
        children.flatMap((node) =>
          node.type === "fact" || node.type === "statistic" ? [node.source.shortTitle] : [],
        ),
      ),
    ],
    notes: paragraphsOf(reduceBlocks(notes)),
  };
}
