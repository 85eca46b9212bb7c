/**
 * The table of contents of the API. Files, OpenAPI and the page for developers are made from it, so that none can
 * forget an address.
 */
import { kindNames, kinds, type Kind } from "#library/kinds.ts";
import type { Manuscript } from "#document/manuscript.ts";
import { answerNames, publishedSchema, type AnswerName } from "./answers.ts";
import { publishedAnswer, withdrawnAnswer } from "./item.ts";
import { changesAnswer, correctionsAnswer } from "./ledger.ts";
import { listPage, pageCount } from "./lists.ts";
import { storyObject, withdrawnObject, type NewsObject } from "./news-object.ts";
import { ninjsAnswer } from "./ninjs.ts";
import { ninjs16Answer } from "./ninjs16.ts";
import { isStory, type Material } from "./material.ts";
import {
  API,
  audiencesAnswer,
  contactsAnswer,
  indexAnswer,
  ofAudience,
  ofTopic,
  topicsAnswer,
} from "./site.ts";

/** One file of an endpoint. */
export interface Instance {
  /** Values of the parameters in the path. */
  parameters: Record<string, string>;
  make: () => unknown;
}

export interface Endpoint {
  /** OpenAPI path template, `/api/v1/items/{kind}/{slug}.json`. */
  path: string;
  /** English, for OpenAPI. */
  summary: string;
  /** Vietnamese, for the page. */
  label: string;
  /** Undefined: the answer is a JSON Schema. */
  answer: AnswerName | undefined;
  instances: (material: Material) => Instance[];
}

type ParameterName = "kind" | "slug" | "page" | "name";

/** What the parameters in the paths mean, in English. */
export const parameterDescriptions: Record<ParameterName, string> = {
  kind: "Kind of content.",
  slug: "Last part of the item's, topic's or audience's address.",
  page: "Page of the list, from 2.",
  name: "Name of the answer.",
};

const single =
  (make: (material: Material) => unknown) =>
  (material: Material): Instance[] => [{ parameters: {}, make: () => make(material) }];

interface Group {
  parameters: Record<string, string>;
  /** Address of the list without `.json`. */
  list: string;
  items: Manuscript[];
}

const allItems = ({ wire }: Material): Group[] => [
  { parameters: {}, list: `${API}/items`, items: wire.items },
];

const byKind = ({ wire }: Material): Group[] =>
  kindNames
    .filter((kind: Kind) => kinds[kind].form === "mdx")
    .map((kind) => ({
      parameters: { kind },
      list: `${API}/kinds/${kind}`,
      items: wire.items.filter((item) => item.kind === kind),
    }));

const byTopic = ({ wire }: Material): Group[] =>
  wire.topics.map(({ slug }) => ({
    parameters: { slug },
    list: `${API}/topics/${slug}`,
    items: ofTopic(wire.items, slug),
  }));

const byAudience = ({ wire }: Material): Group[] =>
  wire.audiences.map(({ slug }) => ({
    parameters: { slug },
    list: `${API}/audiences/${slug}`,
    items: ofAudience(wire.items, slug),
  }));

/** The first page of each list and its further pages: two endpoints. */
function listed(
  path: string,
  summary: string,
  label: string,
  groups: (material: Material) => Group[],
): Endpoint[] {
  return [
    {
      path: `${path}.json`,
      summary: `${summary}, first page`,
      label,
      answer: "list",
      instances: (material) =>
        groups(material).map(({ parameters, list, items }) => ({
          parameters,
          make: () => listPage(items, list, 1, material.wire.site),
        })),
    },
    {
      path: `${path}/{page}.json`,
      summary: `${summary}, further pages`,
      label: `${label}, các trang sau`,
      answer: "list",
      instances: (material) =>
        groups(material).flatMap(({ parameters, list, items }) =>
          Array.from({ length: pageCount(items) - 1 }, (_, index) => ({
            parameters: { ...parameters, page: String(index + 2) },
            make: () => listPage(items, list, index + 2, material.wire.site),
          })),
        ),
    },
  ];
}

