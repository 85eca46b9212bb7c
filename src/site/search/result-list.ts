/**
 * Findings as a reader sees them.
 */
import type { Run } from "#search/excerpt.ts";
import { facets, type Findings, type FoundPage } from "#search/search.ts";
import type { HelpPointer } from "#search/vocabulary.ts";
import { element } from "./elements.ts";

const runs = (parts: readonly Run[]) =>
  parts.map(({ text, mark }) => (mark ? element("mark", {}, text) : text));

/** One result: title, what it is, and the piece of text that was found. */
export function resultItem(page: FoundPage): HTMLLIElement {
  const about = [facets.kind, facets.topic].flatMap((facet) => page.facets[facet]?.slice(0, 1) ?? []);
  return element(
    "li",
    {},
    element("a", { href: page.url, class: "result-link" }, ...runs(page.title)),
    ...(about.length === 0 ? [] : [element("p", { class: "small result-about" }, about.join(" · "))]),
    element("p", { class: "result-excerpt" }, ...runs(page.excerpt)),
  );
}

/** Whom to call, above everything else. */
export function helpLines(help: readonly HelpPointer[]): HTMLElement[] {
  return help.map(({ name, purpose, number, emergency, href }) =>
    element(
      "p",
      { class: emergency ? "search-help search-help-emergency" : "search-help" },
      element(
        "a",
        { href },
        ...(number === undefined ? [] : [element("strong", {}, `Gọi ${number}`), " "]),
        element("span", {}, `${name}: ${purpose}`),
      ),
    ),
  );
}

/** «12 kết quả cho «cai nghiện»» */
export function summary({ query, reading }: Findings, count: number): string {
  const sought = reading?.guessed === true ? reading.words.join(" ") : query.trim();
  return count === 0 ? `Không tìm thấy trang nào cho «${sought}».` : `${count} kết quả cho «${sought}»`;
}

/**
 * Says which words were looked for when they are not those that were typed.
 *
 * @returns undefined when there is nothing to say
 */
export function didYouMean({ query, reading }: Findings, searchExactly: () => void): HTMLElement | undefined {
  if (reading?.guessed !== true) return undefined;
  const button = element(
    "button",
    { type: "button", class: "link-button" },
    `Tìm đúng chữ «${query.trim()}»`,
  );
  button.addEventListener("click", searchExactly);
  return element(
    "p",
    { class: "did-you-mean" },
    "Có phải bạn tìm ",
    element("strong", {}, reading.words.join(" ")),
    "? Dưới đây là kết quả cho chữ này. ",
    button,
  );
}

/** What to do when nothing was found, or nothing could be searched. */
export function otherWays(): HTMLElement {
  const link = (href: string, label: string) => element("li", {}, element("a", { href }, label));
  return element(
    "ul",
    { class: "plain-list tags other-ways" },
    link("/tu-dien/", "Từ điển A–Z"),
    link("/hoi-dap/", "Hỏi đáp"),
    link("/giup-do/", "Tìm người giúp"),
  );
}
