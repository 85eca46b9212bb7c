/**
 * The manifest: every public file of a built site with its SHA-256, in the format of `sha256sum`. Reads file by file, so
 * that a site of 100,000 files needs no more memory than their names.
 */
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checksumLine, unlistable } from "#document/checksums.ts";
import { manifestAddress, signatureAddress } from "#library/addresses.ts";

/** Files that cannot be listed; the message tells all of them, in Vietnamese. */
export class ManifestError extends Error {}

export interface Difference {
  /** Path below the folder, with forward slashes; of `malformed` the line as it stands. */
  path: string;
  state: "changed" | "missing" | "added" | "malformed";
}

const manifestName = manifestAddress.slice(1);
const unlisted: readonly string[] = [manifestName, signatureAddress.slice(1)];

const block = new Uint8Array(1024 * 1024);

function sumOf(file: string): string {
  const hash = createHash("sha256");
  const handle = openSync(file, "r");
  try {
    for (let read = readSync(handle, block); read > 0; read = readSync(handle, block))
      hash.update(block.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest("hex");
}

/**
 * Paths of all files below a folder but the manifest and its signature, in the order of their bytes.
 *
 * @throws ManifestError for links and other things that are no files, and for names that cannot be listed
 */
function publicFiles(folder: string): string[] {
  const files: string[] = [];
  const refused: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = `${below}${entry.name}`;
      if (entry.isDirectory()) walk(`${name}/`);
      else if (!entry.isFile() || unlistable.test(name)) refused.push(name);
      else if (!unlisted.includes(name)) files.push(name);
    }
  };
  walk("");
  if (refused.length > 0) {
    const names = refused.sort().map((name) => `- ${JSON.stringify(name)}`);
    throw new ManifestError(
      `Không ghi được vào ${manifestName}. Đổi tên các tệp này cho không còn «\\» và dấu xuống dòng; liên kết thì thay bằng tệp thật:\n${names.join("\n")}`,
    );
  }
  return files
    .map((name) => Buffer.from(name))
    .sort((a, b) => Buffer.compare(a, b))
    .map((name) => name.toString());
}

/**
 * Writes the manifest of a folder into it.
 *
 * @returns how many files it lists
 * @throws ManifestError when a file cannot be listed
 */
export function writeManifest(folder: string): number {
  const files = publicFiles(folder);
  const lines = files.map((name) => checksumLine(sumOf(path.join(folder, name)), name));
  writeFileSync(path.join(folder, manifestName), lines.join(""));
  return files.length;
}

/**
 * Compares a folder with its manifest, in the order of paths; nothing is told twice.
 *
 * @returns the manifest's bytes as they were compared, how many files it lists, and what does not agree
 * @throws ManifestError when there is no manifest or a file that cannot be listed
 */
export function verifyManifest(folder: string): {
  manifest: Uint8Array;
  count: number;
  differences: Difference[];
} {
  const file = path.join(folder, manifestName);
  if (!existsSync(file)) {
    throw new ManifestError(
      `Không có ${manifestName} trong thư mục ${folder}. Chạy npm run build trước, hoặc chỉ đúng thư mục bằng --dir.`,
    );
  }
  const manifest = readFileSync(file);
  const lines = manifest.toString("utf8").split("\n");
  const differences: Difference[] = [];
  if (lines.pop() !== "") differences.push({ path: "(hết tệp)", state: "malformed" });
  const listed = new Map<string, string>();
  for (const line of lines) {
    const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
    if (sum === undefined || name === undefined || listed.has(name)) {
      differences.push({ path: line, state: "malformed" });
    } else listed.set(name, sum);
  }
  const files = publicFiles(folder);
  const present = new Set(files);
  for (const name of listed.keys()) {
    if (!present.has(name)) differences.push({ path: name, state: "missing" });
  }
  for (const name of files) {
    const sum = listed.get(name);
    if (sum === undefined) differences.push({ path: name, state: "added" });
    else if (sum !== sumOf(path.join(folder, name))) differences.push({ path: name, state: "changed" });
  }
  differences.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  return { manifest, count: listed.size, differences };
}
