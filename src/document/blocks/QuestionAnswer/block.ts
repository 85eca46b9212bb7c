import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { paragraph, strong, type BlockNode } from "../../tree.ts";

export interface QuestionAnswerNode {
  type: "questionAnswer";
  question: string;
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    questionAnswer: QuestionAnswerNode;
  }
}

export default defineBlock<"questionAnswer", QuestionAnswerNode, { question: string }>({
  name: "QuestionAnswer",
  type: "questionAnswer",
  summary: "Một câu hỏi ngắn và câu trả lời ngay trong bài.",
  props: z.strictObject({ question: line(5, 200) }),
  content: "blocks",
  enter: ({ question }, children) => ({ type: "questionAnswer", question, children }),
  html(node, { blocks, uniqueId }) {
    const id = uniqueId("hoi");
    return h("section", { className: ["question-answer"], ariaLabelledBy: id }, [
      h("p", { id, className: ["block-title"] }, node.question),
      ...blocks(node.children),
    ]);
  },
  reduce: ({ question, children }) => [paragraph(strong(question)), ...children],
});
