/**
 * The files beside a page of what is read aloud.
 */
import { mediaTypes, utf8, type FormCache, type FormFile } from "#document/form-file.ts";
import { printReading } from "./pdf-form.ts";
import type { Reading } from "./reading.ts";
import { readingText } from "./text-form.ts";
import { writeReading } from "./word-form.ts";

/** `<slug>.docx`, `.pdf`, `.txt` */
export function readingFiles(reading: Reading, cache: FormCache): FormFile[] {
  const { slug } = reading.manuscript;
  return [
    {
      name: `${slug}.docx`,
      label: "Word, chữ to, sửa được",
      mediaType: mediaTypes.docx,
      bytes: () => cache("reading-docx", reading, () => writeReading(reading)),
    },
    {
      name: `${slug}.pdf`,
      label: "PDF, chữ to, để in",
      mediaType: mediaTypes.pdf,
      bytes: () => cache("reading-pdf", reading, async () => Promise.resolve(printReading(reading))),
    },
    {
      name: `${slug}.txt`,
      label: "Chữ thường",
      mediaType: mediaTypes.txt,
      bytes: () => Promise.resolve(utf8(readingText(reading))),
    },
  ];
}
