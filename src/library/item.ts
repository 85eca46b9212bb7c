/**
 * What the Library gives out: items that are public now, with every reference resolved.
 */
import type { Clause, Demand } from "./programme.ts";
import type { Body } from "./front-matter.ts";
import type { LessonParts } from "./lesson-parts.ts";
import type { Kind, KindData, SupportData } from "./kinds.ts";
import type { Contact } from "./schema/site.ts";

interface Addressed {
  slug: string;
  /** Promised address, `/`-terminated. */
  href: string;
  /** Path below the content folder. */
  file: string;
}

export interface Topic extends Addressed {
  data: SupportData["topic"];
}

export interface Audience extends Addressed {
  data: SupportData["audience"];
}

export interface Source extends Addressed {
  data: SupportData["source"];
}

/** A text of the publisher about itself. */
export interface Page extends Addressed {
  kind: "page";
  data: SupportData["page"];
  body: Body;
}

export interface Item<K extends Kind = Kind> extends Addressed {
  kind: K;
  /** `<folder>/<slug>`: unique over all content. */
  ref: string;
  data: KindData[K];
  title: string;
  description: string;
  topic: Topic;
  audiences: Audience[];
  clauses: Clause[];
  demands: Demand[];
  sources: Source[];
  /** Public items that the editor relates to this one, in the editor's order. */
  related: Item[];
  publishedAt: Date;
  /** Past its `reviewBy` day at the time of the Library. */
  reviewOverdue: boolean;
  /** Empty for kinds that are data only. */
  body: Body | undefined;
  /** The parts of a lesson pack. */
  lesson: LessonParts | undefined;
}

/** Anything with a closed-MDX text. */
export type Written = (Item & { body: Body }) | Page;

/** What is left of a withdrawn item: that it was there, since when it is gone, and why. */
export interface Tombstone extends Addressed {
  kind: Kind;
  ref: string;
  title: string;
  topic: Topic;
  publishedAt: Date;
  /** The version that was withdrawn. */
  version: number;
  /** ISO day. */
  withdrawnOn: string;
  reason: string;
  /** It is being checked and may come back. */
  temporary: boolean;
}

export type { Clause, Contact, Demand };
