/**
 * The links of a feed document: itself, its hub, its archive. RFC 4287, RFC 5005, W3C WebSub.
 */
import type { SiteSettings } from "#library/schema/site.ts";
import type { FeedFormat } from "./channel.ts";
import type { FeedDocument } from "./paging.ts";

export interface FeedLink {
  rel: string;
  /** Absolute. */
  href: string;
  type?: string;
}

export const feedMediaTypes: Record<FeedFormat, string> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** The hub stands only where readers subscribe. */
export const hubLinks = ({ webSubHub }: SiteSettings): FeedLink[] =>
  webSubHub === undefined ? [] : [{ rel: "hub", href: webSubHub }];

/** Absolute address of a document of a feed. */
export const documentAddress = (
  { channel }: FeedDocument,
  format: FeedFormat,
  page: number | undefined,
  site: SiteSettings,
): string =>
  `${site.baseUrl}${page === undefined ? channel.addresses[format] : channel.archiveAddress(format, page)}`;

/** Links of an Atom or RSS document. */
export function documentLinks(
  document: FeedDocument,
  format: "rss" | "atom",
  site: SiteSettings,
): FeedLink[] {
  const type = feedMediaTypes[format];
  const to = (rel: string, page: number | undefined): FeedLink => ({
    rel,
    href: documentAddress(document, format, page, site),
    type,
  });
  const { page, previous, next } = document;
  return [
    to("self", page),
    ...(page === undefined ? hubLinks(site) : [to("current", undefined)]),
    ...(previous === undefined ? [] : [to("prev-archive", previous)]),
    ...(next === undefined ? [] : [to("next-archive", next)]),
  ];
}
