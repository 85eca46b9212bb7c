/**
 * A story as copies are compared with it: its words block by block, and what its forms say around them.
 */
import { formatContentDate } from "#language/dates.ts";
import { comparableKeys } from "#language/comparable-words.ts";
import { validityLabel } from "#library/validity.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { Told } from "#document/reduce.ts";
import { inlineText, text } from "#document/tree.ts";
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

/** Stands for a picture among the blocks; no text has it. */
const PICTURE = "\f";

const picturesMarked = (nodes: readonly Told[]): Told[] =>
  nodes.map((node): Told => {
    switch (node.type) {
      case "figure":
        return { type: "paragraph", children: [text(PICTURE)] };
      case "list":
        return { ...node, items: node.items.map(picturesMarked) };
      case "quotation":
      case "box":
        return { ...node, children: picturesMarked(node.children) };
      default:
        return node;
    }
  });

/** The compared text of a story: lead, text, notes. Title, sources, credit and help are looked at apart. */
function markedBlocks({ lead, body, notes }: Manuscript): string[] {
  return [lead, ...toldWords(picturesMarked([...body, ...notes.flat()]))].filter((block) => block !== "");
}

const blocksOf = (manuscript: Manuscript): string[] =>
  markedBlocks(manuscript).filter((block) => block !== PICTURE);

/** Fewer words would get no chunk of their own: they go with the next stretch. */
const SHORTEST_STRETCH = 8;

/**
 * Its words as they are chunked, in stretches between pictures: in some forms a picture's caption stands amid the text,
 * and no chunk may reach over it.
 */
export function stretchesOf(manuscript: Manuscript): string[][] {
  const stretches: string[][] = [[]];
  for (const block of markedBlocks(manuscript)) {
    const last = stretches.at(-1);
    if (block === PICTURE) {
      if (last !== undefined && last.length >= SHORTEST_STRETCH) stretches.push([]);
    } else last?.push(...comparableKeys(block));
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** What stands under its pictures: in some forms amid the text, in others not. */
export function captionsOf({ body, notes }: Manuscript): string[] {
  return [...everyTold([...body, ...notes.flat()])].flatMap((node) =>
    node.type === "figure" ? toldWords([node]) : [],
  );
}

function frameOf(manuscript: Manuscript): string[] {
  const { title, label, site, licence, version, credit, sources, help, url } = manuscript;
  const day = formatContentDate(manuscript.updatedAt);
  const nodes = [...everyTold([...manuscript.body, ...manuscript.notes.flat()])];
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
    ...captionsOf(manuscript),
    ...heads,
  ];
}

export function originalOf(manuscript: Manuscript): Original {
  const { id, version } = manuscript;
  return { id, version, blocks: blocksOf(manuscript), frame: [...new Set(frameOf(manuscript))] };
}
