/**
 * One strict schema for each kind of content. Unknown keys are errors.
 */
import { z } from "zod";
import { day, dayOrYear, distinct, itemReference, line, prose, siteAddress, webAddress } from "./fields.ts";
import { printMotifs, printPalettes } from "./print.ts";
import { isReviewedInTime, publicItem, reviewFields, reviewMessage } from "./public-item.ts";

export const article = publicItem({});

export const question = publicItem({
  /** The short answer, shown first: one or two sentences. */
  answer: line(10, 400),
});

export const glossaryEntry = publicItem({
  category: z.enum(["substance", "term", "law", "institution"]),
  /** One sentence that stands alone. */
  definition: line(10, 300),
});

export { lessonPack } from "./lesson.ts";
export * from "./print.ts";
export { bulletin, radioScript } from "./radio.ts";

export const campaign = publicItem({
  startsOn: day,
  endsOn: day,
  slogan: line(5, 140).optional(),
  items: distinct(itemReference, 0, 60),
});

/** Everything a newsroom needs for one story: background, pieces to take, facts, whom to ask. */
export const pressKit = publicItem({
  /** What the story could be about, one line each: suggestions, not headlines to copy. */
  angles: z.array(line(10, 200)).min(2).max(8),
  /** Pieces that may be taken as they are. */
  pieces: distinct(itemReference, 3, 12),
  /** The piece that says how to report on the matter. */
  guideline: itemReference.optional(),
  campaign: itemReference.optional(),
});

/** What the publisher says of itself (about, contact). */
export const page = z
  .strictObject({ title: line(3, 90), description: line(40, 200), ...reviewFields })
  .refine(isReviewedInTime, reviewMessage);

export const motifs = [
  "than-the",
  "mai-nha",
  "lang-xom",
  "dong-lua",
  "can-can",
  "ban-tay",
  "mam-cay",
  "canh-cua",
] as const;

export const topic = z.strictObject({
  title: line(3, 90),
  shortTitle: line(2, 40),
  description: line(40, 200),
  intro: prose(800),
  order: z.int().min(1).max(99),
  motif: z.enum(motifs),
  /** What the cards of its items look like where they are linked to. */
  print: z.strictObject({ motif: z.enum(printMotifs), palette: z.enum(printPalettes) }),
});

export const audience = z.strictObject({
  title: line(3, 90),
  description: line(40, 200),
  intro: prose(800),
  firstSteps: z
    .array(z.strictObject({ label: line(3, 90), href: siteAddress }))
    .min(1)
    .max(5),
  order: z.int().min(1).max(99),
});

export const source = z.strictObject({
  title: line(3, 300),
  /** How texts cite it. */
  shortTitle: line(3, 120),
  type: z.enum([
    "law",
    "resolution",
    "directive",
    "conclusion",
    "decree",
    "decision",
    "plan",
    "programme",
    "standard",
    "research",
    "web",
  ]),
  number: line(1, 60).optional(),
  issuer: line(2, 160),
  issuedOn: dayOrYear.optional(),
  effectiveFrom: day.optional(),
  effectiveTo: day.optional(),
  validity: z.enum(["in-force", "historical", "superseded", "reference", "unverified"]),
  validityNote: prose(800),
  url: webAddress.optional(),
  foundAt: z.array(line(3, 200)).max(12).default([]),
  checkedOn: day,
  language: z.enum(["vi", "en"]),
  /** Statements that this source really backs. Writers use these and no others. */
  supports: z.array(prose(500)).min(1).max(12),
});
