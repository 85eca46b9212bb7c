/**
 * Word, text or HTML → a draft in the content folder: `npm run import -- bai.docx --kind article`. Never overwrites.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { isoDay } from "#language/dates.ts";
import { formatProblems } from "#library/problems.ts";
import { draftOf, importedKinds, type ImportedKind } from "#desk/import/draft.ts";
import { wordCountsOf } from "#desk/import/word-counts.ts";
import { ImportError } from "#desk/import/imported-source.ts";
import { readSource } from "#desk/import/source.ts";
import { toText } from "#desk/import/to-markdown.ts";
import { editionOptions, EnvironmentError } from "#site/environment.ts";
import { examineAll } from "#site/examination.ts";

const usage = `Cách dùng: npm run import -- <tệp .docx, .txt hoặc .html> --kind ${importedKinds.join("|")}`;
const isKind = (kind: string): kind is ImportedKind => importedKinds.some((known) => known === kind);

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { kind: { type: "string", default: "article" } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || !isKind(values.kind)) throw new ImportError(usage);
  if (!existsSync(file)) throw new ImportError(`Không có tệp ${file}.`);

  const options = editionOptions();
  const source = await readSource(path.basename(file), readFileSync(file));
  const { edition } = await examineAll(options);
  const text = toText(source.html, edition && wordCountsOf(edition));
  const inHalfAYear = new Date(options.now);
  inHalfAYear.setUTCMonth(inHalfAYear.getUTCMonth() + 6);
  const draft = draftOf(text, values.kind, {
    name: path.parse(file).name,
    today: isoDay(options.now),
    reviewBy: isoDay(inHalfAYear),
  });
  for (const target of [draft.file, draft.ledgerFile]) {
    if (existsSync(path.join(options.contentDir, target))) {
      throw new ImportError(
        `${target} đã có. Hãy đổi tên tệp ấy, hoặc đổi tiêu đề trong tệp gốc, rồi nhập lại.`,
      );
    }
  }
  writeFileSync(path.join(options.contentDir, draft.file), draft.text);
  if (text.repairs.length > 0) writeFileSync(path.join(options.contentDir, draft.ledgerFile), draft.ledger);

  const certain = text.repairs.filter(({ grade }) => grade === "certain").length;
  const possible = text.repairs.length - certain;
  console.log(`Đã nhập vào ${draft.file} (bản nháp).`);
  if (source.encoding !== undefined) console.log(`Bảng mã của tệp gốc: ${source.encoding}.`);
  for (const remark of source.remarks) console.log(remark);
  console.log(
    text.repairs.length === 0
      ? "Không thấy chỗ nào hỏng chữ hay thừa dấu cách."
      : `Đã sửa ${certain} chỗ chắc chắn; ${possible} chỗ có thể sai để bạn xem. Sổ sửa: ${draft.ledgerFile}`,
  );
  const { problems } = await examineAll(options);
  const own = problems.problems.filter((problem) => problem.file === draft.file);
  if (own.length > 0) console.log(`\nCòn phải làm trước khi đăng:\n${formatProblems(own)}`);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof ImportError || error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
