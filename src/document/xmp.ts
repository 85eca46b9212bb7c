/**
 * Credit and licence inside a picture file.
 */
import { buildXml } from "./xml.ts";

export interface PictureCredit {
  /** Who made it. */
  creator: string;
  /** What it shows, for those who do not see it. */
  description: string;
  publisher: string;
  licence: { name: string; url: string };
  /** Absolute address of the page it belongs to. */
  url: string;
}

const alternative = (text: string) => ({
  "rdf:Alt": { "rdf:li": { "@_xml:lang": "x-default", "#text": text } },
});

/**
 * XMP packet: dc (creator, rights, description), xmpRights and cc:license.
 * Sources: XMP Specification Part 1 (ISO 16684-1); Creative Commons «XMP help».
 */
export function xmpPacket({ creator, description, publisher, licence, url }: PictureCredit): string {
  return buildXml({
    "x:xmpmeta": {
      "@_xmlns:x": "adobe:ns:meta/",
      "rdf:RDF": {
        "@_xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdf:Description": {
          "@_rdf:about": "",
          "@_xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "@_xmlns:xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
          "@_xmlns:cc": "http://creativecommons.org/ns#",
          "@_xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/",
          "dc:creator": { "rdf:Seq": { "rdf:li": creator } },
          "dc:description": alternative(description),
          "dc:rights": alternative(`${creator}, ${publisher}, ${licence.name}`),
          "photoshop:Credit": creator,
          "xmpRights:Marked": "True",
          "xmpRights:WebStatement": licence.url,
          "xmpRights:UsageTerms": alternative(licence.name),
          "cc:license": { "@_rdf:resource": licence.url },
          "cc:attributionURL": { "@_rdf:resource": url },
          "cc:attributionName": publisher,
        },
      },
    },
  });
}
