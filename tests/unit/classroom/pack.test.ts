import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipFolder } from "#document/archive.ts";
import { utf8, type FormCache, type FormFile } from "#document/form-file.ts";
import { gradesLabel } from "#classroom/facts.ts";
import { archiveFiles, packFiles } from "#classroom/pack.ts";
import { packGroups } from "#classroom/pack-groups.ts";
import { shelvesOf } from "#classroom/shelf.ts";
import { fixtureLesson } from "../lesson.ts";

const noCache: FormCache = (_name, _content, make) => make();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function fixturePack(cache = noCache) {
  const { lesson, edition } = await fixtureLesson();
  return { lesson, site: edition.library.site, files: packFiles(lesson, edition.library.site, cache) };
}

describe("a lesson pack", () => {
  it("is one archive of exactly the files that stand beside it", async () => {
    const { files } = await fixturePack();
    const zip = unzipSync(await files.at(-1)!.bytes());
    const names = files.slice(0, -1).map(({ name }) => name);
    expect(files.at(-1)!.name).toBe("mac-ao-phao.zip");
    expect(Object.keys(zip).sort()).toEqual(names.map((name) => `mac-ao-phao/${name}`).sort());
    const sums = strFromU8(zip["mac-ao-phao/SHA256SUMS.txt"]!);
    for (const { name, bytes } of files.slice(0, -1)) {
      const beside = await bytes();
      expect(sha256(zip[`mac-ao-phao/${name}`]!), name).toBe(sha256(beside));
      if (name !== "SHA256SUMS.txt") expect(sums).toContain(`${sha256(beside)}  ${name}\n`);
    }
  });

  it("begins with a page that leads to every other file, without network and script", async () => {
    const { files } = await fixturePack();
    const page = strFromU8(await files[0]!.bytes());
    expect(files[0]!.name).toBe("00-doc-truoc.html");
    const targets = [...page.matchAll(/href="([^"]+)"/gu)].map(([, href]) => href!);
    const forms = files.map(({ name }) => name).filter((name) => /^\d\d-/u.test(name));
    for (const name of forms.slice(1)) expect(targets).toContain(name);
    for (const target of targets.filter((href) => !/^(?:https:|tel:)/u.test(href))) {
      expect(files.map(({ name }) => name)).toContain(target);
    }
    expect(page).not.toMatch(/<script|<link|src=|url\(|@import/u);
    expect(page).toContain('href="tel:112"');
    expect(page).toContain("Không hỏi chuyện riêng trước lớp.");
    expect(page).toContain("Thi mặc nhanh<strong> – 15 phút</strong>");
  });

  it("puts every file on its shelf with a word on what it is for", async () => {
    const { files, lesson } = await fixturePack();
    const forms = files.filter(({ name }) => /^\d\d-/u.test(name) && name !== "00-doc-truoc.html");
    const rows = shelvesOf(forms, lesson.item.data.setting).flatMap((shelf) => shelf.rows);
    expect(rows.flatMap((row) => row.files.map(({ name }) => name)).sort()).toEqual(
      forms.map(({ name }) => name).sort(),
    );
    expect(rows.filter(({ purpose }) => purpose === "")).toEqual([]);
    // A form of tomorrow is not lost.
    const unknown = { name: "20-moi.xyz", label: "Dạng mới" };
    expect(shelvesOf([unknown], "lesson")).toEqual([
      { use: "test", title: "Kiểm tra", rows: [{ title: "Dạng mới", purpose: "", files: [unknown] }] },
    ]);
  });

  it("has the same bytes in every time zone", () => {
    const script = `
      import { createHash } from "node:crypto";
      import { readEdition } from "#document/edition.ts";
      import { packFiles } from "#classroom/pack.ts";
      const edition = await readEdition({ contentDir: "tests/fixtures/flood", now: new Date("2026-11-20T00:00:00Z") });
      const lesson = edition.lessonOf({ ref: "lessons/mac-ao-phao" });
      const files = packFiles(lesson, edition.library.site, (_name, _content, make) => make());
      process.stdout.write(createHash("sha256").update(await files.at(-1).bytes()).digest("hex"));`;
    const sums = ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Apia"].map((TZ) =>
      execFileSync(process.execPath, ["--input-type=module-typescript", "-e", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      }),
    );
    expect(sums[0]).toMatch(/^[0-9a-f]{64}$/u);
    expect(new Set(sums).size).toBe(1);
  }, 60_000);

  it("leaves no archive, whole or half, when one form fails", async () => {
    const kept: string[] = [];
    const cache: FormCache = async (name, _content, make) => {
      const bytes = await make();
      kept.push(name);
      return bytes;
    };
    const file = (name: string, bytes: FormFile["bytes"]): FormFile => ({
      name,
      label: name,
      mediaType: "text/plain",
      bytes,
    });
    const files = [
      file("01-a.txt", () => Promise.resolve(utf8("a"))),
      file("02-b.txt", () => Promise.reject(new Error("Trang 3 thừa 40 ký tự."))),
    ];
    for (const made of archiveFiles("goi", "lessons/goi", files, cache)) {
      await expect(made.bytes()).rejects.toThrow(
        "lessons/goi: không tạo được 02-b.txt. Trang 3 thừa 40 ký tự.",
      );
    }
    expect(kept).toEqual([]);
  });

  it("has another archive in the cache as soon as one byte differs", async () => {
    const keys: string[] = [];
    const cache: FormCache = (name, content, make) => {
      keys.push(JSON.stringify([name, content]));
      return make();
    };
    for (const text of ["a", "a", "b"]) {
      const bytes = () => Promise.resolve(utf8(text));
      const files = [{ name: "01-a.txt", label: "a", mediaType: "text/plain", bytes }];
      await archiveFiles("goi", "lessons/goi", files, cache)[1].bytes();
    }
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});

describe("an archive", () => {
  const part = (name: string) => ({ name, bytes: utf8("x") });

  it.each([
    "../a.txt",
    "a//b.txt",
    "a/../b.txt",
    "C:\\a.txt",
    "/etc/passwd",
    "con",
    "LPT1.txt",
    "đề.txt",
    "a.",
    " a",
    "a:b",
    "",
  ])("refuses the name %j", (name) => {
    expect(() => zipFolder("goi", [part(name)])).toThrow(/file name/u);
    expect(() => zipFolder(name, [part("a.txt")])).toThrow(/file name/u);
  });

  it("refuses two names that Windows takes for one", () => {
    expect(() => zipFolder("goi", [part("a.txt"), part("A.TXT")])).toThrow(/same name/u);
    expect(() => zipFolder("goi", [part("sha256sums.txt")])).toThrow(/same name/u);
  });
});

describe("the list of packs", () => {
  it("groups by level, then by what the whole school does, and leaves out what is empty", async () => {
    const { lesson } = await fixturePack();
    const pack = (title: string, changes: Partial<typeof lesson.item.data>) => ({
      lesson: { item: { ...lesson.item, title, data: { ...lesson.item.data, ...changes } } },
    });
    const groups = packGroups([
      pack("B", { subject: "Toán", levels: ["lower-secondary", "upper-secondary"] }),
      pack("A", { subject: "Đạo đức", levels: ["lower-secondary"] }),
      pack("C", { setting: "parents-meeting" }),
    ]);
    expect(groups.map(({ id, packs }) => [id, packs.map((entry) => entry.lesson.item.title)])).toEqual([
      ["thcs", ["A", "B"]],
      ["thpt", ["B"]],
      ["cha-me", ["C"]],
    ]);
  });

  it("names grades shortly", () => {
    expect(gradesLabel([7])).toBe("Lớp 7");
    expect(gradesLabel([5, 4])).toBe("Lớp 4, 5");
    expect(gradesLabel([6, 7, 8, 10, 12])).toBe("Lớp 6–8, 10, 12");
  });
});
