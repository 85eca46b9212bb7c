/**
 * Words → chunks that are found again wherever they stand, and that do not tell their words.
 *
 * Where a chunk ends is decided by its own last two words (content-defined chunking, as in rsync and LBFS), so that a word
 * changed in one place leaves all other chunks as they were. A chunk is kept as the first 48 bits of its SHA-256.
 */
import { sha256 } from "@noble/hashes/sha2.js";

/** Words. Fewer would let a short chunk be guessed from its hash. */
const SHORTEST = 4;
const LONGEST = 24;
/** One pair of words in so many ends a chunk. */
const ENDS_ONE_IN = 5;
/** What is left after the last natural end is covered from the end backwards by chunks of this many words. */
const AT_END = 8;

const HASH_BYTES = 6;
/** Characters of base64 for one hash; six bytes need no padding. */
const HASH_LENGTH = 8;

/** FNV-1a, 32 bits (draft-eastlake-fnv): quick, and the same everywhere. */
function quickHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

const endsChunk = (before: string, word: string): boolean =>
  quickHash(`${before} ${word}`) % ENDS_ONE_IN === 0;

/** Words of the chunk that begins at `start`; undefined when the text ends before it does. */
function naturalLength(keys: readonly string[], start: number): number | undefined {
  for (let length = SHORTEST; start + length <= keys.length; length += 1) {
    const end = start + length;
    if (length === LONGEST || endsChunk(keys[end - 2] ?? "", keys[end - 1] ?? "")) return length;
  }
  return undefined;
}

function hashOf(keys: readonly string[]): string {
  const bytes = sha256(new TextEncoder().encode(keys.join(" "))).subarray(0, HASH_BYTES);
  return btoa(String.fromCharCode(...bytes));
}

/**
 * The chunks of a text: their hashes one after the other, eight characters of base64 each. A text of less than eight words
 * has none.
 */
export function chunksOf(keys: readonly string[]): string {
  const chunks: (readonly string[])[] = [];
  let start = 0;
  for (;;) {
    const length = naturalLength(keys, start);
    if (length === undefined) break;
    chunks.push(keys.slice(start, start + length));
    start += length;
  }
  const atEnd: (readonly string[])[] = [];
  for (let end = keys.length; end > start && keys.length >= AT_END; end -= AT_END) {
    const from = Math.max(0, end - AT_END);
    atEnd.unshift(keys.slice(from, from + AT_END));
  }
  return [...chunks, ...atEnd].map(hashOf).join("");
}

/** The hashes one by one. */
export function hashList(chunks: string): string[] {
  return Array.from({ length: chunks.length / HASH_LENGTH }, (_, index) =>
    chunks.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH),
  );
}

export interface Sighting {
  hash: string;
  /** First word of the chunk in the text that is looked through, and how many it has. */
  start: number;
  length: number;
}

/**
 * Finds known chunks in a text, wherever they begin: what stands around them makes no difference.
 *
 * @param known hashes to look for
 */
export function findChunks(keys: readonly string[], known: { has(hash: string): boolean }): Sighting[] {
  const sightings: Sighting[] = [];
  for (let start = 0; start + SHORTEST <= keys.length; start += 1) {
    for (const length of new Set([naturalLength(keys, start) ?? AT_END, AT_END])) {
      if (start + length > keys.length) continue;
      const hash = hashOf(keys.slice(start, start + length));
      if (known.has(hash)) sightings.push({ hash, start, length });
    }
  }
  return sightings;
}

/**
 * The longest row of sightings that stand in the order of their text: a sentence that the text shares with its own sources,
 * or that was moved, falls out.
 */
export function inOrder(sightings: readonly Sighting[], chunks: string): Sighting[] {
  const places = new Map<string, number[]>();
  hashList(chunks).forEach((hash, place) => places.set(hash, [...(places.get(hash) ?? []), place]));
  interface Link {
    sighting: Sighting;
    place: number;
    size: number;
    before: Link | undefined;
  }
  const endOf = ({ start, length }: Sighting): number => start + length;
  const links: Link[] = [];
  // By their ends: those at the end of the text may overlap.
  for (const sighting of sightings.toSorted((a, b) => endOf(a) - endOf(b))) {
    const found = (places.get(sighting.hash) ?? []).map((place): Link => {
      const before = links
        .filter((link) => link.place < place && endOf(link.sighting) < endOf(sighting))
        .reduce<Link | undefined>((best, link) => (link.size > (best?.size ?? 0) ? link : best), undefined);
      return { sighting, place, size: (before?.size ?? 0) + 1, before };
    });
    links.push(...found);
  }
  const row: Sighting[] = [];
  let link = links.reduce<Link | undefined>(
    (best, next) => (next.size > (best?.size ?? 0) ? next : best),
    undefined,
  );
  for (; link !== undefined; link = link.before) row.unshift(link.sighting);
  return row;
}
