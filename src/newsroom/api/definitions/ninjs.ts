/**
 * The part of IPTC's ninjs that this API writes. The whole format, with the meaning of every property:
 * https://iptc.org/standards/ninjs/ (schemas 3.0 and 1.6).
 */
import { z } from "zod";
import { address, instant, text, urn } from "./field.ts";

const standard = z.object({ name: z.literal("ninjs"), version: text, schema: address });
const pubStatus = z.enum(["usable", "withheld", "canceled"]);
const size = z.int().min(1);

const value3 = z.object({ role: text, contentType: text, value: text });
const rights3 = z.object({ linkedRights: address });
const rendition3 = z.object({
  name: text,
  href: address,
  contentType: text,
  width: size.optional(),
  height: size.optional(),
});
const picture3 = z.object({
  name: text,
  rel: text,
  uri: urn,
  type: z.literal("picture"),
  by: text,
  copyrightHolder: text,
  rightsInfo: rights3,
  descriptions: z.array(value3),
  renditions: z.array(rendition3),
});

export const ninjsAnswer = z
  .object({
    standard,
    uri: urn,
    type: z.literal("text"),
    version: text,
    firstCreated: instant,
    versionCreated: instant,
    pubStatus,
    language: z.literal("vi"),
    title: text,
    by: text,
    copyrightHolder: text,
    copyrightNotice: text.optional(),
    usageTerms: text,
    rightsInfo: rights3.optional(),
    edNote: text.optional(),
    headlines: z.array(z.object({ value: text })),
    descriptions: z.array(value3).optional(),
    bodies: z.array(value3).optional(),
    subjects: z.array(z.object({ name: text, rel: text, uri: address, literal: text })),
    infoSources: z.array(z.object({ name: text, role: text, uri: address })).optional(),
    renditions: z.array(rendition3),
    associations: z.array(picture3).optional(),
    altIds: z.array(z.object({ role: text, value: text })),
  })
  .meta({
    title: "ninjs 3.0",
    description:
      "The story in IPTC ninjs 3.0. http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json is the schema of the whole format.",
  });

const rendition16 = z.object({
  href: address,
  mimetype: text,
  title: text.optional(),
  width: size.optional(),
  height: size.optional(),
});
const rights16 = z.object({ linkedrights: address });
const picture16 = z.object({
  uri: urn,
  type: z.literal("picture"),
  mimetype: text,
  byline: text,
  copyrightholder: text,
  rightsinfo: rights16,
  description_text: text,
  description_caption: text.optional(),
  renditions: z.record(z.string(), rendition16),
});

export const ninjs16Answer = z
  .object({
    $standard: standard,
    uri: urn,
    type: z.literal("text"),
    version: text,
    firstcreated: instant,
    versioncreated: instant,
    pubstatus: pubStatus,
    language: z.literal("vi"),
    title: text,
    headline: text,
    byline: text,
    copyrightholder: text,
    copyrightnotice: text.optional(),
    usageterms: text,
    rightsinfo: rights16.optional(),
    ednote: text.optional(),
    description_text: text.optional(),
    body_xhtml: text.optional(),
    body_text: text.optional(),
    subject: z.array(z.object({ name: text, rel: text, scheme: address, code: text })),
    infosource: z.array(z.object({ name: text, rel: text })).optional(),
    renditions: z.record(z.string(), rendition16),
    associations: z.record(z.string(), picture16).optional(),
    altids: z.record(z.string(), text),
  })
  .meta({
    title: "ninjs 1.6",
    description:
      "The story in IPTC ninjs 1.6. http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json is the schema of the whole format.",
  });

export type NinjsAnswer = z.infer<typeof ninjsAnswer>;
export type Ninjs16Answer = z.infer<typeof ninjs16Answer>;
