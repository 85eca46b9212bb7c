/** Public keys of minisign: `Ed`, eight bytes that name the key, 32 bytes of Ed25519 (RFC 8032). */
import { decode, keyLine, MinisignError } from "./payload.ts";

export interface PublicKey {
  /** 8 bytes, drawn with the key; tells at once that a signature is of another key. */
  keyNumber: Uint8Array;
  /** 32 bytes. */
  point: Uint8Array;
}

/**
 * @param text the content of `minisign.pub`, or its second line alone
 * @throws MinisignError when it is no public key
 */
export function parsePublicKey(text: string): PublicKey {
  const bytes = decode(keyLine(text), 42);
  if (bytes?.toString("latin1", 0, 2) !== "Ed") {
    throw new MinisignError(
      "Đây không phải là khóa công khai của minisign. Lấy dòng thứ hai của tệp minisign.pub, bắt đầu bằng RW.",
    );
  }
  return { keyNumber: bytes.subarray(2, 10), point: bytes.subarray(10) };
}

/** The line that `minisign -P` and `signingKey` in site.yaml take: 56 characters, `RW…`. */
export function formatPublicKey({ keyNumber, point }: PublicKey): string {
  return Buffer.concat([Buffer.from("Ed"), keyNumber, point]).toString("base64");
}
