/**
 * Atom (RFC 4287) with the full text, licence links (RFC 4946) and tombstones (RFC 6721).
 */
import { generateAtomFeed } from "feedsmith";
import { urnOf } from "../identity.ts";
import { rightsOf, type FeedWriter } from "./entry.ts";
import { archiveMark, deletedEntry, extendFeed } from "./feed-xml.ts";
import { documentLinks } from "./links.ts";
import { mediaOf } from "./media.ts";

export const writeAtom: FeedWriter = (document, site, entryOf) => {
  const { channel, page, stories, withdrawn, updated } = document;
  const { licence } = site;
  const feed = generateAtomFeed({
    // All documents of a feed have its one id (RFC 5005, section 4).
    id: urnOf(site, channel.name),
    title: { value: channel.title },
    subtitle: { value: channel.description },
    updated,
    authors: [{ name: site.publisher.name, uri: `${site.baseUrl}/` }],
    rights: { value: rightsOf(site.publisher.name, licence) },
    links: [
      ...documentLinks(document, "atom", site),
      { rel: "alternate", href: channel.home, type: "text/html" },
      { rel: "license", href: licence.url },
    ],
    xml: { lang: "vi" },
    entries: stories.map((story) => {
      const entry = entryOf(story);
      const media = mediaOf(entry, story.licence.url);
      return {
        id: entry.id,
        title: { value: story.title },
        summary: { value: story.lead },
        published: story.publishedAt,
        updated: story.updated,
        authors: [{ name: story.site.publisher }],
        rights: { value: entry.rights },
        links: [
          { rel: "alternate", href: story.url, type: "text/html" },
          { rel: "license", href: story.licence.url },
        ],
        categories: entry.categories.map(({ slug, title, scheme }) => ({ term: slug, label: title, scheme })),
        content: { type: "html", value: entry.html },
        ...(media === undefined ? {} : { media }),
      };
    }),
  });
  return extendFeed(feed, [
    ...(page === undefined ? [] : [archiveMark()]),
    ...withdrawn.map((tombstone) => deletedEntry(tombstone, site)),
  ]);
};
