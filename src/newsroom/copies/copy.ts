/**
 * A copy as it comes in: the text that a reader would see, its links, and what marks of ours have survived.
 */
import type { Element, Nodes, Root } from "hast";

export interface Marks {
  /** `data-id` and `data-version` of our clean HTML. Its `data-sha256` proves nothing: it stays when the words change. */
  id?: string;
  version?: number;
}

export interface Copy {
  /** Blocks stand apart by a blank line. */
  text: string;
  /** Addresses that it links to or names. */
  links: string[];
  marks: Marks;
}

/** Elements whose content no reader sees as text of the page, or that hold controls. */
const silent = new Set([
  ...["head", "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "button"],
  // Word: what fields are made of, and text taken out.
  ...["w:instrtext", "w:deltext"],
]);

const inline = new Set([
  ...["a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd"],
  ...["label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time"],
  ...["tt", "u", "var", "wbr", "img", "st1:place", "w:r", "w:t", "w:hyperlink", "w:rpr", "w:smarttag"],
  ...["w:proofend", "w:prooferr", "w:bookmarkstart", "w:bookmarkend", "w:lastrenderedpagebreak"],
]);

const textOf = (node: Nodes): string => {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
};

/** Numbers that Word writes out before a list item, and small numbers that mark notes. */
function isMark(element: Element): boolean {
  const { style } = element.properties;
  if (typeof style === "string" && /mso-list:\s*ignore/iu.test(style)) return true;
  return element.tagName === "sup" && /^[\s[(]*\d{1,2}[\])\s]*$/u.test(textOf(element));
}

const stringOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

class HtmlReader {
  text = "";
  readonly links: string[] = [];
  readonly marks: Marks = {};

  read(node: Nodes): void {
    switch (node.type) {
      case "root":
        for (const child of node.children) this.read(child);
        break;
      case "text":
        this.text += node.value.replace(/\s+/gu, " ");
        break;
      case "element":
        this.element(node);
        break;
      default:
        break;
    }
  }

  private element(element: Element): void {
    this.note(element);
    const { tagName, children } = element;
    if (silent.has(tagName) || isMark(element)) return;
    if (tagName === "br" || tagName === "w:br") {
      this.text += "\n";
    }
    const block = !inline.has(tagName) && tagName !== "br" && tagName !== "w:br";
    if (block) this.text += "\n\n";
    for (const child of children) this.read(child);
    if (block) this.text += "\n\n";
  }

  private note({ tagName, properties }: Element): void {
    const { href, rel, dataId, dataVersion } = properties;
    const isCanonical = tagName === "link" && String(rel) === "canonical";
    if ((tagName === "a" || isCanonical) && typeof href === "string") this.links.push(href);
    const id = stringOf(dataId);
    if (id === undefined) return;
    const version = Number(stringOf(dataVersion) ?? Number.NaN);
    Object.assign(this.marks, {
      id,
      ...(Number.isInteger(version) ? { version } : {}),
    });
  }
}

const addressesIn = (text: string): string[] =>
  text.match(/https?:\/\/[^\s<>«»"”)\]]+/gu)?.map((address) => address.replace(/[.,;:!?]+$/u, "")) ?? [];

/** Plain text or Markdown. */
export const copyOfText = (text: string): Copy => ({ text, links: addressesIn(text), marks: {} });

/** HTML of any origin: ours, a CMS's, Word's. */
export function copyOfHtml(root: Root): Copy {
  const reader = new HtmlReader();
  // A link in the head is of no element that is read.
  for (const element of headLinks(root)) reader.read(element);
  reader.read(root);
  const { text, links, marks } = reader;
  return { text, links: [...links, ...addressesIn(text)], marks };
}

function headLinks(node: Nodes): Element[] {
  if (node.type === "element" && node.tagName === "link") return [node];
  return "children" in node ? node.children.flatMap(headLinks) : [];
}

/** Is it written in HTML? A word between angle brackets is not enough. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:!doctype|html|body|div|p|h[1-6]|ul|ol|li|table|article|section|span|br|a|strong|em)\b[^>]*>/iu.test(
    text,
  );
