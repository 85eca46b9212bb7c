/**
 * What feedsmith cannot write: elements of RFC 5005 and RFC 6721, put into the tree of a finished feed.
 */
import Builder from "fast-xml-builder";
import { XMLParser } from "fast-xml-parser";
import type { Tombstone } from "#library/item.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { withdrawalAnchor } from "#library/addresses.ts";
import { urnOf } from "../identity.ts";
import { withoutForbidden } from "#document/xml.ts";
import { withdrawnAt } from "./channel.ts";

const ATTRIBUTES = ":@";
const TEXT = "#text";

type Attributes = Record<string, string>;

/** A node of fast-xml-parser's ordered tree: one key for its name with its children, one for its attributes. */
type XmlNode = Record<string, unknown>;

const shape = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  cdataPropName: "#cdata",
};
// Numbers and spaces of texts stay as they are; the entities are XML's five, so no limit to their number is needed.
const parser = new XMLParser({
  ...shape,
  parseTagValue: false,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
});
// Indented, an element with CDATA would get spaces around it.
const builder = new Builder({ ...shape, format: false, suppressEmptyNode: true });

const element = (name: string, attributes: Attributes, ...children: XmlNode[]): XmlNode => ({
  [name]: children,
  [ATTRIBUTES]: attributes,
});

const text = (value: string): XmlNode => ({ [TEXT]: value });

const namespaces = {
  "xmlns:at": "http://purl.org/atompub/tombstones/1.0",
  "xmlns:fh": "http://purl.org/syndication/history/1.0",
};

/** Marks an archive page. RFC 5005, section 4. */
export const archiveMark = (): XmlNode => element("fh:archive", {});

/**
 * `at:deleted-entry` of a withdrawn item: what it was called, why it went, where that is explained. RFC 6721.
 *
 * @param atom prefix of Atom's elements in the document: none in Atom, `atom:` in RSS
 */
export function deletedEntry(tombstone: Tombstone, site: SiteSettings, atom: "" | "atom:" = ""): XmlNode {
  const { ref, kind, slug, title, reason, temporary } = tombstone;
  return element(
    "at:deleted-entry",
    { ref: urnOf(site, ref), when: withdrawnAt(tombstone).toISOString() },
    element(
      "at:comment",
      {},
      text(`${temporary ? "Tạm dừng để kiểm tra lại" : "Đã rút"}: «${title}». Lý do: ${reason}`),
    ),
    element(`${atom}link`, { rel: "related", href: `${site.baseUrl}${withdrawalAnchor(kind, slug)}` }),
  );
}

const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] | undefined =>
  node?.[name] as XmlNode[] | undefined;

/**
 * Puts elements before the first entry or item of a feed, and writes it without the spaces that feedsmith leaves
 * around CDATA and without characters that XML forbids.
 *
 * @throws Error when the document has no `feed` or `channel`
 */
export function extendFeed(xml: string, additions: readonly XmlNode[]): string {
  const tree = parser.parse(withoutForbidden(xml)) as XmlNode[];
  const root = tree.find((node) => "feed" in node || "rss" in node);
  const channel = childrenOf(root, "rss")?.find((node) => "channel" in node);
  const children = childrenOf(root, "feed") ?? childrenOf(channel, "channel");
  if (root === undefined || children === undefined) throw new Error("Not a feed of Atom or RSS");
  if (additions.length > 0) {
    root[ATTRIBUTES] = { ...(root[ATTRIBUTES] as Attributes), ...namespaces };
    const first = children.findIndex((node) => "entry" in node || "item" in node);
    children.splice(first === -1 ? children.length : first, 0, ...additions);
  }
  return `${builder.build(tree)}\n`;
}
