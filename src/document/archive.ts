/**
 * Archives that leave the house: files in one folder, with their sums.
 */
import { createHash } from "node:crypto";
import { zipSync, type Zippable } from "fflate";
import { utf8 } from "./form-file.ts";

export interface ArchivePart {
  name: string;
  bytes: Uint8Array;
}

export const SUMS_FILE = "SHA256SUMS.txt";

/** ZIP holds local times: noon of its first day is there in every time zone. */
const ZIP_TIME = new Date(1980, 0, 1, 12);

/** These formats are packed already. */
const packed = /\.(?:docx|pptx|xlsx|epub|zip|imscc|png|jpe?g|webp)$/u;

/** Names that every system can write: no folders, no devices of Windows, no mark that some system forbids. */
const portable = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]$/iu;

function assertPortable(name: string): void {
  if (!portable.test(name)) throw new Error(`«${name}» is not a file name on every system`);
}

/** Sums as `sha256sum` of GNU coreutils writes and checks them: 64 hexadecimal digits, two spaces, the name. */
export const sumsOf = (parts: readonly ArchivePart[]): Uint8Array =>
  utf8(
    parts.map(({ name, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`).join(""),
  );

/**
 * The bytes of an archive, with `SHA256SUMS.txt` added; equal parts give equal bytes.
 *
 * @param folder in which all files lie, so that unpacking makes no mess
 * @throws Error for a name that some system cannot write, or that stands twice
 */
export function archive(folder: string, parts: readonly ArchivePart[]): Uint8Array {
  const all = [...parts, { name: SUMS_FILE, bytes: sumsOf(parts) }];
  [folder, ...all.map(({ name }) => name)].forEach(assertPortable);
  // Windows takes names that differ in case only for one.
  const names = new Set(all.map(({ name }) => name.toLowerCase()));
  if (names.size !== all.length) throw new Error(`Two files of ${folder} have the same name`);
  const files: Zippable = Object.fromEntries(
    all.map(({ name, bytes }) => [`${folder}/${name}`, [bytes, { level: packed.test(name) ? 0 : 6 }]]),
  );
  return zipSync(files, { mtime: ZIP_TIME });
}
