/**
 * Elements in a line. Runs in the reader's browser, from Chromium 80 on: no syntax and no library newer than ES2020.
 */

/** Attributes as written in HTML; `true` writes an empty one, `false` none. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string | boolean> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

export function button(
  words: string,
  act: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const made = element("button", { type: "button", class: "button", ...attributes }, words);
  made.addEventListener("click", act);
  return made;
}
