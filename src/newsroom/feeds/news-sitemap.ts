/**
 * Sitemap of news: the articles of the last two days, as search engines ask for it.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
import type { Manuscript } from "#document/manuscript.ts";
import type { Wire } from "../wire.ts";
import { buildXml } from "#document/xml.ts";

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;
/** Search engines read no more of one file. */
const MAX_NEWS = 1000;

/** Articles first published within two days before the wire's time, newest first. */
export function recentNews({ now, stories }: Pick<Wire, "now" | "stories">): Manuscript[] {
  return stories
    .filter(
      ({ kind, publishedAt }) => kind === "article" && now.getTime() - publishedAt.getTime() <= TWO_DAYS_MS,
    )
    .slice(0, MAX_NEWS);
}

export function writeNewsSitemap(wire: Wire): string {
  return buildXml({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    urlset: {
      "@_xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
      "@_xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
      url: recentNews(wire).map(({ url, title, publishedAt }) => ({
        loc: url,
        "news:news": {
          "news:publication": { "news:name": wire.site.name, "news:language": "vi" },
          "news:publication_date": publishedAt.toISOString(),
          "news:title": title,
        },
      })),
    },
  });
}
