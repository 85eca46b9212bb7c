/**
 * A story as copies are compared with it: its words block by block, and what its forms say around them.
 */
import { formatContentDate } from "#language/dates.ts";
import { comparableKeys } from "#language/comparable-words.ts";
import { validityLabel } from "#library/validity.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { Told } from "#document/reduce.ts";
import { inlineText } from "#document/tree.ts";
import { everyTold, toldWords } from "#document/walk.ts";

/** What the checker fetches to compare word by word. */
export interface Original {
  id: string;
  version: number;
  /** Lead, text and notes: one entry for each paragraph, heading, list item, cell. Pictures are not in it. */
  blocks: string[];
  /** Phrases of our forms around the text: sources, captions, heads and feet of pages. They are no insertions. */
  frame: string[];
}

const withoutFigures = (nodes: readonly Told[]): Told[] =>
  nodes.flatMap((node): Told[] => {
    switch (node.type) {
      case "figure":
        return [];
      case "list":
        return [{ ...node, items: node.items.map(withoutFigures) }];
      case "quotation":
      case "box":
        return [{ ...node, children: withoutFigures(node.children) }];
      default:
        return [node];
    }
  });

/** The compared text of a story: lead, text, notes. Title, sources, credit and help are looked at apart. */
function blocksOf({ lead, body, notes }: Manuscript): string[] {
  return [lead, ...toldWords(withoutFigures([...body, ...notes.flat()]))].filter((block) => block !== "");
}

/** Its words as they are compared and chunked. */
export const wordsOf = (manuscript: Manuscript): string[] =>
  comparableKeys(blocksOf(manuscript).join("\n\n"));

function frameOf(manuscript: Manuscript): string[] {
  const { title, label, site, licence, version, credit, sources, help, url } = manuscript;
  const day = formatContentDate(manuscript.updatedAt);
  const nodes = [...everyTold([...manuscript.body, ...manuscript.notes.flat()])];
  const captions = nodes.flatMap((node) => (node.type === "figure" ? toldWords([node]) : []));
  // A table that is broken between pages begins with its head on each.
  const heads = nodes.flatMap((node) => (node.type === "table" ? node.head.map(inlineText).join(" ") : []));
  return [
    title,
    label,
    site.name,
    site.publisher,
    new URL(url).host,
    credit,
    `bản ${version} ngày ${day}`,
    `Cập nhật ${day}`,
    `giấy phép ${licence.name}`,
    ...["Theo", "Nguồn", "Nguồn bài", "Chú thích", "Liên kết", "Gọi khi cần giúp"],
    ...sources.flatMap(({ title: source, validity, checkedOn }) => [
      source,
      `${validityLabel[validity]}, kiểm tra ${formatContentDate(checkedOn)}`,
    ]),
    ...help.flatMap(({ number = "", name, purpose }) => [`${number} ${name}`, purpose]),
    ...captions,
    ...heads,
  ];
}

export function originalOf(manuscript: Manuscript): Original {
  const { id, version } = manuscript;
  return { id, version, blocks: blocksOf(manuscript), frame: [...new Set(frameOf(manuscript))] };
}
