/**
 * Packages that are safe to unpack on every system.
 */
import { stableZip } from "../quiz/packaging.ts";

const safeName = /^(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*$/u;

/**
 * @param files by their path in the package, in the order given
 * @throws Error for a path that some system could not unpack, or would unpack somewhere else
 */
export function archive(files: Record<string, Uint8Array>): Uint8Array {
  const unsafe = Object.keys(files).find((name) => !safeName.test(name) || name.includes(".."));
  if (unsafe !== undefined) throw new Error(`«${unsafe}» is no safe name in an archive`);
  return stableZip(files);
}
