/**
 * Which item is it, and in which version? Told by the chunks that are found, and only where they say nothing by marks of
 * ours, links and the title.
 */
import { comparableKeys } from "#language/comparable-words.ts";
import { findChunks, hashList, inOrder, type Sighting } from "./chunks.ts";
import type { Copy } from "./copy.ts";
import type { Fingerprints, KnownItem, KnownVersion } from "./fingerprints.ts";
import { occurrences } from "./phrases.ts";

export interface Identity {
  item: KnownItem;
  by: "text" | "marks" | "title";
  /** The version whose words it has; undefined when its words are not known. */
  version: KnownVersion | undefined;
  /** Chunks of that version, as they stand in the copy in the order of the original. */
  sightings: Sighting[];
  /** Every chunk of that version is there. */
  complete: boolean;
}

/** A passage this short may stand in any text. */
const FEWEST_WORDS = 12;

/** Chunks of all versions of all items; made once for many copies. */
export class ChunkIndex {
  readonly fingerprints: Fingerprints;
  /** The only item that has a chunk; undefined where several do, as with a number to call. */
  private readonly owners = new Map<string, KnownItem | undefined>();

  constructor(fingerprints: Fingerprints) {
    this.fingerprints = fingerprints;
    for (const item of fingerprints.items) {
      for (const { chunks } of item.versions) {
        for (const hash of hashList(chunks)) {
          const isShared = this.owners.has(hash) && this.owners.get(hash) !== item;
          this.owners.set(hash, isShared ? undefined : item);
        }
      }
    }
  }

  find(keys: readonly string[]): Sighting[] {
    return findChunks(keys, this.owners);
  }

  soleOwner(hash: string): KnownItem | undefined {
    return this.owners.get(hash);
  }
}

/** Words that lie in at least one of the sightings. */
export function covered(sightings: readonly Sighting[]): number {
  return new Set(
    sightings.flatMap(({ start, length }) => Array.from({ length }, (_, index) => start + index)),
  ).size;
}

function itemByText(index: ChunkIndex, sightings: readonly Sighting[]): KnownItem | undefined {
  const ofItem = Map.groupBy(sightings, ({ hash }) => index.soleOwner(hash));
  let best: { item: KnownItem; words: number } | undefined;
  for (const [item, own] of ofItem) {
    if (item === undefined) continue;
    const words = covered(own);
    if (words >= FEWEST_WORDS && words > (best?.words ?? 0)) best = { item, words };
  }
  return best?.item;
}

function itemByMarks({ fingerprints }: ChunkIndex, copy: Copy): KnownItem | undefined {
  const { items, site } = fingerprints;
  const own = new Set(
    copy.links
      .filter((address) => address.startsWith(`${site.baseUrl}/`))
      .map((address) => address.slice(site.baseUrl.length)),
  );
  return (
    items.find(({ id }) => id === copy.marks.id) ??
    items.find(({ href, kit }) => own.has(href) || own.has(kit))
  );
}

function itemByTitle({ fingerprints }: ChunkIndex, keys: readonly string[]): KnownItem | undefined {
  const named = fingerprints.items.filter(({ title }) => {
    const words = comparableKeys(title);
    return words.length >= 4 && occurrences(keys, words).length > 0;
  });
  return named.length === 1 ? named[0] : undefined;
}

interface Candidate {
  version: KnownVersion;
  sightings: Sighting[];
  words: number;
  complete: boolean;
}

function candidatesOf({ versions }: KnownItem, sightings: readonly Sighting[]): Candidate[] {
  return versions.map((version) => {
    const own = inOrder(sightings, version.chunks);
    return {
      version,
      sightings: own,
      words: covered(own),
      complete: own.length === hashList(version.chunks).length,
    };
  });
}

/**
 * The version with most words in the copy. Where an excerpt fits several, the one that stands there whole, then the one that
 * the copy names, then the newest: an excerpt that no change concerns is not out of date.
 */
function bestVersion(candidates: readonly Candidate[], named: number | undefined): Candidate | undefined {
  const most = Math.max(...candidates.map(({ words }) => words));
  const best = candidates.filter(({ words }) => words === most);
  const newest = best.at(-1);
  if (newest?.complete === true) return newest;
  return (
    best.find(({ version }) => version.version === named) ??
    best.findLast(({ complete }) => complete) ??
    newest
  );
}

/** @param named the version that the copy itself names */
export function identify(
  index: ChunkIndex,
  copy: Copy,
  keys: readonly string[],
  named: number | undefined,
): Identity | undefined {
  const sightings = index.find(keys);
  const byText = itemByText(index, sightings);
  if (byText !== undefined) {
    const best = bestVersion(candidatesOf(byText, sightings), named);
    return {
      item: byText,
      by: "text",
      version: best?.version,
      sightings: best?.sightings ?? [],
      complete: best?.complete ?? false,
    };
  }
  const nothing = { version: undefined, sightings: [], complete: false };
  const byMarks = itemByMarks(index, copy);
  if (byMarks !== undefined) return { item: byMarks, by: "marks", ...nothing };
  const byTitle = itemByTitle(index, keys);
  return byTitle && { item: byTitle, by: "title", ...nothing };
}
