/**
 * Printed pieces as routes ask for them, and the cards of all items.
 */
import { archive } from "#document/archive.ts";
import { mediaTypes, type FormFile } from "#document/form-file.ts";
import type { Item } from "#library/item.ts";
import { isPrint, type Piece, type PrintContext, type PrintItem } from "#printshop/piece.ts";
import { pieceOf } from "#printshop/pieces.ts";
import { togetherIn } from "#printshop/together.ts";
import { stageFiles, type StageItem } from "#printshop/texts/stage-texts.ts";
import { currentEdition } from "./current-edition.ts";
import { diskFormCache } from "./form-cache.ts";

export const stageKinds = ["event", "sketch"] as const;
export const isStage = (item: Item): item is StageItem =>
  (stageKinds as readonly string[]).includes(item.kind);

export async function printContext(): Promise<PrintContext> {
  const { library } = await currentEdition();
  return { site: library.site, together: togetherIn(library), cache: diskFormCache };
}

export async function printPiece(item: PrintItem): Promise<Piece> {
  return pieceOf(item, await printContext());
}

/** Everything that stands at /an-pham/, in the order of the kinds. */
export async function allPrints(): Promise<(PrintItem | StageItem)[]> {
  const { library } = await currentEdition();
  return library.items.filter((item) => isPrint(item) || isStage(item));
}

/** The files beside a page of /an-pham/; of printed pieces the archive of all comes last. */
export async function filesBeside(item: PrintItem | StageItem): Promise<FormFile[]> {
  const edition = await currentEdition();
  if (isStage(item)) return stageFiles(item, edition, diskFormCache);
  const { files } = await printPiece(item);
  return [...files, printArchive(item, files, edition.library.site)];
}

export const archiveName = (slug: string): string => `${slug}.zip`;

function printArchive(
  { slug, href, data }: PrintItem,
  files: readonly FormFile[],
  { name, baseUrl, signingKey }: PrintContext["site"],
): FormFile {
  const origin = { name, baseUrl, signingKey };
  return {
    name: archiveName(slug),
    label: "Tất cả trong một tệp nén",
    mediaType: mediaTypes.zip,
    bytes: () =>
      diskFormCache("print-archive", [slug, data, files.map((file) => file.name), origin], async () =>
        archive(
          slug,
          href,
          await Promise.all(
            files.map(async (file) => ({ name: file.name, bytes: await file.bytes(), beside: true })),
          ),
          origin,
        ),
      ),
  };
}
