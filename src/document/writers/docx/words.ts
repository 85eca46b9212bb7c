/**
 * Words that the Word file says of itself, and words made fit for XML.
 */
import { formatContentDate } from "#language/dates.ts";
import { validityLabel } from "#library/validity.ts";
import type { Manuscript, ManuscriptSource } from "../../manuscript.ts";

/** What XML 1.0 cannot carry (production 2, Char): controls but tab and line ends, U+FFFE, U+FFFF, half surrogates. */
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

export const fit = (value: string): string => value.toWellFormed().replace(unfit, "");

/** A title for the head of a page: one line, cut between words. */
export function shortTitle(title: string, length = 80): string {
  if (title.length <= length) return title;
  const cut = title.slice(0, length);
  const end = cut.lastIndexOf(" ");
  return `${(end > length / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/u, "")}…`;
}

/** «Đang có hiệu lực, kiểm tra ngày 12/5/2026.» */
export const sourceState = ({ validity, checkedOn }: ManuscriptSource): string =>
  `${validityLabel[validity]}, kiểm tra ngày ${formatContentDate(checkedOn)}.`;

export function versionLine(manuscript: Manuscript): string {
  const day = formatContentDate;
  return (
    `Bản ${manuscript.version}, cập nhật ${day(manuscript.updatedAt)}. ` +
    `Rà soát ${day(manuscript.reviewedAt)} (${manuscript.reviewer}), rà soát lại trước ${day(manuscript.reviewBy)}.`
  );
}

/** «Gọi khi cần giúp: 113 – Công an; …» Undefined when nobody can be called. */
export function helpLine(help: Manuscript["help"]): string | undefined {
  const numbers = help.flatMap(({ number, name }) => (number === undefined ? [] : [`${number} – ${name}`]));
  return numbers.length === 0 ? undefined : `Gọi khi cần giúp: ${numbers.join("; ")}.`;
}
