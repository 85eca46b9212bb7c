/**
 * A lesson plan as its official template has it, read from the tree of `plan.mdx`: every `##` is an activity, every
 * `###` a part of it.
 *
 * Sources: Công văn 5512/BGDĐT-GDTrH of 18/12/2020, appendix IV (secondary schools: goal, content, product, way of
 * working); Công văn 2345/BGDĐT-GDTH of 07/6/2021 (primary schools: main activities, adjustments after the lesson).
 */
import type { KindData } from "#library/kinds.ts";
import { stageLabel, stages, type Stage } from "../blocks/Activity/block.ts";
import type { BlockNode, DocumentTree } from "../tree.ts";
import { sectionsOf, type Section } from "./sections.ts";

export interface PlanPart {
  title: string;
  children: BlockNode[];
}

export interface PlanActivity {
  title: string;
  stage: Stage;
  minutes: number;
  parts: PlanPart[];
}

export interface LessonPlan {
  activities: PlanActivity[];
  /** «Điều chỉnh sau bài dạy»: for the teacher to fill in. */
  adjustments: BlockNode[] | undefined;
}

export type Framework = KindData["lesson"]["framework"];

/** What each activity must hold, in this order. An event is free. */
const partTitles: Record<Framework, readonly string[]> = {
  "5512": ["Mục tiêu", "Nội dung", "Sản phẩm", "Tổ chức thực hiện"],
  "2345": ["Mục tiêu", "Cách tiến hành"],
  event: [],
};

const adjustmentsTitle = "Điều chỉnh sau bài dạy";

/** Complains about a section by its title, or about the text as a whole. */
export type ComplainAt = (title: string | undefined, message: string) => void;

function activityOf(section: Section, framework: Framework, complain: ComplainAt): PlanActivity | undefined {
  if (/^Hoạt động\s+\d/iu.test(section.title)) {
    complain(section.title, "Tên hoạt động không ghi «Hoạt động 1»: số được đánh tự động.");
  }
  const [first, ...rest] = section.children;
  if (first?.type !== "activity") {
    complain(
      section.title,
      `Ngay dưới «## ${section.title}» phải có dòng <Activity stage="…" minutes="…" />.`,
    );
    return undefined;
  }
  const { before, sections } = sectionsOf(rest, 3);
  const expected = partTitles[framework];
  if (expected.length === 0) {
    const parts = [...(before.length === 0 ? [] : [{ title: "", children: before }]), ...sections];
    if (parts.length === 0) complain(section.title, `Hoạt động «${section.title}» chưa có nội dung.`);
    return { title: section.title, stage: first.stage, minutes: first.minutes, parts };
  }
  if (before.length > 0) {
    complain(section.title, `Trong «${section.title}», chữ phải nằm dưới một mục «### …».`);
  }
  const found = sections.map(({ title }) => title);
  for (const title of expected.filter((name) => !found.includes(name))) {
    complain(section.title, `Hoạt động «${section.title}» thiếu mục «### ${title}» (mẫu ${framework}).`);
  }
  for (const { title, children } of sections) {
    if (!expected.includes(title)) {
      complain(title, `Mẫu ${framework} không có mục «${title}». Các mục: ${expected.join(", ")}.`);
    } else if (children.length === 0) {
      complain(section.title, `Mục «${title}» của «${section.title}» đang trống.`);
    }
  }
  const order = found.filter((title) => expected.includes(title));
  if (order.join() !== expected.filter((title) => order.includes(title)).join()) {
    complain(section.title, `Các mục của «${section.title}» phải theo thứ tự: ${expected.join(", ")}.`);
  }
  return { title: section.title, stage: first.stage, minutes: first.minutes, parts: sections };
}

function checkStages(activities: readonly PlanActivity[], framework: Framework, complain: ComplainAt): void {
  if (framework === "event") return;
  const present = activities.map(({ stage }) => stage);
  for (const stage of stages.filter((name) => !present.includes(name))) {
    complain(undefined, `Kế hoạch thiếu hoạt động «${stageLabel[stage]}» (stage="${stage}").`);
  }
  const positions = present.map((stage) => stages.indexOf(stage));
  if (positions.some((position, index) => position < (positions[index - 1] ?? 0))) {
    complain(
      undefined,
      `Các hoạt động phải theo thứ tự: ${stages.map((stage) => stageLabel[stage]).join(", ")}.`,
    );
  }
}

/** Reads a plan and complains about everything that its template misses. */
export function readPlan(
  tree: DocumentTree,
  { framework, minutes }: Pick<KindData["lesson"], "framework" | "minutes">,
  complain: ComplainAt,
): LessonPlan {
  const { before, sections } = sectionsOf(tree.children, 2);
  if (before.length > 0)
    complain(undefined, "Kế hoạch bắt đầu bằng «## Tên hoạt động», không để chữ đứng trước.");
  const adjustments = sections.find(({ title }) => title === adjustmentsTitle);
  const activities = sections
    .filter((section) => section !== adjustments)
    .flatMap((section) => activityOf(section, framework, complain) ?? []);
  checkStages(activities, framework, complain);
  if (framework === "2345" && adjustments === undefined) {
    complain(undefined, `Mẫu 2345 kết thúc bằng mục «## ${adjustmentsTitle}».`);
  }
  const total = activities.reduce((sum, activity) => sum + activity.minutes, 0);
  if (total !== minutes) {
    complain(undefined, `Các hoạt động cộng lại là ${total} phút, còn pack.yaml ghi ${minutes} phút.`);
  }
  return { activities, adjustments: adjustments?.children };
}
