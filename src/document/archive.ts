/**
 * Archives that leave the house: their files in one folder, the sums of these, and how to prove where they come from.
 */
import { zipSync } from "fflate";
import { checksumLine, sha256 } from "./checksums.ts";
import { originNote, type Origin } from "./origin-note.ts";

export interface ArchivePart {
  name: string;
  bytes: Uint8Array;
  /** The same file also stands beside the archive on the site, so the manifest lists it. */
  beside: boolean;
}

/** DOS time has no zone; the first instant it can tell keeps archives equal everywhere. */
const ZIP_TIME = new Date(1980, 0, 1);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * The bytes of `<name>.zip`, with `SHA256SUMS.txt` and `XAC-MINH.txt` (how to verify) added; equal parts give equal bytes.
 *
 * @param name of the archive without `.zip`, and of the folder in it
 * @param address of the site's folder in which the archive stands, `/bao-chi/dang-lai/<slug>/`
 */
export function archive(
  name: string,
  address: string,
  parts: readonly ArchivePart[],
  origin: Origin,
): Uint8Array {
  const folder = address.slice(1);
  const note = originNote({
    archive: `${folder}${name}.zip`,
    address,
    lines: parts
      .filter(({ beside }) => beside)
      .map((part) => checksumLine(sha256(part.bytes), folder + part.name)),
    inside: parts.filter(({ beside }) => !beside).map((part) => part.name),
    origin,
  });
  const files = [...parts, { name: "XAC-MINH.txt", bytes: utf8(note) }];
  const sums = files.map((file) => checksumLine(sha256(file.bytes), file.name)).join("");
  const all = [...files, { name: "SHA256SUMS.txt", bytes: utf8(sums) }];
  return zipSync(Object.fromEntries(all.map((file) => [`${name}/${file.name}`, file.bytes])), {
    mtime: ZIP_TIME,
    level: 6,
  });
}
