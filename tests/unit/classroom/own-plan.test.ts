import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SyntaxValidator } from "fast-xml-validator";
import { describe, expect, it } from "vitest";
import { fillPlan, ownPlanName, planWords, type OwnWords } from "#classroom/own-plan.ts";
import { packFiles, PLAN_FILE } from "#classroom/pack.ts";
import { fixtureLesson } from "../lesson.ts";

const own: OwnWords = { school: "", teacher: "", group: "", date: "", perPeriod: 45 };

async function fixturePlan() {
  const { lesson, edition } = await fixtureLesson();
  const file = packFiles(lesson, edition.library.site, (_name, _content, make) => make()).find(
    ({ name }) => name === PLAN_FILE,
  );
  const { minutes, periods } = lesson.item.data;
  const times = { minutes: lesson.plan.activities.map((activity) => activity.minutes), periods };
  return { docx: await file!.bytes(), times, minutes };
}

const documentOf = (docx: Uint8Array) => strFromU8(unzipSync(docx)["word/document.xml"]!);
/** Words of each paragraph, as a reader sees them. */
const paragraphs = (docx: Uint8Array) =>
  documentOf(docx)
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(""),
    );

describe("a teacher's own edition of the plan", () => {
  it("has school, teacher, class and day in their places, and nothing else changed", async () => {
    const { docx, times } = await fixturePlan();
    const words = planWords(
      { ...own, school: "THCS A & B <mới>", teacher: "Nguyễn Thị $1", group: "6A2", date: "2026-12-01" },
      times,
    );
    const filled = fillPlan(docx, words);
    expect(SyntaxValidator.validate(documentOf(filled))).toBe(true);
    const before = paragraphs(docx);
    const after = paragraphs(filled);
    const changed = after.filter((words, index) => words !== before[index]);
    expect(changed).toEqual([
      "Trường: THCS A &amp; B &lt;mới&gt;  Tổ: ………………………",
      "Họ và tên giáo viên: Nguyễn Thị $1",
      "Lớp: 6A2  Ngày dạy: 1/12/2026",
    ]);
    const others = (bytes: Uint8Array) =>
      Object.entries(unzipSync(bytes)).filter(([name]) => name !== "word/document.xml");
    expect(others(filled)).toEqual(others(docx));
  });

  it("has its activities timed anew, in sum as long as the period, and says so", async () => {
    const { docx, times } = await fixturePlan();
    const after = paragraphs(fillPlan(docx, planWords({ ...own, perPeriod: 35 }, times)));
    const headings = after.filter((words) => words.startsWith("Hoạt động "));
    const minutes = headings.map((words) => Number(/\((\d+) phút\)$/u.exec(words)?.[1]));
    expect(minutes).toEqual([4, 12, 11, 8]);
    expect(after.find((words) => words.startsWith("Thời gian"))).toBe(
      "Thời gian: 1 tiết, 35 phút. Các hoạt động đã chia lại từ 45 phút; số phút ghi ở từng bước nhỏ vẫn là của bản gốc.",
    );
  });

  it("is the published plan when nothing was entered", async () => {
    const { docx, times } = await fixturePlan();
    expect(planWords(own, times).size).toBe(0);
    expect(paragraphs(fillPlan(docx, planWords(own, times)))).toEqual(paragraphs(docx));
  });

  it("refuses a file that is no plan, and too few minutes", async () => {
    const { times } = await fixturePlan();
    const words = planWords({ ...own, school: "THCS A" }, times);
    expect(() => fillPlan(zipSync({ "word/document.xml": strToU8("<w:p/>") }), words)).toThrow(/o_truong/u);
    expect(() => fillPlan(zipSync({ "a.txt": strToU8("a") }), words)).toThrow(/no Word file/u);
    expect(() => planWords({ ...own, perPeriod: 3 }, times)).toThrow(RangeError);
  });

  it("is named after its class", () => {
    expect(ownPlanName({ group: "Lớp 7A2" })).toBe("ke-hoach-bai-day-lop-7a2.docx");
    expect(ownPlanName({ group: "../.." })).toBe("ke-hoach-bai-day-ban-rieng.docx");
  });
});
