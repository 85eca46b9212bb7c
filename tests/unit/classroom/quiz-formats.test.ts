import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SyntaxValidator } from "fast-xml-validator";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { quizFileNotes } from "#classroom/quiz/format-notes.ts";
import { formatQuiz, quizFormats, type QuizFormatName } from "#classroom/quiz/formats.ts";
import { quizFiles } from "#classroom/quiz/quiz-files.ts";
import { quiz as quizSchema, type Quiz, type QuizQuestion } from "#library/schema/lesson.ts";
import { fixtureLesson } from "../lesson.ts";
import { expectAgreement, heard, promptOf } from "./quiz-agreement.ts";
import {
  readAzota,
  readGift,
  readKahoot,
  readMoodle,
  readQti,
  readQuizizz,
  type ReadQuestion,
} from "./quiz-readers.ts";

const names = Object.keys(quizFormats) as QuizFormatName[];

/** Files of a quiz, put into the second province's pack. */
async function filesOf(quiz: Quiz): Promise<Map<string, Uint8Array>> {
  const { lesson, edition } = await fixtureLesson();
  const files = quizFiles({ ...lesson, quiz }, edition.library.site, (_name, _content, make) => make());
  return new Map(await Promise.all(files.map(async ({ name, bytes }) => [name, await bytes()] as const)));
}

const readers: Record<QuizFormatName, (bytes: Uint8Array) => ReadQuestion[] | Promise<ReadQuestion[]>> = {
  azota: (bytes) => readAzota(bytes),
  quizizz: async (bytes) => (await readQuizizz(bytes)).questions,
  kahoot: async (bytes) => (await readKahoot(bytes)).questions,
  moodle: (bytes) => readMoodle(bytes).questions,
  gift: (bytes) => readGift(bytes).questions,
  qti: (bytes) => readQti(bytes),
};

/** What each format promises; written down here a second time, so that a change of the table is noticed. */
const promised = {
  azota: { reasons: true, explanations: true },
  quizizz: { reasons: false, explanations: true, options: 5, spellings: 5 },
  kahoot: { reasons: false, explanations: false, options: 4 },
  moodle: { reasons: true, explanations: true },
  gift: { reasons: true, explanations: true },
  qti: { reasons: true, explanations: true },
};

/** Whether a question may be missing from a Kahoot or a spreadsheet of Wayground. */
function mayBeMissing(name: QuizFormatName, question: QuizQuestion): boolean {
  if (question.type === "numeric" && question.tolerance > 0)
    return ["azota", "quizizz", "kahoot"].includes(name);
  if (name !== "kahoot") return false;
  const rights = "options" in question ? question.options.filter(({ right }) => right).length : 1;
  const long = "options" in question && question.options.some(({ text }) => text.length > 75);
  return (
    ["short", "numeric", "matching", "ordering"].includes(question.type) ||
    question.prompt.length > 95 ||
    long ||
    rights > 3
  );
}

async function expectEverywhere(quiz: Quiz): Promise<void> {
  const files = await filesOf(quiz);
  for (const name of names) {
    const read = await readers[name](files.get(quizFormats[name].file)!);
    const missing = quiz.questions.filter(
      ({ prompt }) => !read.some((question) => promptOf(question) === heard(prompt)),
    );

    const unpermitted = missing.filter((question) => !mayBeMissing(name, question));
    expect(unpermitted.map(({ id }) => `${name}: ${id}`)).toEqual([]);
    expect(missing).toEqual(formatQuiz(quiz, name).leftOut.map(({ question }) => question));
    expect(read).toHaveLength(quiz.questions.length - missing.length);
    for (const question of read) {
      const source = quiz.questions.find(({ prompt }) => heard(prompt) === promptOf(question))!;
      expectAgreement(source, question, promised[name]);
    }
  }
}

const nasty = [
  '~ = # { } : \\ " < & ]]> %50% -> // ::tên:: =SUM(1)',
  "[html]<b>đậm</b> &amp; \\n không xuống dòng 🙂👩‍👩‍👧",
  "Dòng một\nDòng hai\r\nDòng ba $CATEGORY: x",
  "=SUM(1)",
  "%50%nửa {TRUE}",
  "@cmd|' /C calc'!A0 * dấu sao *",
  `Dài: ${"chữ ".repeat(73)}`,
];

