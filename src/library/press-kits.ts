/**
 * Checks of what a press kit refers to: pieces that outlets can take, enough of them, a campaign that is one.
 */
import { kinds, republished, type Kind, type KindData } from "./kinds.ts";
import type { ProblemList } from "./problems.ts";
import type { RawItem } from "./resolve-item.ts";

/** A kit with fewer pieces that can be taken now is shown, but says what it lacks (R09). */
export const LEAST_PIECES = 3;

/** Checks one kit; references to nothing are told elsewhere. */
export function checkPressKit(
  entry: RawItem,
  items: ReadonlyMap<string, RawItem>,
  sink: Pick<ProblemList, "error">,
  problems: Pick<ProblemList, "warn">,
): void {
  const { pieces, guideline, campaign } = entry.data as KindData["pressKit"];
  const toTake = republished.map((kind) => `${kinds[kind].folder}/`).join(", ");
  const expect = (path: PropertyKey[], ref: string, allowed: readonly Kind[], message: string): void => {
    const target = items.get(ref);
    if (target !== undefined && !allowed.includes(target.kind))
      sink.error(entry.yaml.place(path), `«${ref}» ${message}`);
  };
  pieces.forEach((ref, index) => {
    expect(
      ["pieces", index],
      ref,
      republished,
      `không phải bài mà báo, đài lấy nguyên được. Hãy chọn bài trong ${toTake}.`,
    );
  });
  if (guideline !== undefined) {
    expect(
      ["guideline"],
      guideline,
      republished,
      `không thể làm bài hướng dẫn đưa tin. Hãy chọn bài trong ${toTake}.`,
    );
  }
  if (campaign !== undefined) {
    expect(["campaign"], campaign, ["campaign"], "không phải một chiến dịch. Hãy chọn bài trong campaigns/.");
  }
  if (entry.state !== "published") return;
  const ready = pieces.filter((ref) => {
    const target = items.get(ref);
    return target?.state === "published" && republished.includes(target.kind);
  });
  if (ready.length >= LEAST_PIECES) return;
  problems.warn(
    entry.yaml.place(["pieces"]),
    `Lúc này chỉ có ${ready.length} bài trong bộ tư liệu đang đăng, cần ít nhất ${LEAST_PIECES}. Hãy đăng hoặc thêm bài; trong lúc chờ, trang nói rõ là còn thiếu.`,
  );
}
