import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import type { TableNode } from "../../tree.ts";

export interface CaptionedTableNode {
  type: "captionedTable";
  caption: string;
  table: TableNode;
}

declare module "../../tree.ts" {
  interface BlockNodes {
    captionedTable: CaptionedTableNode;
  }
}

export default defineBlock<"captionedTable", CaptionedTableNode, { caption: string }>({
  name: "Table",
  type: "captionedTable",
  summary: "Bảng có tên; bên trong là đúng một bảng Markdown.",
  props: z.strictObject({ caption: line(3, 160) }),
  content: "blocks",
  enter({ caption }, children, context) {
    const [table] = children;
    if (children.length !== 1 || table?.type !== "table") {
      context.error("Trong <Table> chỉ để đúng một bảng Markdown: | cột | cột |.");
      return undefined;
    }
    return { type: "captionedTable", caption, table };
  },
  html: ({ caption, table }, { blocks }) =>
    h("figure", { className: ["captioned-table"] }, [h("figcaption", caption), ...blocks([table])]),
  reduce: ({ caption, table }) => [{ ...table, caption }],
});
