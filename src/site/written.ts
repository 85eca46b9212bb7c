/**
 * A text as its page needs it: HTML, and how long it takes to read.
 */
import { countSyllables, readingMinutes } from "#language/syllables.ts";
import type { Edition } from "#document/edition.ts";
import { treeWords } from "#document/walk.ts";
import { writeWebHtml } from "#document/writers/web-html.ts";
import { imageAddress } from "./images.ts";

export interface WrittenPage {
  html: string;
  minutes: number;
}

export function writePage(edition: Edition, written: { file: string }): WrittenPage {
  const tree = edition.documentOf(written);
  return {
    html: writeWebHtml(tree, { imageAddress }),
    minutes: readingMinutes(countSyllables(treeWords(tree))),
  };
}
