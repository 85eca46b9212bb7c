/**
 * All public pages with the day of their last change. https://www.sitemaps.org/protocol.html
 */
import XMLBuilder from "fast-xml-builder";
import { currentEdition } from "#site/current-edition.ts";
import { fixedAddresses } from "#library/addresses.ts";

export async function GET(): Promise<Response> {
  const { library } = await currentEdition();
  const { site, programme } = library;
  const pages: { href: string; lastmod?: string }[] = [
    ...fixedAddresses.filter((href) => href !== "/gioi-thieu/thanh-phan/").map((href) => ({ href })),
    ...library.items.map(({ href, data }) => ({ href, lastmod: data.updatedAt })),
    ...library.pages.map(({ href, data }) => ({ href, lastmod: data.updatedAt })),
    ...[...library.topics, ...library.audiences].map(({ href }) => ({ href })),
    ...library.sources.map(({ href, data }) => ({ href, lastmod: data.checkedOn })),
    ...(programme ? [{ href: programme.href }, { href: `${programme.href}ban-do/` }] : []),
  ];
  const xml = new XMLBuilder({ ignoreAttributes: false, format: true }).build({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    urlset: {
      "@_xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9",
      url: pages.map(({ href, lastmod }) => ({
        loc: `${site.baseUrl}${href}`,
        ...(lastmod === undefined ? {} : { lastmod }),
      })),
    },
  });
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
