/**
 * Secret keys of minisign, with and without a password.
 *
 * 158 bytes: `Ed`, how it is hidden (`Sc` for scrypt, two zero bytes for not), `B2`, salt (32), limit of operations (8),
 * limit of memory (8), and, hidden together: key number (8), seed and public key of Ed25519 (64), checksum (32).
 */
import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { blake2b } from "@noble/hashes/blake2.js";
import { deriveBytes } from "./key-derivation.ts";
import { decode, keyLine, MinisignError } from "./payload.ts";
import type { PublicKey } from "./public-key.ts";

export interface SecretKey {
  publicKey: PublicKey;
  signer: KeyObject;
}

const HIDDEN = 54;
const LENGTH = 158;

/** DER of a PKCS #8 private key of Ed25519 up to its seed (RFC 8410, section 7). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

const notAKey =
  "Đây không phải là khóa bí mật của minisign. Đưa nguyên nội dung tệp minisign.key do lệnh minisign -G tạo ra.";

function reveal(bytes: Buffer, password: string): Buffer {
  const limits = {
    operations: Number(bytes.readBigUInt64LE(38)),
    memory: Number(bytes.readBigUInt64LE(46)),
  };
  const stream = deriveBytes(password, bytes.subarray(6, 38), limits, LENGTH - HIDDEN);
  return Buffer.from(bytes.subarray(HIDDEN).map((byte, index) => byte ^ (stream[index] ?? 0)));
}

/**
 * @param text the content of the key file, or its second line alone
 * @param password ignored when the key has none
 * @throws MinisignError when it is no key, is damaged, or the password is missing or wrong
 */
export function openSecretKey(text: string, password: string | undefined): SecretKey {
  const bytes = decode(keyLine(text), LENGTH);
  if (bytes?.toString("latin1", 0, 2) !== "Ed" || bytes.toString("latin1", 4, 6) !== "B2") {
    throw new MinisignError(notAKey);
  }
  const method = bytes.toString("latin1", 2, 4);
  if (method !== "Sc" && method !== "\0\0") throw new MinisignError(notAKey);
  const locked = method === "Sc";
  if (locked && password === undefined) {
    throw new MinisignError("Khóa bí mật có mật khẩu. Đặt mật khẩu vào biến MINISIGN_PASSWORD rồi ký lại.");
  }
  const open = locked ? reveal(bytes, password ?? "") : bytes.subarray(HIDDEN);
  const [keyNumber, seed, point, checksum] = [[0, 8], [8, 40], [40, 72], [72]].map(([from, to]) =>
    open.subarray(from, to),
  ) as [Buffer, Buffer, Buffer, Buffer];
  const summed = blake2b(Buffer.concat([Buffer.from("Ed"), open.subarray(0, 72)]), { dkLen: 32 });
  // `minisign -G -W` leaves the checksum empty; `minisign -C -W` and rsign write it.
  if (!checksum.equals(summed) && (locked || checksum.some((byte) => byte !== 0))) {
    throw new MinisignError(
      locked
        ? "Mật khẩu trong MINISIGN_PASSWORD không đúng với khóa này, hoặc tệp khóa đã hỏng."
        : "Tệp khóa bí mật đã hỏng: mã kiểm tra bên trong không khớp. Lấy lại từ bản sao cất giữ.",
    );
  }
  const signer = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const derived = createPublicKey(signer).export({ format: "jwk" }).x ?? "";
  if (!point.equals(Buffer.from(derived, "base64url"))) {
    throw new MinisignError("Tệp khóa bí mật đã hỏng: hai nửa của khóa không khớp nhau.");
  }
  return { publicKey: { keyNumber, point }, signer };
}
