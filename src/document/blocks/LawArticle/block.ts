import { h } from "hastscript";
import { z } from "zod";
import { formatContentDate } from "#language/dates.ts";
import { line, slug } from "#library/schema/fields.ts";
import { validityLabel } from "#library/validity.ts";
import { defineBlock } from "../../block.ts";
import { link, paragraph, strong, text, type BlockNode, type CitedSource } from "../../tree.ts";

export interface LawArticleNode {
  type: "lawArticle";
  source: CitedSource;
  article: string;
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    lawArticle: LawArticleNode;
  }
}

/** «Đang có hiệu lực từ 1/7/2026; kiểm tra 23/11/2026». */
function validityOf({ validity, effectiveFrom, checkedOn }: CitedSource): string {
  const since = effectiveFrom === undefined ? "" : ` từ ${formatContentDate(effectiveFrom)}`;
  return `${validityLabel[validity]}${since}; kiểm tra ${formatContentDate(checkedOn)}`;
}

export default defineBlock<"lawArticle", LawArticleNode, { source: string; article: string }>({
  name: "LawArticle",
  type: "lawArticle",
  summary: "Một điều, khoản của văn bản pháp luật, kèm hiệu lực và ngày kiểm tra.",
  props: z.strictObject({ source: slug, article: line(3, 80) }),
  content: "blocks",
  enter({ source: sourceSlug, article }, children, context) {
    const source = context.source(sourceSlug);
    return source && { type: "lawArticle", source, article, children };
  },
  html: ({ source, article, children }, { blocks }) =>
    h("div", { className: ["law-article"] }, [
      h("p", { className: ["block-title"] }, [
        `${article}, `,
        h("a", { href: source.href }, source.shortTitle),
      ]),
      ...blocks(children),
      h("p", { className: ["fact-source"] }, `${validityOf(source)}.`),
    ]),
  reduce: ({ source, article, children }) => [
    {
      type: "box",
      tone: "plain",
      children: [
        paragraph(strong(article), text(", "), link(source.href, source.shortTitle)),
        ...children,
        paragraph(text(`(${validityOf(source)}.)`)),
      ],
    },
  ],
});
