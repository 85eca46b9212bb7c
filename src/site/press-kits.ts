/**
 * Press kits as routes ask for them.
 */
import type { Item } from "#library/item.ts";
import { pressFormFiles } from "#newsroom/press-kit-files.ts";
import { pressKitOf, type PressKit } from "#newsroom/press-kit.ts";
import type { FormFile } from "#document/form-file.ts";
import { currentEdition } from "./current-edition.ts";
import { currentWire } from "./current-wire.ts";
import { diskFormCache } from "./form-cache.ts";

export interface ShownPressKit {
  item: Item<"pressKit">;
  kit: PressKit;
  /** The archive of all last. */
  files: FormFile[];
}

/** One kit with its files. */
export async function pressKitFor(item: Item<"pressKit">): Promise<ShownPressKit> {
  const wire = await currentWire();
  const kit = pressKitOf(item, await currentEdition(), wire);
  return { item, kit, files: pressFormFiles(kit, wire.site, diskFormCache) };
}

/** Every public kit, newest first. */
export async function allPressKits(): Promise<ShownPressKit[]> {
  const { library } = await currentEdition();
  return Promise.all(library.ofKind("pressKit").map(pressKitFor));
}
