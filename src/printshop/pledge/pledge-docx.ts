/**
 * A pledge in Word, for those who want other words in it.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { manuscriptOf } from "#document/manuscript.ts";
import { TREE_VERSION } from "#document/tree.ts";
import { stablePackage } from "#document/writers/docx/package.ts";
import type { Item } from "#library/item.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { creditLine } from "../about.ts";
import { fieldsOf, motto, placeAndDate } from "./pledge.ts";

/** Half points. */
const SIZE = 26;
/** Twentieths of a point. */
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 851 };
const LINE_END = 9350;

const run = (
  text: string,
  more: { bold?: boolean; italics?: boolean; size?: number; underline?: object } = {},
): TextRun =>
  new TextRun({ text, font: "Times New Roman", size: SIZE, language: { value: "vi-VN" }, ...more });

const centred = (text: string, size = SIZE): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, { bold: true, size })] });

const field = (name: string): Paragraph =>
  new Paragraph({
    spacing: { before: 80 },
    tabStops: [{ type: TabStopType.RIGHT, position: LINE_END, leader: "dot" }],
    children: [run(`${name}: `), new TextRun({ text: "\t", font: "Times New Roman", size: SIZE })],
  });

const numbered = (text: string, index: number): Paragraph =>
  new Paragraph({
    spacing: { before: 80 },
    indent: { left: 425, hanging: 425 },
    children: [run(`${index + 1}. ${text}`)],
  });

const leadIn = (text: string): Paragraph =>
  new Paragraph({ spacing: { before: 160 }, children: [run(text, { bold: true })] });

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

function signatureTable(signatures: readonly string[]): Table {
  const width = Math.floor(100 / signatures.length);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        children: signatures.map(
          (who) =>
            new TableCell({
              width: { size: width, type: WidthType.PERCENTAGE },
              children: [
                centred(who.toLocaleUpperCase("vi"), 24),
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  spacing: { after: 1100 },
                  children: [run("(ký, ghi rõ họ tên)", { italics: true, size: 24 })],
                }),
              ],
            }),
        ),
      }),
    ],
  });
}

export async function writePledge(item: Item<"pledge">, site: SiteSettings): Promise<Uint8Array> {
  const { heading, signatory, promises, support, signatures } = item.data;
  const document = new Document({
    title: item.title,
    creator: site.name,
    description: creditLine(item, site),
    styles: { default: { document: { run: { font: "Times New Roman", size: SIZE } } } },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGIN } },
        children: [
          centred(motto.country),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 280 },
            children: [run(motto.values, { bold: true, size: SIZE + 2, underline: {} })],
          }),
          centred(heading.toLocaleUpperCase("vi"), 32),
          ...fieldsOf[signatory].map(field),
          leadIn("Chúng tôi cam kết:"),
          ...promises.map(numbered),
          leadIn(`${support.by} cam kết:`),
          ...support.promises.map(numbered),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { before: 240, after: 160 },
            children: [run(placeAndDate, { italics: true })],
          }),
          signatureTable(signatures),
        ],
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return stablePackage(packed, manuscriptOf(item, { version: TREE_VERSION, children: [], notes: [] }, site));
}
