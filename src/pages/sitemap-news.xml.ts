/** Sitemap of news; without an entry when nothing is new. */
import { writeNewsSitemap } from "#newsroom/feeds/news-sitemap.ts";
import { currentWire } from "#site/current-wire.ts";

export async function GET(): Promise<Response> {
  return new Response(writeNewsSitemap(await currentWire()), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
}
