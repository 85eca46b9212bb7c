/**
 * A reading in Word, in large type: a sentence is never broken over two pages.
 */
import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { stablePackage } from "#document/writers/docx/package.ts";
import { stressRuns } from "./stress-runs.ts";
import type { Reading, ReadingPart } from "./reading.ts";
import { timeLine, TOLD_PAUSE } from "./text-form.ts";

/** Half points. */
const SIZE = 40;
const SMALL = 24;
const FONT = "Arial";
const GREY = "46544F";
/** 240ths of a line. */
const LINE = 384;

const run = (
  text: string,
  more: { bold?: boolean; italics?: boolean; size?: number; color?: string } = {},
): TextRun => new TextRun({ text, font: FONT, size: SIZE, language: { value: "vi-VN" }, ...more });

const small = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 200 }, children: [run(text, { size: SMALL, color: GREY })] });

function partParagraphs(part: ReadingPart, index: number): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: index > 0,
      keepNext: true,
      children: [run(part.title, { bold: true, size: 44 })],
    }),
    small(timeLine(part)),
    ...part.lines.flatMap(({ voice, sentences, stressed, pause }) => [
      ...(voice === undefined
        ? []
        : [
            new Paragraph({
              keepNext: true,
              children: [run(`Giọng ${voice}`, { bold: true, size: SMALL, color: GREY })],
            }),
          ]),
      ...sentences.map(
        (sentence, at) =>
          new Paragraph({
            keepLines: true,
            spacing: { line: LINE, after: at === sentences.length - 1 ? 320 : 80 },
            children: stressRuns(sentence, stressed).map(({ text, stress }) => run(text, { bold: stress })),
          }),
      ),
      ...(pause > TOLD_PAUSE
        ? [
            new Paragraph({
              spacing: { after: 200 },
              children: [
                run(`[nghỉ ${Math.round(pause)} giây]`, { italics: true, size: SMALL, color: GREY }),
              ],
            }),
          ]
        : []),
    ]),
  ];
}

export async function writeReading({ manuscript, parts }: Reading): Promise<Uint8Array> {
  const document = new Document({
    title: manuscript.title,
    creator: manuscript.site.publisher,
    styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  run("Trang ", { size: SMALL }),
                  new TextRun({
                    children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES],
                    font: FONT,
                    size: SMALL,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [run(manuscript.title, { bold: true, size: 52 })],
          }),
          small("Chữ đậm: nhấn giọng. Mỗi dòng một câu; xuống dòng là một nhịp thở."),
          ...parts.flatMap(partParagraphs),
          small(manuscript.credit),
        ],
      },
    ],
  });
  return stablePackage(new Uint8Array(await Packer.toArrayBuffer(document)), manuscript);
}
