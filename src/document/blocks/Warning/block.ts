import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import type { BlockNode } from "../../tree.ts";
import { contains } from "../../contains.ts";

export interface WarningNode {
  type: "warning";
  title: string;
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    warning: WarningNode;
  }
}

export default defineBlock<"warning", WarningNode, { title: string }>({
  name: "Warning",
  type: "warning",
  summary: "Nguy hiểm cho tính mạng: dấu hiệu, việc làm ngay và số gọi.",
  props: z.strictObject({ title: line(5, 80) }),
  content: "blocks",
  enter({ title }, children, context) {
    // No fear without a step: a warning names whom to call.
    if (!contains(children, "helpLine")) {
      context.error('Cảnh báo phải kèm nơi gọi: thêm <HelpLine contact="…" /> vào trong <Warning>.');
      return undefined;
    }
    return { type: "warning", title, children };
  },
  html(node, { blocks, uniqueId }) {
    const id = uniqueId("canh-bao");
    return h("section", { className: ["warning"], ariaLabelledBy: id }, [
      h("p", { id, className: ["block-title"] }, node.title),
      ...blocks(node.children),
    ]);
  },
  reduce: ({ title, children }) => [{ type: "box", tone: "important", title, children }],
});
