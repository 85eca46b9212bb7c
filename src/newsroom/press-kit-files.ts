/**
 * The files of a press kit: its background to edit, its own pictures, and one archive of everything.
 */
import { archive, type ArchivePart } from "#document/archive.ts";
import type { Origin } from "#document/origin-note.ts";
import { writeDocx } from "#document/writers/docx.ts";
import { writePlainText } from "#document/writers/plain-text.ts";
import { kinds } from "#library/kinds.ts";
import { captionsFile } from "./pictures.ts";
import type { PressKit } from "./press-kit.ts";
import { contactsText, contentsText, factsText } from "./press-kit-texts.ts";
import { utf8, type FormCache, type FormFile } from "#document/form-file.ts";
import { pictureFile, republishKit } from "./republish-kit.ts";
import { termsFile } from "./terms.ts";

/** Stands beside the page and in the archive. */
export const FACTS_FILE = "SU-KIEN.txt";

/** Each picture under the licence of the text that shows it. */
function captions({ pictures }: PressKit): string {
  return pictures.map(({ picture, manuscript }) => captionsFile([picture], manuscript)).join("\n");
}

async function parts(
  kit: PressKit,
  own: readonly FormFile[],
  origin: Origin,
  cache: FormCache,
): Promise<ArchivePart[]> {
  const { manuscript, pieces, pictures, guideline } = kit;
  const read = (files: readonly FormFile[], folder: string, beside: boolean): Promise<ArchivePart[]> =>
    Promise.all(
      files.map(async ({ name, bytes }) => ({ name: `${folder}${name}`, bytes: await bytes(), beside })),
    );
  const inside = (name: string, text: string): ArchivePart => ({ name, bytes: utf8(text), beside: false });
  const ofPieces = pieces.map((piece) =>
    // Its archive is left out: an archive in an archive helps nobody.
    read(republishKit(piece.manuscript, origin, cache).slice(0, -1), `bai/${piece.manuscript.slug}/`, false),
  );
  const images = await Promise.all(
    pictures.map(async ({ picture, manuscript: shownIn }) => ({
      name: `hinh/${picture.name}`,
      bytes: await pictureFile(picture, shownIn, cache).bytes(),
      beside: false,
    })),
  );
  return [
    inside("DOC-TRUOC.txt", contentsText(kit, origin.baseUrl)),
    ...(await read(
      own.filter(({ mediaType }) => !mediaType.startsWith("image/")),
      "",
      true,
    )),
    ...(await Promise.all(ofPieces)).flat(),
    ...images,
    ...(images.length === 0 ? [] : [inside("CHU-THICH-HINH.txt", captions(kit))]),
    ...(guideline === undefined
      ? []
      : [inside("HUONG-DAN-DUA-TIN.txt", writePlainText(guideline, { width: 72 }))]),
    inside("LIEN-HE.txt", contactsText(kit)),
    inside("DIEU-KHOAN.txt", termsFile(manuscript)),
  ];
}

/**
 * The files that stand beside the kit's page, the archive of everything last.
 *
 * @param origin the site that vouches for it, as it stands in the archive
 */
export function pressFormFiles(kit: PressKit, origin: Origin, cache: FormCache): FormFile[] {
  const { manuscript, pictures } = kit;
  const { name, baseUrl, signingKey } = origin;
  const { slug } = manuscript;
  const own: FormFile[] = [
    {
      name: `${slug}.docx`,
      label: "Bối cảnh, Word sửa được",
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      bytes: () => cache("docx", manuscript, () => writeDocx(manuscript)),
    },
    {
      name: `${slug}.txt`,
      label: "Bối cảnh, chữ thường",
      mediaType: "text/plain; charset=utf-8",
      bytes: () => Promise.resolve(utf8(writePlainText(manuscript, { width: 72 }))),
    },
    {
      name: FACTS_FILE,
      label: "Sự kiện có nguồn, chữ thường",
      mediaType: "text/plain; charset=utf-8",
      bytes: () => Promise.resolve(utf8(factsText(kit, baseUrl))),
    },
    ...pictures
      .filter((entry) => entry.manuscript === manuscript)
      .map(({ picture }) => pictureFile(picture, manuscript, cache)),
  ];
  return [
    ...own,
    {
      name: `${slug}.zip`,
      label: "Cả bộ tư liệu trong một tệp nén",
      mediaType: "application/zip",
      bytes: () =>
        // The archive rests on more than the kit's own text.
        cache("press-kit", { kit, origin: { name, baseUrl, signingKey } }, async () =>
          archive(slug, kinds.pressKit.address(slug), await parts(kit, own, origin, cache), origin),
        ),
    },
  ];
}
