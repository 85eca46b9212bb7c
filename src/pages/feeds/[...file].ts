/** RSS, Atom, JSON Feed of everything and of each topic, their archives, corrections, OPML. */
import type { APIContext, GetStaticPaths } from "astro";
import { feedFiles, type FeedFile } from "#newsroom/feeds/feed-files.ts";
import { currentWire } from "#site/current-wire.ts";

interface Props {
  file: FeedFile;
}

export const getStaticPaths = (async () =>
  feedFiles(await currentWire()).map((file) => ({
    params: { file: file.address.replace("/feeds/", "") },
    props: { file } satisfies Props,
  }))) satisfies GetStaticPaths;

export function GET({ props: { file } }: APIContext<Props>): Response {
  return new Response(file.text(), { headers: { "Content-Type": `${file.mediaType}; charset=utf-8` } });
}
