/**
 * Manuscript → HTML that survives a newsroom's editor.
 *
 * WordPress's `wp_kses_post` (the strictest filter in wide use) removes script, style, link, meta, picture, source,
 * srcset, iframe, time and data and leaves the text of scripts standing; figure, figcaption, data-* and comments
 * survive. So none of the former is written. Addresses are absolute; credit, licence and help stand in the text.
 */
import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { formatContentDate } from "#language/dates.ts";
import type { ContentImage } from "#library/images.ts";
import { validityLabel } from "#library/validity.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Told } from "../reduce.ts";
import type { InlineNode } from "../tree.ts";

export interface CleanHtmlOptions {
  /** Absolute address of a picture. */
  imageAddress: (image: ContentImage) => string;
}

/** The text without its title, which a CMS keeps in a field of its own. */
export function writeCleanHtml(manuscript: Manuscript, options: CleanHtmlOptions): string {
  return toHtml(article(manuscript, options));
}

/** The same, well-formed as XML too: for CMSs that read XHTML. */
export function writeCleanXhtml(manuscript: Manuscript, options: CleanHtmlOptions): string {
  return toHtml(article(manuscript, options), { closeSelfClosing: true });
}

/** The same as a page of its own, for keeping as a file. */
export function writeHtmlFile(manuscript: Manuscript, options: CleanHtmlOptions): string {
  const page = h("html", { lang: "vi" }, [
    h("head", [h("meta", { charset: "utf-8" }), h("title", manuscript.title)]),
    h("body", [h("h1", manuscript.title), article(manuscript, options)]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function article(manuscript: Manuscript, options: CleanHtmlOptions): Element {
  const { id, version, digest, lead, body, notes } = manuscript;
  return h("div", { dataId: id, dataVersion: String(version), dataSha256: digest }, [
    h("p", [h("strong", lead)]),
    ...cleanBlocks(body, options),
    ...(notes.length === 0
      ? []
      : [
          h("h2", "Chú thích"),
          h(
            "ol",
            notes.map((note) => h("li", item(note, options))),
          ),
        ]),
    h("h2", "Nguồn"),
    h(
      "ul",
      manuscript.sources.map(({ title, url, validity, checkedOn }) =>
        h("li", [
          h("a", { href: url }, title),
          `. ${validityLabel[validity]}, kiểm tra ${formatContentDate(checkedOn)}.`,
        ]),
      ),
    ),
    h("p", [
      h("strong", "Gọi khi cần giúp: "),
      manuscript.help.map(({ number, name }) => `${number ?? ""} – ${name}`).join("; "),
      ".",
    ]),
    h("p", [
      h("em", [
        "Theo ",
        h("a", { href: manuscript.url }, `«${manuscript.title}», ${manuscript.site.name}`),
        ` (${manuscript.site.publisher}), bản ${manuscript.version} ngày ${formatContentDate(manuscript.updatedAt)}, giấy phép `,
        h("a", { href: manuscript.licence.url, rel: "license" }, manuscript.licence.name),
        ".",
      ]),
    ]),
  ]);
}

/** Core nodes as elements that every reader of HTML knows. */
export function cleanBlocks(nodes: readonly Told[], options: CleanHtmlOptions): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    switch (node.type) {
      case "heading":
        return [h(`h${node.level}`, inlines(node.children))];
      case "paragraph":
        return [h("p", inlines(node.children))];
      case "list":
        return [
          h(
            node.start === undefined ? "ul" : "ol",
            node.start === undefined || node.start === 1 ? {} : { start: node.start },
            node.items.map((children) =>
              h("li", [...(node.checklist ? ["☐ "] : []), ...item(children, options)]),
            ),
          ),
        ];
      case "table":
        return [
          h("table", [
            ...(node.caption === undefined ? [] : [h("caption", node.caption)]),
            h("thead", [
              h(
                "tr",
                node.head.map((cell) => h("th", { scope: "col" }, inlines(cell))),
              ),
            ]),
            h(
              "tbody",
              node.rows.map((row) =>
                h(
                  "tr",
                  row.map((cell) => h("td", inlines(cell))),
                ),
              ),
            ),
          ]),
        ];
      case "quotation":
        return [
          h("blockquote", [
            ...cleanBlocks(node.children, options),
            ...(node.attribution ? [h("p", ["— ", ...inlines(node.attribution)])] : []),
          ]),
        ];
      case "box":
        return [
          h("div", [
            ...(node.title === undefined ? [] : [h("p", [h("strong", node.title)])]),
            ...cleanBlocks(node.children, options),
          ]),
        ];
      case "figure": {
        const src = options.imageAddress(node.image);
        const caption = [...(node.caption === undefined ? [] : [`${node.caption} `]), `Hình: ${node.credit}`];
        return [
          h("figure", [
            h("img", { src, alt: node.alt, width: node.image.width, height: node.image.height }),
            h("figcaption", caption),
          ]),
        ];
      }
      case "separator":
        return [h("hr")];
    }
  });
}

/** A single paragraph in a list item needs no element of its own. */
function item(nodes: readonly Told[], options: CleanHtmlOptions): ElementContent[] {
  const [only] = nodes;
  return nodes.length === 1 && only?.type === "paragraph"
    ? inlines(only.children)
    : cleanBlocks(nodes, options);
}

function inlines(nodes: readonly InlineNode[]): ElementContent[] {
  return nodes.map((node): ElementContent => {
    switch (node.type) {
      case "text":
        return { type: "text", value: node.value };
      case "strong":
        return h("strong", inlines(node.children));
      case "emphasis":
        return h("em", inlines(node.children));
      case "lineBreak":
        return h("br");
      case "link":
        return h("a", { href: node.href }, inlines(node.children));
      case "noteReference":
        return h("sup", `[${node.number}]`);
    }
  });
}
