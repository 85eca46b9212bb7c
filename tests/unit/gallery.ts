import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { examine, type Edition } from "#document/edition.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import { articleFile, contentFolder, fixtureNow } from "./content-folder.ts";

const picture = (colour: string) =>
  sharp({ create: { width: 900, height: 450, channels: 3, background: colour } })
    .png()
    .toBuffer();

/** An edition with one long article that uses every block; `text` replaces it. */
export async function galleryEdition(
  text?: string,
  changes: Record<string, string | null> = {},
  files: Record<string, string> = {},
): Promise<Edition> {
  const body = text ?? readFileSync(path.resolve("tests/fixtures/gallery.mdx"), "utf8");
  const { edition, problems } = await examine({
    contentDir: contentFolder({
      "articles/trung-bay.mdx": articleFile(body, { title: "Phòng trưng bày", ...changes }),
      "articles/canh-dong.png": await picture("#7fb69b"),
      "articles/rieng.png": await picture("#e4572e"),
      ...files,
    }),
    now: fixtureNow,
  });
  problems.throwIfErrors();
  return edition!;
}

export async function galleryManuscript(
  text?: string,
  changes: Record<string, string | null> = {},
  files: Record<string, string> = {},
): Promise<Manuscript> {
  const edition = await galleryEdition(text, changes, files);
  const item = edition.library.items.find(({ slug }) => slug === "trung-bay")!;
  return manuscriptOf(item, edition.documentOf(item), edition.library.site);
}
