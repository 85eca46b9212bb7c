/**
 * Signs a built site with the publisher's key: `npm run sign`, `npm run sign -- --dir <folder>`.
 * Exit code 1, with every reason, when something is wrong; then nothing is written.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { signatureCommand, sumsCommand } from "#document/origin-note.ts";
import { formatProblems, ProblemList } from "#library/problems.ts";
import { readSiteSettings } from "#library/site-settings.ts";
import { signFolder, SigningError } from "#newsroom/signing.ts";
import { editionOptions, EnvironmentError } from "#site/environment.ts";
import { signingSecrets } from "#site/signing-environment.ts";

function folderAsked(): string {
  try {
    return parseArgs({ options: { dir: { type: "string", default: "dist" } } }).values.dir;
  } catch {
    throw new EnvironmentError(
      "Không hiểu lệnh. Cách gọi: npm run sign, hoặc npm run sign -- --dir THƯ-MỤC.",
    );
  }
}

try {
  const folder = folderAsked();
  const { contentDir, now } = editionOptions();
  const content = new ProblemList();
  const site = readSiteSettings(contentDir, content);
  if (site === undefined) throw new EnvironmentError(formatProblems(content.problems));
  const project = path.resolve(import.meta.dirname, "..");
  const { secretKey, password, problems } = signingSecrets(process.env, [project, contentDir, folder]);
  const stated = process.env["SITE_NOW"];
  const { publicKey, count } = signFolder({
    folder,
    site,
    secretKey,
    password,
    now: stated === undefined || stated === "" ? undefined : now,
    problems,
  });
  console.log(`Đã ký danh mục ${count} tệp trong ${folder}. Kiểm tra lại:
  cd ${folder} && ${signatureCommand(publicKey)} && ${sumsCommand}`);
} catch (error) {
  if (!(error instanceof SigningError || error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
