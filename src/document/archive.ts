/**
 * Archives that leave the house: their files in one folder, the sums of these, and how to prove where they come from.
 */
import { zipSync, type Zippable } from "fflate";
import { checksumLine, sha256 } from "./checksums.ts";
import { utf8 } from "./form-file.ts";
import { originNote, type Origin } from "./origin-note.ts";

export interface NamedBytes {
  /** May lie in folders, with forward slashes. */
  name: string;
  bytes: Uint8Array;
}

export interface ArchivePart extends NamedBytes {
  /** The same file also stands beside the archive on the site, so the manifest lists it. */
  beside: boolean;
}

export const SUMS_FILE = "SHA256SUMS.txt";
export const NOTE_FILE = "XAC-MINH.txt";

/** ZIP holds local times: noon of its first day is there in every time zone. */
const ZIP_TIME = new Date(1980, 0, 1, 12);

/** These formats are packed already. */
const packed = /\.(?:docx|pptx|xlsx|epub|zip|imscc|png|jpe?g|webp)$/u;

/** Names that every system can write: no devices of Windows, no mark that some system forbids. */
const portable = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]$/iu;

function assertPortable(name: string): void {
  if (name.split("/").every((part) => portable.test(part))) return;
  throw new Error(`«${name}» is not a file name on every system`);
}

/** Sums of files as `sha256sum -c` checks them. */
export const sumsOf = (parts: readonly NamedBytes[]): Uint8Array =>
  utf8(parts.map(({ name, bytes }) => checksumLine(sha256(bytes), name)).join(""));

/**
 * A ZIP with all files in one folder, so that unpacking makes no mess, and `SHA256SUMS.txt` added; equal parts give equal
 * bytes.
 *
 * @throws Error for a name that some system cannot write, or that stands twice
 */
export function zipFolder(folder: string, parts: readonly NamedBytes[]): Uint8Array {
  [folder, ...parts.map(({ name }) => name)].forEach(assertPortable);
  const all = [...parts, { name: SUMS_FILE, bytes: sumsOf(parts) }];
  // Windows takes names that differ in case only for one.
  const names = new Set(all.map(({ name }) => name.toLowerCase()));
  if (names.size !== all.length) throw new Error(`Two files of ${folder} have the same name`);
  const files: Zippable = Object.fromEntries(
    all.map(({ name, bytes }) => [`${folder}/${name}`, [bytes, { level: packed.test(name) ? 0 : 6 }]]),
  );
  return zipSync(files, { mtime: ZIP_TIME });
}

/**
 * The text of `XAC-MINH.txt` for an archive of these parts.
 *
 * @param name of the archive without `.zip`
 * @param address of the site's folder in which it stands, `/bao-chi/dang-lai/<slug>/`
 */
export function archiveNote(
  name: string,
  address: string,
  parts: readonly ArchivePart[],
  origin: Origin,
): Uint8Array {
  const folder = address.slice(1);
  return utf8(
    originNote({
      archive: `${folder}${name}.zip`,
      address,
      lines: parts
        .filter(({ beside }) => beside)
        .map((part) => checksumLine(sha256(part.bytes), folder + part.name)),
      inside: parts.filter(({ beside }) => !beside).map((part) => part.name),
      origin,
    }),
  );
}

/** The bytes of `<name>.zip`, with `SHA256SUMS.txt` and `XAC-MINH.txt` (how to verify) added. */
export function archive(
  name: string,
  address: string,
  parts: readonly ArchivePart[],
  origin: Origin,
): Uint8Array {
  return zipFolder(name, [...parts, { name: NOTE_FILE, bytes: archiveNote(name, address, parts, origin) }]);
}
