import { h } from "hastscript";
import { z } from "zod";
import { defineBlock } from "../../block.ts";
import { paragraph, text } from "../../tree.ts";

export interface AnswerLinesNode {
  type: "answerLines";
  count: number;
}

declare module "../../tree.ts" {
  interface BlockNodes {
    answerLines: AnswerLinesNode;
  }
}

/** As many dots as fill a line of A4 in 13 points. */
const dots = ".".repeat(120);

export default defineBlock<"answerLines", AnswerLinesNode, { count: string }>({
  name: "AnswerLines",
  type: "answerLines",
  summary: "Chỉ trong phiếu học tập: mấy dòng chấm để học sinh viết.",
  props: z.strictObject({
    count: z.string().regex(/^[1-9]$/u, { error: "Ghi số dòng, từ 1 đến 9." }),
  }),
  content: "none",
  enter: ({ count }) => ({ type: "answerLines", count: Number(count) }),
  html: ({ count }) =>
    h(
      "div",
      { className: ["answer-lines"], role: "img", ariaLabel: `Chỗ viết, ${count} dòng` },
      Array.from({ length: count }, () => h("span")),
    ),
  reduce: ({ count }) => Array.from({ length: count }, () => paragraph(text(dots))),
});
