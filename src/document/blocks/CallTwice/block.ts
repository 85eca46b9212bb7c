import { h } from "hastscript";
import { z } from "zod";
import { readDigits } from "#language/spoken/numbers.ts";
import type { Contact } from "#library/item.ts";
import { slug } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { paragraph, strong, text } from "../../tree.ts";

export interface CallTwiceNode {
  type: "callTwice";
  contact: Contact & { number: string };
  /** Sentences as they are read. */
  spoken: string[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    callTwice: CallTwiceNode;
  }
}

/** Digit by digit, with a pause after each, as one dictates a number. */
const slowly = (number: string): string => readDigits(number.replace(/\D/gu, "")).replaceAll(" ", ", ");

export default defineBlock<"callTwice", CallTwiceNode, { contact: string }>({
  name: "CallTwice",
  type: "callTwice",
  summary: "Chỉ trong bài phát thanh: số cần gọi lấy từ danh bạ, đọc chậm từng chữ số, hai lần.",
  props: z.strictObject({ contact: slug }),
  content: "none",
  enter(props, _children, context) {
    const contact = context.contact(props.contact);
    if (contact === undefined) return undefined;
    const { name, number } = contact;
    if (number === undefined) {
      context.error(`«${name}» không có số gọi, nên không đọc được số. Hãy chọn nơi có số.`);
      return undefined;
    }
    return {
      type: "callTwice",
      contact: { ...contact, number },
      spoken: [`${name}, số ${slowly(number)}.`, `Xin nhắc lại: ${slowly(number)}.`],
    };
  },
  html: ({ contact: { name, number } }) =>
    h("p", { className: ["call-twice"] }, [
      `${name}: `,
      h("a", { href: `tel:${number}` }, [h("strong", number)]),
      " (đọc chậm, hai lần)",
    ]),
  reduce: ({ contact: { name, number } }) => [
    paragraph(text(`${name}: `), strong(number), text(" (đọc chậm, hai lần).")),
  ],
});
