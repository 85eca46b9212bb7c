import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { inlineText, paragraph, strong, text, type BlockNode, type InlineNode } from "../../tree.ts";

export interface DialogueNode {
  type: "dialogue";
  title: string | undefined;
  lines: { speaker: string; words: InlineNode[] }[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    dialogue: DialogueNode;
  }
}

/** «**Lan:** Mình không thích.» → speaker and words; undefined for anything else. */
function lineOf(node: BlockNode): DialogueNode["lines"][number] | undefined {
  if (node.type !== "paragraph") return undefined;
  const [first, ...words] = node.children;
  if (first?.type !== "strong" || words.length === 0) return undefined;
  const name = inlineText(first.children).trim();
  return name.endsWith(":") ? { speaker: name.slice(0, -1), words } : undefined;
}

export default defineBlock<"dialogue", DialogueNode, { title?: string | undefined }>({
  name: "Dialogue",
  type: "dialogue",
  summary: "Lời thoại cho tiểu phẩm hoặc để tập từ chối; mỗi lời một đoạn, mở đầu bằng **Tên:**.",
  props: z.strictObject({ title: line(3, 80).optional() }),
  content: "blocks",
  enter({ title }, children, context) {
    const lines = children.flatMap((child) => lineOf(child) ?? []);
    if (lines.length !== children.length) {
      context.error(
        "Trong <Dialogue> mỗi lời là một đoạn riêng, mở đầu bằng tên in đậm: **Lan:** Mình không thích.",
      );
      return undefined;
    }
    return { type: "dialogue", title, lines };
  },
  html: ({ title, lines }, { inlines }) =>
    h("div", { className: ["dialogue"] }, [
      ...(title === undefined ? [] : [h("p", { className: ["block-title"] }, title)]),
      ...lines.map(({ speaker, words }) => h("p", [h("strong", `${speaker}:`), ...inlines(words)])),
    ]),
  reduce: ({ title, lines }) => [
    ...(title === undefined ? [] : [paragraph(strong(title))]),
    ...lines.map(({ speaker, words }) => paragraph(strong(`${speaker}:`), ...leadingSpace(words))),
  ],
});

/** The space after the colon belongs to the words in the source; make sure it is there. */
function leadingSpace(words: readonly InlineNode[]): InlineNode[] {
  const [first] = words;
  return first?.type === "text" && first.value.startsWith(" ") ? [...words] : [text(" "), ...words];
}
