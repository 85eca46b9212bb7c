/** The words of an HTML fragment, one block a line: what goes beside rich text on the clipboard. */
export function plainTextOf(html: string): string {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const block of body.querySelectorAll("p, li, h2, h3, h4, tr, blockquote, figcaption"))
    block.append("\n");
  return body.textContent.replace(/\n{2,}/gu, "\n\n").trim();
}
