/**
 * Copies as newsrooms make them, and alterations as they happen: both without chance, so that a failure can be found again.
 */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { unzipSync } from "fflate";
import type { Manuscript } from "#document/manuscript.ts";
import { writeCleanHtml, writeHtmlFile } from "#document/writers/clean-html.ts";
import { writeDocx } from "#document/writers/docx.ts";
import { writeMarkdown } from "#document/writers/markdown.ts";
import { writePdf } from "#document/writers/pdf/pdf.ts";
import { writePlainText } from "#document/writers/plain-text.ts";

const options = { imageAddress: () => "https://example.org/hinh.png" };
export const html = (manuscript: Manuscript): string => writeCleanHtml(manuscript, options);

/** Changes text between tags only. */
const inText = (markup: string, change: (text: string) => string): string =>
  markup.replace(
    /(<[^>]*>)|([^<]+)/gu,
    (_, tag: string | undefined, text: string | undefined) => tag ?? change(text ?? ""),
  );

/** What wp_kses_post leaves for a user who may not post all HTML, in old versions without data-*. */
const kses = (markup: string): string =>
  markup
    .replace(/\sdata-[a-z0-9]+="[^"]*"/gu, "")
    .replace(/<\/?(?:div|figure|figcaption|thead|tbody)\b[^>]*>/gu, "")
    .replace(/\sscope="[^"]*"/gu, "");

/** WordPress's curly quotes, dashes, dots and ×. */
const texturize = (markup: string): string =>
  inText(markup, (text) =>
    text
      .replace(/"([^"]*)"/gu, "“$1”")
      .replaceAll("'", "’")
      .replaceAll("...", "…")
      .replaceAll(" - ", " – ")
      .replace(/(\d)x(\d)/gu, "$1×$2"),
  );

/** wpautop's output: a paragraph for every blank line, a break for every line. */
const autop = (text: string): string =>
  text
    .split(/\n\s*\n/u)
    .map((block) => `<p>${block.replaceAll("\n", "<br />\n")}</p>`)
    .join("\n");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Word's «Save as HTML»: classes, o:p, words cut by spans, list numbers as text. */
