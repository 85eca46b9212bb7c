/**
 * What `npm run record` has to write: the versions that are public and not yet recorded.
 */
import { recordFileOf, type RecordedItem, type RecordedVersion } from "#library/record.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { Wire } from "../wire.ts";
import { recordedText } from "./compare-record.ts";

export interface RecordUpdate {
  /** Path below the content folder. */
  file: string;
  /** Version that is new in it. */
  version: number;
  content: string;
}

function newVersions({ changes, version: current }: Manuscript, known: number): RecordedVersion[] {
  return changes.slice(known, current).map(({ version, date, what }) => ({ version, date, what }));
}

/** The files to write, in the order of the wire; an item whose newest version is recorded has none. */
export function newRecords(record: readonly RecordedItem[], { stories }: Wire): RecordUpdate[] {
  const known = new Map(record.map((recorded) => [recorded.ref, recorded.versions]));
  return stories.flatMap((manuscript) => {
    const before = known.get(manuscript.id) ?? [];
    const added = newVersions(manuscript, before.length);
    const newest = added.pop();
    if (newest === undefined) return [];
    const versions = [...before, ...added, { ...newest, text: recordedText(manuscript) }];
    return [
      {
        file: recordFileOf(manuscript.id),
        version: newest.version,
        content: `${JSON.stringify({ versions }, null, 2)}\n`,
      },
    ];
  });
}
