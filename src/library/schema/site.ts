/**
 * `site.yaml`: who publishes, for which region, with which numbers to call. Nothing of this stands in src/.
 */
import { z } from "zod";
import { day, distinct, itemReference, line, prose, siteAddress, slug, webAddress } from "./fields.ts";

/** One entry of the contact registry. A number without a source and a day of check does not get in. */
const contact = z
  .strictObject({
    id: slug,
    name: line(2, 120),
    /** For the help bar, where it must fit in a quarter of a phone's width. */
    shortName: line(2, 14),
    kind: z.enum(["phone", "place", "app"]),
    /** Digits as dialled. Only for `phone`. */
    number: z
      .string()
      .regex(/^\+?\d{3,15}$/u, { error: 'Ghi số chỉ gồm chữ số, đặt trong dấu nháy, ví dụ "111".' })
      .optional(),
    /** When to turn to it, as the button says: «Khẩn cấp về y tế». */
    purpose: line(3, 90),
    /** Two or three plain sentences for the help page. */
    advice: prose(600),
    hours: line(2, 80).optional(),
    cost: line(2, 80).optional(),
    /** How to reach an app's function, step by step. Only for `app`. */
    steps: z.array(line(3, 160)).max(8).default([]),
    /** An emergency is the only thing shown in red. */
    emergency: z.boolean().default(false),
    source: slug,
    checkedOn: day,
  })
  .refine((entry) => (entry.kind === "phone") === (entry.number !== undefined), {
    path: ["number"],
    error: "Mục «phone» phải có «number»; mục khác thì không.",
  });

export const site = z.strictObject({
  /** Tells this site from every other; stays when the domain changes, because the ids in feeds rest on it. */
  id: slug,
  name: line(3, 80),
  shortName: line(2, 24),
  tagline: line(5, 140),
  description: line(40, 200),
  /** Says plainly what this edition is and is not; shown on every page's foot. */
  notice: prose(600),
  region: line(2, 80),
  publisher: z.strictObject({
    name: line(2, 160),
    /** True while the name only says that it is still to be filled in: prints leave room for it then. */
    placeholder: z.boolean().optional(),
    /** Empty slots are allowed and shown as such; invented ones are not. */
    address: line(3, 200).optional(),
    phone: line(3, 30).optional(),
    email: z.email().optional(),
  }),
  /** Whom a newsroom asks for confirmation; an empty slot is shown as such. */
  press: z
    .strictObject({
      role: line(3, 80).optional(),
      phone: line(3, 30).optional(),
      email: z.email().optional(),
      hours: line(2, 80).optional(),
    })
    .default({}),
  baseUrl: z.string().regex(/^https?:\/\/[^\s/]+$/u, {
    error: "Ghi địa chỉ gốc, không có «/» ở cuối, ví dụ https://vi-du.vn.",
  }),
  /** WebSub hub that is told of new items (W3C Recommendation of 23 January 2018). */
  webSubHub: webAddress.optional(),
  /** Public key of the publisher's minisign key pair, the second line of `minisign.pub`. */
  signingKey: z
    .string()
    .regex(/^RW[Q-T][A-Za-z0-9+/]{53}$/u, {
      error: "Ghi dòng thứ hai của tệp minisign.pub, bắt đầu bằng RW, dài 56 ký tự.",
    })
    .optional(),
  licence: z.strictObject({ id: line(2, 40), name: line(2, 80), url: webAddress }),
  /** The doors on every page: who you are. */
  doors: z
    .array(z.strictObject({ label: line(2, 30), description: line(5, 120), href: siteAddress }))
    .min(1)
    .max(4),
  navigation: z
    .array(z.strictObject({ label: line(2, 30), href: siteAddress }))
    .min(1)
    .max(8),
  /** What the home page shows first. Items that are not public at the time are left out. */
  featured: z.strictObject({
    questions: distinct(itemReference, 0, 8),
    articles: distinct(itemReference, 0, 6),
  }),
  /** Contact ids in the help bar of every page. */
  helpBar: z.array(slug).min(1).max(3),
  contacts: z.array(contact).min(1).max(20),
  /** What search should know beyond the aliases of items. */
  search: z
    .strictObject({
      /** Rows of ways to say nearly the same; the A–Z's names need not be repeated here. */
      synonyms: z
        .array(z.array(line(2, 40)).min(2).max(8))
        .max(200)
        .default([]),
      /** Words after which an alias of one everyday word is meant as that alias: «chơi đá». */
      cues: distinct(line(2, 20), 0, 40).default([]),
      /** What somebody in need may type, and whom the line above the results tells them to call. */
      distress: z
        .array(
          z.strictObject({
            phrases: z.array(line(2, 40)).min(1).max(60),
            contacts: distinct(slug, 1, 3),
          }),
        )
        .max(20)
        .default([]),
    })
    .default({ synonyms: [], cues: [], distress: [] }),
});

export type SiteSettings = z.infer<typeof site>;
export type Contact = SiteSettings["contacts"][number];
