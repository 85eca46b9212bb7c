/**
 * The verdict on a copy. Pure: runs in a browser without a network, and in Node.
 */
import { comparableKeys, comparableWords, type ComparableWord } from "#language/comparable-words.ts";
import { compareWithOriginal, type Comparison, type Place } from "./comparison.ts";
import type { Copy } from "./copy.ts";
import { creditOf, helpOf, type Credit, type Help } from "./courtesies.ts";
import type { KnownChange, KnownItem } from "./fingerprints.ts";
import { identify, type ChunkIndex, type Identity } from "./identify.ts";
import type { Original } from "./original.ts";
import { excerpt, Frame, occurrences } from "./phrases.ts";

export type State = "current" | "outdated" | "withdrawn" | "withheld";

/**
 * `intact`: every word; `abridged`: whole sentences left out; `altered`: see the places; `unclear`: compared by chunks alone,
 * and some do not match.
 */
export type Integrity = "intact" | "abridged" | "altered" | "unclear";

export interface Verdict {
  item: KnownItem;
  by: Identity["by"];
  state: State;
  /** The version that the copy is of; undefined when its words do not tell. */
  version: number | undefined;
  integrity: Integrity;
  places: Place[];
  /** Sentences left out. */
  omitted: number;
  /** Passages that are in no known version, where nothing could be compared word by word. */
  foreign: string[];
  outside: Comparison["outside"];
  credit: Credit;
  help: Help;
  /** The version that the copy names, where it is another than the one that it is. */
  misnamed: number | undefined;
  /** What has changed since that version. */
  changes: KnownChange[];
}

/** Fetches the words of a current story; undefined when there is no way to. */
export type FetchOriginal = (item: KnownItem) => Promise<Original | undefined>;

/** «bản 2 ngày 23/11/2026», as our credit says it. */
function namedVersion({ marks, text }: Copy): number | undefined {
  const said = /bản (\d{1,3}) ngày \d{1,2}\/\d{1,2}\/\d{4}/iu.exec(
    text.normalize("NFC").replace(/\s+/gu, " "),
  );
  return marks.version ?? (said === null ? undefined : Number(said[1]));
}

interface Look extends Comparison {
  integrity: Integrity;
  foreign: string[];
}

function byWords(original: Original, words: ComparableWord[]): Look {
  const comparison = compareWithOriginal(original, words);
  const { places, omitted } = comparison;
  return {
    ...comparison,
    integrity: places.length > 0 ? "altered" : omitted > 0 ? "abridged" : "intact",
    foreign: [],
  };
}

/** Without the original: what lies between its chunks and belongs to none. */
function byChunks(index: ChunkIndex, { item, sightings, complete }: Identity, words: ComparableWord[]): Look {
  const own = words.map(() => false);
  for (const { start, length } of sightings) own.fill(true, start, start + length);
  const first = own.indexOf(true);
  const end = own.lastIndexOf(true) + 1;
  const { site, help } = index.fingerprints;
  const frame = new Frame([
    ...[site.name, site.publisher, item.title, new URL(site.baseUrl).host],
    ...help.map(({ number, name }) => `${number} ${name}`),
    ...(item.captions ?? []),
  ]);
  const keys = words.map(({ key }) => key);
  const foreign: string[] = [];
  for (let at = first; at >= 0 && at < end; at += 1) {
    if (own[at] === true) continue;
    const next = own.indexOf(true, at);
    if (frame.strangers(keys, at, next).length > 0) foreign.push(excerpt(words.slice(at, next)));
    at = next;
  }
  return {
    integrity: complete && foreign.length === 0 ? "intact" : "unclear",
    places: [],
    omitted: 0,
    foreign,
    outside: { before: Math.max(0, first), after: words.length - end },
    own,
  };
}

/** Before the first entry that could be known otherwise: the mistake of a correction stands in the copy. */
function versionByMistake({ changes }: KnownItem, look: Look, words: ComparableWord[]): number | undefined {
  const keys = words.map(({ key }) => key);
  const mistaken = changes.find(({ wrong }) => {
    const phrase = wrong === undefined ? [] : comparableKeys(wrong);
    return occurrences(keys, phrase).some((at) => phrase.some((_, index) => look.own[at + index] !== true));
  });
  return mistaken === undefined ? undefined : mistaken.version - 1;
}

/** The version where the words alone do not tell it, because none of old ones is recorded. */
function versionOf(
  identity: Identity,
  look: Look,
  named: number | undefined,
  words: ComparableWord[],
): number | undefined {
  const { item, version } = identity;
  if (version !== undefined && version.version < item.version) return version.version;
  if (look.integrity === "intact") return version?.version;
  const mistaken = versionByMistake(item, look, words);
  if (mistaken !== undefined) return mistaken;
  const isUnrecorded = named !== undefined && !item.versions.some((known) => known.version === named);
  return isUnrecorded && named < item.version ? named : version?.version;
}

function stateOf({ withdrawal, version: newest }: KnownItem, version: number | undefined): State {
  if (withdrawal !== undefined) return withdrawal.temporary ? "withheld" : "withdrawn";
  return version !== undefined && version < newest ? "outdated" : "current";
}

/** @returns undefined when nothing of ours is recognised */
export async function checkCopy(
  copy: Copy,
  index: ChunkIndex,
  fetchOriginal: FetchOriginal,
): Promise<Verdict | undefined> {
  const words = comparableWords(copy.text);
  const named = namedVersion(copy);
  const identity = identify(
    index,
    copy,
    words.map(({ key }) => key),
    named,
  );
  if (identity === undefined) return undefined;
  const { item } = identity;
  const isNewest = identity.version === undefined || identity.version.version === item.version;
  const original = isNewest && item.original !== undefined ? await fetchOriginal(item) : undefined;
  const look = original === undefined ? byChunks(index, identity, words) : byWords(original, words);
  const version = versionOf(identity, look, named, words);
  const help = helpOf(copy, words, look.own, index.fingerprints);
  // Against the newest version an old one always looks altered, and where no passage is ours there is nothing to compare.
  const isOld = version !== undefined && version < item.version;
  const isComparable = identity.by === "text" && !(isOld && isNewest);
  return {
    item,
    by: identity.by,
    state: stateOf(item, version),
    version,
    integrity: isComparable ? look.integrity : "unclear",
    places: isComparable ? look.places : [],
    omitted: isComparable ? look.omitted : 0,
    foreign: look.foreign,
    outside: look.outside,
    credit: creditOf(copy, words, look.own, index.fingerprints, item),
    help,
    misnamed: named !== undefined && version !== undefined && named !== version ? named : undefined,
    changes: version === undefined ? [] : item.changes.filter((change) => change.version > version),
  };
}

/** Can it stay as it is? */
export function isGenuine({ state, integrity, credit, help }: Verdict): boolean {
  return (
    state === "current" &&
    (integrity === "intact" || integrity === "abridged") &&
    credit.source &&
    credit.licence &&
    help.missing.length === 0 &&
    help.wrong.length === 0
  );
}
