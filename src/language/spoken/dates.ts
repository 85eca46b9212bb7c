/**
 * Days, months, years and times of day.
 *
 * The first ten days of a month are «mùng một» … «mùng mười», with or without «ngày» before them: «từ 1/7» read
 * as «từ một tháng bảy» would be heard as «a month». April is «tháng tư».
 */

import { readInteger } from "./numbers.ts";
import { NUMBER_END, NUMBER_START, rewrite, WORD_END, WORD_START } from "./rewriting.ts";

const YEAR = String.raw`(?:19|20)\d{2}`;
const lengthsOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const afterDayWord = new RegExp(
  String.raw`${WORD_START}(?:ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|hôm)\s+$`,
  "iu",
);
const afterMùng = new RegExp(String.raw`${WORD_START}(?:mùng|mồng)\s+$`, "iu");
const afterMonthWord = new RegExp(String.raw`${WORD_START}tháng\s+$`, "iu");

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= (lengthsOfMonths[month - 1] ?? 0);
}

function readDay(day: number, before: string): string {
  return day <= 10 && !afterMùng.test(before) ? `mùng ${readInteger(day)}` : readInteger(day);
}

function readMonth(month: number): string {
  return month === 4 ? "tư" : readInteger(month);
}

function readDate(day: string, month: string, before: string): string | undefined {
  if (!isDay(Number(day), Number(month))) return undefined;
  return `${readDay(Number(day), before)} tháng ${readMonth(Number(month))}`;
}

/**
 * «1/6–30/6», «25–26/6», «thứ Hai – thứ Sáu» → «… đến …». The first day of the second kind is read here, as it
 * has no month.
 */
export function joinDateRanges(text: string): string {
  const between = /(?<=(?<noun>thứ|tháng|quý|ngày|lớp|năm)\s[\p{L}\p{N}/]+)\s?[–-]\s?(?=\k<noun>\s)/giu;
  const date = String.raw`\d{1,2}/\d{1,2}(?:/${YEAR})?`;
  const pattern = new RegExp(
    String.raw`${NUMBER_START}(?<from>${date}|\d{1,2})(?<dash>\s?[–-]\s?|\s(?:đến|tới)\s)` +
      String.raw`(?=(?<to>${date})${NUMBER_END})`,
    "gu",
  );
  return rewrite(text.replace(between, " đến "), pattern, ({ before, part }) => {
    const from = part("from");
    const [, month = ""] = part("to").split("/");
    if (!isMonth(Number(month))) return undefined;
    if (from.includes("/")) return `${from} đến `;
    const spokenOf = /[–-]/u.test(part("dash")) || /(?:từ|ngày)\s+$/iu.test(before);
    return spokenOf && isDay(Number(from), Number(month))
      ? `${readDay(Number(from), before)} đến `
      : undefined;
  });
}

/** «01/7/2026» → «mùng một tháng bảy năm hai nghìn không trăm hai mươi sáu»; also with dots and hyphens. */
export function spellFullDates(text: string): string {
  const pattern = new RegExp(
    String.raw`${NUMBER_START}(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>${YEAR})${NUMBER_END}`,
    "gu",
  );
  return rewrite(text, pattern, ({ before, part }) => {
    const date = readDate(part("day"), part("month"), before);
    return date === undefined ? undefined : `${date} năm ${readInteger(Number(part("year")))}`;
  });
}

/** «tháng 6/2026» → «tháng sáu năm …», «6/2026» likewise; «quý 2/2026» → «quý 2 năm …». */
export function spellMonthsOfYears(text: string): string {
  const pattern = new RegExp(
    String.raw`${NUMBER_START}(?<month>\d{1,2})(?<mark>[/.-])(?<year>${YEAR})${NUMBER_END}`,
    "gu",
  );
  const months = rewrite(text, pattern, ({ before, part }) => {
    const month = Number(part("month"));
    const named = afterMonthWord.test(before);
    if (!isMonth(month) || (part("mark") === "." && !named)) return undefined;
    const year = `năm ${readInteger(Number(part("year")))}`;
    if (/(?:quý|kỳ|kì|đợt)\s+$/iu.test(before)) return `${readMonth(month)} ${year}`;
    return `${named ? "" : "tháng "}${readMonth(month)} ${year}`;
  });
  return months.replace(new RegExp(String.raw`(?<=\p{L})/(?=${YEAR}${NUMBER_END})`, "gu"), " năm ");
}

