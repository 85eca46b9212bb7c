/**
 * The edition that this build or dev server shows. Read once; `npm run dev` drops it when content changes.
 */
import { formatProblems } from "#library/problems.ts";
import type { Edition } from "#document/edition.ts";
import { compareRecord } from "#newsroom/record/compare-record.ts";
import { wireOf } from "#newsroom/wire.ts";
import { readCheckedEdition } from "./examination.ts";
import { editionOptions } from "./environment.ts";

let reading: Promise<Edition> | undefined;

export function currentEdition(): Promise<Edition> {
  reading ??= readCheckedEdition(editionOptions()).then((edition) => {
    const warnings = [...edition.warnings, ...compareRecord(edition.library.record, wireOf(edition))];
    if (warnings.length > 0) console.warn(`\nLời nhắc về nội dung:\n${formatProblems(warnings)}\n`);
    return edition;
  });
  return reading;
}
