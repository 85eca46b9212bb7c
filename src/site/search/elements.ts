/**
 * Elements in a line each.
 */

type Child = Node | string;

/** An element with properties and children; properties of undefined are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (value !== undefined) made.setAttribute(property, value);
  }
  made.append(...children);
  return made;
}
