/**
 * «Ghi sổ»: remembers what is published now, so that old copies can be recognised later: `npm run record`.
 * Refuses, and writes nothing, when something that was published has changed without a new version.
 */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readEdition } from "#document/edition.ts";
import { ContentError, formatProblems } from "#library/problems.ts";
import { compareRecord } from "#newsroom/record/compare-record.ts";
import { newRecords, type RecordUpdate } from "#newsroom/record/new-records.ts";
import { wireOf } from "#newsroom/wire.ts";
import { editionOptions, EnvironmentError } from "#site/environment.ts";

function write(contentDir: string, updates: readonly RecordUpdate[]): void {
  const files = updates.map(({ file, content }) => {
    const target = path.join(contentDir, file);
    const partial = `${target}.partial`;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(partial, content);
    return { partial, target };
  });
  // Only when all bytes are on the disk does any file change.
  for (const { partial, target } of files) renameSync(partial, target);
}

async function run(): Promise<boolean> {
  const options = editionOptions();
  const edition = await readEdition(options);
  const { record } = edition.library;
  const wire = wireOf(edition);
  const problems = compareRecord(record, wire);
  if (problems.length > 0) {
    const told = formatProblems(problems.map((problem) => ({ ...problem, severity: "error" as const })));
    console.error(`Chưa ghi sổ được, có ${problems.length} chỗ phải sửa trước:\n\n${told}`);
    return false;
  }
  const updates = newRecords(record, wire);
  write(options.contentDir, updates);
  for (const { file, version } of updates) console.log(`${file}  bản ${version}`);
  console.log(updates.length === 0 ? "Sổ đã đủ, không có bản mới." : `Đã ghi ${updates.length} bản vào sổ.`);
  return true;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof ContentError || error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
