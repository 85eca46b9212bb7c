/**
 * The static paths of one kind: a page for each public item, a tombstone for each withdrawn one.
 */
import type { Item, Tombstone } from "#library/item.ts";
import type { Kind } from "#library/kinds.ts";
import { currentEdition } from "./current-edition.ts";

export interface ItemPath<K extends Kind> {
  params: { slug: string };
  props: { item: Item<K>; tombstone?: undefined } | { item?: undefined; tombstone: Tombstone };
}

/** @param kinds that share one address */
export async function itemPaths<K extends Kind>(...kinds: readonly K[]): Promise<ItemPath<K>[]> {
  const { library } = await currentEdition();
  return [
    ...kinds
      .flatMap((kind) => library.ofKind(kind))
      .map((item) => ({ params: { slug: item.slug }, props: { item } })),
    ...library.tombstones
      .filter((tombstone) => (kinds as readonly Kind[]).includes(tombstone.kind))
      .map((tombstone) => ({ params: { slug: tombstone.slug }, props: { tombstone } })),
  ];
}
