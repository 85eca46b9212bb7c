/**
 * Manuscript → what the Typst template reads as JSON: every word of it is set literally, nothing of it is markup.
 */
import { formatContentDate } from "#language/dates.ts";
import { validityLabel } from "#library/validity.ts";
import type { Manuscript } from "../../manuscript.ts";
import type { Told } from "../../reduce.ts";
import { inlineText, type InlineNode, type TableNode } from "../../tree.ts";
import { everyTold, toldWords } from "../../walk.ts";
import { settable } from "./characters.ts";
import type { Picture } from "./pictures.ts";
import { qrSvg } from "./qr.ts";
import { layTable } from "./table-layout.ts";
import type { PdfBlock, PdfData, PdfInline } from "./data-shape.ts";
import { pieces, shortTitle } from "./words.ts";

export const GREEN = "#0b4f46";

/** Letters that a line of running text surely holds, also in a nested list. */
const ROOM = 30;
/** Boxes and rows up to this many letters stay on one page. */
const WHOLE = 700;

export interface DataOptions {
  covers: (codePoint: number) => boolean;
  onMissing: (character: string) => void;
  /** The prepared picture of a path. */
  pictures: ReadonlyMap<string, Picture>;
}

export function pdfData(manuscript: Manuscript, options: DataOptions): PdfData {
  return new DataWriter(manuscript, options).document();
}

class DataWriter {
  private readonly manuscript: Manuscript;
  private readonly options: DataOptions;
  private readonly mentioned = new Set<number>();
  /** Level of the last heading, 0 before the first: levels must not be skipped (ISO 14289-1, 7.4.2). */
  private level = 0;

  constructor(manuscript: Manuscript, options: DataOptions) {
    this.manuscript = manuscript;
    this.options = options;
  }

  document(): PdfData {
    const { manuscript } = this;
    const [year = 1970, month = 1, day = 1] = manuscript.updatedAt.split("-").map(Number);
    const title = this.plain(manuscript.title);
    return {
      title,
      author: this.plain(manuscript.site.publisher),
      keywords: [manuscript.id, `bản ${manuscript.version}`],
      date: { year, month, day },
      running: {
        site: this.plain(manuscript.site.name),
        title: shortTitle(title),
        host: new URL(manuscript.url).host,
      },
      label: this.plain(manuscript.label),
      updated: `Cập nhật ${formatContentDate(manuscript.updatedAt)}`,
      heading: this.words(manuscript.title, 18),
      lead: this.words(manuscript.lead),
      body: [...this.top(manuscript.body), ...this.unmentioned()],
      sources: manuscript.sources.map(({ title: name, url, validity, checkedOn }) => ({
        title: this.words(name),
        url,
        words: this.words(`${validityLabel[validity]}, kiểm tra ngày ${formatContentDate(checkedOn)}`),
        address: this.words(shownAddress(url)),
      })),
      about: [
        {
          term: "Phiên bản",
          words: this.words(
            `${manuscript.version}, cập nhật ngày ${formatContentDate(manuscript.updatedAt)}`,
          ),
        },
        {
          term: "Rà soát",
          words: this.words(
            `${formatContentDate(manuscript.reviewedAt)}, ${manuscript.reviewer}; phải rà soát lại trước ngày ${formatContentDate(manuscript.reviewBy)}`,
          ),
        },
        {
          term: "Giấy phép",
          words: [
            {
              type: "link",
              url: manuscript.licence.url,
              children: this.words(manuscript.licence.name),
            },
          ],
        },
        { term: "Ghi công", words: this.words(manuscript.credit) },
      ],
      qr: {
        svg: qrSvg(manuscript.url, GREEN),
        alt: `Mã QR dẫn đến ${manuscript.url}`,
        url: manuscript.url,
      },
      help: manuscript.help.map(({ number, name, purpose }) => ({
        number: number ?? null,
        name: this.words(name, 16),
        purpose: this.words(purpose, 16),
      })),
    };
  }

  /** The outermost blocks: a turned table takes the heading before it along to its page. */
  private top(nodes: readonly Told[]): PdfBlock[] {
    const blocks: PdfBlock[] = [];
    for (const [index, node] of nodes.entries()) {
      const turned = node.type === "table" && layTable(node, false).landscape;
      const [block] = this.block(node, false, nodes[index + 1]);
      if (block === undefined) continue;
      const before = blocks.at(-1);
      if (turned && before?.type === "heading") {
        blocks.splice(-1, 1, { type: "landscape", children: [before, block] });
      } else {
        blocks.push(turned ? { type: "landscape", children: [block] } : block);
      }
    }
    return blocks;
  }

  private blocks(nodes: readonly Told[]): PdfBlock[] {
    return nodes.flatMap((node, index) => this.block(node, true, nodes[index + 1]));
  }

