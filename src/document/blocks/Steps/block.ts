import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { paragraph, strong, type ListNode } from "../../tree.ts";

export interface StepsNode {
  type: "steps";
  title: string | undefined;
  list: ListNode;
}

declare module "../../tree.ts" {
  interface BlockNodes {
    steps: StepsNode;
  }
}

export default defineBlock<"steps", StepsNode, { title?: string | undefined }>({
  name: "Steps",
  type: "steps",
  summary: "Các bước làm theo thứ tự; bên trong là đúng một danh sách đánh số.",
  props: z.strictObject({ title: line(2, 80).optional() }),
  content: "blocks",
  enter({ title }, children, context) {
    const [list] = children;
    if (children.length !== 1 || list?.type !== "list" || list.start === undefined) {
      context.error(
        "Trong <Steps> chỉ để đúng một danh sách đánh số: mỗi bước một dòng, bắt đầu bằng «1. ».",
      );
      return undefined;
    }
    return { type: "steps", title, list };
  },
  html(node, { blocks, uniqueId }) {
    const list = blocks([node.list]);
    if (node.title === undefined) return h("div", { className: ["steps"] }, list);
    const id = uniqueId("cac-buoc");
    return h("section", { className: ["steps"], ariaLabelledBy: id }, [
      h("p", { id, className: ["block-title"] }, node.title),
      ...list,
    ]);
  },
  reduce: ({ title, list }) => (title === undefined ? [list] : [paragraph(strong(title)), list]),
});
