/**
 * oEmbed answers (oembed.com, version 1.0) as static files, and the link by which they are found.
 *
 * What WordPress does with a provider it does not know (read in wordpress-develop, `WP_oEmbed` and
 * `wp_filter_oembed_result`; its code is not used here):
 *
 * - it reads 150 KB (153,600 bytes) of the page up to `</head>`, takes the first `<link>` of type
 *   `application/json+oembed`, which must hold no `<` or `>`, and needs its address absolute;
 * - it adds `maxwidth`, `maxheight`, `url`, `dnt` and `format` to the address, which a static server ignores;
 * - of the HTML it keeps `<blockquote>`, `<a href>` and `<iframe>` with src, width, height, frameborder, marginwidth,
 *   marginheight, scrolling and title. A blockquote before the iframe stays as what readers see until the frame has
 *   told its height; of anything else nothing is left;
 * - it gives the iframe `sandbox="allow-scripts"` and `#?secret=…`. What the frame says then is in `EmbedLayout`.
 *
 * Ghost takes `rich` answers with html, width and height as they are. Drupal knows only the providers on its list: there
 * the iframe's code is pasted.
 */
import { z } from "zod";
import { oembedAddress } from "#library/addresses.ts";
import type { Tombstone } from "#library/item.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import type { Manuscript } from "#document/manuscript.ts";
import { CARD_HEIGHT, CARD_WIDTH, cardFrame, type Named } from "./frames.ts";
import { element, escaped } from "./markup.ts";
import { withdrawalLabel, withdrawalSentence } from "./withdrawal.ts";

/** The card itself is always current; an hour is how long a consumer may keep the address of it. */
const CACHE_SECONDS = 3600;

/** Sections 2.3.4 and 2.3.4.4 of the specification, as this site answers. */
export const oembedAnswer = z
  .strictObject({
    version: z.literal("1.0"),
    type: z.literal("rich"),
    title: z.string(),
    author_name: z.string(),
    author_url: z.url(),
    provider_name: z.string(),
    provider_url: z.url(),
    cache_age: z.int().positive().meta({ description: "Seconds." }),
    width: z.int().positive().meta({ description: "CSS pixels." }),
    height: z.int().positive().meta({ description: "CSS pixels." }),
    html: z.string().meta({ description: "A blockquote that stands alone, then an iframe." }),
  })
  .meta({ title: "oEmbed 1.0, rich" });

type OembedAnswer = z.infer<typeof oembedAnswer>;
type Provider = Pick<SiteSettings, "name" | "baseUrl" | "publisher">;

function answer(named: Named, title: string, quotation: string, site: Provider): OembedAnswer {
  return {
    version: "1.0",
    type: "rich",
    title,
    author_name: site.publisher.name,
    author_url: site.baseUrl,
    provider_name: site.name,
    provider_url: site.baseUrl,
    cache_age: CACHE_SECONDS,
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    html: `${element("blockquote", {}, quotation)}${cardFrame(named, site.name, site.baseUrl)}`,
  };
}

/** The answer for a public item. */
export function oembedOf(manuscript: Manuscript, site: Provider): OembedAnswer {
  const { title, url } = manuscript;
  return answer(manuscript, title, element("a", { href: url }, escaped(title)), site);
}

/** The answer for a withdrawn item: who asks again learns it, and the quotation says it without the frame. */
export function oembedOfWithdrawn(tombstone: Tombstone, site: Provider): OembedAnswer {
  const title = `${withdrawalLabel(tombstone)}: ${tombstone.title}`;
  const link = element("a", { href: `${site.baseUrl}${tombstone.href}` }, escaped(title));
  return answer(
    tombstone,
    title,
    `${link}. ${escaped(`${withdrawalSentence(tombstone)} Lý do: ${tombstone.reason}`)}`,
    site,
  );
}

/** The link that stands in the head of the item's page. */
export function discoveryLink({ kind, slug, title }: Named, baseUrl: string): string {
  const href = escaped(`${baseUrl}${oembedAddress(kind, slug)}`);
  return `<link rel="alternate" type="application/json+oembed" href="${href}" title="oEmbed: ${escaped(title)}">`;
}
