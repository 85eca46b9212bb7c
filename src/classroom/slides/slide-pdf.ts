/**
 * A deck → PDF: a page a slide, and the teacher's words with a small picture of each slide.
 */
import type { Pictures } from "#document/writers/docx/pictures.ts";
import { typeset, typstDate } from "../print/typeset.ts";
import { deckPictures, type DeckPicture } from "./deck-pictures.ts";
import type { Deck, Drawn, DrawnSlide } from "./drawn.ts";
import { CANVAS, colours, layouts, NUMBER_BOX } from "./look.ts";
import { indentOf } from "./measure.ts";
import { plainWords, type Run } from "./paragraphs.ts";

type Files = ReadonlyMap<string, DeckPicture>;

/** Numbers of laws and dates are not torn at their slashes. */
const whole = /(\S*\d\/\S+)/u;

const runData = (run: Run): object[] =>
  run.text
    .split(whole)
    .map((text, index) => ({ ...run, text, whole: index % 2 === 1 }))
    .filter(({ text }) => text !== "");

function drawnData(drawn: Drawn, files: Files): object {
  switch (drawn.type) {
    case "picture":
      return { type: "picture", box: drawn.box, alt: drawn.alt, file: files.get(drawn.path)?.file };
    case "table":
      return { ...drawn, rows: drawn.rows.map((row) => row.map((cell) => cell.flatMap(runData))) };
    case "text":
      return {
        ...drawn,
        fill: drawn.fill ?? null,
        paragraphs: drawn.paragraphs.map((paragraph) => {
          const { left, hang } = indentOf(paragraph.marker, paragraph.level);
          return {
            ...paragraph,
            runs: paragraph.runs.flatMap(runData),
            marker: paragraph.marker ?? null,
            left: left * paragraph.size,
            hang: hang * paragraph.size,
          };
        }),
      };
  }
}

function slideData(slide: DrawnSlide, files: Files): object {
  const { ground, backdrop, number } = layouts[slide.layout];
  return {
    number: slide.number,
    title: slide.title,
    ground,
    backdrop,
    ink: number,
    "number-box": NUMBER_BOX,
    drawn: slide.drawn.map((drawn) => drawnData(drawn, files)),
    notes: slide.notes.map((paragraph) => plainWords(paragraph)),
  };
}

/** @param template `slides` for the screen, `notes` for the teacher's hand */
export function writeSlidePdf(
  { about, slides }: Deck,
  template: "slides" | "notes",
  pictures: Pictures,
): Uint8Array {
  const files = deckPictures(slides, pictures);
  const data = {
    title: template === "slides" ? about.title : `Lời người dạy: ${about.title}`,
    author: about.site.publisher,
    credit: about.credit,
    date: typstDate(about.updatedAt),
    ...CANVAS,
    colours,
    slides: slides.map((slide) => slideData(slide, files)),
  };
  return typeset(`${about.id}/${template}`, template, data, [...files.values()]);
}
