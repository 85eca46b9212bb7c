/**
 * A story as a news object, in the terms that both versions of IPTC's ninjs share. What was withdrawn keeps its object,
 * without a word of its text: `canceled`, or `withheld` while it is being checked.
 */
import { formatContentDate, isoInstant, startOfDay } from "#language/dates.ts";
import { kitAddress } from "#library/addresses.ts";
import type { Tombstone } from "#library/item.ts";
import { supports } from "#library/kinds.ts";
import type { Manuscript, Subject } from "#document/manuscript.ts";
import { correctionNotices, withdrawalNotice } from "../corrections.ts";
import { urnOf } from "../identity.ts";
import { termsOf } from "../terms.ts";
import type { Bodies, PlacedPicture, Material } from "./material.ts";

export interface NewsRendition {
  /** `web`, `word`, `pdf`, `original`. */
  name: string;
  href: string;
  contentType: string;
  width?: number;
  height?: number;
}

export interface NewsPicture {
  uri: string;
  by: string;
  alt: string;
  caption: string | undefined;
  rendition: NewsRendition;
}

/** What a usable story has and a withdrawn one has not. */
export interface NewsText extends Bodies {
  lead: string;
  copyrightNotice: string;
  licenceUrl: string;
  sources: { name: string; url: string }[];
  pictures: NewsPicture[];
}

export interface NewsObject {
  uri: string;
  version: string;
  firstCreated: string;
  versionCreated: string;
  pubStatus: "usable" | "withheld" | "canceled";
  title: string;
  by: string;
  usageTerms: string;
  edNote: string | undefined;
  topic: Subject;
  /** `articles/<slug>`, as in the rest of the API. */
  id: string;
  renditions: NewsRendition[];
  text: NewsText | undefined;
}

/** For the desk that receives it: what was wrong in earlier versions, with the words to print. */
function correctionNote(manuscript: Manuscript): string | undefined {
  const notices = correctionNotices(manuscript);
  if (notices.length === 0) return undefined;
  const lines = notices.map(({ version, date, severity, print }) => {
    const weight = severity === "material" ? "đính chính quan trọng" : "đính chính nhỏ";
    return `Bản ${version}, ${formatContentDate(date)}, ${weight}. ${print}`;
  });
  return ["Bài có đính chính. Nếu đã đăng bản cũ, xin sửa và in lời đính chính.", ...lines].join("\n");
}

const web = (url: string): NewsRendition => ({ name: "web", href: url, contentType: "text/html" });

/** The object of a public story. */
export function storyObject(manuscript: Manuscript, material: Material): NewsObject {
  const { site } = material.wire;
  const { id, slug, title, url, lead, licence } = manuscript;
  const kit = `${site.baseUrl}${kitAddress(slug)}${slug}`;
  const picture = ({ figure, url: href, mediaType, width, height }: PlacedPicture): NewsPicture => ({
    uri: urnOf(site, `pictures/${figure.image.file}`),
    by: figure.credit,
    alt: figure.alt,
    caption: figure.caption,
    rendition: { name: "original", href, contentType: mediaType, width, height },
  });
  return {
    uri: urnOf(site, id),
    version: String(manuscript.version),
    firstCreated: isoInstant(manuscript.publishedAt),
    versionCreated: isoInstant(manuscript.updated),
    pubStatus: "usable",
    title,
    by: site.publisher.name,
    usageTerms: termsOf(manuscript)
      .map((term) => `${term.title}: ${term.text}`)
      .join("\n"),
    edNote: correctionNote(manuscript),
    topic: manuscript.topic,
    id,
    renditions: [
      web(url),
      {
        name: "word",
        href: `${kit}.docx`,
        contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      },
      { name: "pdf", href: `${kit}.pdf`, contentType: "application/pdf" },
    ],
    text: {
      ...material.bodiesOf(manuscript),
      lead,
      copyrightNotice: manuscript.credit,
      licenceUrl: licence.url,
      sources: manuscript.sources.map((source) => ({ name: source.title, url: new URL(source.url).href })),
      pictures: material.picturesOf(manuscript).map(picture),
    },
  };
}

/** The object that takes a withdrawn story back. */
export function withdrawnObject(tombstone: Tombstone, material: Material): NewsObject {
  const { site } = material.wire;
  const { ref, title, href, topic, version, publishedAt, withdrawnOn, temporary } = tombstone;
  const { print } = withdrawalNotice(tombstone, site.name);
  const request = temporary
    ? "Đề nghị tạm gỡ bài. Bài đang được kiểm tra lại, có thể đăng lại sau."
    : "Đề nghị gỡ bài.";
  return {
    uri: urnOf(site, ref),
    // Who holds the withdrawn version must see that something newer has come.
    version: String(version + 1),
    firstCreated: isoInstant(publishedAt),
    versionCreated: isoInstant(startOfDay(withdrawnOn)),
    pubStatus: temporary ? "withheld" : "canceled",
    title,
    by: site.publisher.name,
    usageTerms: "Không đăng, không dùng tiếp bài này.",
    edNote: `${request}\nLời báo cho bạn đọc: ${print}`,
    topic: {
      slug: topic.slug,
      title: topic.data.title,
      url: `${site.baseUrl}${supports.topic.address(topic.slug)}`,
    },
    id: ref,
    renditions: [web(`${site.baseUrl}${href}`)],
    text: undefined,
  };
}
