/**
 * One item as an answer, whole or as a line of a list.
 */
import { isoInstant } from "#language/dates.ts";
import {
  apiAddress,
  embedAddress,
  kitAddress,
  ninjs16Address,
  ninjsAddress,
  oembedAddress,
  safetyBoxAddress,
} from "#library/addresses.ts";
import type { Tombstone } from "#library/item.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { validityLabel } from "#library/validity.ts";
import type { Manuscript } from "#document/manuscript.ts";
import { correctionNotices, withdrawalNotice } from "../corrections.ts";
import { urnOf } from "../identity.ts";
import type { PublishedItem, Summary, WithdrawnItem } from "./definitions/item.ts";
import { isStory, type Material } from "./material.ts";

/** Page with the terms of reuse. */
export const termsAddress = "/gioi-thieu/giay-phep/";

type Links = PublishedItem["links"];

function kitLinks({ slug }: Manuscript, baseUrl: string): Pick<Links, "kit" | "docx" | "pdf" | "zip"> {
  const kit = `${baseUrl}${kitAddress(slug)}`;
  return { kit, docx: `${kit}${slug}.docx`, pdf: `${kit}${slug}.pdf`, zip: `${kit}${slug}.zip` };
}

function linksOf(manuscript: Manuscript, baseUrl: string): Links {
  const { kind, slug } = manuscript;
  const story = isStory(manuscript);
  return {
    ...(story ? kitLinks(manuscript, baseUrl) : { kit: null, docx: null, pdf: null, zip: null }),
    ninjs: story ? `${baseUrl}${ninjsAddress(slug)}` : null,
    ninjs16: story ? `${baseUrl}${ninjs16Address(slug)}` : null,
    oembed: `${baseUrl}${oembedAddress(kind, slug)}`,
    embed: `${baseUrl}${embedAddress(kind, slug)}`,
    safetyBox: `${baseUrl}${safetyBoxAddress(kind, slug)}`,
  };
}

function versionsOf(manuscript: Manuscript, baseUrl: string): PublishedItem["versions"] {
  const notices = new Map(correctionNotices(manuscript).map((notice) => [notice.version, notice]));
  return manuscript.changes.map(({ version, date, what }) => {
    const notice = notices.get(version);
    if (notice === undefined) return { version, date, what, correction: null };
    const { severity, wrong, right, note = null, since, print, anchor } = notice;
    return {
      version,
      date,
      what,
      correction: { severity, wrong, right, note, since, print, url: `${baseUrl}${anchor}` },
    };
  });
}

/** The whole answer for a public item. */
export function publishedAnswer(manuscript: Manuscript, material: Material): PublishedItem {
  const { site } = material.wire;
  const { baseUrl } = site;
  const { id, kind, slug, title, lead, url, version, digest, licence } = manuscript;
  return {
    status: "published",
    id,
    urn: urnOf(site, id),
    kind,
    slug,
    title,
    lead,
    description: manuscript.description,
    url,
    language: "vi",
    version,
    sha256: digest,
    publishedAt: isoInstant(manuscript.publishedAt),
    updatedAt: isoInstant(manuscript.updated),
    reviewedAt: manuscript.reviewedAt,
    reviewBy: manuscript.reviewBy,
    reviewer: manuscript.reviewer,
    topic: manuscript.topic,
    audiences: manuscript.audiences,
    licence,
    credit: manuscript.credit,
    terms: `${baseUrl}${termsAddress}`,
    bodies: material.bodiesOf(manuscript),
    media: material.picturesOf(manuscript).map(({ figure, ...file }) => ({
      ...file,
      alt: figure.alt,
      caption: figure.caption ?? null,
      credit: figure.credit,
      licence,
    })),
    sources: manuscript.sources.map((source) => ({
      title: source.title,
      // What editors paste may hold letters that an address must encode.
      url: new URL(source.url).href,
      validity: source.validity,
      validityLabel: validityLabel[source.validity],
      checkedOn: source.checkedOn,
    })),
    help: manuscript.help.map(({ name, number = null, purpose }) => ({ name, number, purpose })),
    versions: versionsOf(manuscript, baseUrl),
    links: linksOf(manuscript, baseUrl),
  };
}

/** The answer at the same address once the item was withdrawn. */
export function withdrawnAnswer(tombstone: Tombstone, site: SiteSettings): WithdrawnItem {
  const { ref, kind, slug, title, href, version, publishedAt, withdrawnOn, reason, temporary } = tombstone;
  const { print, anchor } = withdrawalNotice(tombstone, site.name);
  return {
    status: temporary ? "withheld" : "withdrawn",
    id: ref,
    urn: urnOf(site, ref),
    kind,
    slug,
    title,
    url: `${site.baseUrl}${href}`,
    language: "vi",
    version,
    publishedAt: isoInstant(publishedAt),
    withdrawnOn,
    reason,
    print,
    notice: `${site.baseUrl}${anchor}`,
  };
}

/** An item as a line of a list. */
export function summaryOf(manuscript: Manuscript, site: SiteSettings): Summary {
  const { id, kind, slug, title, lead, url, version, digest, publishedAt, updated, topic, audiences } =
    manuscript;
  return {
    id,
    urn: urnOf(site, id),
    kind,
    slug,
    title,
    lead,
    url,
    version,
    sha256: digest,
    publishedAt: isoInstant(publishedAt),
    updatedAt: isoInstant(updated),
    topic: topic.slug,
    audiences: audiences.map((audience) => audience.slug),
    api: `${site.baseUrl}${apiAddress(kind, slug)}`,
    ninjs: isStory(manuscript) ? `${site.baseUrl}${ninjsAddress(slug)}` : null,
  };
}
