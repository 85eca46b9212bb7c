/**
 * The built pages that search is to know, as Pagefind should read them.
 */
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

interface SearchedPage {
  /** `/hoi-dap/…/` */
  url: string;
  content: string;
}

/** Cells and terms stand apart on the page without a blank between them; Pagefind would read «Bác Quý» + «trưởng thôn» as one. */
export function separateCells(html: string): string {
  return html.replace(/<\/(?:td|th|dt|dd|figcaption|summary)>/gu, "$& ");
}

/**
 * @param folder absolute path of the built site
 * @returns pages that mark a body for search, in the order of their addresses
 */
export async function searchedPages(folder: string): Promise<SearchedPage[]> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => path.basename(name) === "index.html")
    .sort();
  const pages = await Promise.all(
    names.map(async (name) => ({
      url: `/${name
        .split(path.sep)
        .join("/")
        .replace(/index\.html$/u, "")}`,
      content: separateCells(await readFile(path.join(folder, name), "utf8")),
    })),
  );
  return pages.filter(({ content }) => content.includes("data-pagefind-body"));
}
