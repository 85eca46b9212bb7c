import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import type { BlockNode } from "../../tree.ts";

export interface CalloutNode {
  type: "callout";
  kind: "note" | "important" | "tip";
  title: string;
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    callout: CalloutNode;
  }
}

const defaultTitles = { note: "Lưu ý", important: "Quan trọng", tip: "Mẹo nhỏ" };

export default defineBlock<"callout", CalloutNode, { kind: CalloutNode["kind"]; title?: string | undefined }>(
  {
    name: "Callout",
    type: "callout",
    summary: "Điều cần dừng lại đọc: lưu ý, điều quan trọng hoặc mẹo nhỏ.",
    props: z.strictObject({ kind: z.enum(["note", "important", "tip"]), title: line(2, 80).optional() }),
    content: "blocks",
    enter: ({ kind, title }, children) => ({
      type: "callout",
      kind,
      title: title ?? defaultTitles[kind],
      children,
    }),
    html(node, { blocks, uniqueId }) {
      const id = uniqueId("luu-y");
      return h("section", { className: ["callout", `callout-${node.kind}`], ariaLabelledBy: id }, [
        h("p", { id, className: ["block-title"] }, node.title),
        ...blocks(node.children),
      ]);
    },
    reduce: ({ kind, title, children }) => [
      { type: "box", tone: kind === "important" ? "important" : "plain", title, children },
    ],
  },
);
