/**
 * The parts of a press kit as plain text, for its archive and for copying.
 */
import { formatContentDate } from "#language/dates.ts";
import type { Contact } from "#library/item.ts";
import { validityLabel } from "#library/validity.ts";
import type { PressFact } from "./press-facts.ts";
import type { PressKit } from "./press-kit.ts";

/** What stands where the publisher has filled nothing in. */
export const EMPTY_SLOT = "chưa điền";

/** «INCB – …, 2013. Tài liệu tham khảo, kiểm tra 23/11/2026» */
export function provenance({ source, article }: PressFact): string {
  const name = article === undefined ? source.shortTitle : `${article}, ${source.shortTitle}`;
  const since = source.effectiveFrom === undefined ? "" : ` từ ${formatContentDate(source.effectiveFrom)}`;
  return `${name}. ${validityLabel[source.validity]}${since}, kiểm tra ${formatContentDate(source.checkedOn)}`;
}

/** Every fact with its source and the page that says more of the source. */
export function factsText({ facts, manuscript: { title } }: PressKit, baseUrl: string): string {
  const entries = facts.map(
    (fact, index) =>
      `${index + 1}. ${fact.text}\n   Nguồn: ${provenance(fact)}. ${baseUrl}${fact.source.href}`,
  );
  return `SỰ KIỆN CÓ NGUỒN\n${title}\n\nTrước khi dẫn, xin mở lại nguồn. Điều gì không có ở đây thì chúng tôi không xác nhận.\n\n${entries.join("\n\n")}\n`;
}

/** «113 Công an: Có người bị đe dọa; …»: the lines that every story should print. */
export function helpText(help: readonly Contact[]): string {
  return help
    .flatMap(({ number, name, purpose }) =>
      number === undefined ? [] : [`${number} – ${name}: ${purpose}.`],
    )
    .join("\n");
}

/** Whom to ask, with empty slots shown as such, and what to print for those who need help. */
export function contactsText({ confirmation, manuscript: { help } }: PressKit): string {
  const slots = confirmation.map(({ label, value }) => `${label}: ${value ?? EMPTY_SLOT}`);
  return `HỎI AI ĐỂ XÁC NHẬN\n\n${slots.join("\n")}\n\nIN CÙNG MỌI BÀI\n\n${helpText(help)}\n`;
}

/** What the archive holds, for who opens it first. */
export function contentsText(kit: PressKit, baseUrl: string): string {
  const { manuscript, angles, pieces, pictures, guideline, lack } = kit;
  return `${[
    manuscript.title.toUpperCase(),
    manuscript.lead,
    `Trang này trên mạng, có bản mới nhất: ${manuscript.url}`,
    ...(lack === undefined ? [] : [lack]),
    `GỢI Ý HƯỚNG VIẾT\n${angles.map((angle) => `- ${angle}`).join("\n")}`,
    `TRONG BỘ NÀY CÓ\n${[
      `${manuscript.slug}.docx, ${manuscript.slug}.txt: bối cảnh, việc nên và tránh`,
      `SU-KIEN.txt: ${kit.facts.length} sự kiện có nguồn`,
      ...pieces.map(
        (piece) =>
          `bai/${piece.manuscript.slug}/: ${piece.manuscript.title} (bản ${piece.manuscript.version})`,
      ),
      ...(pictures.length === 0
        ? []
        : [`hinh/: ${pictures.length} hình, chú thích và ghi công ở CHU-THICH-HINH.txt`]),
      ...(guideline === undefined ? [] : [`HUONG-DAN-DUA-TIN.txt: ${guideline.title}`]),
      "LIEN-HE.txt: hỏi ai để xác nhận, số gọi in cùng bài",
      "DIEU-KHOAN.txt: được làm gì, ghi nguồn thế nào",
      "SHA256SUMS.txt: mã kiểm tra từng tệp",
    ]
      .map((line) => `- ${line}`)
      .join("\n")}`,
    "Mỗi bài có dòng ghi nguồn riêng ở cuối bài, mỗi hình có dòng ghi công riêng.",
    `Bài có đính chính hay rút thì ghi ở ${baseUrl}/bao-chi/dinh-chinh/.`,
  ].join("\n\n")}\n`;
}