const [a, b, c, d, e, f, long] = nasty as [string, string, string, string, string, string, string];
const asked = { cognition: "nhan-biet" as const };
const hostile: Quiz = {
  title: `Đề </quiz> ${a}`,
  questions: [
    {
      ...asked,
      id: "1-mot",
      type: "single",
      prompt: a,
      explanation: b,
      options: [d, e, f, long].map((text, index) => ({ text, right: index === 1, why: `${text} vì` })),
    },
    {
      ...asked,
      id: "2-nhieu",
      type: "multiple",
      prompt: b,
      explanation: a,
      options: [a, b, c, d, e, f].map((text, index) => ({ text, right: index > 3, why: text })),
    },
    { ...asked, id: "3-dung", type: "true-false", prompt: c, explanation: long, answer: true },
    {
      ...asked,
      id: "4-noi",
      type: "matching",
      prompt: long,
      explanation: d,
      pairs: [
        { left: a, right: "[plain] = ~ một" },
        { left: e, right: f },
        { left: d, right: "<i>ba</i>" },
      ],
    },
    { ...asked, id: "5-xep", type: "ordering", prompt: e, explanation: f, items: [a, b, f, d] },
    {
      ...asked,
      id: "6-ngan",
      type: "short",
      prompt: d,
      explanation: e,
      answers: ["=SUM(1)", "T", "a*b", "[x] y"],
    },
    {
      ...asked,
      id: "7-so",
      type: "numeric",
      prompt: f,
      explanation: c,
      answer: -0.5,
      tolerance: 0,
      unit: "°C",
    },
    {
      ...asked,
      id: "8-khoang",
      type: "numeric",
      prompt: `${f} khoảng`,
      explanation: c,
      answer: 12.5,
      tolerance: 0.25,
    },
  ],
};

describe("every format of a quiz", () => {
  it("carries questions, options, right answers and explanations of the second province's pack", async () => {
    await expectEverywhere((await fixtureLesson()).lesson.quiz);
  });

  it("carries texts that are made to break it", async () => {
    await expectEverywhere(hostile);
  });

  const packs = path.resolve(process.env["CONTENT_DIR"] ?? "content", "lessons");
  const folders = existsSync(packs) ? readdirSync(packs) : [];
  it.each(folders)("carries the quiz of %s", async (folder) => {
    const source = readFileSync(path.join(packs, folder, "quiz.yaml"), "utf8");
    await expectEverywhere(quizSchema.parse(parse(source)));
  });

  it("has the same bytes in every time zone", () => {
    const script = `
      import { createHash } from "node:crypto";
      import { examine } from "#document/edition.ts";
      import { quizFiles } from "#classroom/quiz/quiz-files.ts";
      const now = new Date("2026-11-20T00:00:00+07:00");
      const { edition } = await examine({ contentDir: "tests/fixtures/flood", now });
      const lesson = edition.lessonOf({ ref: "lessons/mac-ao-phao" });
      for (const { name, bytes } of quizFiles(lesson, edition.library.site, (_n, _c, make) => make()))
        console.log(name, createHash("sha256").update(await bytes()).digest("hex"));`;
    const run = (TZ: string) =>
      execFileSync(process.execPath, ["--input-type=module-typescript", "--eval", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      });
    const first = run("Pacific/Kiritimati");
    expect(first.trim().split("\n")).toHaveLength(names.length);
    expect(run("America/Los_Angeles")).toBe(first);
  }, 60_000);
});

