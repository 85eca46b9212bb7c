/**
 * The building bricks of the schemas: texts, dates, references.
 */
import { z } from "zod";

/** Trimmed text of `min`–`max` characters on one line. */
export const line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !text.includes("\n"), { error: "Chỉ ghi trên một dòng." });

/** Trimmed text of any number of lines, at most `max` characters. */
export const prose = (max: number) => z.string().trim().min(1).max(max);

const isRealDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const dayMessage = "Ghi ngày theo dạng năm-tháng-ngày, ví dụ 2026-11-20, và ngày đó phải có thật.";

/** A calendar day in Vietnam, `YYYY-MM-DD` (ISO 8601). */
export const day = z.string().refine((text) => /^\d{4}-\d{2}-\d{2}$/u.test(text) && isRealDay(text), {
  error: dayMessage,
});

/** A day or a year, for documents whose exact day is not known. */
export const dayOrYear = z.string().refine((text) => /^\d{4}$/u.test(text) || isRealDay(text), {
  error: "Ghi năm (2022) hoặc ngày theo dạng năm-tháng-ngày (2022-03-30).",
});

/** A day (midnight in Vietnam) or an instant with its offset, `2026-11-20T08:00:00+07:00`. */
export const moment = z
  .string()
  .refine(
    (text) =>
      (/^\d{4}-\d{2}-\d{2}$/u.test(text) && isRealDay(text)) ||
      (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/u.test(text) &&
        isRealDay(text.slice(0, 10)) &&
        !Number.isNaN(Date.parse(text))),
    { error: `${dayMessage} Có thể thêm giờ: 2026-11-20T08:00:00+07:00.` },
  );

/** A slug: lower-case letters without marks, digits, single hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, {
  error: "Mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ «gia-dinh».",
});

/** `<folder>/<slug>`, as in `related`. */
export const itemReference = z.string().regex(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/u, {
  error: "Ghi theo dạng thư-mục/mã, ví dụ «articles/noi-chuyen-voi-con».",
});

/** An address of another site. Some official sites still answer over http only. */
export const webAddress = z.string().regex(/^https?:\/\/[^\s<>"']+$/u, {
  error: "Ghi địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://.",
});

/** An address inside the site: starts with `/`, ends in `/`, may have a fragment. */
export const siteAddress = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/u, {
  error: "Ghi địa chỉ trong trang, bắt đầu và kết thúc bằng «/», ví dụ «/giup-do/».",
});

/** A list without repetitions. */
export const distinct = <T extends z.ZodType<string>>(entry: T, min: number, max: number) =>
  z
    .array(entry)
    .min(min)
    .max(max)
    .refine((list) => new Set(list).size === list.length, { error: "Có mục bị lặp lại trong danh sách." });
