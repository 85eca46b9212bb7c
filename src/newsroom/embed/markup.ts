/**
 * Markup that other systems clean and search through before they show it.
 */

const references: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Escaped alike for text and attributes, quotes and angle brackets too: WordPress looks for tags and for ` src="…"`
 * with regular expressions, and a title must never look like one.
 */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => references[character] ?? character);

/**
 * One element on one line.
 *
 * @param attributes as they are meant, not escaped
 * @param content HTML
 */
export function element(name: string, attributes: Record<string, string | number>, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join("")}>${content}</${name}>`;
}