const word = (markup: string): string => {
  let item = 0;
  const body = markup
    .replace(/<ol[^>]*>|<ul[^>]*>/gu, () => ((item = 0), ""))
    .replace(/<\/[ou]l>/gu, "")
    .replace(
      /<li>/gu,
      () =>
        `<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>${++item}.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>`,
    )
    .replace(/<\/li>/gu, "<o:p></o:p></p>")
    .replace(/<p>/gu, "<p class=MsoNormal style='mso-margin-top-alt:auto'>")
    .replaceAll("</p>", "<o:p></o:p></p>");
  const cut = inText(body, (text) =>
    text
      .replace(/(\p{L}{2})(\p{L}{2,})/u, "$1<span lang=VI style='mso-ansi-language:VI'>$2</span>")
      .replaceAll(" – ", "&nbsp;–\r\n"),
  );
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Bài</title><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=VI><div class=WordSection1>${cut}</div></body></html>`;
};

const around = (markup: string): string =>
  `<header><h1>Tít khác của tòa soạn: ma túy và bạn trẻ</h1><p>Nguyễn Văn A – 20/11/2026</p><button>Chia sẻ</button></header>${markup}<aside><h3>Đọc thêm</h3><ul><li>Thời tiết hôm nay</li><li>Gọi 1022 hỏi về ma túy</li></ul></aside>`;

/** Words of a PDF as a reader's copy gives them. */
async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
  }
  return pages.join("\n");
}

/** Paragraphs of a Word file as text. */
function docxText(bytes: Uint8Array): string {
  const xml = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(""),
    )
    .join("\n")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"');
}

export const trueCopies: Record<string, (manuscript: Manuscript) => string | Promise<string>> = {
  "our HTML": html,
  "our HTML file": (m) => writeHtmlFile(m, options),
  "cleaned by kses": (m) => kses(html(m)),
  "kses and texturize": (m) => texturize(kses(html(m))),
  "texturize with non-breaking spaces": (m) =>
    inText(texturize(html(m)), (text) => text.replaceAll(" ", " \u00a0")),
  "plain text, wrapped": (m) => writePlainText(m, { width: 72 }),
  "plain text, one line a paragraph": (m) => writePlainText(m, { width: undefined }),
  "plain text through wpautop": (m) => autop(escaped(writePlainText(m, { width: 72 }))),
  "Windows line ends": (m) => writePlainText(m, { width: 72 }).replaceAll("\n", "\r\n"),
  Markdown: (m) => writeMarkdown(m, options),
  "Word's HTML": (m) => word(html(m)),
  "text out of the PDF": async (m) => pdfText(await writePdf(m)),
  "text out of the Word file": async (m) => docxText(await writeDocx(m)),
  NFD: (m) => html(m).normalize("NFD"),
  "headline, byline and more around": (m) => around(html(m)),
  "soft hyphens and zero-width spaces": (m) =>
    inText(html(m), (text) => text.replace(/(\p{L}{3})(\p{L})/gu, "$1\u00ad$2\u200b")),
  "the other tone placement": (m) =>
    inText(html(m), (text) =>
      text.replaceAll("óa", "oá").replaceAll("òa", "oà").replaceAll("úy", "uý").replaceAll("ủy", "uỷ"),
    ),
  "upper case": (m) => inText(html(m), (text) => text.toUpperCase()),
  "one line": (m) => writePlainText(m, { width: undefined }).replace(/\s+/gu, " "),
  "numbers of items as text": (m) => writePlainText(m, { width: 60 }).replace(/^- /gmu, "• "),
};

/** The text nodes of a body, in order. */
function textNodes(value: unknown): { value: string }[] {
  if (Array.isArray(value)) return value.flatMap(textNodes);
  if (value === null || typeof value !== "object") return [];
  const node = value as { type?: unknown; value?: unknown };
  return node.type === "text" ? [node as { value: string }] : Object.values(node).flatMap(textNodes);
}

/** A manuscript in which the middle one of all texts that match says otherwise; itself when none does. */
function altered(manuscript: Manuscript, pattern: RegExp, replacement: string): Manuscript {
  const body = structuredClone(manuscript.body);
  const nodes = textNodes(body).filter(({ value }) => pattern.test(value));
  const node = nodes[Math.floor(nodes.length / 2)];
  if (node === undefined) return manuscript;
  node.value = node.value.replace(pattern, replacement);
  return { ...manuscript, body };
}

const change =
  (pattern: RegExp, replacement: string) =>
  (manuscript: Manuscript): Manuscript =>
    altered(manuscript, pattern, replacement);

/** Two sentences of five words and more that follow each other. */
const sentencePair =
  /(?<=^|[.?!] )((?:[^\s.?!]+ ){4,}[^\s.?!]+[.?!]) ((?:[^\s.?!]+ ){4,}[^\s.?!]+[.?!])(?= |$)/u;

/** What is done to the text, and a word that a report must show. */
export const alterations: Record<string, { make: (manuscript: Manuscript) => Manuscript; shows: RegExp }> = {
  "a word changed": { make: change(/ người /u, " kẻ "), shows: /kẻ/u },
  "«không» left out": { make: change(/ không /u, " "), shows: /không/u },
  "«không» put in": { make: change(/ có /u, " không có "), shows: /không/u },
  "a number changed": { make: change(/\d+/u, "58"), shows: /58/u },
  "a sentence put in": {
    make: change(/([.?!]) (?=\p{Lu})/u, "$1 Chuyện này ai cũng biết cả rồi. "),
    shows: /Chuyện này ai cũng biết/u,
  },
  "a name changed": { make: change(/Công an|công an/u, "Dân quân"), shows: /Dân quân/u },
  "two sentences swapped": { make: change(sentencePair, "$2 $1"), shows: /./u },
  "a tone mark changed": { make: change(/ với /u, " vơi "), shows: /vơi/u },
  "a tone mark left out": { make: change(/ma túy/u, "ma tuy"), shows: /tuy/u },
  "a word put in": { make: change(/ phải /u, " luôn phải "), shows: /luôn/u },
  "a word left out": { make: change(/ (?:của|cho|để) /u, " "), shows: /của|cho|để/u },
  "the end of a sentence cut": { make: change(/(?:\s[^\s.]+){3}\.(?= \p{Lu})/u, "."), shows: /./u },
  "a sentence written anew": {
    make: change(
      /(?<=[.?!] )(?:[^\s.?!]+ ){4,}[^\s.?!]+[.?!](?= )/u,
      "Tòa soạn xin nói thêm một điều ở đây.",
    ),
    shows: /Tòa soạn xin nói thêm/u,
  },
  "a short sentence that decides left out": {
    make: change(/(?<=[.?!] )(?:\S+ ){0,2}[^\s.?!]+[.?!] (?=\p{Lu})/u, ""),
    shows: /./u,
  },
  "a word of the first sentence changed": {
    make: (m) => ({ ...m, lead: m.lead.replace(/^\S+ \S+/u, "Theo chúng tôi") }),
    shows: /Theo chúng tôi/u,
  },
  "a word within the first sentence changed": {
    make: (m) => ({ ...m, lead: m.lead.replace(/^(\S+ \S+ \S+) \S+/u, "$1 XYZ") }),
    shows: /XYZ/u,
  },
  "the last words changed": {
    make: (m) => {
      const body = structuredClone(m.body);
      const node = textNodes(body).at(-1)!;
      node.value = node.value.replace(/\S+ \S+$/u, "khi rảnh.");
      return { ...m, body };
    },
    shows: /khi rảnh/u,
  },
  "two words far apart changed": {
    make: (m) => altered(altered(m, / thì /u, " chứ "), / một /u, " mười "),
    shows: /mười/u,
  },
  "«nên» made «phải»": { make: change(/ (?:nên|hãy) /u, " buộc phải "), shows: /buộc/u },
  "words of law changed": { make: change(/pháp luật|luật|Luật/u, "quy ước"), shows: /quy ước/u },
};
