/**
 * Fetches what search needs, once, when the reader turns to it: Pagefind's code, its index, the vocabulary.
 */
import { createSearch, type Pagefind, type Search } from "#search/search.ts";
import { vocabularyAddress, type Vocabulary } from "#search/vocabulary.ts";

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => Pagefind & { init: () => Promise<void> };
}

/** Not part of the bundle: Pagefind writes it beside its index. */
const modulePath = "/pagefind/pagefind.js";

async function vocabulary(): Promise<Vocabulary> {
  const response = await fetch(vocabularyAddress);
  if (!response.ok) throw new Error(`${vocabularyAddress}: ${response.status}`);
  return (await response.json()) as Vocabulary;
}

async function load(): Promise<Search> {
  const known = vocabulary();
  const { createInstance } = (await import(/* @vite-ignore */ modulePath)) as PagefindModule;
  // Marks are resolved before Pagefind is asked. Without its worker there is less to fetch, and nothing that frees results.
  const pagefind = createInstance({ basePath: "/pagefind/", noWorker: true, exactDiacritics: true });
  await pagefind.init();
  return createSearch(pagefind, await known);
}

let loading: Promise<Search> | undefined;

/** @throws (rejects) when something could not be fetched; the next call tries again */
export function loadSearch(): Promise<Search> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
