/**
 * What WordPress does with the answer of an oEmbed provider it does not know: its documented rules
 * (`WP_oEmbed::discover`, `wp_filter_oembed_result`), told anew with an HTML parser.
 */
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";

const kept: Record<string, string[]> = {
  a: ["href"],
  blockquote: [],
  iframe: ["src", "width", "height", "frameBorder", "marginWidth", "marginHeight", "scrolling", "title"],
};

const READ = 153_600;

/** The address under which WordPress asks for the answer; undefined when it finds none. */
export function discoveredBy(page: string): string | undefined {
  const read = Buffer.from(page).subarray(0, READ).toString("utf8");
  const end = read.toLowerCase().indexOf("</head>");
  const head = end > 0 ? read.slice(0, end) : read;
  // The tag may hold no angle bracket between its own.
  for (const [, attributes] of head.matchAll(/<link([^<>]+?)\/?>/giu)) {
    const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, "u").exec(attributes!)?.[1];
    if (of("type") === "application/json+oembed") {
      const href = of("href")?.replaceAll("&amp;", "&");
      return href !== undefined && URL.canParse(href) ? href : undefined;
    }
  }
  return undefined;
}

const textOf = (node: Nodes): string =>
  node.type === "text" ? node.value : "children" in node ? node.children.map(textOf).join("") : "";

function elementsOf(node: Nodes, name: string): Element[] {
  const own = node.type === "element" && node.tagName === name ? [node] : [];
  return [...own, ...("children" in node ? node.children.flatMap((child) => elementsOf(child, name)) : [])];
}

export interface Shown {
  /** What readers see until the frame has told its height. */
  quotation: { text: string; links: string[] } | undefined;
  frame: Record<string, string>;
}

/** @throws Error when nothing would be shown */
export function asWordPressShows(html: string, secret: string): Shown {
  // It cleans by tags, which it finds by angle brackets; a bracket inside an attribute would end the tag.
  for (const [tag] of html.matchAll(/<[^>]*>/gu)) {
    if ((tag.match(/"/gu)?.length ?? 0) % 2 === 1) throw new Error(`WordPress breaks ${tag}`);
  }
  const cleaned = html.replaceAll(/<\/?([a-z0-9]+)([^>]*)>/giu, (tag, name: string) => {
    if (!(name in kept)) return "";
    return tag.startsWith("</") ? tag : name === "blockquote" ? "<blockquote>" : tag;
  });
  const match = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/su.exec(cleaned);
  if (match?.[2] === undefined) throw new Error("WordPress shows nothing: no iframe");
  const source = / src=(['"])(.*?)\1/u.exec(`${match[1] ?? ""}${match[2]}`);
  const tree = fromHtml(match[0], { fragment: true });
  const [frame] = elementsOf(tree, "iframe");
  if (frame === undefined || source === null) throw new Error("WordPress shows nothing: no source");
  if (source[2] !== frame.properties.src) throw new Error(`WordPress takes ${source[2]!} for the source`);
  const [quotation] = match[1] === undefined ? [] : elementsOf(tree, "blockquote");
  return {
    quotation:
      quotation === undefined
        ? undefined
        : {
            text: textOf(quotation),
            links: elementsOf(quotation, "a").map(({ properties }) => String(properties.href)),
          },
    frame: Object.fromEntries(
      Object.entries(frame.properties)
        .filter(([name]) => kept["iframe"]!.includes(name))
        .map(([name, value]) => [
          name.toLowerCase(),
          name === "src" ? `${String(value)}#?secret=${secret}` : String(value),
        ]),
    ),
  };
}
