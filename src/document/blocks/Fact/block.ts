import { h } from "hastscript";
import { z } from "zod";
import { slug } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { link, paragraph, text, type BlockNode, type CitedSource } from "../../tree.ts";

export interface FactNode {
  type: "fact";
  source: CitedSource;
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    fact: FactNode;
  }
}

export default defineBlock<"fact", FactNode, { source: string }>({
  name: "Fact",
  type: "fact",
  summary: "Điều cần bằng chứng; luôn kèm mã nguồn.",
  props: z.strictObject({ source: slug }),
  content: "blocks",
  enter(props, children, context) {
    const source = context.source(props.source);
    return source && { type: "fact", source, children };
  },
  html: (node, { blocks }) =>
    h("div", { className: ["fact"] }, [
      ...blocks(node.children),
      h("p", { className: ["fact-source"] }, [
        "Nguồn: ",
        h("a", { href: node.source.href }, node.source.shortTitle),
      ]),
    ]),
  reduce: ({ children, source }) => [
    ...children,
    paragraph(text("(Nguồn: "), link(source.href, source.shortTitle), text(")")),
  ],
});
