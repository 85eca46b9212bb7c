/**
 * Sums of files as `sha256sum` of GNU coreutils writes and checks them: 64 hexadecimal digits, two spaces, the name.
 */
import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Names that the format would have to escape, or that could not be read back. */
export const unlistable = /[\\\n\r\uFFFD]/u;

/** @param name relative, with forward slashes; without what the format escapes */
export function checksumLine(digest: string, name: string): string {
  if (unlistable.test(name)) throw new Error(`${JSON.stringify(name)} cannot stand in a list of sums`);
  return `${digest}  ${name}\n`;
}
