/**
 * The kinds of content: where their files lie, what schema they obey, which address each gets.
 * The addresses are promises to the outside (design, section 4).
 */
import type { z } from "zod";
import * as schema from "./schema/kinds.ts";

interface KindDefinition {
  /** Folder below content/. */
  folder: string;
  /** MDX carries a text; YAML is data only. */
  form: "mdx" | "yaml";
  schema: z.ZodType;
  /** What readers and editors call it. */
  label: string;
  /** Promised address; `/`-terminated. */
  address: (slug: string) => string;
}

export const kinds = {
  article: {
    folder: "articles",
    form: "mdx",
    schema: schema.article,
    label: "Bài viết",
    address: (s) => `/bai-viet/${s}/`,
  },
  question: {
    folder: "questions",
    form: "mdx",
    schema: schema.question,
    label: "Hỏi – đáp",
    address: (s) => `/hoi-dap/${s}/`,
  },
  glossary: {
    folder: "glossary",
    form: "mdx",
    schema: schema.glossaryEntry,
    label: "Từ điển",
    address: (s) => `/tu-dien/${s}/`,
  },
  radio: {
    folder: "radio",
    form: "mdx",
    schema: schema.radioScript,
    label: "Bài phát thanh",
    address: (s) => `/phat-thanh/${s}/`,
  },
  bulletin: {
    folder: "bulletins",
    form: "yaml",
    schema: schema.bulletin,
    label: "Chương trình phát thanh",
    address: (s) => `/phat-thanh/${s}/`,
  },
  lesson: {
    folder: "lessons",
    form: "yaml",
    schema: schema.lessonPack,
    label: "Gói bài giảng",
    address: (s) => `/truong-hoc/${s}/`,
  },
  poster: {
    folder: "posters",
    form: "yaml",
    schema: schema.poster,
    label: "Áp phích",
    address: (s) => `/an-pham/${s}/`,
  },
  banner: {
    folder: "banners",
    form: "yaml",
    schema: schema.banner,
    label: "Pa-nô, băng rôn",
    address: (s) => `/an-pham/${s}/`,
  },
  leaflet: {
    folder: "leaflets",
    form: "yaml",
    schema: schema.leaflet,
    label: "Tờ gấp",
    address: (s) => `/an-pham/${s}/`,
  },
  infographic: {
    folder: "infographics",
    form: "yaml",
    schema: schema.infographic,
    label: "Đồ họa thông tin",
    address: (s) => `/an-pham/${s}/`,
  },
  pledge: {
    folder: "pledges",
    form: "yaml",
    schema: schema.pledge,
    label: "Bản cam kết",
    address: (s) => `/an-pham/${s}/`,
  },
  deck: {
    folder: "decks",
    form: "yaml",
    schema: schema.deck,
    label: "Bộ thẻ trò chuyện",
    address: (s) => `/an-pham/${s}/`,
  },
  helpCard: {
    folder: "help-cards",
    form: "yaml",
    schema: schema.helpCard,
    label: "Thẻ nơi giúp đỡ",
    address: (s) => `/an-pham/${s}/`,
  },
  event: {
    folder: "events",
    form: "mdx",
    schema: schema.eventKit,
    label: "Bộ tổ chức sự kiện",
    address: (s) => `/an-pham/${s}/`,
  },
  sketch: {
    folder: "sketches",
    form: "mdx",
    schema: schema.sketch,
    label: "Tiểu phẩm",
    address: (s) => `/an-pham/${s}/`,
  },
  campaign: {
    folder: "campaigns",
    form: "mdx",
    schema: schema.campaign,
    label: "Chiến dịch",
    address: (s) => `/chien-dich/${s}/`,
  },
  pressKit: {
    folder: "press-kits",
    form: "mdx",
    schema: schema.pressKit,
    label: "Bộ tư liệu báo chí",
    address: (s) => `/bao-chi/bo-tu-lieu/${s}/`,
  },
} as const satisfies Record<string, KindDefinition>;

export type Kind = keyof typeof kinds;
export type KindData = { [K in Kind]: z.infer<(typeof kinds)[K]["schema"]> };

/** Folders of content that is not an item of its own but what items refer to, or what the publisher says. */
export const supports = {
  topic: {
    folder: "topics",
    form: "yaml",
    schema: schema.topic,
    label: "Chủ đề",
    address: (s) => `/chu-de/${s}/`,
  },
  audience: {
    folder: "audiences",
    form: "yaml",
    schema: schema.audience,
    label: "Đối tượng",
    address: (s) => `/danh-cho/${s}/`,
  },
  source: {
    folder: "sources",
    form: "yaml",
    schema: schema.source,
    label: "Nguồn",
    address: (s) => `/nguon/${s}/`,
  },
  page: { folder: "pages", form: "mdx", schema: schema.page, label: "Trang", address: (s) => `/${s}/` },
} as const satisfies Record<string, KindDefinition>;

export type Support = keyof typeof supports;
export type SupportData = { [S in Support]: z.infer<(typeof supports)[S]["schema"]> };

export const kindNames = Object.keys(kinds) as Kind[];

/** Kinds that outlets republish: each item has a kit. */
export const republished: readonly Kind[] = ["article", "question", "radio"];
