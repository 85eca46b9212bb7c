/**
 * A site of many pages, made of sentences of the real one: for measuring how search grows.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { close, createIndex } from "pagefind";
import { indexedPages } from "#search/indexed-pages.ts";
import { wordStock, type Vocabulary } from "#search/vocabulary.ts";

/** Sentences of a page; with them it is as long as the average page of the real site. */
const SENTENCES = 35;

/** The same row of numbers every time (Lehmer 1951). */
function randomNumbers(): (below: number) => number {
  let state = 39;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/**
 * Writes index, vocabulary and search page into a folder.
 *
 * @param dist absolute path of the built site
 * @param folder absolute path; what is there is removed
 * @param count pages in all; the real ones are among them
 */
export async function writeLargeSite(
  dist: string,
  folder: string,
  count: number,
  vocabulary: Vocabulary,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "tim-kiem"), { recursive: true });
  cpSync(path.join(dist, "_astro"), path.join(folder, "_astro"), { recursive: true });
  cpSync(path.join(dist, "tim-kiem/index.html"), path.join(folder, "tim-kiem/index.html"));

  const real = await indexedPages(path.join(dist, "pagefind"));
  const sentences = real
    .flatMap(({ text }) => text.split(/(?<=[.?!])\s+/u))
    .filter((sentence) => sentence.length > 30 && sentence.length < 300);
  const random = randomNumbers();
  const texts = Array.from({ length: count - real.length }, () =>
    Array.from({ length: SENTENCES }, () => sentences[random(sentences.length)] ?? ""),
  );
  const { index } = await createIndex({ forceLanguage: "vi" });
  if (index === undefined) throw new Error("Pagefind did not start");
  for (const { url, text } of real) {
    const [title = ""] = text.split(". ");
    await index.addCustomRecord({ url, content: text, language: "vi", meta: { title } });
  }
  for (const [at, text] of texts.entries()) {
    const title = (text[0] ?? "").split(" ").slice(0, 8).join(" ");
    const content = `<html lang="vi"><body data-pagefind-body><h1 data-pagefind-weight="10">${title}</h1><p>${text.join("</p><p>")}</p></body></html>`;
    await index.addHTMLFile({ url: `/x/${at}/`, content });
  }
  await index.writeFiles({ outputPath: path.join(folder, "pagefind") });
  await close();

  const ids = new Map((await indexedPages(path.join(folder, "pagefind"))).map(({ url, id }) => [url, id]));
  const urls = new Map(real.map(({ id, url }) => [id, url]));
  const renamed = (named: Vocabulary["entries"]) =>
    named.map(({ id, names }) => ({ id: ids.get(urls.get(id) ?? "") ?? "", names }));
  const stock = wordStock([...real.map(({ text }) => text), ...texts.map((text) => text.join("\n"))], []);
  const large: Vocabulary = {
    ...vocabulary,
    ...stock,
    entries: renamed(vocabulary.entries),
    questions: renamed(vocabulary.questions),
  };
  writeFileSync(path.join(folder, "tim-kiem/tu-vung.json"), JSON.stringify(large));
}
