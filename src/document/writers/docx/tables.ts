/**
 * Tables and boxes (ECMA-376 part 1, 17.4). Widths are fixed in advance: a table that leaves the sizes to the program
 * runs over the edge in one of Word, LibreOffice and Google Docs.
 */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ParagraphChild,
} from "docx";
import { inlineText, type BoxNode, type InlineNode, type TableNode } from "../../tree.ts";
import { isRightToLeft } from "./inlines.ts";
import { ink, millimetres } from "./page.ts";

/** Where a block stands: how far from the left edge of the text, and how wide it may be. */
export interface Frame {
  indent: number;
  width: number;
}

/** A row that is longer may be torn by the end of a page. */
const WHOLE_ROW = 500;

const line = (color: string, size: number) => ({ style: BorderStyle.SINGLE, size, color });
const twips = (size: number) => ({ size, type: WidthType.DXA });
const fill = (color: string) => ({ type: ShadingType.CLEAR, color: "auto", fill: color });

const cellStyle = (columns: number): string =>
  columns <= 5 ? "TableText" : columns <= 8 ? "TableTextSmall" : "TableTextTiny";

const padding = (columns: number): number => (columns <= 5 ? 100 : columns <= 8 ? 60 : 30);

/**
 * Widths by what the columns hold: at least their longest word, beyond that by the root of their longest cell, so
 * that a long text gets more room than a day, but not all of it.
 */
export function columnWidths(
  cells: readonly (readonly string[])[],
  columns: number,
  width: number,
): number[] {
  const wishes = Array.from({ length: columns }, (_, column) => {
    const texts = cells.map((row) => row[column] ?? "");
    const longest = Math.max(0, ...texts.map((text) => text.length));
    const word = Math.max(0, ...texts.flatMap((text) => text.split(/\s+/u).map((part) => part.length)));
    return Math.max(4, Math.min(word, 16), 2.6 * Math.sqrt(Math.min(longest, 400)));
  });
  const sum = wishes.reduce((total, wish) => total + wish, 0);
  const widths = wishes.map((wish) => Math.floor((width * wish) / sum));
  const rest = width - widths.reduce((total, value) => total + value, 0);
  return widths.map((value, column) => (column === columns - 1 ? value + rest : value));
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table of the text. Rows of unequal length are filled up. Undefined where there is no cell at all. */
export function dataTable(
  node: TableNode,
  frame: Frame,
  inlines: (nodes: readonly InlineNode[]) => ParagraphChild[],
): Table | undefined {
  const rows = [...(node.head.length === 0 ? [] : [node.head]), ...node.rows];
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return undefined;
  const texts = rows.map((row) => row.map(inlineText));
  const widths = columnWidths(texts, columns, frame.width);

  const cell = (row: readonly InlineNode[][], column: number, isHead: boolean): TableCell => {
    const content = row[column] ?? [];
    const align = node.align[column];
    const paragraph = new Paragraph({
      style: cellStyle(columns),
      children: inlines(isHead ? [{ type: "strong", children: content }] : content),
      ...(isHead ? { keepNext: true } : {}),
      ...(align === undefined ? {} : { alignment: alignments[align] }),
      ...(isRightToLeft(inlineText(content)) ? { bidirectional: true } : {}),
    });
    return new TableCell({
      width: twips(widths[column] ?? 0),
      children: [paragraph],
      ...(isHead ? { shading: fill(ink.head) } : {}),
    });
  };

  const edge = line(ink.line, 4);
  const side = padding(columns);
  return new Table({
    width: twips(frame.width),
    indent: twips(frame.indent),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: side, right: side },
    tableLook: { firstRow: node.head.length > 0, noHBand: true, noVBand: true },
    rows: rows.map((row, index) => {
      const isHead = node.head.length > 0 && index === 0;
      return new TableRow({
        ...(isHead ? { tableHeader: true } : {}),
        cantSplit: (texts[index] ?? []).every((text) => text.length < WHOLE_ROW),
        children: Array.from({ length: columns }, (_, column) => cell(row, column, isHead)),
      });
    }),
  });
}

const tones: Record<BoxNode["tone"], { fill: string; line: string; bar: number }> = {
  plain: { fill: "F4F5F3", line: ink.line, bar: 12 },
  important: { fill: "FDF3D7", line: "B97F00", bar: 36 },
  action: { fill: "E6F1E4", line: ink.link, bar: 36 },
};

const BOX_PADDING = millimetres(4);

/** The room inside a box. */
export const insideBox = (frame: Frame): Frame => ({ indent: 0, width: frame.width - 2 * BOX_PADDING });

/** A table of one cell: the only frame round lists, pictures and tables that all three programs keep. */
export function boxTable(
  tone: BoxNode["tone"],
  frame: Frame,
  children: (Paragraph | Table)[],
  length: number,
): Table {
  const look = tones[tone];
  const edge = line(look.line, 4);
  return new Table({
    width: twips(frame.width),
    indent: twips(frame.indent),
    columnWidths: [frame.width],
    layout: TableLayoutType.FIXED,
    borders: { top: edge, bottom: edge, left: line(look.line, look.bar), right: edge },
    margins: {
      marginUnitType: WidthType.DXA,
      top: millimetres(2),
      bottom: millimetres(1),
      left: BOX_PADDING,
      right: BOX_PADDING,
    },
    rows: [
      new TableRow({
        cantSplit: length < 2 * WHOLE_ROW,
        children: [new TableCell({ width: twips(frame.width), shading: fill(look.fill), children })],
      }),
    ],
  });
}
