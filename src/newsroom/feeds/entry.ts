/**
 * A story as every feed format tells it. Made once, because it stands in up to a dozen documents.
 */
import type { Manuscript, Subject } from "#document/manuscript.ts";
import { writeCleanHtml } from "#document/writers/clean-html.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { urnOf } from "../identity.ts";
import { picturesOf } from "../pictures.ts";
import { kitImageAddress, mediaTypes } from "../republish-kit.ts";
import type { FeedDocument } from "./paging.ts";

export interface EntryPicture {
  /** Absolute. */
  url: string;
  mediaType: string | undefined;
  alt: string;
  credit: string;
  copyright: string;
  width: number;
  height: number;
}

export interface EntryCategory extends Subject {
  /** Absolute address of the list that it is one of. */
  scheme: string;
}

export interface Entry {
  /** `urn:uuid:…`, the same on every domain. */
  id: string;
  /** Full text with absolute addresses, credit and help. */
  html: string;
  rights: string;
  categories: EntryCategory[];
  pictures: EntryPicture[];
}

/** Writes a document of a feed in one format. */
export type FeedWriter = (
  document: FeedDocument,
  site: SiteSettings,
  entryOf: (story: Manuscript) => Entry,
) => string;

/** «Đơn vị phát hành, Creative Commons Ghi công 4.0 (https://…)». */
export const rightsOf = (publisher: string, { name, url }: SiteSettings["licence"]): string =>
  `${publisher}, ${name} (${url})`;

/** A writer of entries that keeps what it made. */
export function entryWriter(site: SiteSettings): (story: Manuscript) => Entry {
  const made = new Map<Manuscript, Entry>();
  return (story) => {
    const entry = made.get(story) ?? entryOf(story, site);
    made.set(story, entry);
    return entry;
  };
}

function entryOf(story: Manuscript, site: SiteSettings): Entry {
  const { licence } = story;
  const imageAddress = kitImageAddress(story, site.baseUrl);
  const category = (subject: Subject): EntryCategory => ({
    ...subject,
    scheme: new URL("..", subject.url).href,
  });
  return {
    id: urnOf(site, story.id),
    html: writeCleanHtml(story, { imageAddress }),
    rights: rightsOf(story.site.publisher, licence),
    categories: [story.topic, ...story.audiences].map(category),
    pictures: picturesOf(story).map(({ name, figure, width, height }) => ({
      url: imageAddress(figure.image),
      mediaType: mediaTypes[name.slice(name.lastIndexOf("."))],
      alt: figure.alt,
      credit: figure.credit,
      copyright: `${figure.credit}, ${licence.name}`,
      width,
      height,
    })),
  };
}
