/**
 * RSS 2.0 with the full text. https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile
 */
import { generateRssFeed } from "feedsmith";
import { toHtml } from "hast-util-to-html";
import { rightsOf, type FeedWriter } from "./entry.ts";
import { archiveMark, deletedEntry, extendFeed } from "./feed-xml.ts";
import { documentLinks } from "./links.ts";
import { mediaOf } from "./media.ts";

export const writeRss: FeedWriter = (document, site, entryOf) => {
  const { channel, page, stories, withdrawn, updated } = document;
  const { licence } = site;
  const feed = generateRssFeed({
    title: channel.title,
    link: channel.home,
    description: channel.description,
    language: "vi",
    copyright: rightsOf(site.publisher.name, licence),
    lastBuildDate: updated,
    atom: { links: documentLinks(document, "rss", site) },
    dcterms: { licenses: [licence.url] },
    items: stories.map((story) => {
      const entry = entryOf(story);
      const media = mediaOf(entry, story.licence.url);
      return {
        title: story.title,
        link: story.url,
        // RSS reads a description as HTML.
        description: toHtml({ type: "text", value: story.lead }),
        categories: entry.categories.map(({ title, scheme }) => ({ name: title, domain: scheme })),
        guid: { value: entry.id, isPermaLink: false },
        pubDate: story.publishedAt,
        dc: { creators: [story.site.publisher], rights: [entry.rights] },
        content: { encoded: entry.html },
        ...(media === undefined ? {} : { media }),
        dcterms: { modified: [story.updated], licenses: [story.licence.url] },
      };
    }),
  });
  return extendFeed(feed, [
    ...(page === undefined ? [] : [archiveMark()]),
    ...withdrawn.map((tombstone) => deletedEntry(tombstone, site, "atom:")),
  ]);
};
