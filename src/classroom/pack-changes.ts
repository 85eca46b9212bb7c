/**
 * What differs between two versions of a pack, by their lists of sums.
 *
 * Runs in the browser too: no imports that need Node.
 */

import { strToU8, unzipSync, zipSync } from "fflate";

const SUMS = "SHA256SUMS.txt";

/** SHA-256 in hexadecimal by name of the file. */
export type Sums = ReadonlyMap<string, string>;

export interface PackChanges {
  /** Names of files with other bytes than before. */
  changed: string[];
  added: string[];
  removed: string[];
  same: string[];
}

/** A list of sums that is none; the message is for the teacher. */
export class SumsError extends Error {}

/**
 * Reads a list as `sha256sum` writes it; line ends and a byte order mark of Windows do no harm.
 *
 * @throws SumsError when a line is no sum, or there is none
 */
export function readSums(list: string): Sums {
  const lines = list
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const sums = new Map<string, string>();
  for (const line of lines) {
    const [, sum, name] = /^([0-9a-f]{64}) [ *]([^/\\]+)$/iu.exec(line.trimEnd()) ?? [];
    if (sum === undefined || name === undefined) {
      throw new SumsError("Tệp này không phải SHA256SUMS.txt của một gói bài giảng.");
    }
    sums.set(name, sum.toLowerCase());
  }
  if (sums.size === 0)
    throw new SumsError("Tệp này trống. Hãy chọn SHA256SUMS.txt trong thư mục của gói cũ.");
  return sums;
}

/** Compares what a teacher has with what is there now; names in the order of their lists. */
export function compareSums(old: Sums, now: Sums): PackChanges {
  const names = [...now.keys()];
  return {
    changed: names.filter((name) => old.has(name) && old.get(name) !== now.get(name)),
    added: names.filter((name) => !old.has(name)),
    removed: [...old.keys()].filter((name) => !now.has(name)),
    same: names.filter((name) => old.get(name) === now.get(name)),
  };
}

/** What goes along with the changed files, for whoever unpacks them over the old folder. Lines end as Notepad likes. */
export function changesNote({ changed, added, removed }: PackChanges, title: string): string {
  const list = (heading: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : ["", heading, ...names.map((name) => `- ${name}`)];
  return [
    `Phần thay đổi của gói bài giảng «${title}»`,
    "",
    "Giải nén đè lên thư mục của gói cũ. Tệp thầy cô đã tự sửa thì cất một bản riêng trước.",
    ...list("Xóa khỏi thư mục cũ (gói mới không còn dùng):", removed),
    ...list("Thay bằng bản mới:", changed),
    ...list("Tệp mới:", added),
    "",
  ].join("\r\n");
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The list of an older version: the list itself, or the archive that holds it.
 *
 * @param slug of the pack that it must be of; only an archive tells
 * @throws SumsError
 */
export function sumsOfOldFile(bytes: Uint8Array, slug: string): Sums {
  if (!isZip(bytes)) return readSums(new TextDecoder().decode(bytes));
  const found = Object.entries(unzipSync(bytes, { filter: ({ name }) => name.endsWith(`/${SUMS}`) }));
  const [entry] = found;
  if (entry === undefined)
    throw new SumsError(`Trong tệp nén này không có ${SUMS}. Hãy chọn tệp nén của gói cũ.`);
  const folder = entry[0].split("/")[0] ?? "";
  if (folder !== slug) throw new SumsError(`Đây là tệp nén của gói «${folder}», không phải gói «${slug}».`);
  return readSums(new TextDecoder().decode(entry[1]));
}

/** The archive to unpack over the old folder. */
export function changesArchive(
  slug: string,
  parts: readonly { name: string; bytes: Uint8Array }[],
  note: string,
): Uint8Array {
  const files = [...parts, { name: "DA-BO.txt", bytes: strToU8(note) }];
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [`${slug}/${name}`, bytes])), {
    mtime: new Date(1980, 0, 1, 12),
  });
}
