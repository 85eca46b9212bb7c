/**
 * The pages that a Pagefind index holds, read back from its fragments.
 */
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** What stands before the JSON in each of Pagefind's unpacked files. */
const signature = "pagefind_dcd";

export interface IndexedPage {
  /** What Pagefind calls the page among its results. */
  id: string;
  url: string;
  /** All that is searched, title first; NFC. */
  text: string;
}

/**
 * @param bundle absolute path of the `pagefind` folder
 * @returns every page, in an order that does not depend on the machine
 */
export async function indexedPages(bundle: string): Promise<IndexedPage[]> {
  const folder = path.join(bundle, "fragment");
  const pages = await Promise.all(
    (await readdir(folder)).map(async (file) => {
      const unpacked = gunzipSync(await readFile(path.join(folder, file))).toString("utf8");
      const { url, content } = JSON.parse(unpacked.slice(signature.length)) as {
        url: string;
        content: string;
      };
      return { id: path.parse(file).name, url, text: content.normalize("NFC") };
    }),
  );
  return pages.sort((a, b) => (a.url < b.url ? -1 : 1));
}
