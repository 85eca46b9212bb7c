import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";

/**
 * The rules of W3C's feed validator (https://validator.w3.org/feed/docs/) that can be told without it: each function
 * gives the faults of a document, none for a valid one. They read with an XML parser that did not write the feed's
 * elements, and know nothing of how it was made.
 */

type Node = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
});

export const list = (value: unknown): Node[] =>
  value === undefined ? [] : ((Array.isArray(value) ? value : [value]) as Node[]);
export const textOf = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "object" && value !== null
      ? textOf((value as Node)["#text"])
      : "";
export const readXml = (xml: string): Node => parser.parse(xml) as Node;

const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/u;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;
const isWeb = (url: unknown): boolean =>
  typeof url === "string" && /^https?:\/\/[^\s/]/u.test(url) && URL.canParse(url);
const isUri = (id: string): boolean => /^[a-z][a-z0-9+.-]*:\S+$/iu.test(id);

/** Faults of HTML that stands in a feed: it is read where the site's addresses mean nothing. */
function contentFaults(html: string, where: string): string[] {
  const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/gu)].map(([, address]) => address!);
  return [
    ...(html.trim() === "" ? [`${where}: no content`] : []),
    ...addresses
      .filter((address) => !/^(?:https?:|tel:|mailto:)/u.test(address))
      .map((address) => `${where}: relative address ${address}`),
    ...[...html.matchAll(/<(?:script|style|iframe|object|embed|meta|link|form)\b/giu)].map(
      ([tag]) => `${where}: dangerous element ${tag}`,
    ),
    ...(/\s(?:style|on[a-z]+)="/u.test(html) ? [`${where}: dangerous attribute`] : []),
  ];
}

function syntaxFaults(xml: string): string[] {
  try {
    SyntaxValidator.validate(xml, { invalidCharSequence: { tagValue: true, attrLt: true, comment: true } });
    return [];
  } catch (error) {
    return [`not well-formed: ${String(error)}`];
  }
}

function xmlFaults(xml: string): string[] {
  const outsideCdata = xml.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/gu, "");
  const prefixes = new Set([...outsideCdata.matchAll(/<([a-z]+):/gu)].map(([, prefix]) => prefix!));
  return [
    ...syntaxFaults(xml),
    ...(xml.startsWith("<?xml ") ? [] : ["no XML declaration"]),
    ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(xml)
      ? ["a character that XML forbids"]
      : []),
    ...[...prefixes]
      .filter((prefix) => !xml.includes(`xmlns:${prefix}="`))
      .map((prefix) => `no namespace for ${prefix}:`),
  ];
}

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

function linkFaults(links: readonly Node[], self: string): string[] {
  const own = links.filter((link) => link["@rel"] === "self");
  return [
    ...(own.length === 1 && own[0]!["@href"] === self ? [] : [`self link is not ${self}`]),
    ...links.filter((link) => !isWeb(link["@href"])).map((link) => `link ${String(link["@href"])}`),
  ];
}

/** @param self where the document was found */
export function rssFaults(xml: string, self: string): string[] {
  const { rss } = readXml(xml) as { rss?: Node };
  const channel = rss?.["channel"] as Node | undefined;
  if (rss?.["@version"] !== "2.0" || channel === undefined) return ["not RSS 2.0"];
  const items = list(channel["item"]);
  const guids = items.map((item) => textOf(item["guid"]));
  return [
    ...xmlFaults(xml),
    ...["title", "link", "description", "language"]
      .filter((name) => textOf(channel[name]) === "")
      .map((name) => `no ${name}`),
    ...(isWeb(channel["link"]) ? [] : ["channel link"]),
    ...(RFC_822.test(textOf(channel["lastBuildDate"])) ? [] : ["lastBuildDate"]),
    ...linkFaults(list(channel["atom:link"]), self),
    ...repeated(guids).map((guid) => `guid twice: ${guid}`),
    ...items.flatMap((item, index) => {
      const where = `item ${guids[index]!}`;
      const modified = textOf(item["dcterms:modified"]);
      return [
        ...["title", "description", "dc:creator", "dc:rights"]
          .filter((name) => textOf(item[name]) === "")
          .map((name) => `${where}: no ${name}`),
        ...((item["guid"] as Node)["@isPermaLink"] === "false" && isUri(guids[index]!)
          ? []
          : [`${where}: guid`]),
        ...(isWeb(item["link"]) ? [] : [`${where}: link`]),
        ...(RFC_822.test(textOf(item["pubDate"])) ? [] : [`${where}: pubDate`]),
        ...(RFC_3339.test(modified) ? [] : [`${where}: dcterms:modified`]),
        ...(isWeb(item["dcterms:license"]) ? [] : [`${where}: dcterms:license`]),
        ...contentFaults(textOf(item["content:encoded"]), where),
      ];
    }),
  ];
}

