/**
 * Words that stay on one line wherever they stand in large letters.
 */
import { commonCompounds } from "#language/compounds.ts";
import type { Library } from "#library/library.ts";

const MOST_SYLLABLES = 3;

/** Common compounds, and the titles of the A–Z of two or three syllables: «ma túy», «cai nghiện». */
export function togetherIn({ ofKind }: Pick<Library, "ofKind">): string[] {
  const terms = ofKind("glossary")
    .map(({ title }) => title)
    .filter((title) => {
      const syllables = title.split(" ").length;
      return syllables > 1 && syllables <= MOST_SYLLABLES;
    });
  return [...new Set([...commonCompounds, ...terms])].sort();
}
