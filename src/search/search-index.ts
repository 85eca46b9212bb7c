/**
 * Astro integration: after the build, Pagefind indexes what was written. Only pages that mark their text with
 * `data-pagefind-body` are in the index, and only public items have pages. From the indexed texts comes the vocabulary that
 * the query layer reads.
 */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";
import type { Library } from "#library/library.ts";
import { indexedPages } from "./indexed-pages.ts";
import { searchedPages } from "./searched-pages.ts";
import { thesaurus, vocabularyAddress, wordStock, type Vocabulary } from "./vocabulary.ts";

/** Pagefind's own interfaces: this site has one of its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/**
 * @param library gives the library that the build shows
 * @throws Error (failing the build) when Pagefind reports an error or an error of reading
 */
export function searchIndex(library: () => Promise<Library>): AstroIntegration {
  return {
    name: "search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        // The lines that say whom to call stand on every page: a search for what they say would find all of them.
        const { index, errors } = await createIndex({
          forceLanguage: "vi",
          excludeSelectors: [".help-line"],
        });
        if (index === undefined) throw new Error(`Pagefind: ${errors.join("; ")}`);
        const failures: string[] = [];
        for (const { url, content } of await searchedPages(folder)) {
          failures.push(...(await index.addHTMLFile({ url, content })).errors);
        }
        failures.push(...(await index.writeFiles({ outputPath: `${folder}pagefind` })).errors);
        await close();
        await Promise.all(
          (await readdir(`${folder}pagefind`))
            .filter((name) => unused.test(name))
            .map((name) => rm(`${folder}pagefind/${name}`)),
        );
        if (failures.length > 0) throw new Error(`Pagefind: ${failures.join("; ")}`);

        const pages = await indexedPages(`${folder}pagefind`);
        const published = await library();
        const names = published.items.flatMap(({ title, data }) => [title, ...data.aliases]);
        const vocabulary: Vocabulary = {
          ...wordStock(
            pages.map(({ text }) => text),
            names,
          ),
          ...thesaurus(published, new Map(pages.map(({ url, id }) => [url, id]))),
        };
        await mkdir(`${folder}tim-kiem`, { recursive: true });
        await writeFile(`${folder}${vocabularyAddress}`, JSON.stringify(vocabulary));
        logger.info(`${pages.length} pages in the search index`);
      },
    },
  };
}
