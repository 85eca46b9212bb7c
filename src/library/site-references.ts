/**
 * Checks of what site.yaml, the audiences and the programme refer to.
 */
import type { Audience, Source } from "./item.ts";
import type { ProblemList } from "./problems.ts";
import type { Programme } from "./programme.ts";
import { didYouMean } from "./schema-messages.ts";
import type { SiteSettings } from "./schema/site.ts";

/** What is there to be referred to. */
export interface Known {
  sources: ReadonlyMap<string, Source>;
  /** `<folder>/<slug>` of every file. */
  refs: ReadonlySet<string>;
  /** Whether an address without fragment leads to something, public or not yet. */
  hasAddress: (address: string) => boolean;
}

export function checkSiteReferences(site: SiteSettings, known: Known, problems: ProblemList): void {
  const complain = (message: string): void => {
    problems.error({ file: "site.yaml", line: 0, column: 0 }, message);
  };
  const ids = site.contacts.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) complain("Danh bạ có hai mục cùng «id».");
  for (const { id, source } of site.contacts) {
    if (!known.sources.has(source)) {
      complain(`Liên hệ «${id}»: không có nguồn «${source}».${didYouMean(source, known.sources.keys())}`);
    }
  }
  for (const id of site.helpBar) {
    if (site.contacts.find((contact) => contact.id === id)?.kind !== "phone") {
      complain(`Thanh trợ giúp: «${id}» không phải là một số gọi trong danh bạ.${didYouMean(id, ids)}`);
    }
  }
  for (const id of site.search.distress.flatMap(({ contacts }) => contacts)) {
    if (!ids.includes(id)) complain(`Tìm kiếm: danh bạ không có «${id}».${didYouMean(id, ids)}`);
  }
  for (const { label, href } of [...site.doors, ...site.navigation]) {
    if (!known.hasAddress(withoutFragment(href))) {
      complain(`Mục «${label}» dẫn đến ${href}, nhưng không có trang đó.`);
    }
  }
  for (const ref of [...site.featured.questions, ...site.featured.articles]) {
    if (!known.refs.has(ref)) complain(`Trang chủ: không có bài «${ref}».${didYouMean(ref, known.refs)}`);
  }
}

export function checkAudienceReferences(
  audiences: readonly Audience[],
  known: Known,
  problems: ProblemList,
): void {
  for (const { file, data } of audiences) {
    for (const { label, href } of data.firstSteps) {
      if (known.hasAddress(withoutFragment(href))) continue;
      problems.error(
        { file, line: 0, column: 0 },
        `Mục «${label}» dẫn đến ${href}, nhưng không có trang đó.`,
      );
    }
  }
}

export function checkProgrammeReferences(programme: Programme, known: Known, problems: ProblemList): void {
  for (const slug of programmeSources(programme)) {
    if (known.sources.has(slug)) continue;
    problems.error(
      { file: "programme/programme.yaml", line: 0, column: 0 },
      `Không có nguồn «${slug}».${didYouMean(slug, known.sources.keys())}`,
    );
  }
}

/** Slugs of all sources that the programme's page cites. */
export function programmeSources(programme: Programme): string[] {
  return [programme.source, ...programme.today.flatMap((entry) => entry.sources)];
}

/** `/a/#b` → `/a/`. */
export function withoutFragment(href: string): string {
  return href.split("#")[0] ?? href;
}