describe("files", () => {
  const plainFiles = async () => filesOf((await fixtureLesson()).lesson.quiz);

  it("of XML are well formed, and safely named in their package", async () => {
    const files = await filesOf(hostile);
    const packed = unzipSync(files.get("quiz-qti.zip")!);
    const xml = [files.get("quiz-moodle.xml")!, ...Object.values(packed)].map((bytes) => strFromU8(bytes));
    expect(xml.length).toBe(3 + hostile.questions.length);
    for (const text of xml) expect(SyntaxValidator.validate(text)).toBe(true);
    for (const name of Object.keys(packed)) expect(name).toMatch(/^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.xml$/u);
  });

  it("for Moodle name the category after the pack", async () => {
    const plain = await plainFiles();
    const category = "$course$/top/Mặc áo phao đúng cách";
    expect(readGift(plain.get("quiz.gift.txt")!).category).toBe(category);
    expect(readMoodle(plain.get("quiz-moodle.xml")!).category).toBe(category);
  });

  it("for games have times that both services know, longer for what is read longer", async () => {
    const plain = await plainFiles();
    const quizizz = (await readQuizizz(plain.get("quiz-quizizz.xlsx")!)).times;
    expect(quizizz).toEqual([30, 60, 30, 60, 60, 60, 60]);
    expect((await readKahoot(plain.get("quiz-kahoot.xlsx")!)).times).toEqual([30, 60, 30, 60]);
  });

  it("of Excel hold no formula", async () => {
    const files = await filesOf(hostile);
    for (const name of ["quiz-quizizz.xlsx", "quiz-kahoot.xlsx"]) {
      const parts = unzipSync(files.get(name)!);
      expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).not.toContain("<f");
      expect(Object.keys(parts)).toContain("xl/sharedStrings.xml");
    }
    expect(strFromU8(unzipSync(files.get("quiz-quizizz.xlsx")!)["xl/sharedStrings.xml"]!)).toContain(
      "<t>=SUM(1)</t>",
    );
  });

  it("never show the order or the pairs that are asked for", async () => {
    const plain = await plainFiles();
    const items = unzipSync(plain.get("quiz-qti.zip")!);
    const texts = (name: string) =>
      [...strFromU8(items[name]!).matchAll(/<simple(?:Associable)?Choice[^>]*>([^<]+)</gu)].map(
        ([, text]) => text,
      );
    expect(texts("cau/thu-tu.xml")).toHaveLength(4);
    expect(texts("cau/thu-tu.xml")).not.toEqual([
      "Chọn áo vừa",
      "Xỏ tay và kéo khóa",
      "Cài quai",
      "Nhấc vai áo thử",
    ]);
    expect(texts("cau/noi-buoc.xml").slice(3)).not.toEqual([
      "Áo không tuột lên cổ",
      "Áo không bung ra",
      "Thử xem áo có chắc không",
    ]);
  });
});

describe("what the teacher is told", () => {
  const notesOf = (quiz: Quiz, file: string) =>
    quizFileNotes(quiz).find((entry) => entry.file === file)!.notes;

  it("names what a file has, changes and leaves out", async () => {
    const { quiz } = (await fixtureLesson()).lesson;
    expect(notesOf(quiz, "quiz-moodle.xml")).toEqual([
      "Có đủ 7 câu.",
      "Giữ nguyên dạng từng câu.",
      "Kèm lời giải thích của câu và của từng phương án.",
    ]);
    expect(notesOf(quiz, "quiz.gift.txt")[1]).toBe("Câu xếp thứ tự được viết thành câu chọn một phương án.");
    expect(notesOf(quiz, "quiz-azota.docx").at(-1)).toBe(
      "Kèm lời giải thích của câu và của từng phương án, trừ câu chọn nhiều đáp án đã đổi dạng.",
    );
    expect(notesOf(quiz, "quiz-kahoot.xlsx")).toEqual([
      "Có 4 trong 7 câu.",
      "Câu đúng – sai, xếp thứ tự được viết thành câu chọn một phương án.",
      "Không có câu «Nối mỗi bước với lý do của nó.»: câu kèm các ý dài quá 120 ký tự.",
      "Không có câu «Vật em mặc để nổi trên nước gọi là gì?»: dạng câu này tệp không nhận.",
      "Không có câu «Mặc áo phao trong bài học có mấy bước?»: dạng câu này tệp không nhận.",
      "Không kèm lời giải thích; thầy cô xem trong tệp đáp án.",
    ]);
  });

  it("counts options that were dropped, and says why a range cannot come along", () => {
    const short = hostile.questions.map((question) => ({ ...question, prompt: `Câu ${question.id}` }));
    const quiz = {
      ...hostile,
      questions: short.map((question) =>
        question.type === "multiple"
          ? { ...question, options: question.options.map((option, i) => ({ ...option, text: `Ý ${i}` })) }
          : question,
      ),
    };
    expect(notesOf(quiz, "quiz-kahoot.xlsx")).toContain(
      "Bớt phương án sai ở 1 câu, vì mỗi câu chỉ nhận 4 phương án.",
    );
    expect(notesOf(quiz, "quiz-kahoot.xlsx")).toContain(
      "Không có câu «Câu 1-mot»: có phương án dài quá 75 ký tự.",
    );
    expect(notesOf(quiz, "quiz-quizizz.xlsx")).toContain(
      "Không có câu «Câu 8-khoang»: đáp án là một khoảng số.",
    );
  });
});
