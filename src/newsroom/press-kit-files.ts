/**
 * The files of a press kit: its background to edit, its own pictures, and one archive of everything.
 */
import { createHash } from "node:crypto";
import { writeDocx } from "#document/writers/docx.ts";
import { writePlainText } from "#document/writers/plain-text.ts";
import { captionsFile } from "./pictures.ts";
import type { PressKit } from "./press-kit.ts";
import { contactsText, contentsText, factsText } from "./press-kit-texts.ts";
import { archive, pictureFile, republishKit, type FormCache, type KitFile } from "./republish-kit.ts";
import { termsFile } from "./terms.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Stands beside the page and in the archive. */
export const FACTS_FILE = "SU-KIEN.txt";

interface Part {
  name: string;
  bytes: Uint8Array;
}

/** Each picture under the licence of the text that shows it. */
function captions({ pictures }: PressKit): string {
  return pictures.map(({ picture, manuscript }) => captionsFile([picture], manuscript)).join("\n");
}

async function parts(
  kit: PressKit,
  own: readonly KitFile[],
  baseUrl: string,
  cache: FormCache,
): Promise<Part[]> {
  const { manuscript, pieces, pictures, guideline } = kit;
  const read = (files: readonly KitFile[], folder = ""): Promise<Part[]> =>
    Promise.all(files.map(async ({ name, bytes }) => ({ name: `${folder}${name}`, bytes: await bytes() })));
  const ofPieces = pieces.map((piece) =>
    // Its archive is left out: an archive in an archive helps nobody.
    read(republishKit(piece.manuscript, baseUrl, cache).slice(0, -1), `bai/${piece.manuscript.slug}/`),
  );
  const images = await Promise.all(
    pictures.map(async ({ picture, manuscript: shownIn }) => ({
      name: `hinh/${picture.name}`,
      bytes: await pictureFile(picture, shownIn, cache).bytes(),
    })),
  );
  return [
    { name: "DOC-TRUOC.txt", bytes: utf8(contentsText(kit, baseUrl)) },
    ...(await read(own.filter(({ mediaType }) => !mediaType.startsWith("image/")))),
    ...(await Promise.all(ofPieces)).flat(),
    ...images,
    ...(images.length === 0 ? [] : [{ name: "CHU-THICH-HINH.txt", bytes: utf8(captions(kit)) }]),
    ...(guideline === undefined
      ? []
      : [{ name: "HUONG-DAN-DUA-TIN.txt", bytes: utf8(writePlainText(guideline, { width: 72 })) }]),
    { name: "LIEN-HE.txt", bytes: utf8(contactsText(kit)) },
    { name: "DIEU-KHOAN.txt", bytes: utf8(termsFile(manuscript)) },
  ];
}

/**
 * The files that stand beside the kit's page, the archive of everything last.
 *
 * @param baseUrl address of the site without a slash at the end
 */
export function pressKitFiles(kit: PressKit, baseUrl: string, cache: FormCache): KitFile[] {
  const { manuscript, pictures } = kit;
  const { slug } = manuscript;
  const own: KitFile[] = [
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
  // The archive rests on more than the kit's own text.
  const everything = createHash("sha256").update(JSON.stringify(kit)).digest("hex");
  return [
    ...own,
    {
      name: `${slug}.zip`,
      label: "Cả bộ tư liệu trong một tệp nén",
      mediaType: "application/zip",
      bytes: () =>
        cache(`press-kit ${everything}`, manuscript, async () =>
          archive(slug, await parts(kit, own, baseUrl, cache)),
        ),
    },
  ];
}
