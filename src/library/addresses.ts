/**
 * Promised addresses that no single kind owns (design, section 4). Outlets and machines keep them.
 */
import type { Kind } from "./kinds.ts";

/** An item's republish kit; its files stand beside its page. */
export const kitAddress = (slug: string): string => `/bao-chi/dang-lai/${slug}/`;

/** The item for machines. */
export const apiAddress = (kind: Kind, slug: string): string => `/api/v1/items/${kind}/${slug}.json`;

/** The item in the IPTC's format for news, of kinds that outlets republish. */
export const ninjsAddress = (slug: string): string => `/api/v1/ninjs/${slug}.json`;
export const ninjs16Address = (slug: string): string => `/api/v1/ninjs-1.6/${slug}.json`;

export const oembedAddress = (kind: Kind, slug: string): string => `/oembed/${kind}/${slug}.json`;

/** What stands in an iframe on another site: the item's card, and the box with help and state of correction. */
export const embedAddress = (kind: Kind, slug: string): string => `/nhung/${kind}/${slug}/`;
export const safetyBoxAddress = (kind: Kind, slug: string): string => `/nhung/${kind}/${slug}/an-toan/`;

/** Every public file with its SHA-256, and the publisher's signature of that list. */
export const manifestAddress = "/manifest.sha256";
export const signatureAddress = "/manifest.sha256.minisig";

/** Where a newsroom reads how to prove where a file comes from. */
export const originProofAddress = "/bao-chi/#xac-minh";

/** All press kits. */
export const pressKitsAddress = "/bao-chi/bo-tu-lieu/";

export const correctionsAddress = "/bao-chi/dinh-chinh/";

/** Where a correction stands in the public ledger. */
export const correctionAnchor = (kind: Kind, slug: string, version: number): string =>
  `${correctionsAddress}#${kind}-${slug}-ban-${version}`;

/** Where a withdrawal stands there. */
export const withdrawalAnchor = (kind: Kind, slug: string): string =>
  `${correctionsAddress}#${kind}-${slug}-rut`;

/** The page that checks copies, what it knows of all stories, and the words of one. */
export const checkAddress = "/bao-chi/kiem-tra/";
export const fingerprintsAddress = `${checkAddress}dau-van-tay.json`;
export const originalAddress = (slug: string): string => `${checkAddress}goc/${slug}.json`;

export const feedAddresses = {
  rss: "/feeds/rss.xml",
  atom: "/feeds/atom.xml",
  json: "/feeds/feed.json",
  /** Corrections and withdrawals. */
  corrections: "/feeds/rut-bai.atom",
  opml: "/feeds/opml.xml",
  topicRss: (slug: string): string => `/feeds/chu-de/${slug}.xml`,
  topicAtom: (slug: string): string => `/feeds/chu-de/${slug}.atom`,
  topicJson: (slug: string): string => `/feeds/chu-de/${slug}.json`,
} as const;

/**
 * Archive page of a feed (RFC 5005), counted from 1, the oldest: `/feeds/atom/1.xml`, `/feeds/chu-de/<slug>/rss/2.xml`.
 *
 * @param topic slug; undefined for the feed of everything
 */
export const feedArchiveAddress = (format: "rss" | "atom" | "json", page: number, topic?: string): string =>
  `/feeds/${topic === undefined ? "" : `chu-de/${topic}/`}${format}/${page}.${format === "json" ? "json" : "xml"}`;

/** The list of lesson packs. */
export const lessonsAddress = "/truong-hoc/";

/** Posters, leaflets and all else that is printed, hung up or played. */
export const printsAddress = "/an-pham/";

/** What is read aloud. */
export const radioAddress = "/phat-thanh/";

/** The card that stands for an item where it is linked to. */
export const cardAddress = (kind: Kind, slug: string): string => `/the/${kind}/${slug}.jpg`;
export const siteCardAddress = "/the/trang.jpg";

/** Pages that stand on every site whatever its content. Contract tests check that each is built. */
export const fixedAddresses = [
  "/",
  "/gioi-thieu/bien-tap/",
  "/gioi-thieu/giay-phep/",
  "/gioi-thieu/tro-nang/",
  "/gioi-thieu/thanh-phan/",
  "/bao-chi/",
  pressKitsAddress,
  correctionsAddress,
  checkAddress,
  "/bao-chi/lap-trinh/",
  "/giup-do/",
  "/tim-kiem/",
  "/bai-viet/",
  "/chu-de/",
  "/danh-cho/",
  "/hoi-dap/",
  "/tu-dien/",
  "/nguon/",
  lessonsAddress,
  printsAddress,
  radioAddress,
] as const;
