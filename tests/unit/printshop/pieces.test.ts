import { describe, expect, it } from "vitest";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { XMLParser } from "fast-xml-parser";
import sharp from "sharp";
import { formatProblems } from "#library/problems.ts";
import { isPrint, type Piece, type PieceFile } from "#printshop/piece.ts";
import { pieceOf } from "#printshop/pieces.ts";
import { posterSheets, bannerSheets, screenFormats } from "#printshop/placard/formats.ts";
import { layPlacard, type Box } from "#printshop/placard/layout.ts";
import { paletteOf } from "#printshop/palettes.ts";
import { places, deckGrid, helpGrid, origin } from "#printshop/cards/cards.ts";
import { FOLDS } from "#printshop/leaflet/leaflet.ts";
import { togetherIn } from "#printshop/together.ts";
import { examineAll } from "#site/examination.ts";
import { contentFolder, fixtureNow } from "../content-folder.ts";
import { declared, printFiles, words, type Length } from "./prints.ts";

async function piecesOf(length: Length, look: { motif: string; palette: string }): Promise<Piece[]> {
  const contentDir = contentFolder(printFiles(length, look));
  const { edition, problems } = await examineAll({ contentDir, now: fixtureNow });
  expect(formatProblems(problems.errors)).toBe("");
  const { library } = edition!;
  const context = {
    site: library.site,
    together: togetherIn(library),
    cache: (_name: string, _content: unknown, make: () => Promise<Uint8Array>) => make(),
  };
  return library.items.filter(isPrint).map((item) => pieceOf(item, context));
}

const fileOf = (pieces: readonly Piece[], name: string): PieceFile => {
  const found = pieces.flatMap(({ files }) => files).find((file) => file.name === name);
  if (found === undefined) throw new Error(`No ${name}`);
  return found;
};

async function pages(file: PieceFile) {
  const document = await getDocument({ data: new Uint8Array(await file.bytes()), verbosity: 0 }).promise;
  const marked = (await document.getMarkInfo()) as { Marked?: boolean } | null;
  const read = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const [, , width = 0, height = 0] = page.view;
      const content = await page.getTextContent();
      const text = content.items.map((entry) => ("str" in entry ? entry.str : "")).join(" ");
      return { width: (width / 72) * 25.4, height: (height / 72) * 25.4, text: text.replace(/\s+/gu, " ") };
    }),
  );
  await document.destroy();
  return { pages: read, tagged: marked?.Marked };
}

describe.each([
  ["short", "phu-sa"],
  ["typical", "rung"],
  ["longest", "gach"],
] as const)("texts that are %s", (length, palette) => {
  it("fit every sheet and picture of every kind", async () => {
    const pieces = await piecesOf(length, { motif: "dong-song", palette });
    expect(pieces.map(({ item }) => item.kind).toSorted()).toEqual([
      "banner",
      "deck",
      "helpCard",
      "infographic",
      "leaflet",
      "pledge",
      "poster",
    ]);
    for (const piece of pieces) {
      expect(piece.words.length).toBeGreaterThan(1);
      expect(piece.advice.length).toBeGreaterThanOrEqual(3);
      expect(piece.preview.every((name) => piece.files.some((file) => file.name === name))).toBe(true);
    }
  });
});

