/**
 * A withdrawal as a reader of an embed is told.
 */
import { formatContentDate } from "#language/dates.ts";
import type { Tombstone } from "#library/item.ts";

/** «Đã rút», «Tạm dừng». */
export const withdrawalLabel = ({ temporary }: Tombstone): string => (temporary ? "Tạm dừng" : "Đã rút");

/** When; the reason stands beside it. */
export function withdrawalSentence({ withdrawnOn, temporary }: Tombstone): string {
  const day = formatContentDate(withdrawnOn);
  return temporary ? `Bài này tạm dừng từ ngày ${day} để kiểm tra lại.` : `Bài này đã được rút ngày ${day}.`;
}
