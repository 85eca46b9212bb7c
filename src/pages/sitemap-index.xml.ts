/**
 * Index of sitemaps. https://www.sitemaps.org/protocol.html#index
 */
import XMLBuilder from "fast-xml-builder";
import { recentNews } from "#newsroom/feeds/news-sitemap.ts";
import { currentWire } from "#site/current-wire.ts";

export async function GET(): Promise<Response> {
  const wire = await currentWire();
  // Search engines report an empty sitemap as a fault.
  const files = ["sitemap.xml", ...(recentNews(wire).length === 0 ? [] : ["sitemap-news.xml"])];
  const xml = new XMLBuilder({ ignoreAttributes: false, format: true }).build({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    sitemapindex: {
      "@_xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
      sitemap: files.map((file) => ({ loc: `${wire.site.baseUrl}/${file}` })),
    },
  });
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
