/**
 * Filters with the number of results that each would leave.
 */
import { facets, type Search } from "#search/search.ts";
import { element } from "./elements.ts";

/** Chosen values of each facet. */
export type Choice = ReadonlyMap<string, ReadonlySet<string>>;

type Holders = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Pages of every value of every facet. */
async function holdersOf(search: Search): Promise<Holders> {
  const values = await search.values();
  const entries = Object.values(facets).map(async (facet) => {
    const pages = await Promise.all(
      (values[facet] ?? []).map(async (value) => [value, await search.having(facet, value)] as const),
    );
    return [facet, new Map(pages)] as const;
  });
  return new Map(await Promise.all(entries));
}

/** Pages that have, of each facet, one of the chosen values; `but` leaves one facet out of account. */
function filtered(ids: readonly string[], choice: Choice, holders: Holders, but?: string): string[] {
  return ids.filter((id) =>
    [...choice].every(
      ([facet, values]) =>
        facet === but ||
        values.size === 0 ||
        [...values].some((value) => holders.get(facet)?.get(value)?.has(id) === true),
    ),
  );
}

/** The pages that a choice leaves, in their order. */
export async function chosenIds(
  search: Search,
  ids: readonly string[],
  choice: Choice,
): Promise<readonly string[]> {
  const isEmpty = [...choice.values()].every((values) => values.size === 0);
  return isEmpty ? ids : filtered(ids, choice, await holdersOf(search));
}

/** A group of boxes for each facet, most frequent value first, with what each would leave of the pages. */
export async function facetGroups(
  search: Search,
  ids: readonly string[],
  choice: Choice,
  onChange: (choice: Choice) => void,
): Promise<HTMLElement[]> {
  const holders = await holdersOf(search);
  return [...holders].flatMap(([facet, pages]) => {
    const others = filtered(ids, choice, holders, facet);
    const chosen = choice.get(facet) ?? new Set<string>();
    const counted = [...pages]
      .map(([value, having]) => ({ value, count: others.filter((id) => having.has(id)).length }))
      .filter(({ value, count }) => count > 0 || chosen.has(value))
      .sort((a, b) => b.count - a.count);
    if (counted.length === 0) return [];
    const boxes = counted.map(({ value, count }) => {
      const box = element("input", { type: "checkbox", value });
      box.checked = chosen.has(value);
      box.addEventListener("change", () => {
        const values = new Set(chosen);
        if (box.checked) values.add(value);
        else values.delete(value);
        onChange(new Map(choice).set(facet, values));
      });
      return element(
        "label",
        { class: "facet-value" },
        box,
        element("span", {}, `${value} `, element("span", { class: "facet-count" }, `(${count})`)),
      );
    });
    return [element("fieldset", { class: "facet" }, element("legend", {}, facet), ...boxes)];
  });
}
