/**
 * JSON Feed 1.1 with the full text. https://www.jsonfeed.org/version/1.1/
 *
 * The format has no field for a licence, a version or a withdrawal; they stand in extensions, whose names start with an
 * underscore as the specification asks.
 */
import { generateJsonFeed } from "feedsmith";
import { withdrawalAnchor } from "#library/addresses.ts";
import type { Manuscript } from "#document/manuscript.ts";
import { urnOf } from "../identity.ts";
import { withdrawnAt } from "./channel.ts";
import type { Entry, FeedWriter } from "./entry.ts";
import { documentAddress } from "./links.ts";

export const writeJsonFeed: FeedWriter = (document, site, entryOf) => {
  const { channel, page, previous, stories, withdrawn } = document;
  const feed = generateJsonFeed({
    title: channel.title,
    home_page_url: channel.home,
    feed_url: documentAddress(document, "json", page, site),
    description: channel.description,
    language: "vi",
    authors: [{ name: site.publisher.name, url: `${site.baseUrl}/` }],
    ...(previous === undefined ? {} : { next_url: documentAddress(document, "json", previous, site) }),
    ...(page === undefined && site.webSubHub !== undefined
      ? { hubs: [{ type: "WebSub", url: site.webSubHub }] }
      : {}),
    items: stories.map((story) => jsonItem(story, entryOf(story))),
  }) as { items?: unknown[] };
  const tombstones = withdrawn.map((tombstone) => ({
    id: urnOf(site, tombstone.ref),
    title: tombstone.title,
    withdrawn: withdrawnAt(tombstone).toISOString(),
    temporary: tombstone.temporary,
    reason: tombstone.reason,
    url: `${site.baseUrl}${withdrawalAnchor(tombstone.kind, tombstone.slug)}`,
  }));
  // feedsmith leaves out a list that is empty, but the format demands it.
  const whole = {
    ...feed,
    ...(tombstones.length === 0 ? {} : { _withdrawn: { items: tombstones } }),
    items: feed.items ?? [],
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
};

function jsonItem(story: Manuscript, { id, html, categories, pictures }: Entry) {
  const [first] = pictures;
  return {
    id,
    url: story.url,
    title: story.title,
    summary: story.lead,
    content_html: html,
    ...(first === undefined ? {} : { image: first.url }),
    date_published: story.publishedAt,
    date_modified: story.updated,
    authors: [{ name: story.site.publisher }],
    tags: categories.map(({ title }) => title),
    language: "vi",
    attachments: pictures.flatMap(({ url, mediaType, alt, copyright }) =>
      mediaType === undefined ? [] : [{ url, mime_type: mediaType, title: `${alt} (Hình: ${copyright})` }],
    ),
    _republish: {
      licence: story.licence.url,
      credit: story.credit,
      version: story.version,
      sha256: story.digest,
    },
  };
}
