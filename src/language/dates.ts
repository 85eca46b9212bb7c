/**
 * Dates as the house writes them. Content holds ISO 8601; readers see the day in Vietnam.
 */

export const TIME_ZONE = "Asia/Ho_Chi_Minh";

const dayInVietnam = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in Vietnam, as `YYYY-MM-DD`. */
export function isoDay(date: Date): string {
  return dayInVietnam.format(date);
}

/** `23/11/2026`. The day and month keep their zero only where law texts do, so 1/7/2026 stays short. */
export function formatDay(date: Date): string {
  const [year, month, day] = isoDay(date).split("-");
  return `${Number(day)}/${Number(month)}/${year}`;
}

/**
 * A day («2008-07-10») or a year («2022») from content, as readers see it: «10/7/2008», «2022».
 */
export function formatContentDate(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  return match ? `${Number(match[3])}/${Number(match[2])}/${match[1]}` : value;
}

/** Midnight in Vietnam (UTC+7 the whole year, no daylight saving since 1975) at the start of an ISO day. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** The instant as machines exchange it (RFC 3339), told in Vietnam's time so that its first ten letters are the day. */
export function isoInstant(date: Date): string {
  return `${new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}