  private block(node: Told, nested: boolean, next?: Told): PdfBlock[] {
    switch (node.type) {
      case "heading": {
        const children = this.inlines(node.children);
        return inlineText(node.children).trim() === ""
          ? []
          : [{ type: "heading", level: this.step(node.level - 1), children }];
      }
      case "paragraph":
        return [this.paragraph(node.children, next)];
      case "list":
        return [
          {
            type: "list",
            start: node.start ?? null,
            checklist: node.checklist === true,
            loose: node.items.some((item) => item.filter(({ type }) => type !== "list").length > 1),
            items: node.items.map((item) => this.blocks(item)),
          },
        ];
      case "table":
        return [this.table(node, nested)];
      case "quotation": {
        const children = this.blocks(node.children);
        return [
          {
            type: "quotation",
            whole: isShort(node),
            children,
            attribution: node.attribution === undefined ? null : this.inlines(node.attribution),
          },
        ];
      }
      case "box":
        return [
          {
            type: "box",
            tone: node.tone,
            title:
              node.title === undefined
                ? null
                : {
                    // What readers can do is a part of the text; a remark is not.
                    level: node.tone === "action" ? this.step(1) : 0,
                    children: this.words(node.title),
                  },
            whole: isShort(node),
            children: this.blocks(node.children),
          },
        ];
      case "figure": {
        const picture = this.options.pictures.get(node.image.path);
        if (picture === undefined) throw new Error(`No picture prepared for ${node.image.file}`);
        return [
          {
            type: "figure",
            file: picture.file,
            width: picture.width,
            alt: this.plain(node.alt),
            caption: node.caption === undefined ? null : this.words(node.caption),
            credit: this.words(`Hình: ${node.credit}`),
          },
        ];
      }
      case "separator":
        return [{ type: "separator" }];
    }
  }

  private paragraph(children: readonly InlineNode[], next?: Told): PdfBlock {
    return {
      type: "paragraph",
      role: isSource(inlineText(children)) ? "source" : "text",
      keep: next !== undefined && leadsIn(children, next),
      children: this.inlines(children),
    };
  }

  private table(node: TableNode, nested: boolean): PdfBlock {
    const { size, wide, widths, rooms } = layTable(node, nested);
    const row = (cells: readonly InlineNode[][]): PdfInline[][] =>
      widths.map((_, column) => this.inlines(cells[column] ?? [], rooms[column]));
    return {
      type: "table",
      caption: node.caption === undefined ? null : this.words(node.caption),
      size,
      wide,
      widths,
      align: widths.map((_, column) => node.align[column] ?? "left"),
      repeat: !node.head.some(hasLinks),
      head: row(node.head),
      rows: node.rows.map((cells) => ({
        whole: cells.every((cell) => inlineText(cell).length <= WHOLE),
        cells: row(cells),
      })),
    };
  }

  private inlines(nodes: readonly InlineNode[], room = ROOM): PdfInline[] {
    return nodes.flatMap((node): PdfInline[] => {
      switch (node.type) {
        case "text":
          return this.words(node.value, room);
        case "strong":
        case "emphasis":
          return [{ type: node.type, children: this.inlines(node.children, room) }];
        case "link": {
          const children = this.inlines(node.children, room);
          return node.href === "" ? children : [{ type: "link", url: node.href, children }];
        }
        case "lineBreak":
          return [{ type: "lineBreak" }];
        case "noteReference":
          return [this.note(node.number)];
      }
    });
  }

  private note(number: number): PdfInline {
    const note = this.manuscript.notes[number - 1];
    if (note === undefined) throw new Error(`${this.manuscript.id}: no note ${number}`);
    if (this.mentioned.has(number)) return { type: "noteAgain", number };
    // Before its words: a note may mention itself.
    this.mentioned.add(number);
    return { type: "note", number, body: this.noteBody(note) };
  }

  /** Headings have no place at the foot of a page. */
  private noteBody(note: readonly Told[]): PdfBlock[] {
    return note.flatMap((node) =>
      node.type === "heading" ? [this.paragraph(node.children)] : this.block(node, true),
    );
  }

  /** Notes that no word of the text mentions: nothing gets lost, they follow the text. */
  private unmentioned(): PdfBlock[] {
    return this.manuscript.notes.flatMap((note, index) =>
      this.mentioned.has(index + 1)
        ? []
        : [
            {
              type: "list" as const,
              start: index + 1,
              checklist: false,
              loose: false,
              items: [this.noteBody(note)],
            },
          ],
    );
  }

  private step(level: number): number {
    this.level = Math.max(1, Math.min(level, this.level + 1));
    return this.level;
  }

  private plain(value: string): string {
    return settable(value, this.options.covers, this.options.onMissing);
  }

  private words(value: string, room = ROOM): PdfInline[] {
    return pieces(this.plain(value), room);
  }
}

/** An address as paper shows it: without what every address has. */
function shownAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/u, "").replace(/\/$/u, "");
}

/** What the block of facts says at its end (`blocks/Fact`): «(Nguồn: …)». */
const isSource = (words: string): boolean => /^\(Nguồn: [^()]+(?:\([^()]*\))?\)$/u.test(words.trim());

/** Whether a paragraph is nothing without the next block: a question, «…:», words whose source follows. */
function leadsIn(children: readonly InlineNode[], next: Told): boolean {
  if (next.type === "paragraph" && isSource(inlineText(next.children))) return true;
  if (children.every((node) => node.type === "strong")) return true;
  return next.type !== "paragraph" && inlineText(children).trimEnd().endsWith(":");
}

const hasLinks = (nodes: readonly InlineNode[]): boolean =>
  nodes.some(
    (node) =>
      node.type === "link" ||
      node.type === "noteReference" ||
      ("children" in node && hasLinks(node.children)),
  );

/** Short enough to stay on one page. */
const isShort = (node: Told & { children: Told[] }): boolean =>
  toldWords([node]).join(" ").length <= WHOLE &&
  [...everyTold(node.children)].every(({ type }) => type !== "figure" && type !== "table");
