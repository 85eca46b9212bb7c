/**
 * Makes the fonts that the site serves from Be Vietnam Pro: only the glyphs that Vietnamese and its neighbours need.
 * Run by hand when the font or the glyph list changes; the results are committed.
 */
import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const faces = [
  ["400Regular/BeVietnamPro_400Regular.ttf", "be-vietnam-pro-400.woff2", "woff2"],
  ["700Bold/BeVietnamPro_700Bold.ttf", "be-vietnam-pro-700.woff2", "woff2"],
  // For names that the reader's browser writes into a PDF: PDF holds TrueType.
  ["700Bold/BeVietnamPro_700Bold.ttf", "be-vietnam-pro-700.ttf", "truetype"],
] as const;

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");

const vietnamese = Array.from("aăâeêioôơuưy")
  .flatMap((vowel) =>
    ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => (vowel + tone).normalize("NFC")),
  )
  .join("");
const glyphs =
  range(0x20, 0x7e) + "\u00a0©«»·×°" + "đĐ" + vietnamese + vietnamese.toUpperCase() + "–—‘’“”…•←→↑↓↩₫";

const folder = "node_modules/@expo-google-fonts/be-vietnam-pro";
for (const [from, to, targetFormat] of faces) {
  const subset = await subsetFont(await readFile(`${folder}/${from}`), glyphs, {
    targetFormat,
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: ["kern", "locl", "mark"],
  });
  await writeFile(`src/site/fonts/${to}`, subset);
  console.log(`${to}: ${subset.length} bytes`);
}
