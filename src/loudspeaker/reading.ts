/**
 * A text to read aloud as all its forms show it: parts with their lines and their length.
 */
import type { Edition } from "#document/edition.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import { slotLabel } from "#document/blocks/Version/block.ts";
import { timesOf, versionsOf, type ScriptLine } from "#document/radio/script.ts";
import { TREE_VERSION } from "#document/tree.ts";
import type { Item } from "#library/item.ts";
import { bulletinLines } from "./bulletin.ts";

export type AloudItem = Item<"radio"> | Item<"bulletin">;

export interface ReadingPart {
  /** Fragment of the page: `ban-60s`. */
  id: string;
  title: string;
  lines: ScriptLine[];
  /** Whole seconds, silences counted. */
  seconds: { loudspeaker: number; news: number };
}

export interface Reading {
  manuscript: Manuscript;
  parts: ReadingPart[];
}

const part = (id: string, title: string, lines: ScriptLine[]): ReadingPart => ({
  id,
  title,
  lines,
  seconds: timesOf(lines),
});

export function readingOf(item: AloudItem, edition: Edition): Reading {
  const { site } = edition.library;
  if (item.kind === "radio") {
    const tree = edition.documentOf(item);
    return {
      manuscript: manuscriptOf(item, tree, site),
      parts: versionsOf(tree.children).map(({ slot, lines }) => part(`ban-${slot}`, slotLabel[slot], lines)),
    };
  }
  const bulletin = item;
  return {
    manuscript: manuscriptOf(bulletin, { version: TREE_VERSION, children: [], notes: [] }, site),
    parts: [part("chuong-trinh", "Cả chương trình", bulletinLines(bulletin, edition).lines)],
  };
}

/** «1 phút 5 giây», «45 giây» */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [
    ...(minutes > 0 ? [`${minutes} phút`] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest} giây`] : []),
  ].join(" ");
}
