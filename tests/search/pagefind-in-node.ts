/**
 * Pagefind's own module, as a browser runs it, over the files of a folder: for the golden queries and the benchmark.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Pagefind } from "#search/search.ts";
import type { Vocabulary } from "#search/vocabulary.ts";

export interface ServedPagefind {
  /** Another instance, with nothing fetched yet. */
  instance: (options?: Record<string, unknown>) => Promise<Pagefind>;
  /** Files asked for since the last call, with their sizes in bytes. */
  fetched: () => Map<string, number>;
  vocabulary: Vocabulary;
}

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => Pagefind & { init: () => Promise<void> };
}

/** @param folder absolute path of a built site */
export async function servePagefind(folder: string): Promise<ServedPagefind> {
  let fetched = new Map<string, number>();
  // Pagefind fetches by address; here the address is a file.
  globalThis.fetch = (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const name = address.replace(/^https?:\/\/[^/]+/u, "").replace(/\?.*$/u, "");
    const bytes = readFileSync(path.join(folder, name));
    fetched.set(name, bytes.length);
    return Promise.resolve(new Response(bytes));
  };
  const module = (await import(
    pathToFileURL(path.join(folder, "pagefind/pagefind.js")).href
  )) as PagefindModule;
  return {
    async instance(options = {}) {
      const made = module.createInstance({ basePath: "/pagefind/", noWorker: true, ...options });
      await made.init();
      return made;
    },
    fetched() {
      const since = fetched;
      fetched = new Map();
      return since;
    },
    vocabulary: JSON.parse(readFileSync(path.join(folder, "tim-kiem/tu-vung.json"), "utf8")) as Vocabulary,
  };
}
