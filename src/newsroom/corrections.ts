/**
 * The public ledger of corrections and withdrawals: what was wrong, what is right, and the words for an outlet to print.
 */
import { formatContentDate, isoDay } from "#language/dates.ts";
import { correctionAnchor, withdrawalAnchor } from "#library/addresses.ts";
import type { Change } from "#library/history.ts";
import type { Tombstone } from "#library/item.ts";
import type { Kind } from "#library/kinds.ts";
import type { Manuscript } from "#document/manuscript.ts";

interface NoticeBase {
  /** Stable: `articles/<slug>#3`, `articles/<slug>#rut`. */
  id: string;
  kind: Kind;
  slug: string;
  title: string;
  /** Promised address of the item, without domain. */
  href: string;
  /** Where the notice stands in the ledger, without domain. */
  anchor: string;
  /** ISO day. */
  date: string;
  /** Ready to print under «Đính chính». */
  print: string;
}

export interface CorrectionNotice extends NoticeBase {
  type: "correction";
  severity: "minor" | "material";
  wrong: string;
  right: string;
  note: string | undefined;
  /** First version with the mistake, and the version that mended it. */
  since: number;
  version: number;
}

export interface WithdrawalNotice extends NoticeBase {
  type: "withdrawal";
  reason: string;
  /** It is being checked and may come back. */
  temporary: boolean;
  /** The version that was withdrawn. */
  version: number;
}

export type Notice = CorrectionNotice | WithdrawalNotice;

/** The corrections of one item, oldest first. */
export function correctionNotices(manuscript: Manuscript): CorrectionNotice[] {
  const { id, kind, slug, title, href, changes, site } = manuscript;
  return changes.flatMap(({ version, correction }: Change) => {
    if (correction === undefined) return [];
    const { date, severity, wrong, right, note, since } = correction;
    const affected = since === version - 1 ? `bản ${since}` : `các bản ${since}–${version - 1}`;
    return [
      {
        type: "correction",
        id: `${id}#${version}`,
        kind,
        slug,
        title,
        href,
        anchor: correctionAnchor(kind, slug, version),
        date,
        severity,
        wrong,
        right,
        note,
        since,
        version,
        print: `Đính chính. Trong bài «${title}» (theo ${site.name}, ${affected}), chúng tôi đã ghi «${wrong}». Xin sửa lại là «${right}».${note === undefined ? "" : ` ${note}`} Xin lỗi bạn đọc.`,
      } satisfies CorrectionNotice,
    ];
  });
}

/** The withdrawal of one item. */
export function withdrawalNotice(tombstone: Tombstone, siteName: string): WithdrawalNotice {
  const { ref, kind, slug, title, href, withdrawnOn, reason, temporary, version } = tombstone;
  const done = temporary ? "tạm dừng để kiểm tra lại" : "rút";
  return {
    type: "withdrawal",
    id: `${ref}#rut`,
    kind,
    slug,
    title,
    href,
    anchor: withdrawalAnchor(kind, slug),
    date: withdrawnOn,
    reason,
    temporary,
    version,
    print: `Bài «${title}» (theo ${siteName}) đã được nơi phát hành ${done} ngày ${formatContentDate(withdrawnOn)}. Lý do: ${reason} Chúng tôi đã gỡ bài này. Xin lỗi bạn đọc.`,
  };
}

/** How long a corrected item says so at its top, in days. */
const BANNER_DAYS = 30;

/** The corrections that an item's page still puts first, newest first. */
export function recentCorrections(
  notices: readonly Notice[],
  itemHref: string,
  now: Date,
): CorrectionNotice[] {
  const oldest = isoDay(new Date(now.getTime() - BANNER_DAYS * 24 * 60 * 60 * 1000));
  return notices.filter(
    (notice): notice is CorrectionNotice =>
      notice.type === "correction" && notice.href === itemHref && notice.date >= oldest,
  );
}
