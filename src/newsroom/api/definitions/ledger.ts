/**
 * What a client needs to stay right: every item with its state, and every correction and withdrawal.
 */
import { z } from "zod";
import { address, count, day, field, instant, itemId, kind, sha256, text, versionNumber } from "./field.ts";

const changedItem = z.object({
  id: field(itemId, "Mã bài", "Stable identifier."),
  kind: field(kind, "Loại", "Kind of content."),
  status: field(
    z.enum(["published", "withdrawn", "withheld"]),
    "Tình trạng: đang đăng, đã rút, tạm dừng",
    "Take copies down when it is not `published`.",
  ),
  version: field(versionNumber, "Số bản", "Newest version, or the one that was withdrawn."),
  updatedAt: field(instant, "Đổi lần cuối", "Last change, or day of the withdrawal."),
  sha256: field(
    sha256.nullable(),
    "Mã kiểm tra của chữ",
    "Changes when the words change. Null for withdrawn items.",
  ),
  jsonSha256: field(
    sha256,
    "Mã kiểm tra của tệp JSON",
    "SHA-256 of the file at `api`; changes when anything changes, also sources, help numbers or terms.",
  ),
  api: field(address, "Bài đầy đủ", "The whole item in this API."),
  ninjs: field(address.nullable(), "ninjs 3.0", "The item as IPTC ninjs 3.0; null for kinds that have none."),
});

export const changesAnswer = z
  .object({
    updatedAt: field(instant.nullable(), "Đổi lần cuối", "Newest change of all; null when there is no item."),
    total: field(count, "Tổng số", "Entries in `items`."),
    items: field(
      z.array(changedItem),
      "Các bài",
      "Every public and every withdrawn item, last change first. An item that is not here any more has expired.",
    ),
  })
  .meta({
    title: "Thay đổi",
    description: "Everything that is needed to keep copies right, in one request.",
  });

const noticeBase = {
  id: field(text, "Mã của mục", "Stable identifier of the notice."),
  item: field(itemId, "Mã bài", "The item it is about."),
  title: field(text, "Tên bài", "Title of the item."),
  date: field(day, "Ngày", "Day of the notice."),
  print: field(text, "Lời in được ngay", "Ready to print."),
  url: field(address, "Chỗ trong sổ đính chính", "Where it stands in the public ledger."),
  api: field(address, "Bài đầy đủ", "The item in this API."),
};

const correctionNotice = z.object({
  type: field(z.literal("correction"), "Loại mục: đính chính", "A mistake was mended."),
  ...noticeBase,
  severity: field(z.enum(["minor", "material"]), "Mức độ: nhỏ, quan trọng", "How grave the mistake was."),
  wrong: field(text, "Đã ghi sai", "What stood there."),
  right: field(text, "Nay sửa là", "What stands there now."),
  note: field(text.nullable(), "Nói thêm", "What else a reader of the old version must know."),
  since: field(versionNumber, "Sai từ bản", "First version with the mistake."),
  version: field(versionNumber, "Đã sửa ở bản", "The version that mended it."),
});

const withdrawalNotice = z.object({
  type: field(z.literal("withdrawal"), "Loại mục: rút bài", "The item was taken back."),
  ...noticeBase,
  reason: field(text, "Lý do", "Why, for readers."),
  temporary: field(z.boolean(), "Tạm dừng", "It is being checked and may come back."),
  version: field(versionNumber, "Bản đã rút", "The version that was withdrawn."),
});

const notice = z.discriminatedUnion("type", [correctionNotice, withdrawalNotice]);

export const correctionsAnswer = z
  .object({
    total: field(count, "Tổng số", "Entries in `notices`."),
    notices: field(z.array(notice), "Các mục", "Newest first."),
  })
  .meta({ title: "Sổ đính chính", description: "The public ledger of corrections and withdrawals." });

export type ChangesAnswer = z.infer<typeof changesAnswer>;
export type CorrectionsAnswer = z.infer<typeof correctionsAnswer>;
