import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { paragraph, strong, type ListNode } from "../../tree.ts";

export interface ChecklistNode {
  type: "checklist";
  title: string;
  list: ListNode;
}

declare module "../../tree.ts" {
  interface BlockNodes {
    checklist: ChecklistNode;
  }
}

export default defineBlock<"checklist", ChecklistNode, { title: string }>({
  name: "Checklist",
  type: "checklist",
  summary: "Danh sách để đánh dấu từng việc, in ra dùng được.",
  props: z.strictObject({ title: line(3, 80) }),
  content: "blocks",
  enter({ title }, children, context) {
    const [list] = children;
    if (children.length !== 1 || list?.type !== "list" || list.start !== undefined) {
      context.error(
        "Trong <Checklist> chỉ để đúng một danh sách gạch đầu dòng: mỗi việc một dòng, bắt đầu bằng «- ».",
      );
      return undefined;
    }
    return { type: "checklist", title, list: { ...list, checklist: true } };
  },
  html(node, { blocks, uniqueId }) {
    const id = uniqueId("viec-can-lam");
    return h("section", { className: ["checklist"], ariaLabelledBy: id }, [
      h("p", { id, className: ["block-title"] }, node.title),
      ...blocks([node.list]),
    ]);
  },
  reduce: ({ title, list }) => [paragraph(strong(title)), list],
});
