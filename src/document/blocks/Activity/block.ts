import { h } from "hastscript";
import { z } from "zod";
import { defineBlock } from "../../block.ts";
import { paragraph, strong, text } from "../../tree.ts";

export const stages = ["opening", "knowledge", "practice", "application"] as const;

export type Stage = (typeof stages)[number];

/** What official templates call the four activities of a lesson. */
export const stageLabel: Record<Stage, string> = {
  opening: "Mở đầu",
  knowledge: "Hình thành kiến thức mới",
  practice: "Luyện tập",
  application: "Vận dụng",
};

export interface ActivityNode {
  type: "activity";
  stage: Stage;
  minutes: number;
}

declare module "../../tree.ts" {
  interface BlockNodes {
    activity: ActivityNode;
  }
}

export default defineBlock<"activity", ActivityNode, { stage: Stage; minutes: string }>({
  name: "Activity",
  type: "activity",
  summary: "Chỉ trong kế hoạch bài dạy, ngay dưới tên hoạt động: giai đoạn của bài và số phút.",
  props: z.strictObject({
    stage: z.enum(stages),
    minutes: z.string().regex(/^[1-9]\d?$/u, { error: "Ghi số phút, từ 1 đến 99." }),
  }),
  content: "none",
  enter: ({ stage, minutes }) => ({ type: "activity", stage, minutes: Number(minutes) }),
  html: ({ stage, minutes }) =>
    h("p", { className: ["activity"] }, [h("strong", stageLabel[stage]), ` · ${minutes} phút`]),
  reduce: ({ stage, minutes }) => [paragraph(strong(stageLabel[stage]), text(` (${minutes} phút)`))],
});
