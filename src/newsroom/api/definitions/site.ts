/**
 * Answers about the site as a whole: where to start, how items are filed, whom to call.
 */
import { z } from "zod";
import { address, count, day, field, instant, licence, subject, text } from "./field.ts";

const template = z.string();

const entryPoints = z.object({
  items: field(address, "Danh sách bài", "All items, in pages."),
  changes: field(address, "Thay đổi", "Start here to keep copies right."),
  corrections: field(address, "Sổ đính chính", "Corrections and withdrawals."),
  topics: field(address, "Chủ đề", "Topics, each with the address of its list."),
  audiences: field(address, "Đối tượng", "Audiences, each with the address of its list."),
  contacts: field(address, "Nơi giúp đỡ", "Registry of numbers to call."),
  openapi: field(address, "OpenAPI", "Description of this API for machines."),
  documentation: field(address, "Trang hướng dẫn", "Description for people, in Vietnamese."),
  item: field(template, "Mẫu địa chỉ một bài", "URI template (RFC 6570) of an item."),
  kind: field(template, "Mẫu địa chỉ danh sách theo loại", "URI template of the list of a kind."),
  topic: field(template, "Mẫu địa chỉ danh sách theo chủ đề", "URI template of the list of a topic."),
  audience: field(
    template,
    "Mẫu địa chỉ danh sách theo đối tượng",
    "URI template of the list of an audience.",
  ),
  ninjs: field(template, "Mẫu địa chỉ ninjs 3.0", "URI template of an item as ninjs 3.0."),
  ninjs16: field(template, "Mẫu địa chỉ ninjs 1.6", "URI template of an item as ninjs 1.6."),
  schema: field(template, "Mẫu địa chỉ JSON Schema", "URI template of the schema of an answer."),
});

export const indexAnswer = z
  .object({
    api: field(z.literal("v1"), "Phiên bản API", "Version of this API; part of every address."),
    name: field(text, "Tên trang", "Name of the site."),
    notice: field(text, "Trang này là gì", "What this edition is and is not."),
    publisher: field(text, "Nơi phát hành", "Publisher; credit it."),
    url: field(address, "Trang chủ", "Home page."),
    language: field(z.literal("vi"), "Ngôn ngữ", "BCP 47 language tag of all content."),
    licence: field(licence, "Giấy phép chung", "Licence of items that do not name another."),
    terms: field(address, "Điều khoản", "Terms of reuse in plain Vietnamese."),
    signingKey: field(
      text.nullable(),
      "Khóa công khai",
      "Publisher's minisign public key; null when this edition is not signed.",
    ),
    updatedAt: field(instant.nullable(), "Đổi lần cuối", "Newest change of all items."),
    counts: field(
      z.object({
        items: field(count, "Số bài", "Public items."),
        stories: field(count, "Số bài đăng lại được", "Items with a republish kit and ninjs."),
        withdrawn: field(count, "Số bài đã rút", "Withdrawn and withheld items."),
        notices: field(count, "Số mục trong sổ đính chính", "Corrections and withdrawals."),
      }),
      "Số lượng",
      "How much there is.",
    ),
    links: field(entryPoints, "Các cửa vào", "Every entry point."),
  })
  .meta({ title: "Cửa vào", description: "Where to start." });

const filed = subject.extend({
  description: field(text, "Mô tả", "One or two sentences."),
  total: field(count, "Số bài", "Public items filed under it."),
  items: field(address, "Danh sách bài", "Its items in this API."),
});

export const topicsAnswer = z
  .object({ topics: field(z.array(filed), "Các chủ đề", "In the publisher's order.") })
  .meta({ title: "Chủ đề", description: "Topics under which items are filed." });

export const audiencesAnswer = z
  .object({ audiences: field(z.array(filed), "Các đối tượng", "In the publisher's order.") })
  .meta({ title: "Đối tượng", description: "People for whom items are written." });

const contact = z.object({
  id: field(text, "Mã", "Identifier in this registry."),
  name: field(text, "Tên", "Who answers."),
  kind: field(z.enum(["phone", "place", "app"]), "Loại", "A number to call, a place to go, an app."),
  number: field(text.nullable(), "Số gọi", "Digits as dialled; null for places and apps."),
  purpose: field(text, "Gọi khi nào", "When to turn to it."),
  advice: field(text, "Nói thêm", "Two or three sentences."),
  hours: field(text.nullable(), "Giờ trực", "When it answers."),
  cost: field(text.nullable(), "Cước", "What a call costs."),
  steps: field(z.array(text), "Các bước", "How to reach the function of an app."),
  emergency: field(z.boolean(), "Khẩn cấp", "For emergencies."),
  printAlways: field(z.boolean(), "Luôn in kèm bài", "Stands at the end of every copy."),
  source: field(address, "Nguồn của số", "Page of the source that backs it."),
  checkedOn: field(day, "Kiểm tra ngày", "Day of the editors' last check."),
});

export const contactsAnswer = z
  .object({ contacts: field(z.array(contact), "Nơi giúp đỡ", "In the publisher's order.") })
  .meta({ title: "Nơi giúp đỡ", description: "Numbers to call, each with its source and day of check." });

export type IndexAnswer = z.infer<typeof indexAnswer>;
export type TopicsAnswer = z.infer<typeof topicsAnswer>;
export type AudiencesAnswer = z.infer<typeof audiencesAnswer>;
export type ContactsAnswer = z.infer<typeof contactsAnswer>;
