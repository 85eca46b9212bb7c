/**
 * The feeds of a site, before any format: one of everything, one for each topic.
 */
import { startOfDay } from "#language/dates.ts";
import { feedAddresses, feedArchiveAddress } from "#library/addresses.ts";
import type { Tombstone } from "#library/item.ts";
import { republished } from "#library/kinds.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { Wire } from "../wire.ts";

export const feedFormats = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

export interface Channel {
  /** Stable; the feed's id is made from it. */
  name: string;
  title: string;
  description: string;
  /** Absolute address of the page that shows the same to people. */
  home: string;
  /** Promised address in each format, without domain. */
  addresses: Record<FeedFormat, string>;
  archiveAddress: (format: FeedFormat, page: number) => string;
  stories: Manuscript[];
  /** Withdrawn items that stood in this feed. */
  withdrawn: Tombstone[];
}

/** Feeds of stories; the one of everything first, then topics in the site's order, those without a story too. */
export function channelsOf({ site, stories, withdrawn, topics }: Wire): [Channel, ...Channel[]] {
  const gone = withdrawn.filter(({ kind }) => republished.includes(kind));
  return [
    {
      name: "feeds/all",
      title: site.name,
      description: `Toàn văn bài viết và hỏi – đáp mới của ${site.name}, đăng lại được theo giấy phép ${site.licence.name}.`,
      home: `${site.baseUrl}/`,
      addresses: { rss: feedAddresses.rss, atom: feedAddresses.atom, json: feedAddresses.json },
      archiveAddress: (format, page) => feedArchiveAddress(format, page),
      stories,
      withdrawn: gone,
    },
    ...topics.map(({ slug, href, data }): Channel => ({
      name: `feeds/topics/${slug}`,
      title: `${data.title} – ${site.name}`,
      description: data.description,
      home: `${site.baseUrl}${href}`,
      addresses: {
        rss: feedAddresses.topicRss(slug),
        atom: feedAddresses.topicAtom(slug),
        json: feedAddresses.topicJson(slug),
      },
      archiveAddress: (format, page) => feedArchiveAddress(format, page, slug),
      stories: stories.filter(({ topic }) => topic.slug === slug),
      withdrawn: gone.filter(({ topic }) => topic.slug === slug),
    })),
  ];
}

/** When a tombstone was put up. */
export const withdrawnAt = ({ withdrawnOn }: Tombstone): Date => startOfDay(withdrawnOn);

/**
 * The newest of some instants. A feed with nothing in it has been so since the numbers to call were last checked: the
 * only day that every site's content holds, and not a clock's.
 */
export function newestOf(instants: readonly Date[], { contacts }: SiteSettings): Date {
  const times = instants.length > 0 ? instants : contacts.map(({ checkedOn }) => startOfDay(checkedOn));
  return new Date(Math.max(...times.map((time) => time.getTime())));
}
