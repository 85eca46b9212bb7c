/** The oEmbed answer of every item. */
import type { APIContext } from "astro";
import { oembedOf, oembedOfWithdrawn } from "#newsroom/embed/oembed.ts";
import { currentWire } from "#site/current-wire.ts";
import { embedPaths, type Embedded } from "#site/embed-paths.ts";

export const getStaticPaths = embedPaths;

export async function GET({ props: { manuscript, tombstone } }: APIContext<Embedded>): Promise<Response> {
  const { site } = await currentWire();
  return Response.json(manuscript ? oembedOf(manuscript, site) : oembedOfWithdrawn(tombstone, site));
}
