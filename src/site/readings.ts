/**
 * What is read aloud, as routes ask for it.
 */
import type { FormFile } from "#document/form-file.ts";
import type { Item } from "#library/item.ts";
import { readingFiles } from "#loudspeaker/reading-files.ts";
import { readingOf, type AloudItem, type Reading } from "#loudspeaker/reading.ts";
import { currentEdition } from "./current-edition.ts";
import { diskFormCache } from "./form-cache.ts";

export const aloudKinds = ["radio", "bulletin"] as const;
export const isAloud = (item: Item): item is AloudItem =>
  (aloudKinds as readonly string[]).includes(item.kind);

export async function readingFor(item: AloudItem): Promise<{ reading: Reading; files: FormFile[] }> {
  const reading = readingOf(item, await currentEdition());
  return { reading, files: readingFiles(reading, diskFormCache) };
}

export async function allAloud(): Promise<AloudItem[]> {
  const { library } = await currentEdition();
  return library.items.filter(isAloud);
}
