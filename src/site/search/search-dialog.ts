/**
 * Opens the search in a dialog instead of leaving the page. Nothing is fetched before the reader asks for it; without this
 * script the link leads to /tim-kiem/. Who comes back from a result finds the dialog as it was.
 */
import type { SearchState } from "./search-box.ts";

const link = document.querySelector<HTMLAnchorElement>("a[data-search]");

interface OpenSearch {
  open: () => void;
}

type HistoryState = { search?: SearchState } | null;

async function prepare(address: string, left: SearchState | undefined): Promise<OpenSearch> {
  const [{ createSearchBox }, { element }] = await Promise.all([
    import("./search-box.ts"),
    import("./elements.ts"),
  ]);
  const page = element("a", { href: address, class: "button" }, "Mở trang tìm kiếm");
  const dialog = element("dialog", { class: "search-dialog", "aria-label": "Tìm kiếm" });
  const box = createSearchBox((state) => {
    // An answer may come after the dialog was closed.
    if (!dialog.open) return;
    page.href = state.query === "" ? address : `${address}?q=${encodeURIComponent(state.query)}`;
    history.replaceState({ ...(history.state as HistoryState), search: state }, "");
  });
  const close = element("button", { type: "button", class: "button" }, "Đóng");
  dialog.append(
    box.root,
    element(
      "div",
      { class: "search-dialog-foot" },
      page,
      element("a", { href: "/giup-do/", class: "button" }, "Tìm người giúp"),
      close,
    ),
  );
  document.body.append(dialog);
  close.addEventListener("click", () => {
    dialog.close();
  });
  // A tap beside the dialog closes it, as people expect.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    history.replaceState(null, "");
    link?.focus();
  });
  if (left !== undefined) void box.restore(left);
  return {
    open: () => {
      dialog.showModal();
      box.focus();
    },
  };
}

let preparing: Promise<OpenSearch> | undefined;

function open(address: string, left?: SearchState): void {
  preparing ??= prepare(address, left);
  preparing.then(
    (search) => {
      search.open();
    },
    () => {
      location.assign(address);
    },
  );
}

if (link !== null && location.pathname !== link.pathname) {
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(link.href);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    open(link.href);
  });
  const left = (history.state as HistoryState)?.search;
  if (left !== undefined) open(link.href, left);
}
