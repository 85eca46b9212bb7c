import { h } from "hastscript";
import { z } from "zod";
import { radioSlotNames, radioSlots, type RadioSlot } from "#library/schema/radio.ts";
import { defineBlock } from "../../block.ts";
import { contains } from "../../contains.ts";
import { linesOf, secondsOf } from "../../radio/script.ts";
import { speakingRates } from "../../speaking-rates.ts";
import { text, type BlockNode } from "../../tree.ts";

export interface VersionNode {
  type: "version";
  slot: RadioSlot;
  children: BlockNode[];
}

declare module "../../tree.ts" {
  interface BlockNodes {
    version: VersionNode;
  }
}

export const slotLabel: Record<RadioSlot, string> = {
  "30s": "Bản 30 giây",
  "60s": "Bản 60 giây",
  "3min": "Bản 3 phút",
  "5min": "Bản 5 phút",
};

const allowed: ReadonlySet<string> = new Set(["paragraph", "list", "separator", "announcer", "callTwice"]);

/** What keeps a version from being read in its slot. */
function faultOf({ slot, children }: VersionNode): string | undefined {
  const stray = children.find(({ type }) => !allowed.has(type));
  if (stray !== undefined) {
    return "Trong <Version> chỉ có đoạn văn, danh sách, dòng «---» (nghỉ lâu), <Announcer> và <CallTwice>: người nghe không thấy bảng, tiêu đề hay hình.";
  }
  if (!contains(children, "callTwice")) {
    return `${slotLabel[slot]} chưa có số cần gọi. Thêm <CallTwice contact="…" />: số được đọc chậm, hai lần.`;
  }
  const seconds = secondsOf(linesOf(children), speakingRates.loudspeaker);
  const over = seconds - radioSlots[slot];
  if (over <= 0) return undefined;
  const syllables = Math.ceil((over * speakingRates.loudspeaker) / 60);
  return `${slotLabel[slot]} đọc hết ${seconds} giây trên loa (${speakingRates.loudspeaker} tiếng một phút, kể cả chỗ nghỉ). Bớt khoảng ${syllables} tiếng.`;
}

export default defineBlock<"version", VersionNode, { slot: RadioSlot }>({
  name: "Version",
  type: "version",
  summary: "Chỉ trong bài phát thanh: một bản của thông điệp, vừa đúng 30 giây, 60 giây, 3 phút hoặc 5 phút.",
  props: z.strictObject({ slot: z.enum(radioSlotNames) }),
  content: "blocks",
  enter({ slot }, children, context) {
    const node: VersionNode = { type: "version", slot, children };
    const fault = faultOf(node);
    if (fault !== undefined) context.error(fault);
    return node;
  },
  html: ({ slot, children }, { blocks }) =>
    h("section", { className: ["radio-version"], id: `ban-${slot}` }, [
      h("h2", slotLabel[slot]),
      ...blocks(children),
    ]),
  reduce: ({ slot, children }) => [
    { type: "heading", level: 2, id: `ban-${slot}`, children: [text(slotLabel[slot])] },
    ...children,
  ],
});
