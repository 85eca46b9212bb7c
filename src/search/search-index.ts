/**
 * Astro integration: after the build, Pagefind indexes what was written. Only pages that mark their text with
 * `data-pagefind-body` are in the index, and only public items have pages.
 */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";

/** @throws Error (failing the build) when Pagefind reports an error or finds no page */
export function searchIndex(): AstroIntegration {
  return {
    name: "search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: "vi" });
        if (index === undefined) throw new Error(`Pagefind: ${errors.join("; ")}`);
        const added = await index.addDirectory({ path: folder });
        const written = await index.writeFiles({ outputPath: `${folder}pagefind` });
        await close();
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`Pagefind: ${failures.join("; ")}`);
        logger.info(`${added.page_count} pages in the search index`);
      },
    },
  };
}
