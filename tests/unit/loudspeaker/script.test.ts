import { describe, expect, it } from "vitest";
import { pauses, secondsOf, silenceIn, syllablesIn, versionsOf, linesOf } from "#document/radio/script.ts";
import { speakingRates } from "#document/speaking-rates.ts";
import { paragraph, strong, text } from "#document/tree.ts";
import { readEdition } from "#document/edition.ts";
import { formatProblems } from "#library/problems.ts";
import { readingOf } from "#loudspeaker/reading.ts";
import { readingText } from "#loudspeaker/text-form.ts";
import { stressRuns } from "#loudspeaker/stress-runs.ts";
import { examineAll } from "#site/examination.ts";
import { contentFolder, fixtureNow, articleFile } from "../content-folder.ts";

/** Counted by hand, on paper, from the words written out beside each. */
const counted: { written: string; spoken: string; syllables: number }[] = [
  {
    written: "Gọi 112 ngay khi nước lên trên 50 cm.",
    // gọi(1) một một hai(4) ngay khi nước lên trên(9) năm mươi(11) xăng-ti-mét(14)
    spoken: "Gọi một một hai ngay khi nước lên trên năm mươi xăng-ti-mét.",
    syllables: 14,
  },
  {
    written: "Ngày 15/5/2023, có 27 hộ phải dời đi.",
    // ngày(1) mười lăm(3) tháng năm(5) năm hai nghìn không trăm hai mươi ba(14), có(15) hai mươi bảy(18) hộ phải dời đi(22)
    spoken: "Ngày mười lăm tháng năm năm hai nghìn không trăm hai mươi ba, có hai mươi bảy hộ phải dời đi.",
    syllables: 22,
  },
  {
    written: "UBND xã họp lúc 7h30.",
    // ủy ban nhân dân(4) xã họp lúc(7) bảy giờ(9) ba mươi(11) [phút(12)]
    spoken: "Ủy ban nhân dân xã họp lúc bảy giờ ba mươi phút.",
    syllables: 12,
  },
  {
    written: "Luật số 120/2025/QH15 có hiệu lực từ 01/7/2026.",
    spoken: "",
    // luật số(2) một trăm hai mươi(6) [xuyệt](7) hai nghìn không trăm hai mươi lăm(14) [xuyệt](15) quy hát(17) mười lăm(19) có hiệu lực từ(23)
    // mùng một(25) tháng bảy(27) năm hai nghìn không trăm hai mươi sáu(35)
    syllables: 35,
  },
  {
    written: "Mỗi tối mười phút, không điện thoại, không mắng.",
    spoken: "Mỗi tối mười phút, không điện thoại, không mắng.",
    syllables: 9,
  },
];

describe("the length of a script", () => {
  it.each(counted)("is what a hand counts: $written", ({ written, syllables }) => {
    const lines = linesOf([paragraph(text(written))]);
    const found = syllablesIn(lines);
    // Two per cent over all five together is the promise; one syllable in a sentence is more than that.
    expect(Math.abs(found - syllables), lines[0]?.sentences.join(" ")).toBeLessThanOrEqual(1);
  });

  it("is within two per cent of the hand's on all of them together", () => {
    const lines = counted.flatMap(({ written }) => linesOf([paragraph(text(written))]));
    const hand = counted.reduce((sum, { syllables }) => sum + syllables, 0);
    expect(Math.abs(syllablesIn(lines) - hand) / hand).toBeLessThanOrEqual(0.02);
  });

  it("counts silences between sentences, paragraphs and at a line", () => {
    const lines = linesOf([
      paragraph(text("Một câu. Hai câu.")),
      { type: "separator" },
      paragraph(text("Ba câu.")),
      paragraph(text("Bốn câu.")),
    ]);
    expect(silenceIn(lines)).toBeCloseTo(pauses.sentence + pauses.separator + pauses.paragraph, 6);
    const spoken = (syllablesIn(lines) / speakingRates.loudspeaker) * 60;
    expect(secondsOf(lines, speakingRates.loudspeaker)).toBe(Math.round(spoken + silenceIn(lines)));
  });

  it("keeps the stress", () => {
    const [line] = linesOf([paragraph(text("Xin "), strong("đừng im lặng"), text(" nữa."))]);
    expect(stressRuns(line!.sentences[0]!, line!.stressed)).toEqual([
      { text: "Xin ", stress: false },
      { text: "đừng im lặng", stress: true },
      { text: " nữa.", stress: false },
    ]);
  });
});

const filler = (count: number): string =>
  Array.from({ length: count }, () => "Nước lên thì dọn đồ lên cao, gọi nhau cùng đi.").join(" ");
