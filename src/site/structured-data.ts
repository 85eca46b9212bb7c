/**
 * Schema.org descriptions (JSON-LD) of pages. https://schema.org, version 29.
 */
import { gradesLabel, levelLabel } from "#classroom/facts.ts";
import { archiveName } from "#classroom/pack.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import { correctionSentence } from "#library/history.ts";
import type { Item } from "#library/item.ts";
import { licenceOf } from "#library/licences.ts";
import { cardAddress } from "#library/addresses.ts";
import type { PrintItem } from "#printshop/piece.ts";
import type { StageItem } from "#printshop/texts/stage-texts.ts";
import type { SiteSettings } from "#library/schema/site.ts";

export type JsonLd = Record<string, unknown>;

export interface Crumb {
  label: string;
  href: string;
}

const absolute = (site: SiteSettings, href: string): string => `${site.baseUrl}${href}`;

export function organization(site: SiteSettings): JsonLd {
  return {
    "@type": "Organization",
    name: site.publisher.name,
    url: absolute(site, "/"),
    ...(site.publisher.email === undefined ? {} : { email: site.publisher.email }),
    ...(site.publisher.phone === undefined ? {} : { telephone: site.publisher.phone }),
    ...(site.publisher.address === undefined ? {} : { address: site.publisher.address }),
  };
}

export function breadcrumbList(site: SiteSettings, crumbs: readonly Crumb[]): JsonLd {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: absolute(site, href),
    })),
  };
}

/** What articles, questions and entries have in common: dates, licence, corrections, sources. */
function creativeWork(site: SiteSettings, item: Item): JsonLd {
  return {
    headline: item.title,
    name: item.title,
    description: item.description,
    inLanguage: "vi",
    url: absolute(site, item.href),
    mainEntityOfPage: absolute(site, item.href),
    datePublished: item.data.publishAt,
    dateModified: item.data.updatedAt,
    license: licenceOf(item.data, site).url,
    isAccessibleForFree: true,
    publisher: organization(site),
    author: organization(site),
    about: item.topic.data.title,
    audience: item.audiences.map(({ data }) => ({ "@type": "Audience", audienceType: data.title })),
    citation: item.sources.map(({ data }) => ({
      "@type": "CreativeWork",
      name: data.title,
      ...(data.url === undefined ? {} : { url: data.url }),
    })),
    ...(item.data.corrections.length === 0
      ? {}
      : {
          correction: item.data.corrections.map((correction) => ({
            "@type": "CorrectionComment",
            text: correctionSentence(correction),
            datePublished: correction.date,
          })),
        }),
  };
}

export function article(site: SiteSettings, item: Item): JsonLd {
  return { "@type": "Article", ...creativeWork(site, item) };
}

/** A press kit: a collection of what outlets may take. */
export function collection(site: SiteSettings, item: Item, parts: readonly Crumb[]): JsonLd {
  return {
    "@type": "Collection",
    ...creativeWork(site, item),
    hasPart: parts.map(({ label, href }) => ({
      "@type": "CreativeWork",
      name: label,
      url: absolute(site, href),
    })),
  };
}

export function faqPage(site: SiteSettings, item: Item<"question">): JsonLd {
  return {
    "@type": "FAQPage",
    ...creativeWork(site, item),
    mainEntity: [
      {
        "@type": "Question",
        name: item.title,
        acceptedAnswer: { "@type": "Answer", text: item.data.answer },
      },
    ],
  };
}

export function definedTerm(site: SiteSettings, item: Item<"glossary">): JsonLd {
  return {
    "@type": "DefinedTerm",
    name: item.title,
    description: item.data.definition,
    url: absolute(site, item.href),
    inLanguage: "vi",
    license: site.licence.url,
    inDefinedTermSet: { "@type": "DefinedTermSet", name: "Từ điển A–Z", url: absolute(site, "/tu-dien/") },
    ...(item.data.aliases.length === 0 ? {} : { alternateName: item.data.aliases }),
  };
}

export function campaignEvent(site: SiteSettings, item: Item<"campaign">): JsonLd {
  return {
    "@type": "Event",
    name: item.title,
    description: item.description,
    startDate: item.data.startsOn,
    endDate: item.data.endsOn,
    eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
    location: { "@type": "Place", name: site.region, address: site.region },
    organizer: organization(site),
    url: absolute(site, item.href),
  };
}

/** A lesson pack; https://schema.org/LearningResource. */
export function learningResource(
  site: SiteSettings,
  { item }: Lesson,
  files: readonly { name: string; mediaType: string; size: number }[],
): JsonLd {
  const { data } = item;
  const zip = files.find(({ name }) => name === archiveName(item.slug));
  return {
    "@type": "LearningResource",
    ...creativeWork(site, item),
    educationalLevel: [...data.levels.map((level) => levelLabel[level]), gradesLabel(data.grades)],
    timeRequired: `PT${data.minutes}M`,
    learningResourceType: ["lesson plan", "presentation", "worksheet", "quiz", "rubric"],
    educationalUse: data.setting === "lesson" ? "instruction" : "group work",
    interactivityType: "mixed",
    teaches: [...data.objectives.knowledge, ...data.objectives.competences],
    ...(zip === undefined
      ? {}
      : {
          encoding: {
            "@type": "MediaObject",
            contentUrl: absolute(site, `${item.href}${zip.name}`),
            encodingFormat: zip.mediaType,
            contentSize: `${Math.ceil(zip.size / 1000)} kB`,
          },
        }),
  };
}

/** Something to print; https://schema.org/VisualArtwork is for originals, so it is a CreativeWork with its files. */
export function printedWork(
  site: SiteSettings,
  item: PrintItem,
  files: readonly { name: string; mediaType: string; size: number }[],
): JsonLd {
  return {
    "@type": item.kind === "poster" ? "Poster" : "CreativeWork",
    ...creativeWork(site, item),
    image: absolute(site, cardAddress(item.kind, item.slug)),
    encoding: files
      .filter(({ mediaType }) => mediaType === "application/pdf")
      .map(({ name, mediaType, size }) => ({
        "@type": "MediaObject",
        contentUrl: absolute(site, `${item.href}${name}`),
        encodingFormat: mediaType,
        contentSize: `${Math.ceil(size / 1000)} kB`,
      })),
  };
}

/** An event's kit, or a short play; https://schema.org/Play. */
export function performedWork(site: SiteSettings, item: StageItem): JsonLd {
  return {
    "@type": item.kind === "sketch" ? "Play" : "CreativeWork",
    ...creativeWork(site, item),
    timeRequired: `PT${item.data.minutes}M`,
  };
}

/** @param seconds of the first version; https://schema.org/RadioEpisode */
export function radioEpisode(site: SiteSettings, item: Item, seconds: number): JsonLd {
  return { "@type": "RadioEpisode", ...creativeWork(site, item), timeRequired: `PT${seconds}S` };
}

/** One `@graph` as it stands in a script element: `<` is escaped so that no text can close the element. */
export function serialiseGraph(nodes: readonly JsonLd[]): string {
  return JSON.stringify({ "@context": "https://schema.org", "@graph": nodes }).replaceAll("<", "\\u003c");
}
