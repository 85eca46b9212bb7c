/** The commands for newsrooms and editors, as they call them. */
import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { fingerprintsAddress } from "#library/addresses.ts";
import type { Fingerprints } from "#newsroom/copies/fingerprints.ts";
import type { Original } from "#newsroom/copies/original.ts";
import { build } from "../build.ts";
import { filesBelow } from "../dist-files.ts";
import { articleFile, contentFolder } from "../unit/content-folder.ts";

interface Result {
  code: number;
  output: string;
}

function run(
  script: string,
  args: string[],
  env: Record<string, string> = {},
  input?: string,
): Promise<Result> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [`scripts/${script}.ts`, ...args],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
      },
    );
    child.stdin?.end(input ?? "");
  });
}

const check = (args: string[], input?: string) => run("check-copy", args, {}, input);

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "copies-"));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

function fileWith(name: string, content: string): string {
  const file = path.join(folder(), name);
  writeFileSync(file, content);
  return file;
}

const slug = "bay-cach-noi-khong";
const kit = (form: string) => path.resolve(`dist/bao-chi/dang-lai/${slug}/${slug}.${form}`);

describe("npm run check-copy", () => {
  it.each(["html", "txt", "md", "docx"])("passes our own .%s", async (form) => {
    const { code, output } = await check([kit(form)]);
    expect(output).toContain("Bản sao đúng nguyên văn. Đây là bản mới nhất.");
    expect(code).toBe(0);
  });

  it("reads standard input, and ends with 1 where something is to be mended", async () => {
    const text = readFileSync(kit("txt"), "utf8");
    const altered = text.replace("tập được, như", "khó tập được, như").replace(/Nguồn bài:[^]*$/u, "");
    const { code, output } = await check(["-"], altered);
    expect(code).toBe(1);
    expect(output).toContain("Bản sao khác bản gốc ở 1 chỗ.");
    expect(output).toContain("[khó]");
    expect(output).toContain("Thiếu dòng ghi nguồn.");
    expect(output).toMatch(/bản \d+ ngày \d+\/\d+\/\d{4}/u);
  });

  it("ends with 2 where it cannot tell, and says what to do", async () => {
    const unknown = await check([
      fileWith("a.txt", "Một bài của người khác, dài đủ để có thể so, mà không trùng chữ nào."),
    ]);
    expect([unknown.code, unknown.output]).toEqual([2, expect.stringContaining("Không nhận ra bài nào")]);
    const missing = await check(["khong-co.html"]);
    expect([missing.code, missing.output]).toEqual([2, "Không đọc được tệp khong-co.html.\n"]);
    const unbuilt = await check([kit("txt"), "--from", folder()]);
    expect([unbuilt.code, unbuilt.output]).toEqual([
      2,
      expect.stringContaining("Hãy chạy «npm run build» trước"),
    ]);
    const nothing = await check([]);
    expect([nothing.code, nothing.output]).toEqual([
      2,
      expect.stringContaining("Cách dùng: npm run check-copy"),
    ]);
    const wrongOption = await check(["a", "--tu", "b"]);
    expect([wrongOption.code, wrongOption.output]).toEqual([2, expect.stringContaining("Cách dùng")]);
    const broken = await check([fileWith("b.docx", "PK\u0003\u0004 không phải tệp nén")]);
    expect([broken.code, broken.output]).toEqual([2, expect.stringContaining("không phải tệp Word .docx")]);
  });
});

