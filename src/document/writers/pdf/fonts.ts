/**
 * The fonts of paper: Be Vietnam Pro for everything, Tinos for the letters it lacks (Greek, Cyrillic, Hebrew, signs).
 * Both are OFL 1.1. Typst reads TrueType, not WOFF, so they come whole from their packages.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { readGlyphs } from "./characters.ts";
import { readWidths, type LetterWidth } from "./widths.ts";

const families = [
  {
    folder: "@expo-google-fonts/be-vietnam-pro",
    stem: "BeVietnamPro",
  },
  { folder: "@expo-google-fonts/tinos", stem: "Tinos" },
] as const;
const faces = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"] as const;
/** For slogans and great numbers; only Be Vietnam Pro. */
const displayFace = "800ExtraBold";

export interface Fonts {
  files: Buffer[];
  /** Whether one family draws the character in all its faces. */
  covers: (codePoint: number) => boolean;
  /** Widths of the letters of Be Vietnam Pro. */
  widths: { regular: LetterWidth; bold: LetterWidth; display: LetterWidth };
}

/** Where a package lies: next to this module, or, for a bundle in some other folder, below the folder of the run. */
function packageFolder(name: string): string {
  const places = [import.meta.url, path.resolve("package.json")];
  for (const place of places) {
    try {
      return path.dirname(createRequire(place).resolve(`${name}/package.json`));
    } catch (error) {
      if (place === places.at(-1)) throw error;
    }
  }
  throw new Error(`No package ${name}`);
}

function readFonts(): Fonts {
  const read = families.map(({ folder, stem }) =>
    faces.map((face) => readFileSync(path.join(packageFolder(folder), face, `${stem}_${face}.ttf`))),
  );
  const coverage = (file: Buffer): Set<number> => new Set(readGlyphs(file).keys());
  const covered = new Set(
    read.flatMap((files) => Array.from(files.map(coverage).reduce((all, face) => all.intersection(face)))),
  );
  const [regular, , bold] = read[0] ?? [];
  if (regular === undefined || bold === undefined) throw new Error("No faces of Be Vietnam Pro");
  const [{ folder, stem }] = families;
  const display = readFileSync(path.join(packageFolder(folder), displayFace, `${stem}_${displayFace}.ttf`));
  return {
    files: [...read.flat(), display],
    covers: (codePoint) => covered.has(codePoint),
    widths: { regular: readWidths(regular), bold: readWidths(bold), display: readWidths(display) },
  };
}

let fonts: Fonts | undefined;

/** Read once in a run: two megabytes. */
export function paperFonts(): Fonts {
  fonts ??= readFonts();
  return fonts;
}
