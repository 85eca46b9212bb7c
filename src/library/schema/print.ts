/**
 * What is printed and hung up: authored as data, laid out by `printshop/`.
 */
import { z } from "zod";
import { distinct, itemReference, line, prose, slug } from "./fields.ts";
import { publicItem } from "./public-item.ts";

/** The house's own drawings (`printshop/motifs/`). */
export const printMotifs = [
  "hy-vong",
  "gia-dinh",
  "lao-dong",
  "hoc-tap",
  "ban-tay",
  "mai-nha",
  "canh-dong",
  "dong-song",
  "mat-troi",
  "tro-chuyen",
  "tu-choi",
  "tro-ve",
  "lang-xom",
  "suc-khoe",
  "loa-thon",
] as const;

/** Sets of colours (`printshop/palettes.ts`). */
export const printPalettes = ["rung", "nang", "phu-sa", "gach"] as const;

const look = { motif: z.enum(printMotifs), palette: z.enum(printPalettes) };

export const poster = publicItem({
  ...look,
  slogan: line(5, 120),
  /** What stands below the slogan. */
  line: line(5, 160).optional(),
  points: z.array(line(3, 90)).max(4).default([]),
});

/** Pa-nô, băng rôn: a slogan, read from far away. */
export const banner = publicItem({
  ...look,
  slogan: line(5, 120),
  line: line(5, 90).optional(),
});

export const leaflet = publicItem({
  ...look,
  slogan: line(5, 90),
  line: line(5, 160),
  /** The flap that is seen first, then the three inside, from left to right. */
  panels: z
    .array(z.strictObject({ heading: line(3, 60), points: z.array(line(5, 160)).min(1).max(6) }))
    .length(4),
  /** The same message on a sheet of A5. */
  flyer: z.strictObject({ heading: line(3, 90), points: z.array(line(5, 160)).min(3).max(6) }),
});

export const infographic = publicItem({
  ...look,
  question: line(5, 90),
  intro: line(5, 200),
  points: z
    .array(
      z.strictObject({
        heading: line(3, 60),
        text: line(5, 200),
        /** Only with the source that says so. */
        figure: z.strictObject({ value: line(1, 16), source: slug }).optional(),
      }),
    )
    .min(3)
    .max(7),
  /** What the reader does now. */
  action: line(5, 160),
}).superRefine(({ points, sources }, context) => {
  points.forEach(({ figure }, index) => {
    if (figure === undefined || sources.includes(figure.source)) return;
    context.addIssue({
      code: "custom",
      path: ["points", index, "figure", "source"],
      message: `Nguồn «${figure.source}» chưa có trong «sources» của bài. Hãy thêm vào.`,
    });
  });
});

export const signatories = ["family", "hamlet", "school", "agency", "party-cell"] as const;

export const pledge = publicItem({
  ...look,
  signatory: z.enum(signatories),
  /** BẢN CAM KẾT … */
  heading: line(5, 120),
  promises: z.array(line(10, 240)).min(3).max(6),
  /** What those who receive the pledge do in return. */
  support: z.strictObject({ by: line(3, 80), promises: z.array(line(10, 240)).min(1).max(3) }),
  /** Who signs, from left to right. */
  signatures: z.array(line(2, 60)).min(2).max(3),
});

/** Cards that people draw and talk about. */
export const deck = publicItem({
  ...look,
  instructions: prose(600),
  cards: z
    .array(z.strictObject({ group: line(2, 40), text: line(5, 200) }))
    .min(8)
    .max(48),
});

/** A card for the purse, with the numbers to call. */
export const helpCard = publicItem({
  ...look,
  heading: line(3, 60),
  contacts: distinct(slug, 2, 5),
  /** What to do before help is there. */
  steps: z.array(line(5, 90)).min(2).max(4),
});

/** All that one event needs; the text holds agenda, words of the host and tasks. */
export const eventKit = publicItem({
  setting: z.enum(["rally", "residential-area"]),
  minutes: z.int().min(15).max(240),
  slogans: z.array(line(5, 120)).min(3).max(12),
  pledge: itemReference,
  /** What to print or play. */
  materials: distinct(itemReference, 1, 12),
});

/** Tiểu phẩm: a short play; the text holds the lines. */
export const sketch = publicItem({
  place: line(5, 160),
  characters: z
    .array(z.strictObject({ name: line(1, 40), role: line(3, 160) }))
    .min(2)
    .max(8),
  minutes: z.int().min(4).max(15),
  /** To talk about with the audience afterwards. */
  questions: z.array(line(8, 200)).min(2).max(6),
});
