import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { paragraph, strong, text, type BlockNode } from "../../tree.ts";

export interface MythFactNode {
  type: "mythFact";
  myth: string;
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    mythFact: MythFactNode;
  }
}

export default defineBlock<"mythFact", MythFactNode, { myth: string }>({
  name: "MythFact",
  type: "mythFact",
  summary: "Một điều người ta hay nghĩ sai, và sự thật.",
  props: z.strictObject({ myth: line(5, 200) }),
  content: "blocks",
  enter: ({ myth }, children) => ({ type: "mythFact", myth, children }),
  html: (node, { blocks }) =>
    h("div", { className: ["myth-fact"] }, [
      h("div", { className: ["myth"] }, [
        h("p", { className: ["block-label"] }, "Người ta hay nghĩ"),
        h("p", { className: ["myth-text"] }, `«${node.myth}»`),
      ]),
      h("div", { className: ["truth"] }, [
        h("p", { className: ["block-label"] }, "Sự thật"),
        ...blocks(node.children),
      ]),
    ]),
  reduce: ({ myth, children }) => [
    {
      type: "box",
      tone: "plain",
      children: [
        paragraph(strong("Người ta hay nghĩ:"), text(` «${myth}»`)),
        paragraph(strong("Sự thật:")),
        ...children,
      ],
    },
  ],
});
