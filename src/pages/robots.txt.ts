/** Everything may be read. RFC 9309. */
import { currentEdition } from "#site/current-edition.ts";

export async function GET(): Promise<Response> {
  const { site } = (await currentEdition()).library;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.baseUrl}/sitemap-index.xml\n`);
}
