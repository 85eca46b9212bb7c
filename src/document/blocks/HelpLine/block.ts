import { h } from "hastscript";
import { z } from "zod";
import { slug } from "#library/schema/fields.ts";
import type { Contact } from "#library/item.ts";
import { defineBlock } from "../../block.ts";
import { paragraph, strong, text } from "../../tree.ts";

export interface HelpLineNode {
  type: "helpLine";
  contact: Contact;
}

declare module "../../tree.ts" {
  interface BlockNodes {
    helpLine: HelpLineNode;
  }
}

export default defineBlock<"helpLine", HelpLineNode, { contact: string }>({
  name: "HelpLine",
  type: "helpLine",
  summary: "Một nơi giúp đỡ trong danh bạ; bấm vào số là gọi được.",
  props: z.strictObject({ contact: slug }),
  content: "none",
  enter(props, _children, context) {
    const contact = context.contact(props.contact);
    return contact && { type: "helpLine", contact };
  },
  html({ contact }) {
    const text = h("span", { className: ["help-line-text"] }, [
      h("strong", contact.name),
      // Shown on lines of their own; a search engine and a copy as text need the blank.
      { type: "text", value: " " },
      h("span", { className: ["help-line-purpose"] }, contact.purpose),
    ]);
    const className = ["help-line", ...(contact.emergency ? ["help-line-emergency"] : [])];
    return contact.number === undefined
      ? h("p", { className }, [h("a", { href: `/giup-do/#${contact.id}` }, [text])])
      : h("p", { className }, [
          h("a", { href: `tel:${contact.number}` }, [
            h("span", { className: ["help-line-number"] }, [
              h("span", { className: ["visually-hidden"] }, "Gọi "),
              contact.number,
            ]),
            { type: "text", value: " " },
            text,
          ]),
        ]);
  },
  reduce: ({ contact: { name, number, purpose } }) => [
    number === undefined
      ? paragraph(strong(name), text(`: ${purpose}.`))
      : paragraph(strong(`Gọi ${number}`), text(` – ${name}: ${purpose}.`)),
  ],
});
