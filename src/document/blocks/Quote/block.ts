import { h } from "hastscript";
import { z } from "zod";
import { slug } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { inlineText, link, type BlockNode, type CitedSource } from "../../tree.ts";

export interface QuoteNode {
  type: "quote";
  source: CitedSource;
  /** The clause that is quoted, when the source is the programme. */
  clause: { label: string; href: string } | undefined;
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    quote: QuoteNode;
  }
}

/** Quotation marks, tone style and spaces aside: old documents mix both styles of placing tone marks. */
const comparable = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[“”«»"…\s.]+/gu, " ")
    .trim()
    .toLowerCase();

export default defineBlock<"quote", QuoteNode, { source: string; clause?: string | undefined }>({
  name: "Quote",
  type: "quote",
  summary: "Trích nguyên văn một nguồn; với chương trình hành động thì ghi thêm điều khoản.",
  props: z.strictObject({ source: slug, clause: slug.optional() }),
  content: "blocks",
  enter(props, children, context) {
    const source = context.source(props.source);
    const clause = props.clause === undefined ? undefined : context.clause(props.clause);
    if (source === undefined || (props.clause !== undefined && clause === undefined)) return undefined;
    if (clause !== undefined) {
      const original = comparable(clause.corrected.join(" "));
      for (const child of children) {
        const parts = child.type === "paragraph" ? inlineText(child.children).split(/…|\.\.\./u) : [];
        const strange = parts.map(comparable).find((part) => part !== "" && !original.includes(part));
        if (strange !== undefined) {
          context.error(
            `Câu trích không có nguyên văn trong ${clause.label}. Hãy chép lại đúng từng chữ, chỗ bỏ bớt ghi «…».`,
          );
          return undefined;
        }
      }
    }
    return { type: "quote", source, clause: clause && { label: clause.label, href: clause.href }, children };
  },
  html: (node, { blocks }) =>
    h("figure", { className: ["quote"] }, [
      h("blockquote", blocks(node.children)),
      h("figcaption", [
        h("a", { href: node.clause?.href ?? node.source.href }, [
          node.source.shortTitle,
          ...(node.clause ? [`, ${node.clause.label}`] : []),
        ]),
      ]),
    ]),
  reduce: ({ source, clause, children }) => [
    {
      type: "quotation",
      children,
      attribution: [
        link(
          clause?.href ?? source.href,
          `${source.shortTitle}${clause === undefined ? "" : `, ${clause.label}`}`,
        ),
      ],
    },
  ],
});
