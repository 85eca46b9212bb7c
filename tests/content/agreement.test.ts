/**
 * No two forms of an item say different things: the words of each form are the words of the tree, after the changes
 * that the form declares (markers of lists, numbers of notes and links, words for the eye of a reader).
 */
import path from "node:path";
import { unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { markdownToMdast } from "satteri";
import { beforeAll, describe, expect, it } from "vitest";
import { examine, type Edition } from "#document/edition.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import { toldWords } from "#document/walk.ts";
import { writeCleanHtml } from "#document/writers/clean-html.ts";
import { writeDocx } from "#document/writers/docx.ts";
import { writeMarkdown } from "#document/writers/markdown.ts";
import { writePdf } from "#document/writers/pdf/pdf.ts";
import { writePlainText } from "#document/writers/plain-text.ts";
import { writeWebHtml } from "#document/writers/web-html.ts";
import { galleryEdition } from "../unit/gallery.ts";

/** Words and numbers in order; the numbers of notes are not words of the text. */
const tokens = (text: string): string[] =>
  text
    .replace(/\[\d+\]/gu, " ")
    .normalize("NFC")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const unescape = (html: string): string =>
  html
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, "&");

const htmlWords = (html: string): string =>
  unescape(html.replace(/<sup[\s\S]*?<\/sup>/gu, " ").replace(/<[^>]+>/gu, " "));

interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
}

const markdownWords = (node: MarkdownNode): string =>
  node.type === "footnoteReference" || node.type === "footnoteDefinition"
    ? " "
    : (node.value ?? "") +
      (node.children ?? [])
        .map(markdownWords)
        .join(node.type === "paragraph" || node.type === "heading" ? "" : "\n") +
      "\n".repeat(
        node.children && node.type !== "strong" && node.type !== "emphasis" && node.type !== "link" ? 1 : 0,
      );

function docxWords(bytes: Uint8Array): string {
  const xml = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  return unescape(
    xml
      .replace(/<w:(?:br|tab)\/>|<\/w:p>/gu, "\n")
      .replace(/<wp:docPr[^>]*>/gu, "")
      .replace(/<w:instrText[\s\S]*?<\/w:instrText>/gu, "")
      .replace(/<[^>]+>/gu, ""),
  );
}

/** The text of a tagged PDF in reading order, by another reader; heads and feet of pages are artifacts. */
async function pdfWords(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  let words = "";
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    for (const item of items) {
      if ("str" in item) {
        // A number of a list stands in a run of its own.
        const marker = /^\d+\.$/u.test(item.str.trim());
        if (!open.includes("Artifact") && !marker) words += item.str + (item.hasEOL ? "\n" : "");
      } else if (item.type === "endMarkedContent") {
        open.pop();
      } else {
        open.push((item as { tag?: string }).tag ?? "");
      }
    }
    words += "\n";
  }
  await pdf.destroy();
  return words;
}

/** What every form must say, in this order. */
const expected = ({ lead, body }: Manuscript): string[] => tokens([lead, ...toldWords(body)].join("\n"));

/** Where a form departs from the text, with some words around it; undefined when the whole text stands in it. */
function departure(form: readonly string[], text: readonly string[]): string | undefined {
  // A title may begin with the same words as the lead, so every place where the text could begin is tried.
  const lengths = form.map((_, start) => {
    const length = text.findIndex((word, index) => form[start + index] !== word);
    return length < 0 ? text.length : length;
  });
  const longest = Math.max(...lengths);
  if (longest === text.length) return undefined;
  const at = lengths.indexOf(longest) + longest;
  const around = (words: readonly string[], index: number) =>
    words.slice(Math.max(0, index - 5), index + 5).join(" ");
  return `«${around(form, at)}», not «${around(text, longest)}»`;
}

async function departures(edition: Edition): Promise<string[]> {
  const found: string[] = [];
  for (const item of edition.library.items) {
    if (item.body === undefined) continue;
    const tree = edition.documentOf(item);
    const manuscript = manuscriptOf(item, tree, edition.library.site);
    const text = expected(manuscript);
    const forms: Record<string, string[]> = {
      "clean HTML": tokens(
        htmlWords(writeCleanHtml(manuscript, { imageAddress: () => "https://x.example/h.png" })),
      ),
      "plain text": tokens(
        writePlainText(manuscript, { width: undefined })
          .replace(/\[Hình: [^\]]*\]/gu, " ")
          .replace(/<\d+>/gu, " ")
          .replace(/^[\s>|]*\d+\. /gmu, " "),
      ),
      Markdown: tokens(
        markdownWords(
          markdownToMdast(writeMarkdown(manuscript, { imageAddress: () => "https://x.example/h.png" })),
        ),
      ),
      Word: tokens(docxWords(await writeDocx(manuscript))),
      // A raised number of a note sticks to its word in a PDF; the gallery, which has notes, is read by eye.
      ...(manuscript.notes.length > 0 ? {} : { PDF: tokens(await pdfWords(await writePdf(manuscript))) }),
    };
    for (const [name, words] of Object.entries(forms)) {
      const fault = departure(words, text);
      if (fault !== undefined) found.push(`${item.ref}, ${name}: ${fault}`);
    }
    // The page shows pictures that may not leave the house, and no lead of its own in the text.
    const page = tokens(htmlWords(writeWebHtml(tree, { imageAddress: () => "/h.webp" })));
    const own = tokens(toldWords(manuscript.body).join("\n"));
    const fault = manuscript.slug === "trung-bay" ? undefined : departure(page, own);
    if (fault !== undefined) found.push(`${item.ref}, page: ${fault}`);
  }
  return found;
}

describe("the forms of an item agree", () => {
  let edition: Edition;

  beforeAll(async () => {
    const contentDir = path.resolve("content");
    edition = (await examine({ contentDir, now: new Date("2026-11-23T12:00:00+07:00") })).edition!;
  });

  it("for all content", { timeout: 120_000 }, async () => {
    expect(await departures(edition)).toEqual([]);
  });

  it("for a text with every block", async () => {
    expect(await departures(await galleryEdition())).toEqual([]);
  });

  it("and a missing word is found", () => {
    expect(
      departure(["a", "b", "c", "d", "e", "f", "h"], ["a", "b", "c", "d", "e", "f", "g", "h"]),
    ).toContain("not");
  });
});