describe("the sheets", () => {
  /** Laid out once, in the first test that asks. */
  let made: Promise<Piece[]> | undefined;
  const typical = (): Promise<Piece[]> =>
    (made ??= piecesOf("typical", { motif: "ban-tay", palette: "nang" }));

  it.each([
    ["ap-phich-a3.pdf", 297, 420, 1],
    ["ap-phich-a4.pdf", 210, 297, 1],
    ["ap-phich-a3-xen.pdf", 303, 426, 1],
    ["pa-no-3x1.pdf", 3040, 1040, 1],
    ["to-gap-a4-gap-3.pdf", 297, 210, 2],
    ["to-gap-a4-gap-3-xen.pdf", 297 + 22, 210 + 22, 2],
    ["to-gap-a5.pdf", 148, 210, 1],
    ["to-gap-a5-hai-to.pdf", 297, 210, 1],
    ["do-hoa-a3.pdf", 297, 420, 1],
    ["cam-ket-a4.pdf", 210, 297, 1],
    ["bo-the-a4.pdf", 210, 297, 4],
    ["the-goi-a4.pdf", 210, 297, 2],
    ["the-goi-mot-the.pdf", 85.6, 54, 2],
  ])("%s is %d × %d mm, %d pages, tagged", async (name, width, height, count) => {
    const read = await pages(fileOf(await typical(), name));
    expect(read.tagged).toBe(true);
    expect(read.pages).toHaveLength(count);
    for (const page of read.pages) {
      expect(page.width).toBeCloseTo(width, 0);
      expect(page.height).toBeCloseTo(height, 0);
    }
  });

  it("say their words, which can be copied", async () => {
    const pieces = await typical();
    const [poster] = pieces.filter(({ item }) => item.kind === "poster");
    const { pages: read } = await pages(fileOf(pieces, "ap-phich-a4.pdf"));
    const plain = (text: string): string => text.toLocaleLowerCase("vi").replace(/\s+/gu, "");
    for (const line of poster!.words.slice(0, 2)) expect(plain(read[0]!.text)).toContain(plain(line));
    const pledge = await pages(fileOf(pieces, "cam-ket-a4.pdf"));
    expect(pledge.pages[0]!.text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(pledge.pages[0]!.text).toContain("Độc lập - Tự do - Hạnh phúc");
  });

  it("leave room for a name where the slot says, and only there", async () => {
    const pieces = await typical();
    for (const piece of pieces) {
      if (piece.slot === undefined) continue;
      const { slot } = piece;
      const file = fileOf(pieces, slot.picture);
      const { width } = await sharp(await file.bytes()).metadata();
      const scale = width / slot.page.width;
      const { x, y, width: w, height: h } = slot.name;
      const area = {
        left: Math.ceil(x * scale) + 1,
        top: Math.ceil(y * scale) + 1,
        width: Math.floor(w * scale) - 2,
        height: Math.floor(h * scale) - 2,
      };
      // Statistics are of what goes in, not of what comes out.
      const { channels } = await sharp(
        await sharp(await file.bytes())
          .extract(area)
          .toBuffer(),
      ).stats();
      // One colour, the ground that is told.
      expect(Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev)), piece.item.slug).toBeLessThan(2);
      const [r = 0, g = 0, b = 0] = channels.map(({ mean }) => Math.round(mean));
      const hex = `#${[r, g, b].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
      expect(hex).toBe(slot.ground);
      expect(slot.name.height / slot.largest).toBeGreaterThanOrEqual(1.28);
    }
  });
});

describe("the pictures", () => {
  it("have the size that is told, credit and licence inside", async () => {
    const pieces = await piecesOf("short", { motif: "mat-troi", palette: "rung" });
    for (const name of [
      "ap-phich-lien-ket.png",
      "ap-phich-vuong.png",
      "ap-phich-dung.avif",
      "do-hoa-dai.webp",
    ]) {
      const file = fileOf(pieces, name);
      const { width, height, xmp } = await sharp(await file.bytes()).metadata();
      expect([name, width, height]).toEqual([name, file.width, file.height]);
      const text = new XMLParser({ ignoreAttributes: false }).parse(xmp!.toString("utf8")) as object;
      expect(JSON.stringify(text)).toContain("creativecommons.org/licenses/by/4.0");
      expect(JSON.stringify(text)).toContain("xmpRights:UsageTerms");
    }
  });

  it("are the same bytes every time", async () => {
    const make = async () => {
      const pieces = await piecesOf("short", { motif: "mat-troi", palette: "rung" });
      return Promise.all(
        ["ap-phich-a4.pdf", "ap-phich-vuong.png", "cam-ket.docx"].map((name) => fileOf(pieces, name).bytes()),
      );
    };
    expect(await make()).toEqual(await make());
  });
});

describe("a placard", () => {
  const said = {
    slogan: "Ễ Ộ Ữ Ế Ồ Ỗ: mỗi nhà một việc, việc nhỏ mà làm thật",
    capitals: true,
    line: "Hỏi con một câu, nghe con nói hết.",
    points: [],
    header: false,
    help: [{ number: "112", label: "Cứu hộ" }],
    publisher: "Đơn vị",
    credit: "CC BY 4.0 · example.org",
    address: "https://example.org/",
  };
  const formats = [...posterSheets, ...bannerSheets, ...Object.values(screenFormats)];

  it.each(formats)("keeps words inside the safe margin on $name", (format) => {
    const margin = Math.min(format.width, format.height) * 0.05;
    const layout = layPlacard(said, format, paletteOf("rung"), []);
    const boxes: Box[] = [
      layout.slogan,
      ...(layout.line ? [layout.line] : []),
      layout.publisher,
      layout.credit,
    ];
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(margin * 0.99);
      expect(box.y).toBeGreaterThanOrEqual(margin * 0.99);
      expect(box.x + box.width).toBeLessThanOrEqual(format.width - margin * 0.99);
      expect(box.y + box.height).toBeLessThanOrEqual(format.height);
    }
    // Words end before the picture, beside or above it.
    const end = layout.line ?? layout.slogan;
    const beside = end.x + end.width <= layout.panel.x + 0.001;
    expect(beside || end.y + end.height <= layout.panel.y + 0.001).toBe(true);
    expect(layout.slogan.leading).toBeGreaterThanOrEqual(1.25);
  });

  it("is legible in a chat: nothing that must be read is smaller than 9 pixels at 360 wide", () => {
    for (const format of Object.values(screenFormats)) {
      const layout = layPlacard(said, format, paletteOf("rung"), []);
      const scale = 360 / format.width;
      for (const { size } of [layout.slogan, layout.line!, ...layout.help.map(({ label }) => label)]) {
        expect(size * scale, format.name).toBeGreaterThanOrEqual(5.4);
      }
      expect(layout.slogan.size * scale).toBeGreaterThanOrEqual(14);
    }
  });
});

describe("cards and folds", () => {
  it.each([deckGrid, helpGrid])("backs lie behind their fronts", (grid) => {
    const { x } = origin(grid);
    const fronts = places(grid);
    const backs = places(grid, true);
    fronts.forEach((front, index) => {
      const back = backs[index]!;
      expect(back.y).toBe(front.y);
      // Turned over the long edge, what is at x from the left is at x from the right.
      expect(210 - back.x - back.width).toBeCloseTo(front.x, 6);
    });
    expect(x).toBeGreaterThan(5);
  });

  it("fold to an A4", () => {
    for (const widths of Object.values(FOLDS))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(297);
    expect(FOLDS.outside[0]).toBeLessThan(FOLDS.outside[1]);
    expect(FOLDS.inside[2]).toBe(FOLDS.outside[0]);
  });
});

describe("words that do not fit", () => {
  it("are refused where they stand, all at once, with what to cut", async () => {
    const look = "motif: dong-song\npalette: rung";
    const contentDir = contentFolder({
      "posters/dai.yaml": declared(
        `slogan: "${words(119)}"\nline: "${words(158)}"\npoints: ["${words(88)}", "${words(88)}", "${words(88)}", "${words(88)}"]\n${look}`,
      ),
      "leaflets/gap-dai.yaml": declared(
        `slogan: Dọn đồ lên cao\nline: Cả nhà cùng làm\npanels:\n${["một", "hai", "ba", "bốn"].map((name) => `  - { heading: Việc ${name}, points: [Đi sớm] }`).join("\n")}\nflyer: { heading: Đi sớm, points: [${Array.from({ length: 6 }, () => `"${words(159)}"`).join(", ")}] }\n${look}`,
      ),
    });
    const { problems } = await examineAll({ contentDir, now: fixtureNow });
    const told = formatProblems(problems.errors);
    expect(told).toMatch(/^leaflets\/gap-dai\.yaml:\d+:\d+ {2}Chữ dài quá.* Bớt ít nhất \d+ ký tự\.$/mu);
    expect(told).toMatch(/^posters\/dai\.yaml:\d+:\d+ {2}Chữ dài quá.* Bớt ít nhất \d+ ký tự\.$/mu);
  });
});
