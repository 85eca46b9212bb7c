/**
 * Opens the search in a dialog instead of leaving the page. Pagefind's code and index are loaded only when the
 * reader asks for them; without this script the link leads to /tim-kiem/.
 */
const link = document.querySelector<HTMLAnchorElement>("a[data-search]");

interface SearchModal extends HTMLElement {
  open(): void;
}

let loading: Promise<SearchModal> | undefined;

function load(): Promise<SearchModal> {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "/pagefind/pagefind-component-ui.css";
  const script = document.createElement("script");
  script.type = "module";
  script.src = "/pagefind/pagefind-component-ui.js";
  const ready = Promise.all(
    [style, script].map(
      (element) =>
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
        }),
    ),
  );
  document.head.append(style, script);
  return ready.then(() => {
    const modal = document.createElement("pagefind-modal") as SearchModal;
    document.body.append(modal);
    modal.querySelector("pagefind-results")?.setAttribute("hide-sub-results", "true");
    const more = document.createElement("a");
    more.href = link?.href ?? "/tim-kiem/";
    more.textContent = "Lọc theo loại, chủ đề";
    modal.querySelector("pagefind-modal-footer")?.append(more);
    return modal;
  });
}

link?.addEventListener("click", (event) => {
  if (location.pathname === link.pathname || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  loading ??= load();
  loading.then(
    (modal) => {
      modal.open();
    },
    () => {
      location.assign(link.href);
    },
  );
});
