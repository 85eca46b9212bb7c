/**
 * Pictures of every template with short, typical and the longest texts in two palettes, to be looked at by a person:
 * `npm run contact-sheet [folder]`, by default `.cache/contact-sheet`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, cpSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { readEdition } from "#document/edition.ts";
import { isPrint } from "#printshop/piece.ts";
import { pieceOf } from "#printshop/pieces.ts";
import { togetherIn } from "#printshop/together.ts";
import { printFiles, type Length } from "../tests/unit/printshop/prints.ts";

const folder = path.resolve(process.argv[2] ?? ".cache/contact-sheet");
const looks = [
  { motif: "lang-xom", palette: "rung" },
  { motif: "hoc-tap", palette: "gach" },
] as const;
const lengths: readonly Length[] = ["short", "typical", "longest"];
/** Pixels of a picture on the sheet. */
const CELL = { width: 420, height: 420 };

/** Pictures of one length in one look, by their names without the ending. */
async function drawn(length: Length, look: (typeof looks)[number]): Promise<Map<string, Uint8Array>> {
  const content = mkdtempSync(path.join(tmpdir(), "prints-"));
  try {
    cpSync(path.resolve("tests/fixtures/flood"), content, { recursive: true });
    for (const [file, text] of Object.entries(printFiles(length, look))) {
      mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
      writeFileSync(path.join(content, file), text);
    }
    const { library } = await readEdition({ contentDir: content, now: new Date("2026-11-20") });
    const context = {
      site: library.site,
      together: togetherIn(library),
      cache: (_name: string, _content: unknown, make: () => Promise<Uint8Array>) => make(),
    };
    const pictures = new Map<string, Uint8Array>();
    for (const item of library.items.filter(isPrint)) {
      for (const { name, bytes } of pieceOf(item, context).files) {
        if (name.endsWith(".png")) pictures.set(name.replace(/\.png$/u, ""), await bytes());
      }
    }
    return pictures;
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}

const columns = await Promise.all(
  looks.flatMap((look) =>
    lengths.map(async (length) => ({ look, length, pictures: await drawn(length, look) })),
  ),
);
mkdirSync(folder, { recursive: true });
for (const name of columns[0]?.pictures.keys() ?? []) {
  const cells = await Promise.all(
    columns.map(async ({ pictures }, index) => ({
      input: await sharp(pictures.get(name))
        .resize({ ...CELL, fit: "contain", background: "#8a8a8a" })
        .toBuffer(),
      left: index * CELL.width,
      top: 0,
    })),
  );
  await sharp({
    create: { width: CELL.width * columns.length, height: CELL.height, channels: 3, background: "#8a8a8a" },
  })
    .composite(cells)
    .png()
    .toFile(path.join(folder, `${name}.png`));
}
console.log(
  `${columns[0]?.pictures.size ?? 0} sheets in ${folder}: ${lengths.join(", ")} in ${looks.map(({ palette }) => palette).join(", then ")}.`,
);
