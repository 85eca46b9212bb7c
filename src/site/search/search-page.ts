/**
 * The search page. Its address says what is searched, so that it can be sent to somebody; who comes back from a result finds
 * the results as they were.
 */
import { createSearchBox, type SearchState } from "./search-box.ts";

const place = document.querySelector("[data-search-page]");
const parameters = new URL(location.href).searchParams;

function addressOf({ query, choice }: SearchState): string {
  const address = new URL(location.pathname, location.href);
  if (query !== "") address.searchParams.set("q", query);
  for (const [facet, values] of choice) for (const value of values) address.searchParams.append(facet, value);
  return address.href;
}

/** What the address says, where nothing was left by the reader. */
function stated(): Partial<SearchState> {
  const facets = [...new Set(parameters.keys())].filter((name) => name !== "q");
  return {
    query: parameters.get("q") ?? "",
    choice: facets.map((facet): [string, string[]] => [facet, parameters.getAll(facet)]),
  };
}

if (place !== null) {
  const box = createSearchBox((state) => {
    history.replaceState(state, "", addressOf(state));
  });
  const left = history.state as SearchState | null;
  place.append(box.root);
  // Without a query nothing is fetched before the reader turns to the field.
  if (parameters.has("q")) void box.restore(left ?? stated());
}
