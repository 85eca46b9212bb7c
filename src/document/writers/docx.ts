/**
 * Manuscript → Word (Office Open XML, ECMA-376): an A4 text with real styles, lists, tables and footnotes that a
 * newsroom or an office can go on working with. Equal manuscripts give equal bytes.
 */
import { Document, Packer } from "docx";
import type { Manuscript } from "../manuscript.ts";
import { BlockWriter } from "./docx/blocks.ts";
import { closing, feet, heads, opening, unmentioned } from "./docx/frame.ts";
import { Notes } from "./docx/inlines.ts";
import { Lists } from "./docx/lists.ts";
import { stablePackage } from "./docx/package.ts";
import { margin, sheet } from "./docx/page.ts";
import { readPictures } from "./docx/pictures.ts";
import { styles } from "./docx/styles.ts";

/**
 * Writes a Word file.
 *
 * @throws Error when a picture cannot be read, or a text mentions a note that it has not
 */
export async function writeDocx(manuscript: Manuscript): Promise<Uint8Array> {
  const { body, notes: noteTexts } = manuscript;
  const pictures = await readPictures([...body, ...noteTexts.flat()]);
  const lists = new Lists();
  const notes = new Notes(noteTexts.length);
  const writer = new BlockWriter(lists, notes, pictures);

  // In the order of reading: lists, pictures and notes count on.
  const text = [...opening(manuscript), ...writer.body(body)];
  const footnotes = Object.fromEntries(
    notes.written.map((note, index) => [index + 1, { children: writer.footnote(noteTexts[note - 1] ?? []) }]),
  );
  const left = unmentioned(notes.left(), (note) => writer.note(noteTexts[note - 1] ?? []));
  const children = [...text, ...left, ...closing(manuscript, lists)];

  const document = new Document({
    title: manuscript.title,
    styles,
    numbering: lists.numbering(),
    footnotes,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: { page: { size: sheet, margin }, titlePage: true },
        headers: heads(manuscript),
        footers: feet(),
        children,
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(document);
  return stablePackage(new Uint8Array(packed), manuscript);
}
