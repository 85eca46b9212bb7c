/**
 * Styles of the document (ECMA-376 part 1, 17.7). Built-in names keep their meaning in Word, LibreOffice and Google
 * Docs: the outline shows the headings, and an office can put its own look over them.
 */
import { AlignmentType, BorderStyle, LineRuleType, UnderlineType, type IStylesOptions } from "docx";
import { ink, language, LIST_STEP, QUOTE_STEP } from "./page.ts";

const FONT = "Times New Roman";

/** Half points. */
const points = (value: number): number => value * 2;
/** Twips. */
const spacing = (before: number, after: number, line = 1.15) => ({
  before: before * 20,
  after: after * 20,
  line: Math.round(line * 240),
  lineRule: LineRuleType.AUTO,
});

const heading = (size: number, before: number, italics = false) => ({
  next: "Normal",
  uiPriority: 9,
  run: { font: FONT, size: points(size), bold: true, italics, color: ink.heading, language },
  paragraph: { spacing: spacing(before, 4, 1.1), keepNext: true, keepLines: true },
});

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];

const style = (id: string, name: string, rest: Omit<ParagraphStyle, "id" | "name">): ParagraphStyle => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  ...rest,
});

const list = (id: string, name: string): ParagraphStyle =>
  style(id, name, { paragraph: { spacing: spacing(0, 4) } });

const table = (id: string, name: string, size: number): ParagraphStyle =>
  style(id, name, { run: { size: points(size) }, paragraph: { spacing: spacing(1, 1, 1) } });

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: points(13), language },
      paragraph: { spacing: spacing(0, 7) },
    },
    title: {
      next: "Lead",
      uiPriority: 10,
      run: { font: FONT, size: points(21), bold: true, color: ink.heading, language },
      paragraph: { spacing: spacing(0, 8, 1.05), keepNext: true, keepLines: true },
    },
    heading1: heading(15, 16),
    heading2: heading(13.5, 12),
    heading3: heading(13, 10, true),
    listParagraph: { paragraph: { spacing: spacing(0, 4) } },
    caption: {
      basedOn: "Normal",
      next: "Normal",
      uiPriority: 35,
      quickFormat: true,
      run: { size: points(11.5), italics: true, color: ink.soft },
      paragraph: { spacing: spacing(6, 4, 1.05), keepLines: true },
    },
    hyperlink: { run: { color: ink.link, underline: { type: UnderlineType.SINGLE } } },
    footnoteText: {
      basedOn: "Normal",
      run: { size: points(11) },
      paragraph: { spacing: spacing(0, 2, 1) },
    },
  },
  paragraphStyles: [
    {
      id: "Normal",
      name: "Normal",
      quickFormat: true,
      run: { font: FONT, size: points(13), language },
      paragraph: { spacing: spacing(0, 7) },
    },
    style("Label", "Loại bài", {
      next: "Title",
      run: { size: points(11.5), bold: true, color: ink.soft },
      paragraph: { spacing: spacing(0, 2), keepNext: true },
    }),
    style("Lead", "Sa-pô", {
      next: "Normal",
      run: { bold: true },
      paragraph: { spacing: spacing(0, 12), keepLines: true },
    }),
    style("Quote", "Quote", {
      uiPriority: 29,
      run: { italics: true },
      paragraph: {
        indent: { left: QUOTE_STEP },
        spacing: spacing(0, 7),
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: ink.line } },
      },
    }),
    style("QuoteSource", "Nguồn trích", {
      run: { size: points(12), color: ink.soft },
      paragraph: {
        indent: { left: QUOTE_STEP },
        spacing: spacing(0, 10),
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: ink.line } },
      },
    }),
    list("ListBullet", "List Bullet"),
    list("ListNumber", "List Number"),
    list("ListCheck", "Việc cần làm"),
    style("ListContinue", "List Continue", {
      paragraph: { indent: { left: LIST_STEP }, spacing: spacing(0, 4) },
    }),
    table("TableText", "Chữ trong bảng", 12),
    table("TableTextSmall", "Chữ trong bảng nhiều cột", 10),
    table("TableTextTiny", "Chữ trong bảng rất nhiều cột", 8),
    style("BoxTitle", "Tên khung", {
      run: { bold: true, color: ink.heading },
      paragraph: { spacing: spacing(0, 3), keepNext: true, keepLines: true },
    }),
    style("Gap", "Khoảng cách", {
      quickFormat: false,
      run: { size: points(4) },
      paragraph: { spacing: { before: 0, after: 0, line: 140, lineRule: LineRuleType.EXACT } },
    }),
    style("Separator", "Vạch ngăn", {
      run: { size: points(4) },
      paragraph: {
        spacing: spacing(0, 12),
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: ink.line } },
      },
    }),
    style("Figure", "Hình", {
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(8, 3, 1), keepNext: true },
    }),
    style("FigureCaption", "Chú thích hình", {
      basedOn: "Caption",
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(0, 2, 1.05) },
    }),
    style("Help", "Gọi khi cần giúp", {
      run: { bold: true },
      paragraph: {
        spacing: spacing(12, 0),
        keepLines: true,
        border: { top: { style: BorderStyle.SINGLE, size: 12, space: 6, color: ink.link } },
      },
    }),
    style("Imprint", "Ghi công", {
      run: { size: points(11), color: ink.soft },
      paragraph: { spacing: spacing(0, 3, 1.05), keepLines: true },
    }),
    style("Header", "header", {
      run: { size: points(10), color: ink.soft },
      paragraph: { spacing: spacing(0, 0, 1) },
    }),
    style("Footer", "footer", {
      run: { size: points(10.5), color: ink.soft },
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(0, 0, 1) },
    }),
  ],
};
