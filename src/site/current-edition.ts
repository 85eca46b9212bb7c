/**
 * The edition that this build or dev server shows. Read once; `npm run dev` drops it when content changes.
 */
import { formatProblems } from "#library/problems.ts";
import { readEdition, type Edition } from "#document/edition.ts";
import { editionOptions } from "./environment.ts";

let reading: Promise<Edition> | undefined;

export function currentEdition(): Promise<Edition> {
  reading ??= readEdition(editionOptions()).then((edition) => {
    if (edition.warnings.length > 0)
      console.warn(`\nLời nhắc về nội dung:\n${formatProblems(edition.warnings)}\n`);
    return edition;
  });
  return reading;
}
