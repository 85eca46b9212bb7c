import { PublicKey as Reader, Signature } from "@threema/wasm-minisign-verify";
import { describe, expect, it } from "vitest";
import { scryptParameters } from "#newsroom/minisign/key-derivation.ts";
import { formatPublicKey, parsePublicKey } from "#newsroom/minisign/public-key.ts";
import { openSecretKey } from "#newsroom/minisign/secret-key.ts";
import { sign, verify } from "#newsroom/minisign/signature.ts";
import { minisignFixture, testPassword, testSigningKey } from "./test-keys.ts";

const message = new TextEncoder().encode("Danh mục\nhai dòng\n");
const comment = "trang: Ấn bản thử; nơi phát hành: Ban «A»";

/** What the reference library says, which shares no code with ours. */
function accepted(publicKeyFile: string, signature: string, bytes: Uint8Array): boolean {
  try {
    return Reader.decode(publicKeyFile).verify(bytes, Signature.decode(signature));
  } catch {
    return false;
  }
}

/** The same file with one byte of its payload turned. */
function damaged(keyFile: string, at: number): string {
  const [first, payload] = keyFile.split("\n");
  const bytes = Buffer.from(payload!, "base64");
  bytes[at] = bytes[at]! ^ 1;
  return `${first!}\n${bytes.toString("base64")}\n`;
}

describe("keys that minisign made", () => {
  it.each([
    ["without-password", undefined],
    ["with-password", testPassword],
  ])("%s: signs, and the reference library accepts it", (name, password) => {
    const key = openSecretKey(minisignFixture(`${name}.key`), password);
    expect(formatPublicKey(key.publicKey)).toBe(testSigningKey(name));
    const signature = sign(message, key, comment);
    expect(accepted(minisignFixture(`${name}.pub`), signature, message)).toBe(true);
    expect(verify(message, signature, parsePublicKey(testSigningKey(name)))).toBe(comment);
  });

  it("are known by their second line alone, with Windows line ends too", () => {
    const file = minisignFixture("without-password.key");
    const open = (text: string) => formatPublicKey(openSecretKey(text, undefined).publicKey);
    expect(open(file.split("\n")[1]!)).toBe(open(file));
    expect(open(file.replaceAll("\n", "\r\n"))).toBe(open(file));
  });

  it("give the same signature for the same message", () => {
    const once = () =>
      sign(message, openSecretKey(minisignFixture("without-password.key"), undefined), comment);
    expect(once()).toBe(once());
  });
});

describe("a signature", () => {
  const file = minisignFixture("message.txt.minisig");
  const signed = new TextEncoder().encode(minisignFixture("message.txt"));
  const key = parsePublicKey(minisignFixture("without-password.pub"));

  it("of minisign itself is verified", () => {
    expect(verify(signed, file, key)).toBe("Lời ghi kèm, có dấu");
  });

  it("fails when one byte of the message, the comment or itself is another, for both readers", () => {
    const other = signed.with(3, signed[3]! ^ 1);
    const publicKeyFile = minisignFixture("without-password.pub");
    expect(() => verify(other, file, key)).toThrow("tệp đã bị đổi sau khi ký");
    expect(accepted(publicKeyFile, file, other)).toBe(false);
    const forged = file.replace("có dấu", "co dau");
    expect(() => verify(signed, forged, key)).toThrow("Lời ghi kèm chữ ký đã bị đổi");
    expect(accepted(publicKeyFile, forged, signed)).toBe(false);
    const [untrusted, payload, ...rest] = file.split("\n");
    const bytes = Buffer.from(payload!, "base64");
    bytes[40] = bytes[40]! ^ 1;
    const broken = [untrusted, bytes.toString("base64"), ...rest].join("\n");
    expect(() => verify(signed, broken, key)).toThrow("Chữ ký không khớp");
    expect(accepted(publicKeyFile, broken, signed)).toBe(false);
    expect(accepted(publicKeyFile, file, signed)).toBe(true);
  });

  it("of another key, or none at all, is told apart", () => {
    expect(() => verify(signed, file, parsePublicKey(testSigningKey("with-password")))).toThrow("khóa khác");
    expect(() => verify(signed, "<html>404</html>", key)).toThrow("không phải là chữ ký của minisign");
    expect(() => verify(signed, file.replace("RUQyEADV", "RWQyEADV"), key)).toThrow("từ phiên bản 0.8");
  });

  it("refuses a comment that minisign could not read back", () => {
    const secret = openSecretKey(minisignFixture("without-password.key"), undefined);
    expect(() => sign(message, secret, "hai\ndòng")).toThrow("một dòng");
    expect(() => sign(message, secret, "ấ".repeat(3000))).toThrow("8 kB");
  });
});

describe("a key that cannot be used says why, and not what is in it", () => {
  const locked = minisignFixture("with-password.key");
  const plain = minisignFixture("without-password.key");

  it.each([
    ["no password", locked, undefined, "MINISIGN_PASSWORD rồi ký lại"],
    ["wrong password", locked, "mật khẩu khác", "MINISIGN_PASSWORD không đúng"],
    ["a damaged byte under the password", damaged(locked, 120), testPassword, "tệp khóa đã hỏng"],
    ["a damaged seed", damaged(plain, 70), undefined, "hai nửa của khóa không khớp"],
    ["a damaged public half", damaged(plain, 110), undefined, "hai nửa của khóa không khớp"],
    ["a checksum that is not its own", damaged(plain, 157), undefined, "mã kiểm tra bên trong không khớp"],
    ["limits out of reason", damaged(locked, 50), testPassword, "nhiều bộ nhớ hoặc thời gian"],
    ["an unknown way of hiding", damaged(locked, 2), testPassword, "không phải là khóa bí mật"],
    ["a public key", minisignFixture("with-password.pub"), undefined, "không phải là khóa bí mật"],
    ["a cut line", plain.slice(0, -5), undefined, "không phải là khóa bí mật"],
    ["nothing", "", undefined, "không phải là khóa bí mật"],
  ])("%s", (_name, text, password, message_) => {
    let told = "";
    try {
      openSecretKey(text, password);
    } catch (error) {
      told = (error as Error).message;
    }
    expect(told).toContain(message_);
    expect(told).not.toContain(text.split("\n")[1] ?? "RW");
  });

  it("a secret key is no public key", () => {
    expect(() => parsePublicKey(plain)).toThrow("không phải là khóa công khai");
  });
});

it("limits become parameters as in libsodium", () => {
  const MiB = 1024 ** 2;
  // Sensitive, interactive, and few operations for much memory: pwhash_scryptsalsa208sha256.h and pickparams.
  expect(scryptParameters({ operations: 33_554_432, memory: 1024 * MiB })).toEqual({ N: 2 ** 20, p: 1 });
  expect(scryptParameters({ operations: 524_288, memory: 16 * MiB })).toEqual({ N: 2 ** 14, p: 1 });
  expect(scryptParameters({ operations: 32_768, memory: 16 * MiB })).toEqual({ N: 2 ** 10, p: 1 });
  expect(scryptParameters({ operations: 4_194_304, memory: 16 * MiB })).toEqual({ N: 2 ** 14, p: 8 });
});
