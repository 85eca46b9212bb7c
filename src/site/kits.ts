/**
 * Kits as routes ask for them.
 */
import type { Item } from "#library/item.ts";
import type { Edition } from "#document/edition.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import { republished } from "#library/kinds.ts";
import { republishKit, type KitFile } from "#newsroom/republish-kit.ts";
import { currentEdition } from "./current-edition.ts";
import { diskFormCache } from "./form-cache.ts";

export interface Kit {
  item: Item;
  manuscript: Manuscript;
  files: KitFile[];
}

export function kitOf(edition: Edition, item: Item): Kit {
  const { site } = edition.library;
  const manuscript = manuscriptOf(item, edition.documentOf(item), site);
  return { item, manuscript, files: republishKit(manuscript, site.baseUrl, diskFormCache) };
}

/** The kit of every item that has one. */
export async function allKits(): Promise<Kit[]> {
  const edition = await currentEdition();
  return edition.library.items
    .filter(({ kind }) => republished.includes(kind))
    .map((item) => kitOf(edition, item));
}
