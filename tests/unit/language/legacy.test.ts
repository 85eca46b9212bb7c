import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText, fromFontText, readCharacters, vietnameseShare } from "#language/legacy/decode.ts";
import { mayBeMisread, misread, undoMisreading } from "#language/legacy/misread.ts";
import { findMisreadings, type Misreading, type WordCounts } from "#language/legacy/misreadings.ts";

const sentence =
  "Trong những năm qua, thực hiện Chỉ thị số 06-CT/TW, Mặt trận Tổ quốc và các đoàn thể trong tỉnh đã tập trung phòng, chống ma túy.";

/** Windows-1258 has letters with hat, breve and horn, and the tones apart. */
function forWindows1258(text: string): string {
  return text
    .normalize("NFD")
    .replace(
      /(\p{L})([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031B])/gu,
      (_, letter: string, tone: string, mark: string) => (letter + mark).normalize("NFC") + tone,
    )
    .replace(/(\p{L})([\u0302\u0306\u031B])/gu, (pair) => pair.normalize("NFC"));
}

describe("bytes of unknown encoding", () => {
  it.each([
    ["utf-8", iconv.encode(sentence, "utf8")],
    ["utf-8", iconv.encode(sentence.normalize("NFD"), "utf8")],
    ["utf-8", iconv.encode(sentence, "utf8", { addBOM: true })],
    ["utf-16le", iconv.encode(sentence, "utf-16le", { addBOM: true })],
    ["utf-16be", iconv.encode(sentence, "utf-16be", { addBOM: true })],
    ["utf-16le", iconv.encode(sentence, "utf-16le")],
    ["tcvn3", iconv.encode(sentence, "tcvn")],
    ["viscii", iconv.encode(sentence, "viscii")],
    ["windows-1258", iconv.encode(forWindows1258(sentence), "win1258")],
  ])("are read as %s", (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: sentence, encoding });
  });

  it("in VNI are read too", () => {
    const vni = "Chöông trình haønh ñoäng phoøng, choáng ma tuùy. Ngöôøi daân uûng hoä. ÑÖÔØNG DAÂY";
    expect(decodeText(iconv.encode(vni, "win1252"))).toEqual({
      text: "Chương trình hành động phòng, chống ma túy. Người dân ủng hộ. ĐƯỜNG DÂY",
      encoding: "vni",
    });
  });

  it("without a Vietnamese letter are plain text", () => {
    expect(decodeText(Buffer.from("only ASCII, 123"))).toEqual({
      text: "only ASCII, 123",
      encoding: "utf-8",
    });
    expect(decodeText(new Uint8Array())).toEqual({ text: "", encoding: "utf-8" });
  });
});

describe("characters of an old font that were saved as Unicode", () => {
  it("are read", () => {
    const shown = iconv.decode(iconv.encode(sentence, "tcvn"), "latin1");
    expect(readCharacters(shown)).toEqual({ text: sentence, encoding: "tcvn3" });
  });

  it("leave right text alone", () => {
    expect(readCharacters(sentence)).toEqual({ text: sentence, encoding: "utf-8" });
    expect(vietnameseShare(sentence)).toBe(1);
  });

  it("are read by the font of their run, letters outside it as they are", () => {
    expect(fromFontText("ma tuùy", "vni")).toBe("ma túy");
    expect(fromFontText("TØnh ñy – “®·”", "tcvn3")).toBe("Tỉnh ủy – “đã”");
  });
});

describe("the second conversion", () => {
  it("makes of right words what stands in the seed document, and is undone", () => {
    expect(misread("đã phát huy, xóa bỏ, Tuy nhiên")).toBe("đó phỏt huy, xúa bỏ, Tuy nhiờn");
    expect(undoMisreading("đó phỏt huy, Tuy nhiờn")).toBe("đã phát huy, Tuy nhiên");
    expect(misread("à ý À Ý đường")).toBe("à ý À Ý đường");
    expect(mayBeMisread("nghiện")).toBe(false);
    expect(mayBeMisread("phỏt")).toBe(true);
  });
});

/** The words of all articles and questions of the real content, without their front matter. */
function realTexts(): string[] {
  return ["articles", "questions", "glossary", "radio", "sketches", "events"].flatMap((folder) =>
    readdirSync(path.join("content", folder))
      .filter((name) => name.endsWith(".mdx"))
      .sort()
      .map((name) =>
        readFileSync(path.join("content", folder, name), "utf8").replace(/^---[^]*?\n---\n/u, ""),
      ),
  );
}

function countsOf(texts: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const text of texts) {
    const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
    words.forEach((word, at) => {
      add(word);
      if (at > 0) add(`${words[at - 1]} ${word}`);
    });
  }
  return {
    word: (word) => counts.get(word) ?? 0,
    pair: (first, second) => counts.get(`${first} ${second}`) ?? 0,
  };
}

/** Damages a share of the words; the same ones every time. */
function damage(text: string, share: number): { damaged: string; truth: Map<number, string> } {
  const truth = new Map<number, string>();
  let state = 39;
  let damaged = "";
  for (const part of text.split(/([\p{L}\p{M}]+)/u)) {
    state = (state * 48271) % 2147483647;
    const put = state / 2147483647 < share ? misread(part) : part;
    if (put !== part) truth.set(damaged.length, part);
    damaged += put;
  }
  return { damaged, truth };
}

describe("damaged words", () => {
  const texts = realTexts().map((text) => text.normalize("NFC"));
  const held = texts.filter((_, at) => at % 4 === 0).join("\n\n");
  const counts = countsOf(texts.filter((_, at) => at % 4 !== 0));
  const right = (found: readonly Misreading[], truth: ReadonlyMap<number, string>) =>
    found.filter(({ offset, put }) => truth.get(offset) === put).length;

  it("of the seed document are found: two for certain, two by what stands around them", () => {
    const text =
      "Nhân dân trong tỉnh đó tập trung phỏt huy vai trò, xúa bỏ tệ nạn. Tuy nhiờn, kết quả còn thấp.";
    const found = findMisreadings(text, counts).map(({ found: word, put, grade }) => [word, put, grade]);
    expect(found).toEqual(
      expect.arrayContaining([
        ["phỏt", "phát", "certain"],
        ["xúa", "xóa", "certain"],
        ["nhiờn", "nhiên", "certain"],
        ["đó", "đã", "possible"],
      ]),
    );
  });

  it("are not seen in right text", () => {
    expect(findMisreadings("Từ đó tự giác tham gia, bỏ tệ nạn.", counts)).toEqual([]);
    const all = texts.join("\n\n");
    expect(all.match(/\p{L}+/gu)?.length).toBeGreaterThan(30_000);
    expect(findMisreadings(all, counts).filter(({ grade }) => grade === "certain")).toEqual([]);
  });

  it("that live only beside others are right beside them", () => {
    expect(findMisreadings("Ông ấy khụng khiệng.")).toEqual([]);
    expect(findMisreadings("Ông ấy khụng biết.").map(({ put, grade }) => [put, grade])).toEqual([
      ["không", "certain"],
    ]);
  });

  it.each([0.1, 1])(
    "are found where a share of %d was damaged, the certain ones without a fault",
    (share) => {
      const { damaged, truth } = damage(held, share);
      const found = findMisreadings(damaged, counts);
      const certain = found.filter(({ grade }) => grade === "certain");
      expect(right(certain, truth)).toBe(certain.length);
      expect(certain.length / truth.size).toBeGreaterThanOrEqual(0.65);
      expect(right(found, truth) / truth.size).toBeGreaterThanOrEqual(0.9);
    },
  );
});
