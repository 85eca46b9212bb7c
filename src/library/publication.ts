/**
 * Who may see an item, and when. Decided here and nowhere else.
 */
import { startOfDay } from "#language/dates.ts";

export type PublicationState = "draft" | "scheduled" | "published" | "expired" | "withdrawn";

interface Publishable {
  status: "draft" | "published" | "withdrawn";
  publishAt: string;
  expireAt?: string | undefined;
  withdrawn?: { date: string } | undefined;
}

/** The instant a `moment` field means: a day begins at midnight in Vietnam. */
export function instantOf(moment: string): Date {
  return moment.length === 10 ? startOfDay(moment) : new Date(moment);
}

/**
 * The state of an item at a time. A withdrawn item was public before; one that never came out stays invisible.
 */
export function publicationState(item: Publishable, now: Date): PublicationState {
  if (item.status === "draft") return "draft";
  if (instantOf(item.publishAt) > now) return "scheduled";
  if (item.withdrawn !== undefined && item.status === "withdrawn" && startOfDay(item.withdrawn.date) <= now) {
    return "withdrawn";
  }
  if (item.expireAt !== undefined && instantOf(item.expireAt) <= now) return "expired";
  return "published";
}
