/**
 * A teacher's own edition of a plan: the built Word file with its places filled in.
 *
 * Runs in the browser: no imports that need Node.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formatContentDate } from "#language/dates.ts";
import { slugify } from "#language/fold.ts";
import { fillSlots, minutesSlot, planSlots } from "./plan-slots.ts";
import { retimePeriods } from "./retime.ts";

/** What a teacher enters; empty words leave the place as it is. */
export interface OwnWords {
  school: string;
  teacher: string;
  group: string;
  /** ISO day. */
  date: string;
  /** Whole minutes. */
  perPeriod: number;
}

/** How the plan is timed as published. */
export interface PublishedTimes {
  /** Minutes of each activity. */
  minutes: readonly number[];
  periods: number;
}

const MAIN_PART = "word/document.xml";
const sumOf = (minutes: readonly number[]): number => minutes.reduce((sum, value) => sum + value, 0);

/**
 * Words by the name of their place.
 *
 * @throws RangeError when the minutes are too few for the activities
 */
export function planWords(own: OwnWords, { minutes, periods }: PublishedTimes): Map<string, string> {
  const words = new Map<string, string>();
  const write = (name: string, value: string): void => {
    if (value.trim() !== "") words.set(name, value.trim());
  };
  write(planSlots.school, own.school);
  write(planSlots.teacher, own.teacher);
  write(planSlots.group, own.group);
  write(planSlots.date, formatContentDate(own.date));
  const timed = retimePeriods(minutes, periods, own.perPeriod);
  if (timed.some((value, index) => value !== minutes[index])) {
    const before = sumOf(minutes);
    words.set(planSlots.minutes, String(sumOf(timed)));
    words.set(
      planSlots.afterMinutes,
      ` phút. Các hoạt động đã chia lại từ ${before} phút; số phút ghi ở từng bước nhỏ vẫn là của bản gốc.`,
    );
    timed.forEach((value, index) => words.set(minutesSlot(index), String(value)));
  }
  return words;
}

/**
 * The Word file with words in its places; everything else stays as it is.
 *
 * @throws Error when the file is no Word file of a plan
 */
export function fillPlan(docx: Uint8Array, words: ReadonlyMap<string, string>): Uint8Array {
  const parts = unzipSync(docx);
  const main = parts[MAIN_PART];
  if (main === undefined) throw new Error("This is no Word file");
  parts[MAIN_PART] = strToU8(fillSlots(strFromU8(main), words));
  return zipSync(parts, { mtime: new Date(1980, 0, 1, 12) });
}

/** `ke-hoach-bai-day-7a2.docx`. */
export function ownPlanName({ group }: Pick<OwnWords, "group">): string {
  const ending = slugify(group);
  return `ke-hoach-bai-day-${ending === "" ? "ban-rieng" : ending}.docx`;
}
