/**
 * Which stories stand in which document of a feed (RFC 5005, section 4: archived feeds).
 *
 * Stories and tombstones have a place in the order of publication that they never leave: a withdrawn story's place
 * is taken by its tombstone. Archive pages take fifty places each, counted from the oldest; only full pages are
 * archived, so that a page once there keeps its stories.
 */
import type { Tombstone } from "#library/item.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import type { Manuscript } from "#document/manuscript.ts";
import { newestOf, withdrawnAt, type Channel } from "./channel.ts";

export const PLACES_PER_PAGE = 50;

export interface FeedDocument {
  channel: Channel;
  /** Undefined for the document that readers subscribe to. */
  page: number | undefined;
  /** Archive pages beside this one; undefined where there is none. */
  previous: number | undefined;
  next: number | undefined;
  /** Last changed first. */
  stories: Manuscript[];
  withdrawn: Tombstone[];
  updated: Date;
}

type Place =
  | { id: string; at: Date; story: Manuscript }
  | { id: string; at: Date; story?: undefined; tombstone: Tombstone };

function placesOf({ stories, withdrawn }: Channel): Place[] {
  const places: Place[] = [
    ...stories.map((story) => ({ id: story.id, at: story.publishedAt, story })),
    ...withdrawn.map((tombstone) => ({ id: tombstone.ref, at: tombstone.publishedAt, tombstone })),
  ];
  return places.sort((a, b) => a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id, "en"));
}

const lastChangedFirst = (a: Manuscript, b: Manuscript): number =>
  b.updated.getTime() - a.updated.getTime() ||
  b.publishedAt.getTime() - a.publishedAt.getTime() ||
  a.id.localeCompare(b.id, "en");

const storiesIn = (places: readonly Place[]): Manuscript[] =>
  places.flatMap(({ story }) => story ?? []).sort(lastChangedFirst);

/**
 * The documents of a feed: the one to subscribe to, then its archive pages from the oldest.
 *
 * The first holds every story that no archive page holds, the fifty that changed last (a corrected old story comes up
 * again: readers do not fetch an archive page twice), and every tombstone.
 */
export function documentsOf(channel: Channel, site: SiteSettings): [FeedDocument, ...FeedDocument[]] {
  const places = placesOf(channel);
  const pages =
    places.length > PLACES_PER_PAGE
      ? Array.from({ length: Math.floor(places.length / PLACES_PER_PAGE) }, (_, index) =>
          places.slice(index * PLACES_PER_PAGE, (index + 1) * PLACES_PER_PAGE),
        )
      : [];
  const unarchived = storiesIn(places.slice(pages.length * PLACES_PER_PAGE));
  const lastChanged = channel.stories.toSorted(lastChangedFirst).slice(0, PLACES_PER_PAGE);
  const document = (
    stories: Manuscript[],
    withdrawn: Tombstone[],
    links: Pick<FeedDocument, "page" | "previous" | "next">,
  ): FeedDocument => ({
    channel,
    ...links,
    stories,
    withdrawn,
    updated: newestOf([...stories.map(({ updated }) => updated), ...withdrawn.map(withdrawnAt)], site),
  });
  return [
    document([...new Set([...unarchived, ...lastChanged])].sort(lastChangedFirst), channel.withdrawn, {
      page: undefined,
      previous: pages.length === 0 ? undefined : pages.length,
      next: undefined,
    }),
    ...pages.map((held, index) =>
      document(
        storiesIn(held),
        held.flatMap((place) => (place.story === undefined ? [place.tombstone] : [])),
        {
          page: index + 1,
          previous: index === 0 ? undefined : index,
          next: index + 1 === pages.length ? undefined : index + 2,
        },
      ),
    ),
  ];
}
