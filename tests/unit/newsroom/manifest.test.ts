import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { verifyManifest, writeManifest } from "#newsroom/manifest.ts";
import { has, shell } from "../../programs.ts";
import { builtFolder } from "./built-folder.ts";

const site = {
  "index.html": "Trang chủ",
  "a/index.html": "A",
  "a-b/x y.txt": "",
  "tệp có dấu.txt": "Dấu",
  "manifest.sha256.minisig": "cũ",
};
/** SHA-256 of nothing (FIPS 180-4). */
const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const manifestOf = (folder: string) => readFileSync(path.join(folder, "manifest.sha256"), "utf8");
const differences = (folder: string) => verifyManifest(folder).differences;

describe("a manifest", () => {
  it("lists every file but itself and its signature, in the order of bytes", () => {
    const folder = builtFolder(site);
    expect(writeManifest(folder)).toBe(4);
    const lines = manifestOf(folder).split("\n");
    expect(lines.map((line) => line.slice(66))).toEqual([
      "a-b/x y.txt",
      "a/index.html",
      "index.html",
      "tệp có dấu.txt",
      "",
    ]);
    expect(lines[0]).toBe(`${empty}  a-b/x y.txt`);
    expect(differences(folder)).toEqual([]);
  });

  it("is the same when it is written again", () => {
    const folder = builtFolder(site);
    writeManifest(folder);
    const first = manifestOf(folder);
    writeManifest(folder);
    expect(manifestOf(folder)).toBe(first);
  });

  it.skipIf(!has.sha256sum)("is what sha256sum writes and checks", () => {
    const folder = builtFolder(site);
    writeManifest(folder);
    expect(shell("sha256sum a-b/* a/index.html index.html tệp*", folder).stdout).toBe(manifestOf(folder));
    expect(shell("sha256sum --strict -c manifest.sha256", folder).status).toBe(0);
  });

  it("sums a file larger than one reading", () => {
    const folder = builtFolder({ "lon.bin": "x".repeat(3_000_001) });
    writeManifest(folder);
    appendFileSync(path.join(folder, "lon.bin"), "y");
    expect(differences(folder)).toEqual([{ path: "lon.bin", state: "changed" }]);
  });

  it("tells every file that was changed, added or taken away, and every line that is none", () => {
    const folder = builtFolder(site);
    writeManifest(folder);
    writeFileSync(path.join(folder, "index.html"), "Trang chù");
    writeFileSync(path.join(folder, "a/moi.html"), "");
    rmSync(path.join(folder, "a-b/x y.txt"));
    appendFileSync(path.join(folder, "manifest.sha256"), `${empty} *la.txt\n${empty}  a/index.html\nhết`);
    expect(differences(folder)).toEqual([
      { path: "(hết tệp)", state: "malformed" },
      { path: "a-b/x y.txt", state: "missing" },
      { path: "a/moi.html", state: "added" },
      { path: `${empty}  a/index.html`, state: "malformed" },
      { path: `${empty} *la.txt`, state: "malformed" },
      { path: "index.html", state: "changed" },
    ]);
  });

  it("refuses names that the format would escape, and links", () => {
    const folder = builtFolder({ "a.txt": "", "hai\ndòng.txt": "", "xuyệt\\ngược.txt": "" });
    symlinkSync("/etc/hostname", path.join(folder, "lien-ket"));
    expect(() => writeManifest(folder)).toThrow(
      /"hai\\ndòng\.txt"[\s\S]*"lien-ket"[\s\S]*"xuyệt\\\\ngược\.txt"/u,
    );
  });

  it("that is not there is missed in plain words", () => {
    expect(() => verifyManifest(builtFolder(site))).toThrow("Chạy npm run build trước");
  });
});
