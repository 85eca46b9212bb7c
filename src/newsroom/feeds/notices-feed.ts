/**
 * The feed of corrections and withdrawals: an entry to read for each notice, a tombstone for each withdrawn item. It
 * holds all of them, however many: whoever holds an old copy must find its notice.
 */
import { generateAtomFeed } from "feedsmith";
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { formatContentDate, startOfDay } from "#language/dates.ts";
import { correctionsAddress, feedAddresses } from "#library/addresses.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import type { Notice } from "../corrections.ts";
import { urnOf } from "../identity.ts";
import type { Wire } from "../wire.ts";
import { newestOf, withdrawnAt } from "./channel.ts";
import { rightsOf } from "./entry.ts";
import { deletedEntry, extendFeed } from "./feed-xml.ts";
import { feedMediaTypes, hubLinks } from "./links.ts";

export const noticesTitle = ({ name }: Pick<SiteSettings, "name">): string =>
  `Đính chính và rút bài – ${name}`;
export const noticesDescription =
  "Bài nào sửa sai, bài nào đã rút: chỗ sai, chỗ đúng và lời đính chính để đăng ngay.";

function headline(notice: Notice): string {
  if (notice.type === "correction") return `Đính chính: ${notice.title}`;
  return `${notice.temporary ? "Tạm dừng bài" : "Rút bài"}: ${notice.title}`;
}

function told(notice: Notice): Element[] {
  if (notice.type === "withdrawal") {
    const done = notice.temporary ? "tạm dừng để kiểm tra lại" : "đã rút";
    return [
      h(
        "p",
        `Bài «${notice.title}» ${done} từ ngày ${formatContentDate(notice.date)}. Lý do: ${notice.reason}`,
      ),
      h("p", [
        h("strong", notice.temporary ? "Đang đăng bài này thì hãy tạm gỡ." : "Đang đăng bài này thì hãy gỡ."),
      ]),
    ];
  }
  const { wrong, right, note, version } = notice;
  return [
    h("p", [h("strong", "Bản trước ghi: "), `«${wrong}»`]),
    h("p", [h("strong", `Nay sửa là (từ bản ${version}): `), `«${right}»`]),
    ...(note === undefined ? [] : [h("p", note)]),
  ];
}

function noticeHtml(notice: Notice, { baseUrl }: SiteSettings): string {
  return toHtml([
    ...told(notice),
    h("p", h("strong", "Lời để đăng:")),
    h("blockquote", h("p", notice.print)),
    h("p", h("a", { href: `${baseUrl}${notice.anchor}` }, "Xem trong sổ đính chính")),
  ]);
}

export function writeNoticesFeed({ site, notices, withdrawn }: Wire): string {
  const author = { name: site.publisher.name, uri: `${site.baseUrl}/` };
  const feed = generateAtomFeed({
    id: urnOf(site, "feeds/notices"),
    title: { value: noticesTitle(site) },
    subtitle: { value: noticesDescription },
    updated: newestOf([...notices.map(({ date }) => startOfDay(date)), ...withdrawn.map(withdrawnAt)], site),
    authors: [author],
    rights: { value: rightsOf(site.publisher.name, site.licence) },
    links: [
      { rel: "self", href: `${site.baseUrl}${feedAddresses.corrections}`, type: feedMediaTypes.atom },
      ...hubLinks(site),
      { rel: "alternate", href: `${site.baseUrl}${correctionsAddress}`, type: "text/html" },
      { rel: "license", href: site.licence.url },
    ],
    xml: { lang: "vi" },
    entries: notices.map((notice) => ({
      id: urnOf(site, notice.id),
      title: { value: headline(notice) },
      summary: { value: notice.print },
      published: startOfDay(notice.date),
      updated: startOfDay(notice.date),
      authors: [author],
      links: [
        { rel: "alternate", href: `${site.baseUrl}${notice.anchor}`, type: "text/html" },
        { rel: "related", href: `${site.baseUrl}${notice.href}`, type: "text/html" },
      ],
      content: { type: "html", value: noticeHtml(notice, site) },
    })),
  });
  return extendFeed(
    feed,
    withdrawn.map((tombstone) => deletedEntry(tombstone, site)),
  );
}
