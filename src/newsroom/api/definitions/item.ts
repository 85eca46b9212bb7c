/**
 * The answer for one item: public with everything, or withdrawn with nothing but day and reason.
 */
import { z } from "zod";
import { validityLabel } from "#library/validity.ts";
import {
  address,
  count,
  day,
  field,
  instant,
  itemId,
  kind,
  licence,
  sha256,
  subject,
  text,
  urn,
  versionNumber,
} from "./field.ts";

const validities = Object.keys(validityLabel) as (keyof typeof validityLabel)[];

const identity = {
  id: field(itemId, "Mã bài", "Stable identifier, `articles/<slug>`. Keep it with your copy."),
  urn: field(
    urn,
    "Mã toàn cầu",
    "The same identity as a URN; survives a change of domain. `guid` of the feeds.",
  ),
  kind: field(kind, "Loại", "Kind of content."),
  slug: field(text, "Mã trong địa chỉ", "Last part of the addresses."),
  title: field(text, "Tên bài", "Title, plain text."),
  url: field(address, "Trang của bài", "Page for readers; also the canonical address for copies."),
  language: field(z.literal("vi"), "Ngôn ngữ", "BCP 47 language tag."),
};

const publishedAt = field(instant, "Đăng lần đầu", "First publication.");

const correction = z.object({
  severity: field(
    z.enum(["minor", "material"]),
    "Mức độ: nhỏ, quan trọng",
    "`material`: a reader could have drawn a wrong conclusion.",
  ),
  wrong: field(text, "Đã ghi sai", "What stood there."),
  right: field(text, "Nay sửa là", "What stands there now."),
  note: field(text.nullable(), "Nói thêm", "What else a reader of the old version must know."),
  since: field(versionNumber, "Sai từ bản", "First version with the mistake."),
  print: field(text, "Lời đính chính in được ngay", "Ready to print."),
  url: field(address, "Chỗ trong sổ đính chính", "Where it stands in the public ledger."),
});

const change = z.object({
  version: field(versionNumber, "Số bản", "1 for the first publication."),
  date: field(day, "Ngày", "Day in Vietnam."),
  what: field(text, "Đổi gì", "One or two sentences for readers."),
  correction: field(correction.nullable(), "Đính chính", "Null when the change mends no mistake."),
});

const bodies = z.object({
  html: field(
    text,
    "HTML sạch",
    "Clean HTML that survives WordPress's filter and is well-formed XML; without the title; with sources, help numbers and credit.",
  ),
  text: field(text, "Chữ thường", "Plain text, one paragraph per line, with title and credit."),
  markdown: field(text, "Markdown", "CommonMark with GFM tables and footnotes, with title and credit."),
});

const media = z.object({
  url: field(address, "Tệp hình", "The picture's file."),
  mediaType: field(text, "Kiểu tệp", "IANA media type."),
  width: field(z.int().min(1), "Rộng (điểm ảnh)", "Pixels."),
  height: field(z.int().min(1), "Cao (điểm ảnh)", "Pixels."),
  alt: field(text, "Mô tả thay hình", "Text alternative; keep it."),
  caption: field(text.nullable(), "Chú thích", "Caption."),
  credit: field(text, "Ghi công", "Must stand beside the picture."),
  licence: field(licence, "Giấy phép của hình", "Licence of the picture."),
});

const source = z.object({
  title: field(text, "Tên nguồn", "Title of the source."),
  url: field(address, "Nơi đọc", "Where it can be read."),
  validity: field(z.enum(validities), "Hiệu lực (mã)", "Validity at the day of the check."),
  validityLabel: field(text, "Hiệu lực (chữ)", "The same in Vietnamese words."),
  checkedOn: field(day, "Kiểm tra ngày", "Day of the editors' last check."),
});

const help = z.object({
  name: field(text, "Tên", "Who answers."),
  number: field(text.nullable(), "Số gọi", "Digits as dialled; null for places and apps."),
  purpose: field(text, "Gọi khi nào", "When to turn to it."),
});

const optionalAddress = address.nullable();

const links = z.object({
  kit: field(optionalAddress, "Trang đăng lại", "Republish kit for people; null for kinds without one."),
  docx: field(optionalAddress, "Word", "The item as Word file."),
  pdf: field(optionalAddress, "PDF", "The item as PDF."),
  zip: field(optionalAddress, "Tất cả trong tệp nén", "All files of the kit."),
  ninjs: field(optionalAddress, "ninjs 3.0", "The item as IPTC ninjs 3.0."),
  ninjs16: field(optionalAddress, "ninjs 1.6", "The item as IPTC ninjs 1.6."),
  oembed: field(address, "oEmbed", "oEmbed 1.0 answer."),
  embed: field(address, "Thẻ để nhúng", "The item's card, for an iframe."),
  safetyBox: field(
    address,
    "Ô an toàn để nhúng",
    "Help lines and state of correction, for an iframe under a copy.",
  ),
});

