import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { examine } from "#document/edition.ts";
import type { Item } from "#library/item.ts";
import { pressFormFiles } from "#newsroom/press-kit-files.ts";
import { pressKitOf, type PressKit } from "#newsroom/press-kit.ts";
import type { FormCache } from "#document/form-file.ts";
import { wireOf } from "#newsroom/wire.ts";
import { articleFile, contentFolder, fixtureNow } from "../content-folder.ts";
import { floodOrigin } from "../flood-origin.ts";
import { pressFormFile, twoArticles } from "../press-kit-file.ts";

const uncached: FormCache = (_name, _manuscript, make) => make();

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="${colour}"/></svg>`;
const figure = (src: string, credit: string) =>
  `<Figure src="${src}" alt="Một hình để thử" credit="${credit}" rights="reuse" />`;

async function kitOf(
  files: Record<string, string>,
  changes: Record<string, string | null> = {},
  text = "Bối cảnh.",
): Promise<PressKit> {
  const { edition, problems } = await examine({
    contentDir: contentFolder({
      ...twoArticles,
      "press-kits/thu.mdx": pressFormFile(text, changes),
      ...files,
    }),
    now: fixtureNow,
  });
  problems.throwIfErrors();
  const [item] = edition!.library.ofKind("pressKit") as [Item<"pressKit">];
  return pressKitOf(item, edition!, wireOf(edition!));
}

describe("a press kit", () => {
  it("holds its pieces in the editor's order, with version and length", async () => {
    const { pieces, lack } = await kitOf({});
    expect(pieces.map(({ manuscript }) => manuscript.title)).toEqual([
      "Bài một",
      "Bài hai",
      "Khi nào phải rời nhà?",
    ]);
    expect(pieces[0]!.syllables).toBeGreaterThan(4);
    expect(pieces[0]!.minutes).toBe(1);
    expect(lack).toBeUndefined();
  });

  it("says openly what is missing, without naming what is not public", async () => {
    const kit = await kitOf({
      "articles/hai.mdx": articleFile("Chữ.", { title: "Bài giữ kín", publishAt: "2026-12-01" }),
    });
    expect(kit.pieces).toHaveLength(2);
    expect(kit.lack).toContain("mới có 2 bài lấy được");
    expect(JSON.stringify(kit)).not.toContain("giữ kín");
  });

  it("parts the text from what to do and to avoid", async () => {
    const { background, advice } = await kitOf({});
    expect(background.children.map(({ type }) => type)).toEqual(["paragraph"]);
    expect(advice.children.map(({ type }) => type)).toEqual(["actionBox"]);
  });

  it("shows a picture once, from the text that shows it first", async () => {
    const { pictures } = await kitOf(
      {
        "articles/a.svg": drawing("#0b4f46"),
        "articles/b.svg": drawing("#f4c95d"),
        "articles/mot.mdx": articleFile(figure("a.svg", "Người một")),
        "articles/hai.mdx": articleFile(`${figure("a.svg", "Người hai")}\n\n${figure("b.svg", "Người hai")}`),
      },
      {},
      figure("../articles/b.svg", "Người kể"),
    );
    expect(pictures.map(({ picture, href }) => `${picture.figure.credit}: ${href}`)).toEqual([
      "Người kể: /bao-chi/bo-tu-lieu/thu/thu-hinh-1.png",
      "Người một: /bao-chi/dang-lai/mot/mot-hinh-1.png",
    ]);
  });

  it("leaves numbers to call to their own place", async () => {
    const fact = (text: string) => `<Fact source="quyet-dinh-mau">\n\n${text}\n\n</Fact>`;
    const { facts } = await kitOf(
      {},
      {},
      `${fact("Số 112 để gọi cứu hộ.")}\n\n${fact("Thuyền phải có áo phao.")}`,
    );
    expect(facts.map(({ text }) => text)).toContain("Thuyền phải có áo phao.");
    expect(facts.map(({ text }) => text)).not.toContain("Số 112 để gọi cứu hộ.");
  });

  it("shows empty slots as such and invents nobody", async () => {
    const { confirmation } = await kitOf({});
    expect(confirmation.filter(({ value }) => value !== undefined)).toEqual([
      { label: "Nơi phát hành", value: "Nhóm kiểm tra phần mềm" },
    ]);
  });
});

describe("its archive", () => {
  const read = async (kit: PressKit) => {
    const files = pressFormFiles(kit, floodOrigin, uncached);
    return unzipSync(await files.at(-1)!.bytes());
  };

  it("holds everything in a folder each, with sums that are right", { timeout: 30_000 }, async () => {
    const kit = await kitOf(
      {
        "articles/a.svg": drawing("#0b4f46"),
        "articles/mot.mdx": articleFile(figure("a.svg", "Người một"), { licence: "CC-BY-SA-4.0" }),
      },
      { guideline: "articles/hai" },
    );
    const zip = await read(kit);
    const names = Object.keys(zip);
    for (const name of [
      "DOC-TRUOC.txt",
      "thu.docx",
      "thu.txt",
      "SU-KIEN.txt",
      "bai/mot/mot.docx",
      "bai/mot/mot-hinh-1.png",
      "bai/hai/hai.pdf",
      "bai/khi-nao-phai-di/khi-nao-phai-di.html",
      "hinh/mot-hinh-1.png",
      "CHU-THICH-HINH.txt",
      "HUONG-DAN-DUA-TIN.txt",
      "LIEN-HE.txt",
      "DIEU-KHOAN.txt",
      "SHA256SUMS.txt",
    ])
      expect(names).toContain(`thu/${name}`);
    expect(names.filter((name) => name.endsWith(".zip"))).toEqual([]);
    const text = (name: string) => new TextDecoder().decode(zip[`thu/${name}`]);
    const sums = text("SHA256SUMS.txt").trim().split("\n");
    expect(sums).toHaveLength(names.length - 1);
    for (const line of sums) {
      const [sum, name] = line.split("  ") as [string, string];
      expect(createHash("sha256").update(zip[`thu/${name}`]!).digest("hex"), name).toBe(sum);
    }
    expect(text("LIEN-HE.txt")).toContain("Điện thoại: chưa điền");
    expect(text("LIEN-HE.txt")).toContain("112 – Cứu hộ, cứu nạn");
    // A picture goes under the licence of the text that shows it.
    expect(text("CHU-THICH-HINH.txt")).toMatch(/Ghi công: Người một[\s\S]*Chia sẻ tương tự/u);
  });

  it("is the same bytes each time", { timeout: 30_000 }, async () => {
    const make = async () => {
      const files = pressFormFiles(await kitOf({}), floodOrigin, uncached);
      return Buffer.from(await files.at(-1)!.bytes()).toString("base64");
    };
    expect(await make()).toBe(await make());
  });

  it("is asked anew from the cache when only a piece has changed", async () => {
    const asked: string[] = [];
    const cache: FormCache = (name, dependsOn) => {
      asked.push(`${name} ${JSON.stringify(dependsOn)}`);
      return Promise.resolve(new Uint8Array());
    };
    for (const text of ["Chữ cũ.", "Chữ mới."])
      await pressFormFiles(await kitOf({ "articles/mot.mdx": articleFile(text) }), floodOrigin, cache)
        .at(-1)!
        .bytes();
    expect(asked).toHaveLength(2);
    expect(asked[0]).not.toBe(asked[1]);
  });
});
