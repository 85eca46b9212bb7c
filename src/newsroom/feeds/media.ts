/**
 * Pictures of an entry by Media RSS (https://www.rssboard.org/media-rss), for RSS and Atom.
 */
import type { Entry } from "./entry.ts";

/** What feedsmith writes as `media:content`; undefined for a story without pictures. */
export function mediaOf({ pictures }: Entry, licenceUrl: string) {
  if (pictures.length === 0) return undefined;
  return {
    contents: pictures.map(({ url, mediaType, alt, credit, copyright, width, height }) => ({
      url,
      medium: "image",
      ...(mediaType === undefined ? {} : { type: mediaType }),
      width,
      height,
      credits: [{ value: credit }],
      description: { value: alt, type: "plain" },
      copyright: { value: copyright, url: licenceUrl },
    })),
  };
}
