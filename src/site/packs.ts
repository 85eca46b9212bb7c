/**
 * Lesson packs as routes ask for them.
 */
import { packFiles } from "#classroom/pack.ts";
import type { FormFile } from "#document/form-file.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import type { Item } from "#library/item.ts";
import { currentEdition } from "./current-edition.ts";
import { diskFormCache } from "./form-cache.ts";

export interface Pack {
  lesson: Lesson;
  files: FormFile[];
}

export interface SizedFile extends FormFile {
  /** Bytes. */
  size: number;
}

export async function packOf(item: Item<"lesson">): Promise<Pack> {
  const edition = await currentEdition();
  const lesson = edition.lessonOf(item);
  return { lesson, files: packFiles(lesson, edition.library.site, diskFormCache) };
}

export async function allPacks(): Promise<Pack[]> {
  const { library } = await currentEdition();
  return Promise.all(library.ofKind("lesson").map(packOf));
}

/** Files with their sizes; makes what is not in the cache yet. */
export const sized = (files: readonly FormFile[]): Promise<SizedFile[]> =>
  Promise.all(files.map(async (file) => ({ ...file, size: (await file.bytes()).length })));
