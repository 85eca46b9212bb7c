/**
 * What key and signature files of minisign have in common: lines of Base64 under a comment that nobody vouches for.
 * Source: https://jedisct1.github.io/minisign/, «Signature format» and «Key format».
 */

/** A key or signature that cannot be used; the message is for the publisher and never holds anything secret. */
export class MinisignError extends Error {}

export const untrustedPrefix = "untrusted comment: ";

/** Strict Base64 of so many bytes, else undefined. */
export function decode(line: string, size: number): Buffer | undefined {
  const bytes = Buffer.from(line, "base64");
  return bytes.length === size && bytes.toString("base64") === line ? bytes : undefined;
}

/** The one line of a key file below its comment; the comment may be missing where only the line was passed on. */
export function keyLine(text: string): string {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith(untrustedPrefix));
  return lines.length === 1 ? (lines[0] ?? "") : "";
}
