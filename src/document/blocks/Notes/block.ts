import { h } from "hastscript";
import { z } from "zod";
import { defineBlock } from "../../block.ts";
import type { BlockNode } from "../../tree.ts";

export interface NotesNode {
  type: "notes";
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    notes: NotesNode;
  }
}

const title = "Lời người dạy";

export default defineBlock<"notes", NotesNode, Record<string, never>>({
  name: "Notes",
  type: "notes",
  summary: "Chỉ trong trang chiếu: điều thầy cô nói và làm khi trang ấy hiện lên; không hiện trên màn chiếu.",
  props: z.strictObject({}),
  content: "blocks",
  enter: (_props, children) => ({ type: "notes", children }),
  html: ({ children }, { blocks, uniqueId }) => {
    const id = uniqueId("loi-nguoi-day");
    return h("section", { className: ["speaker-notes"], ariaLabelledBy: id }, [
      h("p", { id, className: ["block-title"] }, title),
      ...blocks(children),
    ]);
  },
  reduce: ({ children }) => [{ type: "box", tone: "plain", title, children }],
});
