/**
 * Every file below `/feeds/`.
 */
import { feedAddresses } from "#library/addresses.ts";
import type { Wire } from "../wire.ts";
import { writeAtom } from "./atom.ts";
import { channelsOf, feedFormats, type FeedFormat } from "./channel.ts";
import { entryWriter, type FeedWriter } from "./entry.ts";
import { writeJsonFeed } from "./json-feed.ts";
import { feedMediaTypes } from "./links.ts";
import { writeNoticesFeed } from "./notices-feed.ts";
import { writeOpml } from "./opml.ts";
import { documentsOf } from "./paging.ts";
import { writeRss } from "./rss.ts";

export interface FeedFile {
  /** Without domain. */
  address: string;
  mediaType: string;
  text: () => string;
}

const writers: Record<FeedFormat, FeedWriter> = { rss: writeRss, atom: writeAtom, json: writeJsonFeed };

export function feedFiles(wire: Wire): FeedFile[] {
  const { site } = wire;
  const entryOf = entryWriter(site);
  const documents = channelsOf(wire).flatMap((channel) => documentsOf(channel, site));
  return [
    ...documents.flatMap((document) =>
      feedFormats.map((format): FeedFile => {
        const { channel, page } = document;
        return {
          address: page === undefined ? channel.addresses[format] : channel.archiveAddress(format, page),
          mediaType: feedMediaTypes[format],
          text: () => writers[format](document, site, entryOf),
        };
      }),
    ),
    {
      address: feedAddresses.corrections,
      mediaType: feedMediaTypes.atom,
      text: () => writeNoticesFeed(wire),
    },
    { address: feedAddresses.opml, mediaType: "text/x-opml", text: () => writeOpml(wire) },
  ];
}
