/**
 * `nguon-va-giay-phep.txt`: what a pack rests on, what may be done with it, what has changed.
 */
import { formatContentDate } from "#language/dates.ts";
import { validityLabel } from "#library/validity.ts";
import type { Manuscript } from "#document/manuscript.ts";

/** The file as text; lines end as Notepad on old Windows needs them. */
export function termsText({
  title,
  url,
  credit,
  licence,
  sources,
  changes,
  reviewedAt,
  reviewBy,
  reviewer,
}: Manuscript): string {
  const day = formatContentDate;
  return [
    title,
    url,
    "",
    "GIẤY PHÉP",
    `${licence.name} (${licence.id}), ${licence.url}`,
    "Được in, sửa, dạy, chia sẻ lại, không phải xin phép. Khi chia sẻ bản đã sửa, xin ghi «có sửa» và giữ dòng ghi nguồn:",
    credit,
    "",
    "NGUỒN",
    ...sources.map(
      (source, index) =>
        `${index + 1}. ${source.title} ${validityLabel[source.validity]}, kiểm tra ngày ${day(source.checkedOn)}. ${source.url}`,
    ),
    "",
    "RÀ SOÁT",
    `Lần cuối ${day(reviewedAt)}, ${reviewer}. Phải rà soát lại trước ${day(reviewBy)}.`,
    "",
    "CÁC BẢN",
    ...changes.map(({ version, date, what }) => `Bản ${version}, ${day(date)}: ${what}`),
    "",
  ].join("\r\n");
}
