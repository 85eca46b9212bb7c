import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { paragraph, strong, type BlockNode } from "../../tree.ts";

export interface AnnouncerNode {
  type: "announcer";
  voice: string;
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    announcer: AnnouncerNode;
  }
}

export default defineBlock<"announcer", AnnouncerNode, { voice: string }>({
  name: "Announcer",
  type: "announcer",
  summary: "Chỉ trong bài phát thanh: lời của một giọng, khi bài có từ hai giọng đọc.",
  props: z.strictObject({ voice: line(2, 30) }),
  content: "blocks",
  enter: ({ voice }, children) => ({ type: "announcer", voice, children }),
  html: ({ voice, children }, { blocks }) =>
    h("div", { className: ["announcer"] }, [
      h("p", { className: ["announcer-voice"] }, `Giọng ${voice}`),
      ...blocks(children),
    ]),
  reduce: ({ voice, children }) => [paragraph(strong(`Giọng ${voice}:`)), ...children],
});
