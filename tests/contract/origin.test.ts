import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { PublicKey, Signature } from "@threema/wasm-minisign-verify";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatPublicKey } from "#newsroom/minisign/public-key.ts";
import { openSecretKey } from "#newsroom/minisign/secret-key.ts";
import { build } from "../build.ts";
import { filesBelow } from "../dist-files.ts";
import { has, shell } from "../programs.ts";
import { contentFolder } from "../unit/content-folder.ts";
import { builtFolder } from "../unit/newsroom/built-folder.ts";
import { minisignFixture, testPassword, testSigningKey } from "../unit/newsroom/test-keys.ts";

const dist = path.resolve("dist");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const manifestOf = (folder: string) => readFileSync(path.join(folder, "manifest.sha256"), "utf8");

describe("the manifest of dist", () => {
  it("lists every file that is there, and no other, with its sum", () => {
    const files = filesBelow(dist).filter((file) => !/^manifest\.sha256(?:\.minisig)?$/u.test(file));
    const lines = files.map((file) => `${sha256(readFileSync(path.join(dist, file)))}  ${file}`);
    expect(manifestOf(dist).trimEnd().split("\n").sort()).toEqual(lines.sort());
    expect(files).toContain("pagefind/pagefind.js");
  });

  it.skipIf(!has.sha256sum)("is accepted by sha256sum", () => {
    const { status, stderr } = shell("sha256sum --strict --quiet -c manifest.sha256", dist);
    expect(status, stderr).toBe(0);
  });

  it("has the lines that every kit carries, and the kit itself", () => {
    const manifest = new Set(manifestOf(dist).split("\n"));
    const kits = path.join(dist, "bao-chi/dang-lai");
    for (const slug of readdirSync(kits)) {
      const zip = readFileSync(path.join(kits, slug, `${slug}.zip`));
      const note = new TextDecoder().decode(unzipSync(new Uint8Array(zip))[`${slug}/XAC-MINH.txt`]);
      const lines = note.split("\n").filter((line) => /^[0-9a-f]{64} /u.test(line));
      expect(lines.length, slug).toBeGreaterThanOrEqual(5);
      expect(lines.filter((line) => !manifest.has(line))).toEqual([]);
      expect(manifest.has(`${sha256(zip)}  bao-chi/dang-lai/${slug}/${slug}.zip`), slug).toBe(true);
    }
  });

  it("goes with a page that says whether it is signed", () => {
    const page = readFileSync(path.join(dist, "bao-chi/index.html"), "utf8");
    expect(page).toContain('id="xac-minh"');
    expect(page).toContain("Ấn bản này chưa được ký.");
  });
});

/** Runs `npm run sign` as a publisher would, without what the environment of the tests may hold. */
function sign(folder: string, env: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/sign.ts", "--dir", folder],
      { env: { PATH: process.env["PATH"], SITE_NOW: "2026-11-20T00:00:00+07:00", ...env } },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : 1, output: `${stdout}${stderr}` });
      },
    );
  });
}

