import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import type { BlockNode } from "../../tree.ts";

export interface ActionBoxNode {
  type: "actionBox";
  title: string;
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    actionBox: ActionBoxNode;
  }
}

export default defineBlock<"actionBox", ActionBoxNode, { title: string }>({
  name: "ActionBox",
  type: "actionBox",
  summary: "Việc người đọc làm được ngay và nơi giúp đỡ; bài nào cũng kết thúc bằng khối này.",
  props: z.strictObject({ title: line(5, 80) }),
  content: "blocks",
  enter: ({ title }, children) => ({ type: "actionBox", title, children }),
  html(node, { blocks, uniqueId }) {
    const id = uniqueId("viec-lam-duoc");
    return h("section", { className: ["action-box"], ariaLabelledBy: id }, [
      h("h2", { id }, node.title),
      ...blocks(node.children),
    ]);
  },
  reduce: ({ title, children }) => [{ type: "box", tone: "action", title, children }],
});
