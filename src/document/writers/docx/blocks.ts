/**
 * Core nodes → paragraphs and tables.
 */
import { HeadingLevel, Paragraph, Table, TextRun, type IParagraphOptions, type ParagraphChild } from "docx";
import type { Told } from "../../reduce.ts";
import { inlineText, type FigureNode, type InlineNode } from "../../tree.ts";
import { toldWords } from "../../walk.ts";
import { inlines, isRightToLeft, runs, type Mention, type Notes } from "./inlines.ts";
import type { ListPlace, Lists } from "./lists.ts";
import { language, LIST_STEP, QUOTE_STEP, TEXT_WIDTH } from "./page.ts";
import { pictureRun, type Pictures } from "./pictures.ts";
import { boxTable, dataTable, insideBox, type Frame } from "./tables.ts";

type Block = Paragraph | Table;

/** Where a block stands. */
interface Place extends Frame {
  /** How many lists it lies in. */
  depth: number;
  /** Style of a plain paragraph, and the indent that the style brings. */
  style: "Normal" | "Quote" | "ListContinue" | "FootnoteText";
  styleIndent: number;
  mention: Mention;
}

/** Twips: the distance after a paragraph. */
const AFTER_LIST = 140;

type ListTold = Extract<Told, { type: "list" }>;
type QuotationTold = Extract<Told, { type: "quotation" }>;
type BoxTold = Extract<Told, { type: "box" }>;

const headingLevel = (level: number) =>
  level <= 2 ? HeadingLevel.HEADING_1 : level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;

const deeper = (place: Place, step: number): Frame => ({
  indent: place.indent + step,
  // A list as deep as the sheet is wide must still leave room for a table.
  width: Math.max(place.width - step, Math.round(TEXT_WIDTH / 4)),
});

/** Tables that touch would become one, and a cell must end with a paragraph (ECMA-376 part 1, 17.4.65 tc). */
const gap = (): Paragraph => new Paragraph({ style: "Gap" });

export class BlockWriter {
  private readonly lists: Lists;
  private readonly notes: Notes;
  private readonly pictures: Pictures;
  private figures = 0;

  constructor(lists: Lists, notes: Notes, pictures: Pictures) {
    this.lists = lists;
    this.notes = notes;
    this.pictures = pictures;
  }

  body(nodes: readonly Told[]): Block[] {
    return this.blocks(nodes, this.root("Normal", this.notes.mention));
  }

  /** A note: paragraphs only, with at least one to carry the mark. */
  note(nodes: readonly Told[]): Paragraph[] {
    const place = this.root("FootnoteText", this.notes.mentionInNote);
    const paragraphs = this.blocks(nodes.flatMap(flat), place).filter((block) => block instanceof Paragraph);
    return paragraphs.length === 0 ? [new Paragraph({ style: "FootnoteText" })] : paragraphs;
  }

  /** A note under the page; the mark that Word puts before it needs a blank. */
  footnote(nodes: readonly Told[]): Paragraph[] {
    return this.note(nodes).map((paragraph, index) =>
      index === 0 ? paragraph.addRunToFront(new TextRun({ text: " ", language })) : paragraph,
    );
  }

  private root(style: Place["style"], mention: Mention): Place {
    return { indent: 0, width: TEXT_WIDTH, depth: 0, style, styleIndent: 0, mention };
  }

  private blocks(nodes: readonly Told[], place: Place): Block[] {
    return nodes.flatMap((node) => this.block(node, place));
  }

  private block(node: Told, place: Place): Block[] {
    switch (node.type) {
      case "heading":
        return [this.paragraph(node.children, place, { heading: headingLevel(node.level) }, 0)];
      case "paragraph":
        return [this.paragraph(node.children, place, { style: place.style }, place.styleIndent)];
      case "list":
        return this.list(node, place);
      case "table": {
        const table = dataTable(node, place, (nodes) => inlines(nodes, place.mention));
        const above = { keepNext: true, ...indented(place) };
        return [
          ...(node.caption === undefined ? [] : [caption("Caption", node.caption, above)]),
          ...(table === undefined ? [] : [table, gap()]),
        ];
      }
      case "quotation":
        return this.quotation(node, place);
      case "box":
        return this.box(node, place);
      case "figure":
        return this.figure(node, place);
      case "separator":
        return [new Paragraph({ style: "Separator" })];
    }
  }

  private paragraph(
    children: readonly InlineNode[],
    place: Place,
    options: IParagraphOptions,
    styleIndent: number,
  ): Paragraph {
    return new Paragraph({
      ...options,
      children: inlines(children, place.mention),
      ...(place.indent === styleIndent ? {} : { indent: { left: place.indent } }),
      ...(isRightToLeft(inlineText(children)) ? { bidirectional: true } : {}),
    });
  }