describe("a site with a key", () => {
  it("is built, signed, and verified by other programs; one changed byte fails", async () => {
    const key = testSigningKey("with-password");
    const settings = readFileSync("tests/fixtures/flood/site.yaml", "utf8");
    const contentDir = contentFolder({ "site.yaml": `${settings}signingKey: ${key}\n` });
    const {
      code,
      output,
      dist: site,
    } = await build({
      CONTENT_DIR: contentDir,
      SITE_NOW: "2026-11-20T00:00:00+07:00",
    });
    expect(code, output).toBe(0);
    expect(output).toContain("CHƯA KÝ: chạy npm run sign");
    const page = readFileSync(path.join(site, "bao-chi/index.html"), "utf8");
    expect(page).toContain(`minisign -Vm manifest.sha256 -P ${key}`);
    expect(page).not.toContain("chưa được ký");

    const keyFile = path.join(
      builtFolder({ "minisign.key": minisignFixture("with-password.key") }),
      "minisign.key",
    );
    const secrets = { CONTENT_DIR: contentDir, MINISIGN_SECRET_KEY_FILE: keyFile };
    const refused = await sign(site, { ...secrets, MINISIGN_PASSWORD: "sai" });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("MINISIGN_PASSWORD không đúng");
    expect(refused.output).not.toMatch(/^\s+at /mu);
    expect(existsSync(path.join(site, "manifest.sha256.minisig"))).toBe(false);

    const signed = await sign(site, { ...secrets, MINISIGN_PASSWORD: testPassword });
    expect(signed.code, signed.output).toBe(0);
    const signature = readFileSync(path.join(site, "manifest.sha256.minisig"), "utf8");
    const reader = PublicKey.decode(minisignFixture("with-password.pub"));
    const manifest = readFileSync(path.join(site, "manifest.sha256"));
    expect(reader.verify(manifest, Signature.decode(signature))).toBe(true);
    const [, command] = signed.output.trimEnd().split("\n");
    if (has.minisign && has.sha256sum) expect(shell(command!).status, command).toBe(0);

    // What a newsroom does with an unpacked kit, by the commands of its XAC-MINH.txt.
    const slug = readdirSync(path.join(site, "bao-chi/dang-lai")).find((name) =>
      existsSync(path.join(site, "bao-chi/dang-lai", name, `${name}.zip`)),
    )!;
    const zip = readFileSync(path.join(site, "bao-chi/dang-lai", slug, `${slug}.zip`));
    const desk = builtFolder({});
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(zip)))) {
      mkdirSync(path.dirname(path.join(desk, name)), { recursive: true });
      writeFileSync(path.join(desk, name), bytes);
    }
    const kit = path.join(desk, slug);
    for (const name of ["manifest.sha256", "manifest.sha256.minisig"])
      copyFileSync(path.join(site, name), path.join(kit, name));
    const commands = readFileSync(path.join(kit, "XAC-MINH.txt"), "utf8")
      .split("\n")
      .filter((line) => /^ {2}(?:sha256sum|minisign|sed) /u.test(line));
    expect(commands).toHaveLength(3);
    const runnable = commands.filter((line) => (line.includes("minisign -V") ? has.minisign : has.sha256sum));
    for (const line of runnable) expect(shell(line, kit).status, line).toBe(0);
    appendFileSync(path.join(kit, `${slug}.txt`), " ");
    const bySums = runnable.filter((line) => line.includes("sha256sum"));
    for (const line of bySums) expect(shell(line, kit).status, line).not.toBe(0);

    const forged = manifest.toString("utf8").replace(/^./u, (digit) => (digit === "0" ? "1" : "0"));
    expect(() => reader.verify(new TextEncoder().encode(forged), Signature.decode(signature))).toThrow();
    writeFileSync(path.join(site, "manifest.sha256"), forged);
    const again = await sign(site, { ...secrets, MINISIGN_PASSWORD: testPassword });
    expect(again.code).toBe(1);
    expect(again.output).toContain("  đã đổi: ");
  });

  it("can be signed with a key as minisign makes it for everybody, which takes 1 GiB to open", () => {
    const { publicKey } = openSecretKey(minisignFixture("default-limits.key"), testPassword);
    expect(formatPublicKey(publicKey)).toBe(testSigningKey("default-limits"));
  });

  it("is not signed with a key that lies in the project, nor by a command that is not understood", async () => {
    const env = { MINISIGN_SECRET_KEY_FILE: "tests/fixtures/minisign/without-password.key" };
    const { code, output } = await sign(dist, env);
    expect(code).toBe(1);
    expect(output).toContain("Chuyển tệp ra ngoài");
    expect(spawnSync(process.execPath, ["scripts/sign.ts", "--khac"], { encoding: "utf8" })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("npm run sign -- --dir") as string,
    });
  });
});
