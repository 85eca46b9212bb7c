/**
 * Version history of an item: what an outlet that holds version n must know to catch up.
 */
import { isoDay } from "#language/dates.ts";
import type { Item } from "./item.ts";

type Correction = Item["data"]["corrections"][number];

export interface Change {
  /** 1 for the first publication. */
  version: number;
  /** ISO day in Vietnam. */
  date: string;
  /** One or two sentences for readers. */
  what: string;
  /** Undefined for changes that mend no mistake. */
  correction?: Correction;
}

/** «Bản trước ghi «…». Nay sửa thành «…».» */
export function correctionSentence({ wrong, right, note }: Correction): string {
  return `Bản trước ghi «${wrong}». Nay sửa là «${right}».${note === undefined ? "" : ` ${note}`}`;
}

/** Versions in order, the first publication first. Corrections and other changes each make one. */
export function history(
  item: Pick<Item, "publishedAt"> & { data: Pick<Item["data"], "versions" | "corrections"> },
): Change[] {
  const later = [
    ...item.data.versions.map(({ date, what }) => ({ date, what })),
    ...item.data.corrections.map((correction) => ({
      date: correction.date,
      what: correctionSentence(correction),
      correction,
    })),
  ].sort((a, b) => a.date.localeCompare(b.date, "en"));
  return [{ date: isoDay(item.publishedAt), what: "Đăng lần đầu." }, ...later].map((change, index) => ({
    version: index + 1,
    ...change,
  }));
}