/** «26/6» → «hai mươi sáu tháng sáu». «ngày 26-6» and «ngày 26.6» need the word; «26-6» cannot be a range. */
export function spellDaysOfMonths(text: string): string {
  const pattern = new RegExp(
    String.raw`${NUMBER_START}(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})${NUMBER_END}`,
    "gu",
  );
  return rewrite(text, pattern, ({ before, part }) => {
    const named = afterDayWord.test(before);
    const falls = part("mark") === "-" && Number(part("day")) > 12;
    return named || falls || part("mark") === "/" ? readDate(part("day"), part("month"), before) : undefined;
  });
}

const afterDuration =
  /(?:mỗi|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trong|cả|mấy|nhiều|các|\d)\s+ngày\s+$/iu;
const dayGoesOn = new RegExp(
  String.raw`^(?:\s+(?:tháng|âm lịch|Tết|giêng)${WORD_END}|\s+(?:đến|tới|và|hoặc|hay)\s+(?:hết\s+)?(?:ngày|mùng|\d)` +
    String.raw`|\s*[.,;:!?…)»”"]|\s*$)`,
  "u",
);

/** «ngày 1 tháng 6», «từ ngày 1 đến ngày 5» → mùng; «mỗi ngày 3 lần» is no day of a month. */
export function spellFirstDays(text: string): string {
  const pattern = new RegExp(
    String.raw`(?<=${WORD_START}[Nn]gày\s+)(?<day>10|0?[1-9])(?!,\d)${NUMBER_END}`,
    "gu",
  );
  return rewrite(text, pattern, ({ before, after, part }) => {
    if (!dayGoesOn.test(after)) return undefined;
    if (afterDuration.test(before) && !/^\s+tháng/u.test(after)) return undefined;
    return readDay(Number(part("day")), before);
  });
}

/** «tháng 4» → «tháng tư». The other months are the numbers themselves. */
export function spellApril(text: string): string {
  return text.replace(
    new RegExp(String.raw`(?<=${WORD_START}[Tt]háng\s+)0?4(?!,\d)${NUMBER_END}`, "gu"),
    "tư",
  );
}

/** «UNODC và WHO (2018)» → «(năm 2018)»: a number alone in brackets would not be heard as a year. */
export function nameYearsInBrackets(text: string): string {
  return text.replace(new RegExp(String.raw`\((?=${YEAR}\))`, "gu"), "(năm ");
}

const timeGoesOn =
  /^(?:\s+(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|thứ|đến|tại|ở|và|mỗi|hằng)(?![\p{L}\p{M}])|\s*[.,;:!?…)»”"–-]|\s*$)/u;

/** «8h30», «20:00», «7 giờ 5» → «… giờ … phút»; «8h–11h» → «8h đến 11h». A lone «8h» is left to the units. */
export function spellTimes(text: string): string {
  const ranges = text.replace(
    /(?<=\d(?:[hg]\d{0,2}|:\d{2}|\s?giờ(?:\s\d{1,2})?(?:\sphút)?))\s?[–-]\s?(?=\d{1,2}(?:[hg:]|\s?giờ))/gu,
    " đến ",
  );
  const clock = new RegExp(
    String.raw`${NUMBER_START}(?<hour>\d{1,2})(?:[hg:](?<minute>\d{2})(?:\s?phút)?|\s?giờ\s+(?<spoken>\d{1,2}))${NUMBER_END}`,
    "gu",
  );
  return rewrite(ranges, clock, ({ after, part }) => {
    const [hour, minute] = [Number(part("hour")), Number(part("minute") || part("spoken"))];
    if (hour > 24 || minute > 59 || (part("spoken") !== "" && !timeGoesOn.test(after))) return undefined;
    const hours = `${readInteger(hour)} giờ`;
    return minute === 0 ? hours : `${hours} ${readInteger(minute)} phút`;
  });
}
