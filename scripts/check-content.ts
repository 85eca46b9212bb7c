/**
 * Checks all content and tells every problem: `npm run lint:content`. Exit code 1 when something must be mended.
 */
import { formatProblems } from "#library/problems.ts";
import { compareRecord } from "#newsroom/record/compare-record.ts";
import { wireOf } from "#newsroom/wire.ts";
import { examineAll } from "#site/examination.ts";
import { editionOptions, EnvironmentError } from "#site/environment.ts";

let options;
try {
  options = editionOptions();
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exit(1);
}
const { edition, problems } = await examineAll(options);
// Texts with errors have no manuscript to compare.
if (edition !== undefined && problems.errors.length === 0) {
  problems.problems.push(...compareRecord(edition.library.record, wireOf(edition)));
}
if (problems.problems.length > 0) console.log(formatProblems(problems.problems));
const { errors, warnings } = problems;
console.log(
  errors.length === 0
    ? `Nội dung đạt, ${warnings.length} lời nhắc.`
    : `\nCó ${errors.length} lỗi phải sửa, ${warnings.length} lời nhắc.`,
);
process.exitCode = errors.length === 0 ? 0 : 1;
