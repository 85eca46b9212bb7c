/** From a password to the bytes that hide a secret key, as libsodium does it. */
import { scryptSync } from "node:crypto";
import { MinisignError } from "./payload.ts";

export interface ScryptLimits {
  operations: number;
  /** Bytes. */
  memory: number;
}

/** What `minisign -G` uses, and the most that other programs of the format accept. */
const MOST_MEMORY = 1024 ** 3;
const BLOCK = 8;

/** The greatest power of two that is not above `limit`, at least 2. */
const powerBelow = (limit: number): number => 2 ** Math.max(1, Math.floor(Math.log2(limit)));

/**
 * libsodium's way from limits to the parameters of scrypt (`pickparams` in
 * `crypto_pwhash/scryptsalsa208sha256/pwhash_scryptsalsa208sha256.c`); r is 8.
 */
export function scryptParameters({ operations, memory }: ScryptLimits): { N: number; p: number } {
  const allowed = Math.max(32768, operations);
  if (allowed < memory / 32) return { N: powerBelow(allowed / (BLOCK * 4)), p: 1 };
  const N = powerBelow(memory / (BLOCK * 128));
  return { N, p: Math.floor(Math.min(0x3fffffff, Math.floor(allowed / 4 / N)) / BLOCK) };
}

/**
 * `length` bytes from a password. Takes some seconds and 1 GiB with the limits of `minisign -G`.
 *
 * @throws MinisignError when the limits are out of reason
 */
export function deriveBytes(
  password: string,
  salt: Uint8Array,
  limits: ScryptLimits,
  length: number,
): Uint8Array {
  const { N, p } = scryptParameters(limits);
  if (limits.memory > MOST_MEMORY || p < 1 || p > 64) {
    throw new MinisignError("Tệp khóa hỏng: nó đòi nhiều bộ nhớ hoặc thời gian hơn mức minisign dùng.");
  }
  const maxmem = 128 * BLOCK * (N + p + 16);
  return new Uint8Array(scryptSync(password, salt, length, { N, r: BLOCK, p, maxmem }));
}
