/**
 * The slides of a pack as files: PowerPoint to edit, PDF to show, and the teacher's words to hold in the hand.
 */
import { mediaTypes, type FormCache, type FormFile } from "#document/form-file.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import { manuscriptOf } from "#document/manuscript.ts";
import { TREE_VERSION } from "#document/tree.ts";
import { reduceBlocks } from "#document/reduce.ts";
import { readPictures } from "#document/writers/docx/pictures.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import type { Deck } from "./drawn.ts";
import { layOutSlides } from "./layout.ts";
import { writePptx } from "./pptx/write-pptx.ts";
import { writeSlidePdf } from "./slide-pdf.ts";

/** The slides laid out. @throws ContentError naming every slide that does not fit */
export function deckOf(lesson: Lesson, site: SiteSettings): Deck {
  const tree = { version: TREE_VERSION, children: [], notes: [] } as const;
  return {
    about: {
      ...manuscriptOf(lesson.item, { ...tree, children: [], notes: [] }, site),
      title: lesson.slidesTitle,
    },
    slides: layOutSlides(lesson, site.name),
  };
}

/** @throws ContentError, at once, naming every slide that does not fit */
export function slideFiles(lesson: Lesson, site: SiteSettings, cache: FormCache): FormFile[] {
  const deck = deckOf(lesson, site);
  const pictures = () => readPictures(lesson.slides.flatMap(({ children }) => reduceBlocks(children)));
  return [
    {
      name: "02-trang-chieu.pptx",
      label: "Trang chiếu (PowerPoint, sửa được)",
      mediaType: mediaTypes.pptx,
      bytes: () => cache("slides.pptx", deck, async () => writePptx(deck, await pictures())),
    },
    {
      name: "02-trang-chieu.pdf",
      label: "Trang chiếu (PDF, để chiếu)",
      mediaType: mediaTypes.pdf,
      bytes: () => cache("slides.pdf", deck, async () => writeSlidePdf(deck, "slides", await pictures())),
    },
    {
      name: "02-loi-nguoi-day.pdf",
      label: "Lời người dạy theo từng trang chiếu (PDF, để in)",
      mediaType: mediaTypes.pdf,
      bytes: () => cache("notes.pdf", deck, async () => writeSlidePdf(deck, "notes", await pictures())),
    },
  ];
}
