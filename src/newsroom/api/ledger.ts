/**
 * What keeps copies right: the state of every item in one answer, and the ledger of corrections.
 */
import { createHash } from "node:crypto";
import { isoInstant, startOfDay } from "#language/dates.ts";
import { apiAddress, ninjsAddress } from "#library/addresses.ts";
import { kinds, type Kind } from "#library/kinds.ts";
import type { Notice } from "../corrections.ts";
import type { Wire } from "../wire.ts";
import type { ChangesAnswer, CorrectionsAnswer } from "./definitions/ledger.ts";
import { publishedAnswer, withdrawnAnswer } from "./item.ts";
import { serialise } from "./json.ts";
import { isStory, type Material } from "./material.ts";

/** The newest change of all items, withdrawals included; null when there is none. */
export function newestChange({ items, withdrawn }: Wire): string | null {
  const times = [
    ...items.map(({ updated }) => updated),
    ...withdrawn.map(({ withdrawnOn }) => startOfDay(withdrawnOn)),
  ].map((time) => time.getTime());
  return times.length === 0 ? null : isoInstant(new Date(times.reduce((a, b) => Math.max(a, b))));
}

/** Every public and every withdrawn item, last change first. */
export function changesAnswer(material: Material): ChangesAnswer {
  const { wire } = material;
  const { baseUrl } = wire.site;
  const addresses = (item: { kind: Kind; slug: string }) => ({
    api: `${baseUrl}${apiAddress(item.kind, item.slug)}`,
    ninjs: isStory(item) ? `${baseUrl}${ninjsAddress(item.slug)}` : null,
  });
  const hash = (answer: unknown): string => createHash("sha256").update(serialise(answer)).digest("hex");
  const items: ChangesAnswer["items"] = [
    ...wire.items.map((item) => ({
      id: item.id,
      kind: item.kind,
      status: "published" as const,
      version: item.version,
      updatedAt: isoInstant(item.updated),
      sha256: item.digest,
      jsonSha256: hash(publishedAnswer(item, material)),
      ...addresses(item),
    })),
    ...wire.withdrawn.map((tombstone) => {
      const answer = withdrawnAnswer(tombstone, wire.site);
      return {
        id: answer.id,
        kind: answer.kind,
        status: answer.status,
        version: answer.version,
        updatedAt: isoInstant(startOfDay(tombstone.withdrawnOn)),
        sha256: null,
        jsonSha256: hash(answer),
        ...addresses(tombstone),
      };
    }),
  ].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt, "en") || a.id.localeCompare(b.id, "en"));
  return { updatedAt: newestChange(wire), total: items.length, items };
}

/** The ledger of corrections and withdrawals, newest first. */
export function correctionsAnswer({ notices, site: { baseUrl } }: Wire): CorrectionsAnswer {
  return {
    total: notices.length,
    notices: notices.map((notice) => {
      const base = baseOf(notice, baseUrl);
      if (notice.type === "withdrawal") {
        const { reason, temporary, version } = notice;
        return { type: "withdrawal", ...base, reason, temporary, version };
      }
      const { severity, wrong, right, note = null, since, version } = notice;
      return { type: "correction", ...base, severity, wrong, right, note, since, version };
    }),
  };
}

function baseOf({ id, kind, slug, title, date, print, anchor }: Notice, baseUrl: string) {
  return {
    id,
    item: `${kinds[kind].folder}/${slug}`,
    title,
    date,
    print,
    url: `${baseUrl}${anchor}`,
    api: `${baseUrl}${apiAddress(kind, slug)}`,
  };
}
