/**
 * ZIP archives that are the same on every machine and safe to unpack on each.
 */
import { zipSync } from "fflate";

/** DOS time has no zone; the first instant it can tell keeps archives equal everywhere. */
const ZIP_TIME = new Date(1980, 0, 1);

const safeName = /^(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/u;

/**
 * @param files by their path in the archive, in the order given
 * @throws Error for a path that some system could not unpack, or would unpack somewhere else
 */
export function archive(files: Record<string, Uint8Array>): Uint8Array {
  const unsafe = Object.keys(files).find((name) => !safeName.test(name) || name.includes(".."));
  if (unsafe !== undefined) throw new Error(`«${unsafe}» is no safe name in an archive`);
  return zipSync(files, { mtime: ZIP_TIME, level: 6 });
}
