/**
 * Manuscript → PDF for reading and printing: A4, PDF 1.7 with tags (PDF/UA-1, ISO 14289-1), set by Typst 0.14.
 *
 * The same manuscript gives the same bytes, in every time zone and on every day: the only date in it is the day of the
 * last update, and only the fonts of `fonts.ts` are used for text.
 *
 * Characters that no font has (emoji, scripts other than Latin, Greek, Cyrillic, Hebrew) become «□» and are reported;
 * they are no reason to stop a build. `missingCharacters` tells them without setting anything.
 */
import type { Manuscript } from "../../manuscript.ts";
import { MissingCharacters, type MissingCharacter } from "./characters.ts";
import { pdfData } from "./data.ts";
import { paperFonts } from "./fonts.ts";
import { preparePictures } from "./pictures.ts";
import { template } from "./template.ts";
import { setInType } from "./typst.ts";

export interface PdfOptions {
  /** Hears once per manuscript of the characters that became «□». Default: a line on the console. */
  onMissing?: (missing: readonly MissingCharacter[], manuscript: Manuscript) => void;
}

/**
 * Writes the PDF.
 *
 * @throws Error when Typst refuses the document or has any warning
 */
export async function writePdf(manuscript: Manuscript, options: PdfOptions = {}): Promise<Uint8Array> {
  const pictures = await preparePictures(manuscript);
  const missing = new MissingCharacters();
  const data = pdfData(manuscript, {
    covers: paperFonts().covers,
    onMissing: missing.add,
    pictures,
  });
  const bytes = setInType(manuscript.id, template, [
    { file: "manuscript.json", bytes: Buffer.from(JSON.stringify(data)) },
    ...pictures.values(),
  ]);
  const list = missing.list();
  if (list.length > 0) (options.onMissing ?? warn)(list, manuscript);
  return bytes;
}

/** The characters of a manuscript that would become «□». */
export async function missingCharacters(manuscript: Manuscript): Promise<MissingCharacter[]> {
  const missing = new MissingCharacters();
  const pictures = await preparePictures(manuscript);
  pdfData(manuscript, { covers: paperFonts().covers, onMissing: missing.add, pictures });
  return missing.list();
}

function warn(missing: readonly MissingCharacter[], { id }: Manuscript): void {
  const list = missing.map(
    ({ character, codePoints, count }) => `«${character}» (${codePoints}) ${count} lần`,
  );
  console.warn(`${id}: bản PDF không có chữ cho ${list.join(", ")}; in ra thành «□».`);
}
