/**
 * Index of sitemaps. https://www.sitemaps.org/protocol.html#index
 */
import XMLBuilder from "fast-xml-builder";
import { currentEdition } from "#site/current-edition.ts";

export async function GET(): Promise<Response> {
  const { site } = (await currentEdition()).library;
  const xml = new XMLBuilder({ ignoreAttributes: false, format: true }).build({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    sitemapindex: {
      "@_xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
      sitemap: [{ loc: `${site.baseUrl}/sitemap.xml` }],
    },
  });
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
