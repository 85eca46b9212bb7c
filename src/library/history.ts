/**
 * Version history of an item: what an outlet that holds version n must know to catch up.
 */
import { isoDay } from "#language/dates.ts";
import type { Item } from "./item.ts";

export interface Change {
  /** 1 for the first publication. */
  version: number;
  /** ISO day in Vietnam. */
  date: string;
  what: string;
  /** Undefined for changes that mend no mistake. */
  severity?: "minor" | "material";
}

/** Versions in order, the first publication first. Corrections and other changes each make one. */
export function history(item: Item): Change[] {
  const later = [
    ...item.data.versions.map(({ date, what }) => ({ date, what })),
    ...item.data.corrections.map(({ date, what, severity }) => ({ date, what, severity })),
  ].sort((a, b) => a.date.localeCompare(b.date, "en"));
  return [{ date: isoDay(item.publishedAt), what: "Đăng lần đầu." }, ...later].map((change, index) => ({
    version: index + 1,
    ...change,
  }));
}
