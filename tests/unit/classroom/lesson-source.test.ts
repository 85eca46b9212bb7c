import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { examine } from "#document/edition.ts";
import { formatProblems } from "#library/problems.ts";
import { contentFolder, fixtureNow } from "../content-folder.ts";
import { fixtureLesson } from "../lesson.ts";

const folder = "lessons/mac-ao-phao";
const source = (file: string): string =>
  readFileSync(path.resolve("tests/fixtures/flood", folder, file), "utf8");

/** What an editor is told when a part of the pack is changed. */
async function complaints(file: string, change: (text: string) => string | null): Promise<string> {
  const { problems } = await examine({
    contentDir: contentFolder({ [`${folder}/${file}`]: change(source(file)) }),
    now: fixtureNow,
  });
  return formatProblems(problems.errors);
}

const replacing = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe("a pack", () => {
  it("is read whole", async () => {
    const { lesson } = await fixtureLesson();
    expect(lesson.plan.activities.map(({ stage, minutes }) => [stage, minutes])).toEqual([
      ["opening", 5],
      ["knowledge", 15],
      ["practice", 15],
      ["application", 10],
    ]);
    expect(lesson.slides.map(({ title, notes }) => [title, notes.length])).toEqual([
      ["Mặc áo phao đúng cách", 1],
      ["Bốn bước", 1],
      ["Khi cần giúp", 1],
    ]);
    expect(new Set(lesson.quiz.questions.map(({ type }) => type)).size).toBe(7);
  });

  it("tells what is missing or does not belong to it", async () => {
    expect(await complaints("plan.mdx", () => null)).toContain(`${folder}/plan.mdx  Thiếu tệp này`);
    expect(await complaints("quiz.yaml", () => null)).toContain(`${folder}/quiz.yaml  Thiếu tệp này`);
    const { problems } = await examine({
      contentDir: contentFolder({ [`${folder}/ghi-chu.mdx`]: "Chữ." }),
      now: fixtureNow,
    });
    expect(formatProblems(problems.errors)).toContain(`${folder}/ghi-chu.mdx  Gói bài giảng chỉ có các tệp`);
  });
});

describe("a plan", () => {
  it.each([
    [
      "an activity without a part of its template",
      replacing("### Sản phẩm\n\nCâu trả lời miệng.\n\n", ""),
      "plan.mdx:5:1  Hoạt động «Ai đã từng đi thuyền?» thiếu mục «### Sản phẩm» (mẫu 5512).",
    ],
    [
      "minutes that do not add up",
      replacing('stage="practice" minutes="15"', 'stage="practice" minutes="20"'),
      "Các hoạt động cộng lại là 50 phút, còn pack.yaml ghi 45 phút.",
    ],
    [
      "a missing stage",
      replacing('stage="application"', 'stage="practice"'),
      "Kế hoạch thiếu hoạt động «Vận dụng»",
    ],
    [
      "an activity without its minutes",
      replacing('<Activity stage="opening" minutes="5" />', "Chữ."),
      "Ngay dưới «## Ai đã từng đi thuyền?» phải có dòng <Activity",
    ],
    [
      "a number in the name of an activity",
      replacing("## Thi mặc nhanh", "## Hoạt động 3. Thi mặc nhanh"),
      "plan.mdx:46:1  Tên hoạt động không ghi «Hoạt động 1»: số được đánh tự động.",
    ],
    [
      "a part that the template does not know",
      replacing("### Nội dung\n\nXem", "### Trò chơi\n\nXem"),
      "Mẫu 5512 không có mục «Trò chơi».",
    ],
  ])("with %s is refused", async (_, change, message) => {
    expect(await complaints("plan.mdx", change)).toContain(message);
  });

  it("of a primary school ends with its adjustments", async () => {
    const said = await complaints("pack.yaml", (text) =>
      text.replace("levels: [lower-secondary]", "levels: [primary]").replace('"5512"', '"2345"'),
    );
    expect(said).toContain("Mẫu 2345 kết thúc bằng mục «## Điều chỉnh sau bài dạy».");
    expect(said).toContain("thiếu mục «### Cách tiến hành» (mẫu 2345)");
  });

  it("follows the template of its school", async () => {
    expect(
      await complaints("pack.yaml", replacing("levels: [lower-secondary]", "levels: [primary]")),
    ).toContain(
      "pack.yaml:16:12  Trường «framework»: Với «setting: lesson» và cấp học này, kế hoạch theo mẫu 2345.",
    );
  });
});

describe("slides", () => {
  it("that a class could not read, or a teacher not use, are refused", async () => {
    expect(await complaints("slides.mdx", replacing("Bốn bước, một phút.", "chữ ".repeat(80)))).toContain(
      "slides.mdx:5:1  Trang «Mặc áo phao đúng cách» có 80 tiếng, nhiều nhất 70.",
    );
    expect(
      await complaints("slides.mdx", replacing("<Notes>\n\nLàm mẫu chậm từng bước.\n\n</Notes>", "")),
    ).toContain("Trang «Bốn bước» thiếu <Notes>");
  });
});

describe("a quiz", () => {
  it.each([
    [
      "no right answer",
      replacing('right: true, why: "Áo rộng', 'why: "Áo rộng'),
      "Chưa có phương án nào đúng.",
    ],
    [
      "two right answers where one is asked for",
      replacing('"Cài quai dưới cùng", why', '"Cài quai dưới cùng", right: true, why'),
      "Câu một đáp án mà có 2 phương án đúng.",
    ],
    [
      "two equal options",
      replacing('"Cài quai dưới cùng"', '"chọn áo  vừa người."'),
      "quiz.yaml:9:17  Trường «questions[1].options[2].text»: Hai phương án giống nhau.",
    ],
    [
      "no explanation",
      replacing('    explanation: "Chọn, mặc, cài, thử."\n', ""),
      "Thiếu trường «questions[5].explanation»",
    ],
    [
      "an option without a reason",
      replacing(', why: "Chưa xỏ tay thì chưa cài quai được."', ""),
      "Thiếu trường «questions[1].options[2].why»",
    ],
    ["two questions of one id", replacing("id: can-mang", "id: buoc-dau"), "Mã câu này đã dùng ở câu trên."],
    [
      "a source that the pack does not declare",
      replacing("source: quyet-dinh-mau", "source: khac"),
      "Nguồn «khac» chưa có trong «sources» của pack.yaml.",
    ],
    [
      "equal sides to match",
      replacing('right: "Áo không bung ra"', 'right: "Áo không tuột lên cổ"'),
      "Hai vế giống nhau",
    ],
    ["an unknown type", replacing("type: ordering", "type: xep"), "questions[5].type"],
  ])("with %s is refused", async (_, change, message) => {
    expect(await complaints("quiz.yaml", change)).toContain(message);
  });
});

it("blocks of lesson packs are refused in an article", async () => {
  const { problems } = await examine({
    contentDir: contentFolder({
      "articles/thu.mdx": readFileSync(
        path.resolve("tests/fixtures/flood/articles/chuan-bi-truoc-mua-lu.mdx"),
        "utf8",
      ).replace("<ActionBox", '<AnswerLines count="2" />\n\n<ActionBox'),
    }),
    now: fixtureNow,
  });
  expect(formatProblems(problems.errors)).toContain("chỉ dùng trong gói bài giảng");
});
