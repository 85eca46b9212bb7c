/**
 * The lesson plan as a document, with the headings of its official template.
 *
 * Sources: Công văn 5512/BGDĐT-GDTrH of 18/12/2020, appendix IV; Công văn 2345/BGDĐT-GDTH of 07/6/2021, appendix 3.
 */
import { stageLabel } from "#document/blocks/Activity/block.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import type { PlanActivity } from "#document/lesson/plan.ts";
import {
  inlineText,
  paragraph,
  slot,
  text,
  type BlockNode,
  type HeadingNode,
  type InlineNode,
  type ListNode,
} from "#document/tree.ts";
import { slugify } from "#language/fold.ts";
import { paragraphsOf } from "#language/paragraphs.ts";
import { minutesSlot, planSlots } from "./plan-slots.ts";

const heading = (level: 2 | 3 | 4, ...words: [string, ...InlineNode[]]): HeadingNode => {
  const [first, ...rest] = words;
  const children = [text(first), ...rest];
  return { type: "heading", level, id: slugify(inlineText(children)), children };
};

const bullets = (lines: readonly (string | InlineNode[])[]): ListNode => ({
  type: "list",
  start: undefined,
  items: lines.map((line) => [paragraph(...(typeof line === "string" ? [text(line)] : line))]),
});

const partLetters = ["a", "b", "c", "d"];

/** «1. Hoạt động 1: Mở đầu – Ai đang nói? (7 phút)», then a) to d). */
function activityNodes(
  { title, stage, minutes, parts }: PlanActivity,
  index: number,
  lettered: boolean,
): BlockNode[] {
  return [
    heading(
      3,
      `Hoạt động ${index + 1}: ${stageLabel[stage]} – ${title} (`,
      slot(minutesSlot(index), String(minutes)),
      text(" phút)"),
    ),
    ...parts.flatMap((part, position) => [
      ...(part.title === ""
        ? []
        : [heading(4, lettered ? `${partLetters[position] ?? ""}) ${part.title}` : part.title)]),
      ...part.children,
    ]),
  ];
}

/** Room to write on. */
const blank = (width: number): string => "…".repeat(width);

function facts({ item }: Lesson): BlockNode {
  const { subject, grades, periods, minutes, curriculum, setting } = item.data;
  const who = setting === "parents-meeting" ? "Cha mẹ học sinh" : `Lớp ${grades.join(", ")}`;
  return bullets([
    `${setting === "lesson" ? "Môn học, hoạt động giáo dục" : "Hoạt động"}: ${subject}; ${who}`,
    ...(curriculum === undefined ? [] : [`Trong Chương trình giáo dục phổ thông 2018: ${curriculum.place}`]),
    [
      text(setting === "lesson" ? `Thời gian: ${periods} tiết, ` : "Thời gian: "),
      slot(planSlots.minutes, String(minutes)),
      slot(planSlots.afterMinutes, " phút"),
    ],
    [text("Trường: "), slot(planSlots.school, blank(13)), text("  Tổ: "), text(blank(9))],
    [text("Họ và tên giáo viên: "), slot(planSlots.teacher, blank(21))],
    [text("Lớp: "), slot(planSlots.group, blank(7)), text("  Ngày dạy: "), slot(planSlots.date, blank(9))],
  ]);
}

function objectives({ item }: Lesson): BlockNode[] {
  const { knowledge, competences, qualities } = item.data.objectives;
  return [
    heading(3, "1. Về kiến thức"),
    bullets(knowledge),
    heading(3, "2. Về năng lực"),
    bullets(competences),
    heading(3, "3. Về phẩm chất"),
    bullets(qualities),
  ];
}

const titles = {
  "5512": ["I. Mục tiêu", "II. Thiết bị dạy học và học liệu", "III. Tiến trình dạy học"],
  "2345": ["I. Yêu cầu cần đạt", "II. Đồ dùng dạy học", "III. Các hoạt động dạy học chủ yếu"],
  event: ["I. Mục đích", "II. Chuẩn bị", "III. Tiến trình"],
} as const;

/** The whole plan in nodes; the order is the template's. */
export function planNodes(lesson: Lesson): BlockNode[] {
  const { item, plan } = lesson;
  const { framework, equipment, preparation, safeguarding } = item.data;
  const [goals, means, course] = titles[framework];
  return [
    facts(lesson),
    heading(2, goals),
    ...objectives(lesson),
    heading(2, means),
    bullets(equipment),
    heading(3, "Việc chuẩn bị"),
    bullets(preparation),
    {
      type: "box",
      tone: "important",
      title: "Điều thầy cô cần biết trước",
      children: paragraphsOf(safeguarding).map((words) => paragraph(text(words))),
    },
    heading(2, course),
    ...plan.activities.flatMap((activity, index) => activityNodes(activity, index, framework === "5512")),
    ...(plan.adjustments === undefined
      ? []
      : [heading(2, "IV. Điều chỉnh sau bài dạy"), ...plan.adjustments]),
  ];
}
