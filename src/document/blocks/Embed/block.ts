import { h } from "hastscript";
import { z } from "zod";
import { itemReference } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { link, paragraph, strong, text, type CitedItem } from "../../tree.ts";

export interface EmbedNode {
  type: "embed";
  item: CitedItem;
}

declare module "../../tree.ts" {
  interface BlockNodes {
    embed: EmbedNode;
  }
}

export default defineBlock<"embed", EmbedNode, { item: string }>({
  name: "Embed",
  type: "embed",
  summary: "Giới thiệu một bài khác của trang ngay trong bài.",
  props: z.strictObject({ item: itemReference }),
  content: "none",
  enter({ item: ref }, _children, context) {
    const item = context.item(ref);
    // An item that is not public yet is not mentioned at all.
    return item === undefined || item === "hidden" ? undefined : { type: "embed", item };
  },
  html: ({ item }) =>
    h("aside", { className: ["embed"], ariaLabel: item.title }, [
      h("p", { className: ["block-label"] }, "Xem thêm:"),
      h("p", [h("a", { href: item.href }, item.title)]),
      h("p", { className: ["small"] }, item.description),
    ]),
  reduce: ({ item }) => [
    paragraph(strong("Xem thêm:"), text(" "), link(item.href, item.title), text(`. ${item.description}`)),
  ],
});
