import { z } from "zod";
import { slug } from "#library/schema/fields.ts";
import { defineInlineBlock } from "../../block.ts";

export default defineInlineBlock<{ id: string }>({
  name: "Term",
  summary: "Dẫn một từ trong câu về mục từ trong từ điển; đứng giữa dòng được.",
  props: z.strictObject({ id: slug }),
  content: "inline",
  enterInline({ id }, children, context) {
    const entry = context.item(`glossary/${id}`);
    // A word whose entry is not public yet stays a plain word.
    return entry === undefined || entry === "hidden"
      ? children
      : [{ type: "link", href: entry.href, children }];
  },
});
