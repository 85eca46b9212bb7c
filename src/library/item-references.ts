/**
 * Which fields of which kind name other items, and of which kinds those must be.
 */
import { kinds, type Kind, type KindData } from "./kinds.ts";
import type { RawItem } from "./resolve-item.ts";

export interface ItemReference {
  /** Where in the front matter. */
  path: PropertyKey[];
  /** `<folder>/<slug>` */
  ref: string;
  /** Empty: any kind. */
  allowed: readonly Kind[];
}

const list = (field: string, refs: readonly string[], allowed: readonly Kind[] = []): ItemReference[] =>
  refs.map((ref, index) => ({ path: [field, index], ref, allowed }));

/** References of an entry, besides `related`. */
export function itemReferences({ kind, data }: Pick<RawItem, "kind" | "data">): ItemReference[] {
  switch (kind) {
    case "campaign":
      return list("items", (data as KindData["campaign"]).items);
    case "pressKit": {
      const { pieces, guideline, campaign } = data as KindData["pressKit"];
      return [
        ...list("pieces", pieces),
        ...Object.entries({ guideline, campaign }).flatMap(([field, ref]) =>
          ref === undefined ? [] : [{ path: [field], ref, allowed: [] }],
        ),
      ];
    }
    case "event": {
      const { pledge, materials } = data as KindData["event"];
      return [{ path: ["pledge"], ref: pledge, allowed: ["pledge"] }, ...list("materials", materials)];
    }
    case "bulletin":
      return (data as KindData["bulletin"]).parts.map(({ script }, index) => ({
        path: ["parts", index, "script"],
        ref: script,
        allowed: ["radio"],
      }));
    default:
      return [];
  }
}

/** «radio/» or «articles/, questions/», for messages. */
export const foldersOf = (allowed: readonly Kind[]): string =>
  allowed.map((kind) => `${kinds[kind].folder}/`).join(", ");
