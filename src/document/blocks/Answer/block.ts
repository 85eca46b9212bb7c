import { h } from "hastscript";
import { z } from "zod";
import { defineBlock } from "../../block.ts";
import type { BlockNode } from "../../tree.ts";

export interface AnswerNode {
  type: "answer";
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    answer: AnswerNode;
  }
}

const title = "Gợi ý trả lời";

export default defineBlock<"answer", AnswerNode, Record<string, never>>({
  name: "Answer",
  type: "answer",
  summary: "Chỉ trong phiếu học tập: gợi ý trả lời cho thầy cô; phiếu của học sinh không có phần này.",
  props: z.strictObject({}),
  content: "blocks",
  enter: (_props, children) => ({ type: "answer", children }),
  html: ({ children }, { blocks }) =>
    h("details", { className: ["answer-key"] }, [h("summary", title), ...blocks(children)]),
  reduce: ({ children }) => [{ type: "box", tone: "plain", title, children }],
});