function itemInstances(material: Material): Instance[] {
  const { items, withdrawn, site } = material.wire;
  return [
    ...items.map((item) => ({
      parameters: { kind: item.kind, slug: item.slug },
      make: () => publishedAnswer(item, material),
    })),
    ...withdrawn.map((tombstone) => ({
      parameters: { kind: tombstone.kind, slug: tombstone.slug },
      make: () => withdrawnAnswer(tombstone, site),
    })),
  ];
}

const stories =
  (write: (object: NewsObject) => unknown) =>
  (material: Material): Instance[] => [
    ...material.wire.stories.map((story) => ({
      parameters: { slug: story.slug },
      make: () => write(storyObject(story, material)),
    })),
    ...material.wire.withdrawn.filter(isStory).map((tombstone) => ({
      parameters: { slug: tombstone.slug },
      make: () => write(withdrawnObject(tombstone, material)),
    })),
  ];

/** Every endpoint but OpenAPI's own, which is written from these. */
export const endpoints: Endpoint[] = [
  {
    path: `${API}/index.json`,
    summary: "Where to start",
    label: "Cửa vào: tên, giấy phép, số lượng, mọi địa chỉ",
    answer: "index",
    instances: single(({ wire }) => indexAnswer(wire)),
  },
  {
    path: `${API}/changes.json`,
    summary: "State of every item",
    label: "Tình trạng mọi bài trong một lần hỏi",
    answer: "changes",
    instances: single(changesAnswer),
  },
  ...listed(`${API}/items`, "All items", "Mọi bài, mới nhất trước", allItems),
  {
    path: `${API}/items/{kind}/{slug}.json`,
    summary: "One item",
    label: "Một bài, đủ nội dung",
    answer: "item",
    instances: itemInstances,
  },
  ...listed(`${API}/kinds/{kind}`, "Items of a kind", "Bài theo loại", byKind),
  ...listed(`${API}/topics/{slug}`, "Items of a topic", "Bài theo chủ đề", byTopic),
  ...listed(`${API}/audiences/{slug}`, "Items for an audience", "Bài theo đối tượng", byAudience),
  {
    path: `${API}/topics.json`,
    summary: "Topics",
    label: "Các chủ đề",
    answer: "topics",
    instances: single(({ wire }) => topicsAnswer(wire)),
  },
  {
    path: `${API}/audiences.json`,
    summary: "Audiences",
    label: "Các đối tượng",
    answer: "audiences",
    instances: single(({ wire }) => audiencesAnswer(wire)),
  },
  {
    path: `${API}/corrections.json`,
    summary: "Corrections and withdrawals",
    label: "Đính chính và rút bài",
    answer: "corrections",
    instances: single(({ wire }) => correctionsAnswer(wire)),
  },
  {
    path: `${API}/contacts.json`,
    summary: "Numbers to call",
    label: "Số gọi giúp đỡ, kèm nguồn và ngày kiểm tra",
    answer: "contacts",
    instances: single(({ wire }) => contactsAnswer(wire)),
  },
  {
    path: `${API}/ninjs/{slug}.json`,
    summary: "One story as ninjs 3.0",
    label: "Một bài theo ninjs 3.0",
    answer: "ninjs",
    instances: stories(ninjsAnswer),
  },
  {
    path: `${API}/ninjs-1.6/{slug}.json`,
    summary: "One story as ninjs 1.6",
    label: "Một bài theo ninjs 1.6",
    answer: "ninjs-1.6",
    instances: stories(ninjs16Answer),
  },
  {
    path: `${API}/schemas/{name}.json`,
    summary: "JSON Schema of an answer",
    label: "JSON Schema của từng loại câu trả lời",
    answer: undefined,
    instances: ({ wire: { site } }) =>
      answerNames.map((name) => ({
        parameters: { name },
        make: () => publishedSchema(name, `${site.baseUrl}${API}/schemas/${name}.json`),
      })),
  },
];

/** The address that a template means with these values. */
export function fill(path: string, parameters: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`${path} has no value for ${name}`);
    return value;
  });
}
