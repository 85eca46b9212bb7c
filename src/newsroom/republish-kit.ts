/**
 * The republish kit of an item: every form as a file, and one archive of them all.
 */
import type { ContentImage } from "#library/images.ts";
import { archive } from "#document/archive.ts";
import { utf8, type FormCache, type FormFile } from "#document/form-file.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { Origin } from "#document/origin-note.ts";
import { writeHtmlFile } from "#document/writers/clean-html.ts";
import { writeDocx } from "#document/writers/docx.ts";
import { writeMarkdown } from "#document/writers/markdown.ts";
import { writePdf } from "#document/writers/pdf/pdf.ts";
import { writePlainText } from "#document/writers/plain-text.ts";
import { kitAddress } from "#library/addresses.ts";
import { captionsFile, pictureBytes, picturesOf, type Picture } from "./pictures.ts";
import { termsFile } from "./terms.ts";

/** Address of a picture in a kit, absolute. */
export function kitImageAddress(manuscript: Manuscript, baseUrl: string): (image: ContentImage) => string {
  const pictures = picturesOf(manuscript);
  return (image) => {
    const picture = pictures.find(({ figure }) => figure.image.file === image.file);
    if (picture === undefined) throw new Error(`${image.file} is not a picture of ${manuscript.id}`);
    return `${baseUrl}${kitAddress(manuscript.slug)}${picture.name}`;
  };
}

/** A picture of a manuscript as a file to take. */
export function pictureFile(picture: Picture, manuscript: Manuscript, cache: FormCache): FormFile {
  const { name, figure } = picture;
  return {
    name,
    label: `Hình: ${figure.alt}`,
    mediaType: mediaTypes[name.slice(name.lastIndexOf("."))] ?? "application/octet-stream",
    bytes: () => cache(name, manuscript, () => pictureBytes(picture, manuscript)),
  };
}

/**
 * All files of a kit, the archive last.
 *
 * @param origin the site that vouches for it, as it stands in the archive
 */
export function republishKit(manuscript: Manuscript, origin: Origin, cache: FormCache): FormFile[] {
  const { slug } = manuscript;
  // No more of the site than the archive tells: other settings must not make it anew.
  const { name, baseUrl, signingKey } = origin;
  const pictures = picturesOf(manuscript);
  const imageAddress = kitImageAddress(manuscript, baseUrl);
  const text = (make: () => string) => () => Promise.resolve(utf8(make()));
  const costly = (name: string, make: () => Promise<Uint8Array>) => () => cache(name, manuscript, make);
  const files: FormFile[] = [
    {
      name: `${slug}.docx`,
      label: "Word, sửa được",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      bytes: costly("docx", () => writeDocx(manuscript)),
    },
    {
      name: `${slug}.pdf`,
      label: "PDF, để in",
      mediaType: "application/pdf",
      bytes: costly("pdf", async () => writePdf(manuscript)),
    },
    {
      name: `${slug}.html`,
      label: "HTML",
      mediaType: "text/html; charset=utf-8",
      bytes: text(() => writeHtmlFile(manuscript, { imageAddress })),
    },
    {
      name: `${slug}.txt`,
      label: "Chữ thường",
      mediaType: "text/plain; charset=utf-8",
      bytes: text(() => writePlainText(manuscript, { width: 72 })),
    },
    {
      name: `${slug}.md`,
      label: "Markdown",
      mediaType: "text/markdown; charset=utf-8",
      bytes: text(() => writeMarkdown(manuscript, { imageAddress })),
    },
    ...pictures.map((picture) => pictureFile(picture, manuscript, cache)),
  ];
  const zipped = async (): Promise<Uint8Array> => {
    const beside = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: await file.bytes(), beside: true })),
    );
    const inside = [
      { name: "DIEU-KHOAN.txt", text: termsFile(manuscript) },
      ...(pictures.length === 0
        ? []
        : [{ name: "CHU-THICH-HINH.txt", text: captionsFile(pictures, manuscript) }]),
    ].map((file) => ({ name: file.name, bytes: utf8(file.text), beside: false }));
    return archive(slug, kitAddress(slug), [...beside, ...inside], origin);
  };
  return [
    ...files,
    {
      name: `${slug}.zip`,
      label: "Tất cả trong một tệp nén",
      mediaType: "application/zip",
      bytes: () => cache("zip", { manuscript, origin: { name, baseUrl, signingKey } }, zipped),
    },
  ];
}

export const mediaTypes: Record<string, string> = {
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
};