export const publishedItem = z.object({
  ...identity,
  status: field(z.literal("published"), "Tình trạng", "`published`: may be used."),
  description: field(text, "Mô tả", "One or two sentences that stand alone in a list."),
  lead: field(text, "Đoạn mở đầu", "Answer, definition or description; one paragraph of plain text."),
  version: field(versionNumber, "Số bản", "Version number; grows with every correction or change."),
  sha256: field(
    sha256,
    "Mã kiểm tra của chữ",
    "SHA-256 over title, lead, text and notes. The same as `data-sha256` in the HTML.",
  ),
  publishedAt,
  updatedAt: field(
    instant,
    "Sửa lần cuối",
    "Start of the day of the last change, or first publication if later.",
  ),
  reviewedAt: field(day, "Rà soát ngày", "Day of the last review."),
  reviewBy: field(day, "Phải rà soát lại trước", "Until when the text may stand unchecked."),
  reviewer: field(text, "Người rà soát", "A role, never a person's name."),
  topic: field(subject, "Chủ đề", "Topic."),
  audiences: field(z.array(subject), "Dành cho", "For whom it is written."),
  licence: field(licence, "Giấy phép", "Licence of the text."),
  credit: field(text, "Dòng ghi nguồn", "Print this line with every copy."),
  terms: field(address, "Điều khoản", "Terms of reuse in plain Vietnamese."),
  bodies: field(bodies, "Nội dung", "The text in three forms."),
  media: field(z.array(media), "Hình", "Pictures that may be passed on, in the order of the text."),
  sources: field(z.array(source), "Nguồn", "What the text rests on."),
  help: field(z.array(help), "Nơi giúp đỡ", "Print these with every copy."),
  versions: field(z.array(change), "Các bản", "Every version, the first one first."),
  links: field(links, "Dạng khác", "Other forms of the item."),
});

export const withdrawnItem = z.object({
  ...identity,
  status: field(
    z.enum(["withdrawn", "withheld"]),
    "Tình trạng: đã rút, tạm dừng",
    "`withdrawn`: take your copy down. `withheld`: the same until further notice; it is being checked and may come back.",
  ),
  version: field(versionNumber, "Bản đã rút", "The version that was withdrawn."),
  publishedAt,
  withdrawnOn: field(day, "Rút ngày", "Day of the withdrawal."),
  reason: field(text, "Lý do", "Why, for readers."),
  print: field(text, "Lời báo in được ngay", "Ready to print where your copy stood."),
  notice: field(address, "Chỗ trong sổ đính chính", "Where it stands in the public ledger."),
});

export const itemAnswer = z.discriminatedUnion("status", [publishedItem, withdrawnItem]).meta({
  title: "Một bài",
  description: "One item. Look at `status` first: a withdrawn item has no text any more.",
});

const summary = publishedItem
  .pick({
    id: true,
    urn: true,
    kind: true,
    slug: true,
    title: true,
    lead: true,
    url: true,
    version: true,
    sha256: true,
    publishedAt: true,
    updatedAt: true,
  })
  .extend({
    topic: field(text, "Mã chủ đề", "Slug of the topic."),
    audiences: field(z.array(text), "Mã đối tượng", "Slugs of the audiences."),
    api: field(address, "Bài đầy đủ", "The whole item in this API."),
    ninjs: field(optionalAddress, "ninjs 3.0", "The item as IPTC ninjs 3.0; null for kinds that have none."),
  });

export const listAnswer = z
  .object({
    total: field(count, "Tổng số bài", "Items in all pages."),
    page: field(versionNumber, "Trang thứ", "This page, from 1."),
    pages: field(versionNumber, "Số trang", "Number of pages; an empty list has one."),
    perPage: field(versionNumber, "Bài mỗi trang", "Items a full page has."),
    prev: field(optionalAddress, "Trang trước", "Newer items; null on the first page."),
    next: field(optionalAddress, "Trang sau", "Older items; null on the last page."),
    items: field(z.array(summary), "Các bài", "Newest first."),
  })
  .meta({ title: "Danh sách bài", description: "Public items, newest first, in pages." });

export type PublishedItem = z.infer<typeof publishedItem>;
export type WithdrawnItem = z.infer<typeof withdrawnItem>;
export type ListAnswer = z.infer<typeof listAnswer>;
export type Summary = z.infer<typeof summary>;
