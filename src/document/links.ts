/**
 * Check: every link inside the site leads to a page that is there, and to a heading that it has.
 */
import type { Library } from "#library/library.ts";
import type { Place, ProblemList } from "#library/problems.ts";
import { didYouMean } from "#library/schema-messages.ts";
import type { DocumentTree } from "./tree.ts";
import { headingIds } from "./walk.ts";

export interface SeenLink {
  href: string;
  place: Place;
}

/** A text on its way into the edition. */
export interface ParsedText {
  /** Its own address. */
  href: string;
  tree: DocumentTree;
  links: SeenLink[];
  isPublic: boolean;
  /** Takes the errors of this text; those of drafts become reminders. */
  sink: Pick<ProblemList, "error">;
}

/** The fragments that each address offers; addresses that are not listed are not checked here. */
export function fragmentsOf(
  library: Library,
  texts: readonly ParsedText[],
): Map<string, ReadonlySet<string>> {
  const fragments = new Map<string, ReadonlySet<string>>(
    texts.map(({ href, tree }) => [href, headingIds(tree)]),
  );
  if (library.programme) {
    fragments.set(library.programme.href, new Set(library.programme.clauses.map(({ id }) => id)));
  }
  return fragments.set("/giup-do/", new Set(library.contacts.map(({ id }) => id)));
}

/**
 * Checks the links of one text.
 *
 * @returns addresses that are not public yet: the text must show their words without a link
 */
export function checkLinks(
  text: ParsedText,
  library: Library,
  fragments: ReadonlyMap<string, ReadonlySet<string>>,
  problems: Pick<ProblemList, "warn">,
): Set<string> {
  const hidden = new Set<string>();
  for (const { href, place } of text.links) {
    if (/^https?:/u.test(href)) continue;
    const [address = "", fragment] = href.startsWith("#") ? [text.href, href.slice(1)] : href.split("#");
    const state = library.addressState(address);
    const offered = fragments.get(address);
    if (state === "unknown") {
      text.sink.error(
        place,
        `Liên kết ${href} không dẫn đến trang nào. Hãy kiểm tra lại địa chỉ (kết thúc bằng «/»).`,
      );
    } else if (state === "hidden" && text.isPublic) {
      problems.warn(
        place,
        `Trang ${address} chưa được đăng vào lúc này, nên liên kết tạm hiện thành chữ thường.`,
      );
      hidden.add(address);
    } else if (fragment !== undefined && offered !== undefined && !offered.has(fragment)) {
      text.sink.error(place, `Trang ${address} không có mục «#${fragment}».${didYouMean(fragment, offered)}`);
    }
  }
  return hidden;
}
