/**
 * Answers about the site as a whole.
 */
import { ninjs16Address, ninjsAddress } from "#library/addresses.ts";
import type { Audience, Topic } from "#library/item.ts";
import { supports } from "#library/kinds.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { Wire } from "../wire.ts";
import type { AudiencesAnswer, ContactsAnswer, IndexAnswer, TopicsAnswer } from "./definitions/site.ts";
import { termsAddress } from "./item.ts";
import { newestChange } from "./ledger.ts";

/** Every address of this version of the API starts so. What it promises: see the page for developers. */
export const API = "/api/v1";
const documentationAddress = "/bao-chi/lap-trinh/";

export function indexAnswer(wire: Wire): IndexAnswer {
  const { site } = wire;
  const at = (address: string) => `${site.baseUrl}${address}`;
  return {
    api: "v1",
    name: site.name,
    notice: site.notice,
    publisher: site.publisher.name,
    url: at("/"),
    language: "vi",
    licence: site.licence,
    terms: at(termsAddress),
    signingKey: site.signingKey ?? null,
    updatedAt: newestChange(wire),
    counts: {
      items: wire.items.length,
      stories: wire.stories.length,
      withdrawn: wire.withdrawn.length,
      notices: wire.notices.length,
    },
    links: {
      items: at(`${API}/items.json`),
      changes: at(`${API}/changes.json`),
      corrections: at(`${API}/corrections.json`),
      topics: at(`${API}/topics.json`),
      audiences: at(`${API}/audiences.json`),
      contacts: at(`${API}/contacts.json`),
      openapi: at(`${API}/openapi.json`),
      documentation: at(documentationAddress),
      item: at(`${API}/items/{kind}/{slug}.json`),
      kind: at(`${API}/kinds/{kind}.json`),
      topic: at(`${API}/topics/{slug}.json`),
      audience: at(`${API}/audiences/{slug}.json`),
      ninjs: at(ninjsAddress("{slug}")),
      ninjs16: at(ninjs16Address("{slug}")),
      schema: at(`${API}/schemas/{name}.json`),
    },
  };
}

/** Items filed under a topic, and under an audience. */
export const ofTopic = (items: readonly Manuscript[], slug: string): Manuscript[] =>
  items.filter(({ topic }) => topic.slug === slug);
export const ofAudience = (items: readonly Manuscript[], slug: string): Manuscript[] =>
  items.filter(({ audiences }) => audiences.some((audience) => audience.slug === slug));

function filed(
  { slug, href, data }: Topic | Audience,
  items: readonly Manuscript[],
  list: string,
  baseUrl: string,
) {
  return {
    slug,
    title: data.title,
    url: `${baseUrl}${href}`,
    description: data.description,
    total: items.length,
    items: `${baseUrl}${list}/${slug}.json`,
  };
}

export function topicsAnswer({ topics, items, site }: Wire): TopicsAnswer {
  return {
    topics: topics.map((topic) => filed(topic, ofTopic(items, topic.slug), `${API}/topics`, site.baseUrl)),
  };
}

export function audiencesAnswer({ audiences, items, site }: Wire): AudiencesAnswer {
  return {
    audiences: audiences.map((audience) =>
      filed(audience, ofAudience(items, audience.slug), `${API}/audiences`, site.baseUrl),
    ),
  };
}

export function contactsAnswer({ site }: Wire): ContactsAnswer {
  return {
    contacts: site.contacts.map((contact) => ({
      id: contact.id,
      name: contact.name,
      kind: contact.kind,
      number: contact.number ?? null,
      purpose: contact.purpose,
      advice: contact.advice,
      hours: contact.hours ?? null,
      cost: contact.cost ?? null,
      steps: contact.steps,
      emergency: contact.emergency,
      printAlways: site.helpBar.includes(contact.id),
      source: `${site.baseUrl}${supports.source.address(contact.source)}`,
      checkedOn: contact.checkedOn,
    })),
  };
}