  private list(node: ListTold, place: Place): Block[] {
    const list = this.lists.place(node, place.depth);
    const inside: Place = {
      ...place,
      ...deeper(place, LIST_STEP),
      depth: place.depth + 1,
      style: "ListContinue",
      styleIndent: LIST_STEP,
    };
    // The last item of a list in the text keeps the distance of a paragraph from what follows.
    const isLast = (index: number): boolean => place.depth === 0 && index === node.items.length - 1;
    return node.items.flatMap((item, index) => this.item(item, list, inside, isLast(index)));
  }

  /** The first paragraph carries the number; an item that starts otherwise gets an empty one for it. */
  private item(nodes: readonly Told[], list: ListPlace, place: Place, isLast: boolean): Block[] {
    const [first, ...rest] = nodes;
    const after = isLast && nodes.length <= 1 ? { spacing: { after: AFTER_LIST } } : {};
    const children = first?.type === "paragraph" ? inlines(first.children, place.mention) : [];
    return [
      this.listed(children, list, place, after),
      ...this.blocks(first === undefined || first.type === "paragraph" ? rest : nodes, place),
    ];
  }

  private listed(
    children: ParagraphChild[],
    { style, ...numbering }: ListPlace,
    place: Frame,
    options: IParagraphOptions,
  ): Paragraph {
    const ownIndent = LIST_STEP * (numbering.level + 1);
    return new Paragraph({
      ...options,
      style,
      numbering,
      children,
      ...(place.indent === ownIndent ? {} : { indent: { left: place.indent, hanging: LIST_STEP } }),
    });
  }

  private quotation(node: QuotationTold, place: Place): Block[] {
    const frame = deeper(place, QUOTE_STEP);
    const inside: Place = { ...place, ...frame, style: "Quote", styleIndent: QUOTE_STEP };
    const { attribution } = node;
    return [
      ...this.blocks(node.children, inside),
      ...(attribution === undefined
        ? []
        : [this.paragraph(attribution, inside, { style: "QuoteSource" }, QUOTE_STEP)]),
    ];
  }

  private box(node: BoxTold, place: Place): Block[] {
    const inside: Place = {
      ...place,
      ...insideBox(place),
      depth: 0,
      style: "Normal",
      styleIndent: 0,
    };
    const children = [
      ...(node.title === undefined ? [] : [new Paragraph({ style: "BoxTitle", children: runs(node.title) })]),
      ...this.blocks(node.children, inside),
    ];
    return [boxTable(node.tone, place, children, toldWords([node]).join(" ").length), gap()];
  }

  private figure(node: FigureNode, place: Place): Block[] {
    this.figures += 1;
    const run = pictureRun(this.pictures, node.image, node.alt, this.figures, place.width);
    const indent = indented(place);
    const hasCaption = node.caption !== undefined;
    return [
      new Paragraph({ style: "Figure", children: [run], ...indent }),
      ...(hasCaption ? [caption("FigureCaption", node.caption ?? "", { keepNext: true, ...indent })] : []),
      caption("FigureCaption", `Hình: ${node.credit}`, { spacing: { after: 200 }, ...indent }),
    ];
  }
}

const indented = ({ indent }: Frame): IParagraphOptions => (indent === 0 ? {} : { indent: { left: indent } });

const caption = (style: string, words: string, options: IParagraphOptions): Paragraph =>
  new Paragraph({ style, children: runs(words), ...options });

/** What a footnote can hold: boxes lose their frame, each row of a table becomes a line. */
function flat(node: Told): Told[] {
  switch (node.type) {
    case "box":
      return [
        ...(node.title === undefined
          ? []
          : [line([{ type: "strong", children: line(node.title).children }])]),
        ...node.children.flatMap(flat),
      ];
    case "quotation":
      return [...node.children.flatMap(flat), ...(node.attribution ? [line(node.attribution)] : [])];
    case "list":
      return [{ ...node, items: node.items.map((item) => item.flatMap(flat)) }];
    case "table":
      return [
        ...(node.caption === undefined ? [] : [line(node.caption)]),
        ...[node.head, ...node.rows].filter((row) => row.length > 0).map((row) => line(joined(row))),
      ];
    default:
      return [node];
  }
}

function line(children: InlineNode[] | string): Extract<Told, { type: "paragraph" }> {
  return {
    type: "paragraph",
    children: typeof children === "string" ? [{ type: "text", value: children }] : children,
  };
}

const joined = (row: readonly InlineNode[][]): InlineNode[] =>
  row.flatMap((cell, index) => (index === 0 ? cell : [{ type: "text" as const, value: " – " }, ...cell]));
