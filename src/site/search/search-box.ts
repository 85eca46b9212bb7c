/**
 * The search: a field, what it finds, filters. The same in the dialog and on the page.
 */
import { firstPages, type Findings, type Search } from "#search/search.ts";
import { element } from "./elements.ts";
import { chosenIds, facetGroups, type Choice } from "./facet-list.ts";
import { loadSearch } from "./load-search.ts";
import { didYouMean, helpLines, otherWays, resultItem, summary } from "./result-list.ts";

/** What is shown: enough to come back to it. */
export interface SearchState {
  query: string;
  /** Values of facets. */
  choice: [string, string[]][];
  /** How many results are shown. */
  shown: number;
}

const MORE = 10;
/** Milliseconds after the last key. */
const PAUSE = 120;

export interface SearchBox {
  root: HTMLElement;
  focus: () => void;
  /** Shows a search as it was left. */
  restore: (state: Partial<SearchState>) => Promise<void>;
}

/** @param onState is told of every search that is shown */
export function createSearchBox(onState: (state: SearchState) => void): SearchBox {
  const input = element("input", {
    type: "search",
    name: "q",
    class: "search-input",
    placeholder: "Bạn muốn tìm gì?",
    "aria-label": "Bạn muốn tìm gì?",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    maxlength: "200",
  });
  const form = element(
    "form",
    { role: "search", action: "/tim-kiem/", class: "search-form" },
    input,
    element("button", { type: "submit", class: "search-submit" }, "Tìm"),
  );
  const status = element("p", { role: "status", class: "search-status" });
  const help = element("div", { class: "search-helps" });
  const meant = element("div");
  const groups = element("div", { class: "facets" });
  const filters = element(
    "details",
    { class: "search-filters", hidden: "" },
    element("summary", {}, "Lọc kết quả"),
    groups,
  );
  const list = element("ol", { class: "plain-list results", "aria-label": "Kết quả" });
  const more = element("button", { type: "button", class: "button", hidden: "" }, "Xem thêm kết quả");
  const ways = element("div", { hidden: "" }, otherWays());
  const root = element("div", { class: "search-box" }, form, help, meant, status, filters, list, more, ways);

  let findings: Findings | undefined;
  let ids: readonly string[] = [];
  let choice: Choice = new Map();
  let shown = 0;
  /** Of the search that was last asked for: an answer to an earlier one is not shown. */
  let turn = 0;

  const remember = () => {
    const values = [...choice].map(([facet, chosen]): [string, string[]] => [facet, [...chosen]]);
    onState({ query: input.value, choice: values.filter(([, chosen]) => chosen.length > 0), shown });
  };

  const clear = (message: string, offerOthers: boolean) => {
    status.textContent = message;
    for (const part of [help, meant, list, groups]) part.replaceChildren();
    filters.hidden = true;
    more.hidden = true;
    ways.hidden = !offerOthers;
  };

  const fail = () => {
    clear("Chưa tải được phần tìm kiếm. Bạn kiểm tra mạng rồi gõ lại, hoặc đi theo lối dưới đây.", true);
  };

  const showFacets = async (search: Search, mine: number) => {
    if (!filters.open || findings === undefined) return;
    const made = await facetGroups(search, findings.ids, choice, (changed) => {
      choice = changed;
      void show(search, firstPages).catch(fail);
    });
    if (mine !== turn) return;
    const focused = groups.contains(document.activeElement)
      ? (document.activeElement as HTMLInputElement).value
      : "";
    groups.replaceChildren(...made);
    // The boxes are new; who went through them with the keyboard stays where they were.
    if (focused !== "") {
      [...groups.querySelectorAll("input")].find(({ value }) => value === focused)?.focus();
    }
  };

  /** Shows the first results of the findings under the present choice. */
  const show = async (search: Search, count: number) => {
    const current = findings;
    if (current === undefined) return;
    turn += 1;
    const mine = turn;
    const left = await chosenIds(search, current.ids, choice);
    const pages = await search.load(current, 0, count, left);
    if (mine !== turn) return;
    ids = left;
    shown = pages.length;
    status.textContent = summary(current, left.length);
    list.replaceChildren(...pages.map(resultItem));
    help.replaceChildren(...helpLines(current.help));
    const said = didYouMean(current, () => void find(true).catch(fail));
    meant.replaceChildren(...(said === undefined ? [] : [said]));
    filters.hidden = current.ids.length === 0;
    more.hidden = shown >= left.length;
    ways.hidden = left.length > 0;
    remember();
    await showFacets(search, mine);
  };

  const find = async (exactly = false, count = firstPages) => {
    const query = input.value;
    turn += 1;
    const mine = turn;
    if (query.trim() === "") {
      findings = undefined;
      clear("", false);
      remember();
      return;
    }
    const search = await loadSearch();
    const found = await search.find(query, { exactly });
    if (mine !== turn) return;
    findings = found;
    await show(search, count);
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    choice = new Map();
    timer = setTimeout(() => void find().catch(fail), PAUSE);
  });
  // Everything is fetched while the reader types the first word.
  input.addEventListener("focus", () => void loadSearch().catch(() => undefined));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    find()
      .then(() => list.querySelector("a")?.focus())
      .catch(fail);
  });
  more.addEventListener("click", () => {
    void loadSearch()
      .then(async (search) => {
        if (findings === undefined) return;
        const pages = await search.load(findings, shown, shown + MORE, ids);
        const items = pages.map(resultItem);
        list.append(...items);
        shown += pages.length;
        more.hidden = shown >= ids.length;
        items[0]?.querySelector("a")?.focus();
        remember();
      })
      .catch(fail);
  });
  filters.addEventListener("toggle", () => {
    void loadSearch()
      .then((search) => showFacets(search, turn))
      .catch(fail);
  });
  // Up and down go through the results, and back to the field.
  root.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops: HTMLElement[] = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });

  return {
    root,
    focus: () => {
      input.focus();
      input.select();
    },
    async restore({ query = "", choice: values = [], shown: count = firstPages }) {
      input.value = query;
      choice = new Map(values.map(([facet, chosen]) => [facet, new Set(chosen)]));
      if (values.length > 0) filters.open = true;
      await find(false, Math.max(firstPages, count)).catch(fail);
    },
  };
}
