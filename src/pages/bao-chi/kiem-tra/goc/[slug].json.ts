/** The words of a story, for comparing a copy with it. */
import type { APIContext, GetStaticPaths } from "astro";
import { originalOf, type Original } from "#newsroom/copies/original.ts";
import { currentWire } from "#site/current-wire.ts";

interface Props {
  original: Original;
}

export const getStaticPaths = (async () =>
  (await currentWire()).stories.map((story) => ({
    params: { slug: story.slug },
    props: { original: originalOf(story) } satisfies Props,
  }))) satisfies GetStaticPaths;

export const GET = ({ props: { original } }: APIContext<Props>): Response => Response.json(original);
