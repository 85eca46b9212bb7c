import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { archive } from "#document/archive.ts";
import type { Origin } from "#document/origin-note.ts";
import { floodOrigin } from "../flood-origin.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const plan = { name: "ke-hoach.txt", bytes: utf8("Kế hoạch"), beside: true };
const terms = { name: "DIEU-KHOAN.txt", bytes: utf8("Điều khoản"), beside: false };

function unpacked(origin: Origin) {
  const files = unzipSync(archive("goi", "/truong-hoc/goi/", [plan, terms], origin));
  const text = (name: string) => new TextDecoder().decode(files[`goi/${name}`]);
  return { files, note: text("XAC-MINH.txt"), sums: text("SHA256SUMS.txt") };
}

it("holds its parts, and sums of all of them but the sums", () => {
  const { files, sums } = unpacked(floodOrigin);
  expect(Object.keys(files)).toEqual([
    "goi/ke-hoach.txt",
    "goi/DIEU-KHOAN.txt",
    "goi/XAC-MINH.txt",
    "goi/SHA256SUMS.txt",
  ]);
  expect(sums).toBe(
    ["ke-hoach.txt", "DIEU-KHOAN.txt", "XAC-MINH.txt"]
      .map((name) => `${sha256(files[`goi/${name}`]!)}  ${name}\n`)
      .join(""),
  );
});

it("carries the manifest's lines of the files that also stand beside it, and says how the others are proved", () => {
  const { note } = unpacked(floodOrigin);
  const lines = note.split("\n").filter((line) => /^[0-9a-f]{64} /u.test(line));
  expect(lines).toEqual([`${sha256(plan.bytes)}  truong-hoc/goi/ke-hoach.txt`]);
  expect(note).toContain("Chỉ có trong gói nén: DIEU-KHOAN.txt.");
  expect(note).toContain("«truong-hoc/goi/goi.zip»");
});

it("says that it is not signed where there is no key, and names the key where there is one", () => {
  const unsigned = unpacked(floodOrigin).note;
  expect(unsigned).toContain("CHƯA ĐƯỢC KÝ");
  expect(unsigned).not.toContain("minisig");
  const key = `RWQ${"a".repeat(53)}`;
  const signed = unpacked({ ...floodOrigin, signingKey: key }).note;
  expect(signed).not.toContain("CHƯA ĐƯỢC KÝ");
  expect(signed).toContain(`  minisign -Vm manifest.sha256 -P ${key}\n`);
  expect(signed).toContain("https://flood.example/manifest.sha256.minisig");
});

it("refuses a name that a list of sums cannot tell", () => {
  expect(() => archive("goi", "/goi/", [{ ...plan, name: "a\nb" }], floodOrigin)).toThrow("list of sums");
});