/** @param self where the document was found */
export function atomFaults(xml: string, self: string): string[] {
  const { feed } = readXml(xml) as { feed?: Node };
  if (feed?.["@xmlns"] !== "http://www.w3.org/2005/Atom") return ["not Atom"];
  const entries = list(feed["entry"]);
  const ids = entries.map((entry) => textOf(entry["id"]));
  const common = (node: Node, where: string): string[] => {
    const alternates = list(node["link"]).filter((link) => (link["@rel"] ?? "alternate") === "alternate");
    return [
      ...(isUri(textOf(node["id"])) ? [] : [`${where}: id`]),
      ...(textOf(node["title"]) === "" ? [`${where}: no title`] : []),
      ...(RFC_3339.test(textOf(node["updated"])) ? [] : [`${where}: updated`]),
      ...(alternates.length === 1 && alternates.every((link) => isWeb(link["@href"]))
        ? []
        : [`${where}: alternate link`]),
    ];
  };
  return [
    ...xmlFaults(xml),
    ...common(feed, "feed"),
    ...(feed["@xml:lang"] === "vi" ? [] : ["no language"]),
    ...linkFaults(list(feed["link"]), self),
    ...repeated(ids).map((id) => `id twice: ${id}`),
    ...entries.flatMap((entry, index) => {
      const where = `entry ${ids[index]!}`;
      const content = entry["content"] as Node;
      return [
        ...common(entry, where),
        ...(list(entry["author"] ?? feed["author"]).some(({ name }) => textOf(name) !== "")
          ? []
          : [`${where}: no author`]),
        ...(RFC_3339.test(textOf(entry["published"])) ? [] : [`${where}: published`]),
        ...(content["@type"] === "html" ? [] : [`${where}: type of content`]),
        ...contentFaults(textOf(content), where),
      ];
    }),
    ...list(feed["at:deleted-entry"]).flatMap((gone) => [
      ...(isUri(String(gone["@ref"])) ? [] : ["deleted-entry: ref"]),
      ...(RFC_3339.test(String(gone["@when"])) ? [] : ["deleted-entry: when"]),
      ...(ids.includes(String(gone["@ref"])) ? ["deleted-entry of an entry that is there"] : []),
    ]),
  ];
}

interface JsonItem {
  id?: unknown;
  url?: unknown;
  title?: unknown;
  content_html?: unknown;
  date_published?: unknown;
  date_modified?: unknown;
}

/** @param self where the document was found */
export function jsonFeedFaults(json: string, self: string): string[] {
  const feed = JSON.parse(json) as {
    version?: unknown;
    title?: unknown;
    feed_url?: unknown;
    items?: JsonItem[];
  };
  if (feed.version !== "https://jsonfeed.org/version/1.1") return ["not JSON Feed 1.1"];
  if (!Array.isArray(feed.items)) return ["no items"];
  return [
    ...(typeof feed.title === "string" && feed.title !== "" ? [] : ["no title"]),
    ...(feed.feed_url === self ? [] : [`feed_url is not ${self}`]),
    ...repeated(feed.items.map(({ id }) => String(id))).map((id) => `id twice: ${id}`),
    ...feed.items.flatMap((item) => {
      const where = `item ${String(item.id)}`;
      return [
        ...(typeof item.id === "string" && isUri(item.id) ? [] : [`${where}: id`]),
        ...(isWeb(item.url) ? [] : [`${where}: url`]),
        ...(RFC_3339.test(String(item.date_published)) && RFC_3339.test(String(item.date_modified))
          ? []
          : [`${where}: dates`]),
        ...contentFaults(typeof item.content_html === "string" ? item.content_html : "", where),
      ];
    }),
  ];
}
