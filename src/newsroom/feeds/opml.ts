/**
 * All feeds for a reader to take over at once, each once and in Atom, which alone of the formats knows withdrawals.
 * OPML 2.0, http://opml.org/spec2.opml
 */
import { generateOpml } from "feedsmith";
import { correctionsAddress, feedAddresses } from "#library/addresses.ts";
import type { Wire } from "../wire.ts";
import { withoutForbidden } from "#document/xml.ts";
import { channelsOf, type Channel } from "./channel.ts";
import { noticesDescription, noticesTitle } from "./notices-feed.ts";
import { documentsOf } from "./paging.ts";

export function writeOpml(wire: Wire): string {
  const { site } = wire;
  const [all, ...topics] = channelsOf(wire);
  // «rss» is OPML's word for any feed; the version tells which.
  const subscription = { type: "rss", version: "ATOM", language: "vi" };
  const outline = ({ title, description, home, addresses }: Channel) => ({
    ...subscription,
    text: title,
    title,
    description,
    htmlUrl: home,
    xmlUrl: `${site.baseUrl}${addresses.atom}`,
  });
  const xml = generateOpml({
    head: {
      title: `Các nguồn tin của ${site.name}`,
      dateModified: documentsOf(all, site)[0].updated,
      ownerName: site.publisher.name,
      ...(site.publisher.email === undefined ? {} : { ownerEmail: site.publisher.email }),
      ownerId: `${site.baseUrl}/`,
      docs: "http://opml.org/spec2.opml",
    },
    body: {
      outlines: [
        outline(all),
        {
          ...subscription,
          text: noticesTitle(site),
          title: noticesTitle(site),
          description: noticesDescription,
          htmlUrl: `${site.baseUrl}${correctionsAddress}`,
          xmlUrl: `${site.baseUrl}${feedAddresses.corrections}`,
        },
        { text: "Theo chủ đề", outlines: topics.map(outline) },
      ],
    },
  });
  return `${withoutForbidden(xml)}\n`;
}
