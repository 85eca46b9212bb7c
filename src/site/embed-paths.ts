/**
 * The static paths of everything that can be embedded: each public item, and each withdrawn one, whose old embeds must
 * say so.
 */
import type { Manuscript } from "#document/manuscript.ts";
import type { Tombstone } from "#library/item.ts";
import type { Kind } from "#library/kinds.ts";
import { currentWire } from "./current-wire.ts";

export type Embedded =
  { manuscript: Manuscript; tombstone?: undefined } | { manuscript?: undefined; tombstone: Tombstone };

interface EmbedPath {
  params: { kind: Kind; slug: string };
  props: Embedded;
}

export async function embedPaths(): Promise<EmbedPath[]> {
  const { items, withdrawn } = await currentWire();
  return [
    ...items.map((manuscript) => ({
      params: { kind: manuscript.kind, slug: manuscript.slug },
      props: { manuscript },
    })),
    ...withdrawn.map((tombstone) => ({
      params: { kind: tombstone.kind, slug: tombstone.slug },
      props: { tombstone },
    })),
  ];
}
