/**
 * The wire: everything that goes out to other newsrooms at a time. Feeds, API, ledger and checker are written from it
 * and from nothing else.
 */
import type { Edition } from "#document/edition.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import type { Audience, Tombstone, Topic } from "#library/item.ts";
import { republished } from "#library/kinds.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { correctionNotices, withdrawalNotice, type Notice } from "./corrections.ts";

export interface Wire {
  now: Date;
  site: SiteSettings;
  topics: Topic[];
  audiences: Audience[];
  /** Every public item with a text, newest first. */
  items: Manuscript[];
  /** Those that outlets may take as they are: each has a kit and stands in the feeds. */
  stories: Manuscript[];
  withdrawn: Tombstone[];
  /** Newest first; of a withdrawn item only the withdrawal is left. */
  notices: Notice[];
}

export function wireOf(edition: Edition): Wire {
  const { library } = edition;
  const { site, now, topics, audiences, tombstones } = library;
  const items = library.items
    .filter(({ body }) => body !== undefined)
    .map((item) => manuscriptOf(item, edition.documentOf(item), site));
  const notices = [
    ...items.flatMap(correctionNotices),
    ...tombstones.map((tombstone) => withdrawalNotice(tombstone, site.name)),
  ].sort((a, b) => b.date.localeCompare(a.date, "en") || a.id.localeCompare(b.id, "en"));
  return {
    now,
    site,
    topics,
    audiences,
    items,
    stories: items.filter(({ kind }) => republished.includes(kind)),
    withdrawn: tombstones,
    notices,
  };
}
