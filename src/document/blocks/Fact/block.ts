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
  /** The source follows the last words, in brackets, as print does it. */
  reduce({ children, source }) {
    const credit = [text("(Nguồn: "), link(source.href, source.shortTitle), text(")")];
    const last = children.at(-1);
    if (last?.type !== "paragraph") return [...children, paragraph(...credit)];
    return [...children.slice(0, -1), { ...last, children: [...last.children, text(" "), ...credit] }];
  },
});