describe("what the checker is given", () => {
  const read = (address: string): unknown => JSON.parse(readFileSync(path.join("dist", address), "utf8"));
  const fingerprints = () => read(fingerprintsAddress) as Fingerprints;

  it("every kit, its words block by block, and addresses that are there", () => {
    const { items, help } = fingerprints();
    expect(items.map(({ kit: address }) => address.split("/").at(-2)).sort()).toEqual(
      readdirSync("dist/bao-chi/dang-lai").sort(),
    );
    expect(help.map(({ number }) => number).sort()).toEqual(["111", "113", "115"]);
    for (const { id, href, original, versions, version } of items) {
      expect(existsSync(path.join("dist", href, "index.html")), id).toBe(true);
      expect(versions.at(-1)?.version, id).toBe(version);
      const { id: named, blocks } = read(original!) as Original;
      expect(named).toBe(id);
      expect(blocks.length, id).toBeGreaterThan(5);
    }
  });

  it("stays small: less than two kilobytes a story", () => {
    const { items } = fingerprints();
    expect(readFileSync(path.join("dist", fingerprintsAddress)).length / items.length).toBeLessThan(2048);
  });

  it("recognises each article and question copied from its own page", async () => {
    for (const address of ["bai-viet", "hoi-dap"].flatMap((list) =>
      readdirSync(path.join("dist", list), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .slice(0, 3)
        .map((entry) => `dist/${list}/${entry.name}/index.html`),
    )) {
      const { code, output } = await check([address]);
      expect(output, address).toContain("Chữ của bài giữ nguyên.");
      expect(code, address).toBe(0);
    }
  });
});

describe("from the first record to the withdrawal", () => {
  const now = { SITE_NOW: "2026-11-20T00:00:00+07:00" };
  const text =
    "Bà con nghe tin trên loa mỗi sáng, ghi lại giờ nước lên và báo cho nhà bên cạnh biết. Nước lên nhanh thì đi ngay, đừng chờ. Đồ đạc mua lại được, người thì không.";
  const file = "articles/nghe-tin.mdx";

  it("a copy taken before is recognised after, and the site keeps no word of it", async () => {
    const content = contentFolder({ [file]: articleFile(text, { title: "Nghe tin nước lên" }) });
    const env = { ...now, CONTENT_DIR: content };
    const first = await build(env);
    const copy = path.join(folder(), "nghe-tin.txt");
    cpSync(path.join(first.dist, "bao-chi/dang-lai/nghe-tin/nghe-tin.txt"), copy);
    expect((await check([copy, "--from", first.dist])).code).toBe(0);

    const recorded = await run("record", [], env);
    expect(recorded.output).toContain("record/articles/nghe-tin.json  bản 1");
    expect(recorded.code).toBe(0);
    expect((await run("record", [], env)).output).toBe("Sổ đã đủ, không có bản mới.\n");

    // A silent change: refused, nothing written, and the site can still be built.
    const before = readFileSync(path.join(content, "record/articles/nghe-tin.json"), "utf8");
    writeFileSync(
      path.join(content, file),
      articleFile(text.replace("đi ngay", "đi từ từ"), { title: "Nghe tin nước lên" }),
    );
    rmSync(path.join(content, "record/questions/khi-nao-phai-di.json"));
    const refused = await run("record", [], env);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("Chữ của bài đã khác bản 1 đã đăng.");
    expect(existsSync(path.join(content, "record/questions/khi-nao-phai-di.json"))).toBe(false);
    expect(readFileSync(path.join(content, "record/articles/nghe-tin.json"), "utf8")).toBe(before);
    const linted = await run("check-content", [], env);
    expect(linted.output).toContain("(nhắc) Chữ của bài đã khác bản 1 đã đăng.");
    expect(linted.code).toBe(0);

    writeFileSync(
      path.join(content, file),
      articleFile(text, {
        title: "Nghe tin nước lên",
        status: "withdrawn",
        withdrawn: "{ date: 2026-11-19, reason: Giờ phát loa đã đổi. }",
      }),
    );
    const second = await build(env);
    expect(second.code, second.output).toBe(0);
    const found = await check([copy, "--from", second.dist]);
    expect(found.code).toBe(1);
    expect(found.output).toContain("Bài này đã được rút ngày 19/11/2026.");
    expect(found.output).toContain("Giờ phát loa đã đổi.");
    const told = filesBelow(second.dist).filter((name) =>
      readFileSync(path.join(second.dist, name)).includes("ghi lại giờ nước lên"),
    );
    expect(told).toEqual([]);
  });

  it("a build tells of silent changes", async () => {
    const content = contentFolder({ [file]: articleFile(text) });
    const env = { ...now, CONTENT_DIR: content };
    execFileSync(process.execPath, ["scripts/record.ts"], { env: { ...process.env, ...env } });
    writeFileSync(path.join(content, file), articleFile(text.replace("mỗi sáng", "mỗi chiều")));
    const { code, output } = await build(env);
    expect(code).toBe(0);
    expect(output).toContain("(nhắc) Chữ của bài đã khác bản 1 đã đăng.");
  });
});
