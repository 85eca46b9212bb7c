/**
 * How words follow each other in the public texts of a site: what an imported text of the same kind is likely to say.
 */
import type { Edition } from "#document/edition.ts";
import { syllablesOf } from "#language/syllables.ts";
import type { WordCounts } from "#language/legacy/misreadings.ts";
import { treeWords } from "#document/walk.ts";

export function wordCountsOf(edition: Edition): WordCounts {
  const counts = new Map<string, number>();
  const add = (key: string) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const item of edition.library.items) {
    if (item.body === undefined) continue;
    const words = syllablesOf(treeWords(edition.documentOf(item)));
    words.forEach((word, at) => {
      add(word);
      if (at > 0) add(`${words[at - 1] ?? ""} ${word}`);
    });
  }
  return {
    word: (word) => counts.get(word) ?? 0,
    pair: (first, second) => counts.get(`${first} ${second}`) ?? 0,
  };
}