const version = (slot: string, body: string): string => `<Version slot="${slot}">\n\n${body}\n\n</Version>`;
const call = '<CallTwice contact="cuu-ho-112" />';
const whole = [
  version("30s", `${filler(3)}\n\n${call}`),
  version("60s", `${filler(8)}\n\n---\n\n${call}`),
  version("3min", `<Announcer voice="Nữ">\n\n${filler(20)}\n\n</Announcer>\n\n${filler(14)}\n\n${call}`),
  version("5min", `${filler(50)}\n\n${call}`),
].join("\n\n");

const script = (body: string): string => articleFile("").replace(/---\n\n[\s\S]*$/u, `---\n\n${body}\n`);

async function complaints(body: string, more: Record<string, string> = {}): Promise<string> {
  const contentDir = contentFolder({ "radio/thu.mdx": script(body), ...more });
  const { problems } = await examineAll({ contentDir, now: fixtureNow });
  return formatProblems(problems.errors);
}

describe("a radio text", () => {
  it("of four versions that keep their slots is accepted", async () => {
    expect(await complaints(whole)).toBe("");
  });

  it("that runs past its slot is refused, with what to cut", async () => {
    expect(await complaints(whole.replace(filler(3), filler(12)))).toMatch(
      /^radio\/thu\.mdx:15:1 {2}Bản 30 giây đọc hết \d+ giây trên loa .* Bớt khoảng \d+ tiếng\.$/u,
    );
  });

  it("without a number to call, with words outside, with a version missing is refused", async () => {
    const told = await complaints(`Chữ ngoài.\n\n${version("60s", filler(8))}`);
    expect(told).toContain("Bản 60 giây chưa có số cần gọi.");
    expect(told).toContain("không để chữ nào đứng ngoài");
    expect(told).toContain("cần đủ bốn bản, theo thứ tự: 30s, 60s, 3min, 5min. Đang có: 60s.");
  });

  it("is no place for tables, and its blocks are for nothing else", async () => {
    expect(await complaints(whole.replace(call, `## Mục\n\n${call}`))).toContain(
      "Trong <Version> chỉ có đoạn văn",
    );
    const contentDir = contentFolder({ "articles/thu.mdx": articleFile(call) });
    const { problems } = await examineAll({ contentDir, now: fixtureNow });
    expect(formatProblems(problems.errors)).toContain("chỉ dùng trong bài phát thanh");
  });

  it("is written out with voices, stress, silences and times", async () => {
    const body = whole.replace("Nước lên thì", "**Nước lên** thì");
    const contentDir = contentFolder({ "radio/thu.mdx": script(body) });
    const edition = await readEdition({ contentDir, now: fixtureNow });
    const [item] = edition.library.ofKind("radio");
    const written = readingText(readingOf(item!, edition));
    expect(written).toContain("=== BẢN 30 GIÂY ===");
    expect(written).toContain("NƯỚC LÊN thì dọn đồ lên cao");
    expect(written).toContain("[NGHỈ 2 GIÂY]");
    expect(written).toContain("[GIỌNG NỮ]");
    expect(written).toContain("Cứu hộ, cứu nạn, số một, một, hai.\nXin nhắc lại: một, một, hai.");
    expect(versionsOf(edition.documentOf(item!).children)).toHaveLength(4);
  });
});

describe("a programme", () => {
  const bulletin = (minutes: number, parts: string): string =>
    `${articleFile("").split("---")[1]!.trim()}\nminutes: ${minutes}\ngreeting: Kính chào bà con trong xã.\nclosing: Xin cảm ơn bà con đã lắng nghe.\nparts:\n${parts}\n`;
  const part = (slot: string, ref = "radio/thu"): string =>
    `  - { script: ${ref}, slot: ${slot}, lead: Sau đây là một lời nhắc. }`;

  it("within its minutes is accepted, past them refused with the seconds", async () => {
    const parts = [part("3min"), part("5min")].join("\n");
    expect(await complaints(whole, { "bulletins/tuan.yaml": bulletin(9, parts) })).toBe("");
    expect(await complaints(whole, { "bulletins/tuan.yaml": bulletin(3, parts) })).toMatch(
      /^bulletins\/tuan\.yaml:12:10 {2}Chương trình đọc hết \d+ giây, dài hơn 3 phút \d+ giây\./u,
    );
  });

  it("of scripts that are not there is refused", async () => {
    const parts = [part("3min"), part("30s", "articles/chuan-bi-truoc-mua-lu")].join("\n");
    expect(await complaints(whole, { "bulletins/tuan.yaml": bulletin(9, parts) })).toMatch(
      /^bulletins\/tuan\.yaml:17:\d+ {2}«articles\/chuan-bi-truoc-mua-lu» không dùng được ở đây\. Hãy chọn trong radio\/\./u,
    );
  });
});
