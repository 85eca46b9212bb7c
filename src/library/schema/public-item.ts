/**
 * What every public item declares in its front matter (design: «Common to all public items»).
 */
import { z } from "zod";
import { isoDay } from "#language/dates.ts";
import { instantOf } from "../publication.ts";
import { day, distinct, itemReference, line, moment, prose, slug } from "./fields.ts";

const correction = z.strictObject({
  /** The day the correction was published. */
  date: day,
  /** `minor`: spelling, a link. `material`: a reader could have drawn a wrong conclusion. */
  severity: z.enum(["minor", "material"]),
  /** What stood there, and what stands there now: outlets print both. */
  wrong: prose(400),
  right: prose(400),
  /** What else a reader of the old version must know. */
  note: prose(400).optional(),
  /** The version in which the mistake came up. */
  since: z.int().min(1).default(1),
});

/** Who answers for the text, and until when it may stand unchecked. */
export const reviewFields = {
  updatedAt: day,
  reviewedAt: day,
  reviewBy: day,
  /** A role, never a person's name. */
  reviewer: line(3, 80),
};

const MAX_REVIEW_MONTHS = 12;

interface Reviewed {
  reviewedAt: string;
  reviewBy: string;
}

/** R01: no page stands longer than twelve months without a check. */
export function isReviewedInTime({ reviewedAt, reviewBy }: Reviewed): boolean {
  const latest = new Date(`${reviewedAt}T00:00:00Z`);
  latest.setUTCMonth(latest.getUTCMonth() + MAX_REVIEW_MONTHS);
  const due = new Date(`${reviewBy}T00:00:00Z`);
  return due.getTime() > Date.parse(`${reviewedAt}T00:00:00Z`) && due.getTime() <= latest.getTime();
}

export const reviewMessage = {
  path: ["reviewBy"],
  error: "Ngày rà soát lại phải sau «reviewedAt» và không quá 12 tháng.",
};

export const publicItemFields = {
  title: line(3, 90),
  description: line(40, 200),
  topic: slug,
  audiences: distinct(slug, 1, 5),
  /** Ids of programme clauses, `ii-2`. */
  clauses: distinct(slug, 0, 8).default([]),
  /** Ids of demands, `R07`. */
  demands: distinct(z.string(), 0, 12).default([]),
  sources: distinct(slug, 0, 20).default([]),
  related: distinct(itemReference, 0, 6).default([]),
  aliases: distinct(line(1, 60), 0, 20).default([]),
  status: z.enum(["draft", "published", "withdrawn"]),
  publishAt: moment,
  expireAt: moment.optional(),
  /** Required with `status: withdrawn`. */
  withdrawn: z
    .strictObject({
      date: day,
      reason: prose(400),
      /** The item is being checked and may come back. */
      temporary: z.boolean().default(false),
    })
    .optional(),
  ...reviewFields,
  corrections: z.array(correction).max(50).default([]),
  /** Changes that mend no mistake: a new section, a new law. Corrections make versions of their own. */
  versions: z
    .array(z.strictObject({ date: day, what: prose(600) }))
    .max(50)
    .default([]),
  /** SPDX id where an item is licensed otherwise than the site. */
  licence: z.enum(["CC-BY-4.0", "CC-BY-SA-4.0"]).optional(),
};

type PublicItemFields = z.infer<z.ZodObject<typeof publicItemFields>>;

/**
 * Version numbers come from the order of days, so a new entry goes to the end of its list: one put in between would
 * renumber versions that outlets already hold.
 */
function checkOrder(item: PublicItemFields, complain: (path: PropertyKey[], message: string) => void): void {
  const publishAt = instantOf(item.publishAt);
  // A date that is none has been told already.
  if (Number.isNaN(publishAt.getTime())) return;
  const first = isoDay(publishAt);
  for (const list of ["corrections", "versions"] as const) {
    item[list].forEach(({ date }, index) => {
      const before = item[list][index - 1]?.date ?? first;
      if (date < before) {
        complain(
          [list, index, "date"],
          index === 0
            ? `Ngày ${date} sớm hơn ngày đăng ${first}.`
            : `Ngày ${date} sớm hơn mục đứng trước (${before}). Mục mới luôn ghi ở cuối danh sách.`,
        );
      }
      if (date > item.updatedAt) {
        complain(
          [list, index, "date"],
          `Ngày ${date} muộn hơn «updatedAt» (${item.updatedAt}). Hãy đổi «updatedAt».`,
        );
      }
    });
  }
}

/** A strict schema of a public item with `fields` of its own kind. */
export function publicItem<Shape extends z.ZodRawShape>(fields: Shape) {
  return z.strictObject({ ...publicItemFields, ...fields }).superRefine((value, context) => {
    const item = value as unknown as PublicItemFields;
    if (!isReviewedInTime(item)) {
      context.addIssue({ code: "custom", path: reviewMessage.path, message: reviewMessage.error });
    }
    checkOrder(item, (path, message) => {
      context.addIssue({ code: "custom", path, message });
    });
    if (item.status === "withdrawn" && item.withdrawn === undefined) {
      context.addIssue({
        code: "custom",
        path: ["withdrawn"],
        message: "Bài đã rút phải có «withdrawn» với «date» (ngày rút) và «reason» (lý do).",
      });
    }
    if (item.withdrawn !== undefined && item.status !== "withdrawn") {
      context.addIssue({
        code: "custom",
        path: ["withdrawn"],
        message:
          "Có «withdrawn» nhưng «status» chưa phải là withdrawn. Hãy đổi «status», hoặc bỏ «withdrawn».",
      });
    }
    if (item.expireAt !== undefined && instantOf(item.expireAt) <= instantOf(item.publishAt)) {
      context.addIssue({ code: "custom", path: ["expireAt"], message: "Ngày hết hạn phải sau ngày đăng." });
    }
  });
}
