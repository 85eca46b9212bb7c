/**
 * Signatures of minisign over a prehashed message (`ED`, since version 0.8): Ed25519 of BLAKE2b-512 of the message, then
 * the same key over that signature and the trusted comment.
 */
import { createPublicKey, sign as ed25519Sign, verify as ed25519Verify } from "node:crypto";
import { blake2b } from "@noble/hashes/blake2.js";
import { decode, MinisignError, untrustedPrefix } from "./payload.ts";
import type { PublicKey } from "./public-key.ts";
import type { SecretKey } from "./secret-key.ts";

const trustedPrefix = "trusted comment: ";

/** What minisign reads of a trusted comment, its prefix, line end and zero byte included. */
const TRUSTED_MAX_BYTES = 8192;

/**
 * The content of a `.minisig` file.
 *
 * @param trustedComment one line of at most 8 kB; signed along
 * @throws MinisignError when the comment does not fit
 */
export function sign(message: Uint8Array, { signer, publicKey }: SecretKey, trustedComment: string): string {
  if (
    /\p{Cc}/u.test(trustedComment) ||
    Buffer.byteLength(`${trustedPrefix}${trustedComment}\n\0`) > TRUSTED_MAX_BYTES
  ) {
    throw new MinisignError("Lời ghi kèm chữ ký phải là một dòng, không quá 8 kB.");
  }
  const signature = ed25519Sign(null, blake2b(message), signer);
  const whole = ed25519Sign(null, Buffer.concat([signature, Buffer.from(trustedComment)]), signer);
  return [
    `${untrustedPrefix}signature from minisign secret key`,
    Buffer.concat([Buffer.from("ED"), publicKey.keyNumber, signature]).toString("base64"),
    `${trustedPrefix}${trustedComment}`,
    whole.toString("base64"),
    "",
  ].join("\n");
}

/**
 * Checks a signature that `sign` or `minisign -S` made.
 *
 * @returns the trusted comment
 * @throws MinisignError when it is no such signature, of another key, or of another message
 */
export function verify(message: Uint8Array, signatureFile: string, { keyNumber, point }: PublicKey): string {
  const [untrusted = "", first = "", trusted = "", second = ""] = signatureFile.split(/\r?\n/u);
  const bytes = decode(first, 74);
  const whole = decode(second, 64);
  if (
    !untrusted.startsWith(untrustedPrefix) ||
    !trusted.startsWith(trustedPrefix) ||
    bytes?.toString("latin1", 0, 2) !== "ED" ||
    whole === undefined
  ) {
    throw new MinisignError("Đây không phải là chữ ký của minisign (từ phiên bản 0.8).");
  }
  if (!bytes.subarray(2, 10).equals(keyNumber)) throw new MinisignError("Chữ ký này là của một khóa khác.");
  const x = Buffer.from(point).toString("base64url");
  const verifier = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  const signature = bytes.subarray(10);
  const comment = trusted.slice(trustedPrefix.length);
  if (!ed25519Verify(null, blake2b(message), verifier, signature)) {
    throw new MinisignError("Chữ ký không khớp với tệp: tệp đã bị đổi sau khi ký.");
  }
  if (!ed25519Verify(null, Buffer.concat([signature, Buffer.from(comment)]), verifier, whole)) {
    throw new MinisignError("Lời ghi kèm chữ ký đã bị đổi sau khi ký.");
  }
  return comment;
}
