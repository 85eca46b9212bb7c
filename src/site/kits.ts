/**
 * Kits as routes ask for them.
 */
import type { Manuscript } from "#document/manuscript.ts";
import type { FormFile } from "#document/form-file.ts";
import { republishKit } from "#newsroom/republish-kit.ts";
import { currentWire } from "./current-wire.ts";
import { diskFormCache } from "./form-cache.ts";

export interface Kit {
  manuscript: Manuscript;
  files: FormFile[];
}

/** The kit of every item that has one. */
export async function allKits(): Promise<Kit[]> {
  const { site, stories } = await currentWire();
  return stories.map((manuscript) => ({
    manuscript,
    files: republishKit(manuscript, site, diskFormCache),
  }));
}
