/**
 * Check: a radio text is its four versions and nothing else, each about as long as its slot, in sentences one can hear.
 */
import { countSyllables } from "#language/syllables.ts";
import type { Written } from "#library/item.ts";
import type { Place, ProblemList } from "#library/problems.ts";
import { radioSlotNames, radioSlots } from "#library/schema/radio.ts";
import { slotLabel } from "../blocks/Version/block.ts";
import { contains } from "../contains.ts";
import { speakingRates } from "../speaking-rates.ts";
import type { DocumentTree } from "../tree.ts";
import { LONGEST_SENTENCE, secondsOf, versionsOf } from "./script.ts";

/** A version that leaves more of its slot empty was written for a shorter one. */
const LEAST_SHARE = 0.7;

/** @param sink takes errors (of drafts, as reminders) */
export function checkRadio(
  written: Written,
  tree: DocumentTree,
  sink: Pick<ProblemList, "error">,
  problems: Pick<ProblemList, "warn">,
): void {
  const place: Place = { file: written.file, line: written.body.firstLine, column: 1 };
  if (written.kind !== "radio") {
    if (["version", "announcer", "callTwice"].some((type) => contains(tree.children, type as "version"))) {
      sink.error(place, "Các khối <Version>, <Announcer>, <CallTwice> chỉ dùng trong bài phát thanh.");
    }
    return;
  }
  if (tree.children.some(({ type }) => type !== "version")) {
    sink.error(place, "Bài phát thanh chỉ gồm các khối <Version>; không để chữ nào đứng ngoài.");
  }
  const versions = versionsOf(tree.children);
  const found = versions.map(({ slot }) => slot);
  if (found.join() !== radioSlotNames.join()) {
    sink.error(
      place,
      `Bài phát thanh cần đủ bốn bản, theo thứ tự: ${radioSlotNames.join(", ")}. Đang có: ${found.join(", ") || "không bản nào"}.`,
    );
  }
  for (const { slot, lines } of versions) {
    const seconds = secondsOf(lines, speakingRates.loudspeaker);
    if (seconds < radioSlots[slot] * LEAST_SHARE) {
      problems.warn(place, `${slotLabel[slot]} chỉ đọc hết ${seconds} giây. Thêm ý, hoặc phát bản ngắn hơn.`);
    }
    for (const sentence of lines.flatMap(({ sentences }) => sentences)) {
      const length = countSyllables(sentence);
      if (length <= LONGEST_SENTENCE) continue;
      problems.warn(
        place,
        `${slotLabel[slot]}: câu ${length} tiếng, nghe qua loa khó theo (tối đa ${LONGEST_SENTENCE}). «${sentence.slice(0, 60)}…»`,
      );
    }
  }
}
