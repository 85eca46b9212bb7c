/**
 * `programme/`: the document that the campaign carries out, by clause, with every correction that was made to
 * the text as it was found, and the demands that follow from it.
 */
import { z } from "zod";
import { day, line, prose, slug } from "./fields.ts";

export const programme = z.strictObject({
  slug,
  title: line(3, 300),
  shortTitle: line(3, 120),
  number: line(1, 60),
  issuer: line(2, 160),
  signedOn: day,
  place: line(2, 80),
  /** Its entry in sources/. */
  source: slug,
  /** What kind of document it is today; stands over the text. */
  banner: prose(600),
  /** What carries on from it today. */
  today: z.array(z.strictObject({ statement: prose(600), sources: z.array(slug).min(1) })),
  parts: z.array(z.strictObject({ id: slug, title: line(3, 160) })).min(1),
  clauses: z
    .array(
      z.strictObject({
        id: slug,
        part: slug,
        /** As the document numbers it: «II.2». */
        label: line(1, 12),
        title: line(3, 160),
        /** Lines of original.txt (1-based). */
        lines: z.array(z.int().min(1)).min(1),
        /** How much it asks of communication work. */
        communication: z.enum(["core", "touches", "weak", "none"]),
      }),
    )
    .min(1),
});

/** `ledger.yaml`: every change from the text as found to the corrected reading. */
export const ledger = z.array(
  z.strictObject({
    id: line(1, 12),
    /** Line of original.txt, 1-based. */
    line: z.int().min(1),
    /** Column in Unicode code units, 0-based. */
    column: z.int().min(0),
    /** Exactly what stands there, verified when the site is built. */
    found: z.string().min(1),
    /** What the corrected reading puts in its place. */
    put: z.string(),
    kind: z.enum([
      "page-furniture",
      "doc-number-space",
      "double-space",
      "space-before-punct",
      "joined",
      "encoding",
      "lost-word",
      "typo",
      "capital",
      "quote-space",
      "style",
    ]),
    certainty: z.enum(["certain", "likely", "context"]),
    /** Why, in Vietnamese, where it is not plain. */
    note: prose(400).optional(),
  }),
);

/** `demands.yaml`: what the programme asks of communication, one checkable demand each. */
export const demands = z.array(
  z.strictObject({
    id: z.string().regex(/^R\d{2}$/u, { error: "Mã yêu cầu có dạng R01." }),
    clause: slug,
    quote: line(3, 300),
    demand: line(3, 200),
    /** When the demand counts as met. */
    acceptance: line(3, 300),
  }),
);
