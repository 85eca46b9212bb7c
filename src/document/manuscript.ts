/**
 * A manuscript: everything of one item that leaves the house in a form – title, lead, text, notes, sources, credit,
 * help. Made once per item; every writer takes it and nothing else.
 */
import { createHash } from "node:crypto";
import { formatContentDate, startOfDay } from "#language/dates.ts";
import type { Audience, Contact, Item, Topic } from "#library/item.ts";
import { helpContacts } from "#library/help.ts";
import { kinds, type Kind } from "#library/kinds.ts";
import { licenceOf } from "#library/licences.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { history, type Change } from "#library/history.ts";
import { reduceBlocks, type Told } from "./reduce.ts";
import type { DocumentTree, InlineNode } from "./tree.ts";

export interface ManuscriptSource {
  title: string;
  /** Where it can be read: its own address, else its page on the site. Absolute. */
  url: string;
  /** «Đang có hiệu lực» and the like, with the day of the check. */
  validity: Item["sources"][number]["data"]["validity"];
  checkedOn: string;
}

/** A topic or an audience, as other systems file the item. */
export interface Subject {
  slug: string;
  title: string;
  /** Absolute address of its page. */
  url: string;
}

export interface Manuscript {
  /** Stable across domains: `articles/<slug>`. */
  id: string;
  slug: string;
  kind: Kind;
  /** «Bài viết», «Hỏi – đáp» … */
  label: string;
  title: string;
  /** What it is about in a sentence or two, for lists. */
  description: string;
  /** The answer, the definition, or the description. One paragraph of plain words. */
  lead: string;
  body: Told[];
  /** Notes at the end; note 1 is the first. */
  notes: Told[][];
  /** Promised address of the item's page, and the same with the domain. */
  href: string;
  url: string;
  topic: Subject;
  audiences: Subject[];
  site: { name: string; publisher: string };
  licence: SiteSettings["licence"];
  /** One line by TASL (title, author, source, licence), with the date of the version. */
  credit: string;
  version: number;
  /** SHA-256 (hex) over what the item says: title, lead, text, notes. A copy with another digest says something else. */
  digest: string;
  changes: Change[];
  publishedAt: Date;
  /** Midnight of the day of the last change, or the first publication where that is later. */
  updated: Date;
  /** ISO days. */
  updatedAt: string;
  reviewedAt: string;
  reviewBy: string;
  reviewer: string;
  sources: ManuscriptSource[];
  /** Numbers of the help bar: they stand at the end of forms that have no other help. */
  help: Contact[];
}

/** Inside links become absolute, so that a copy elsewhere still leads back. */
function absoluteInlines(nodes: readonly InlineNode[], pageUrl: string, baseUrl: string): InlineNode[] {
  return nodes.map((node) => {
    switch (node.type) {
      case "link": {
        const children = absoluteInlines(node.children, pageUrl, baseUrl);
        const { href } = node;
        if (href.startsWith("#")) return { ...node, href: `${pageUrl}${href}`, children };
        return { ...node, href: href.startsWith("/") ? `${baseUrl}${href}` : href, children };
      }
      case "strong":
      case "emphasis":
        return { ...node, children: absoluteInlines(node.children, pageUrl, baseUrl) };
      default:
        return node;
    }
  });
}

/** A picture without rights to pass on stays on the site's own pages. */
const mayLeave = (node: Told): boolean => node.type !== "figure" || node.rights === "reuse";

function absolute(nodes: readonly Told[], pageUrl: string, baseUrl: string): Told[] {
  const inlines = (children: readonly InlineNode[]) => absoluteInlines(children, pageUrl, baseUrl);
  return nodes.filter(mayLeave).map((node): Told => {
    switch (node.type) {
      case "heading":
      case "paragraph":
        return { ...node, children: inlines(node.children) };
      case "table":
        return { ...node, head: node.head.map(inlines), rows: node.rows.map((row) => row.map(inlines)) };
      case "list":
        return { ...node, items: node.items.map((item) => absolute(item, pageUrl, baseUrl)) };
      case "quotation":
        return {
          ...node,
          children: absolute(node.children, pageUrl, baseUrl),
          ...(node.attribution === undefined ? {} : { attribution: inlines(node.attribution) }),
        };
      case "box":
        return { ...node, children: absolute(node.children, pageUrl, baseUrl) };
      case "figure":
      case "separator":
        return node;
    }
  });
}

function leadOf(item: Item): string {
  if ("answer" in item.data) return item.data.answer;
  if ("definition" in item.data) return item.data.definition;
  return item.description;
}

/** Over relative addresses and without paths: the same on every domain and machine. */
function digestOf(content: unknown): string {
  const text = JSON.stringify(content, (key, value: unknown) => (key === "path" ? undefined : value));
  return createHash("sha256").update(text).digest("hex");
}

/** Puts an item and its tree together. */
export function manuscriptOf(item: Item, tree: DocumentTree, site: SiteSettings): Manuscript {
  const url = `${site.baseUrl}${item.href}`;
  const told = (nodes: DocumentTree["children"]) => absolute(reduceBlocks(nodes), url, site.baseUrl);
  const changes = history(item);
  const { title } = item;
  const subject = ({ slug, href, data }: Topic | Audience): Subject => ({
    slug,
    title: data.title,
    url: `${site.baseUrl}${href}`,
  });
  const licence = licenceOf(item.data, site);
  const lead = leadOf(item);
  return {
    id: item.ref,
    title,
    description: item.description,
    lead,
    body: told(tree.children),
    notes: tree.notes.map(told),
    digest: digestOf([title, lead, reduceBlocks(tree.children), tree.notes.map(reduceBlocks)]),
    slug: item.slug,
    kind: item.kind,
    label: kinds[item.kind].label,
    href: item.href,
    url,
    site: { name: site.name, publisher: site.publisher.name },
    licence,
    credit: `«${item.title}», ${site.name} (${site.publisher.name}), ${url}, bản ${changes.length} ngày ${formatContentDate(item.data.updatedAt)}, giấy phép ${licence.name}.`,
    version: changes.length,
    changes,
    topic: subject(item.topic),
    audiences: item.audiences.map(subject),
    publishedAt: item.publishedAt,
    updated: new Date(Math.max(item.publishedAt.getTime(), startOfDay(item.data.updatedAt).getTime())),
    updatedAt: item.data.updatedAt,
    reviewedAt: item.data.reviewedAt,
    reviewBy: item.data.reviewBy,
    reviewer: item.data.reviewer,
    sources: item.sources.map(({ href, data }) => ({
      title: data.title,
      url: data.url ?? `${site.baseUrl}${href}`,
      validity: data.validity,
      checkedOn: data.checkedOn,
    })),
    help: helpContacts(site),
  };
}
