/**
 * Student's book → EPUB 3.3 (W3C Recommendation) with the metadata of EPUB Accessibility 1.1.
 */
import { readFile } from "node:fs/promises";
import Builder from "fast-xml-builder";
import { zipSync, type Zippable } from "fflate";
import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import sharp from "sharp";
import { utf8 } from "#document/form-file.ts";
import type { FigureNode } from "#document/tree.ts";
import { everyTold } from "#document/walk.ts";
import { cleanBlocks } from "#document/writers/clean-html.ts";
import { isoDay } from "#language/dates.ts";
import type { ContentImage } from "#library/images.ts";
import { bookStyle } from "./style.ts";
import type { Chapter, StudentBook } from "./book.ts";

interface Picture {
  /** Below the folder of the book. */
  path: string;
  mediaType: string;
  image: ContentImage;
}

/** ZIP holds local times: noon of its first day is there in every time zone. */
const ZIP_TIME = new Date(1980, 0, 1, 12);

/** A phone shows no more. */
const PICTURE_WIDTH = 1200;

const builder = new Builder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });
const xml = (document: object): Uint8Array =>
  utf8(builder.build({ "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" }, ...document }));

/** A content document: XHTML, so every element is closed. */
function xhtml(title: string, children: ElementContent[]): Uint8Array {
  const page = h(
    "html",
    {
      xmlns: "http://www.w3.org/1999/xhtml",
      "xmlns:epub": "http://www.idpf.org/2007/ops",
      lang: "vi",
      "xml:lang": "vi",
    },
    [
      h("head", [h("title", title), h("link", { rel: "stylesheet", type: "text/css", href: "style.css" })]),
      h("body", children),
    ],
  );
  const text = toHtml(page, { closeSelfClosing: true, closeEmptyElements: true, upperDoctype: false });
  return utf8(`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${text}\n`);
}

const fileOf = ({ name }: Chapter): string => `${name}.xhtml`;

function navigation({ title, chapters }: StudentBook): Uint8Array {
  const items = chapters.map((chapter) => h("li", h("a", { href: fileOf(chapter) }, chapter.title)));
  return xhtml(title, [
    h("nav", { "epub:type": "toc", role: "doc-toc" }, [h("h1", "Mục lục"), h("ol", items)]),
  ]);
}

function picturesOf({ chapters }: StudentBook): Picture[] {
  const figures = [...everyTold(chapters.flatMap(({ body }) => body))].filter(
    (node): node is FigureNode => node.type === "figure",
  );
  const images = [...new Map(figures.map(({ image }) => [image.file, image])).values()];
  return images.map((image, index) => ({
    path: `hinh-${index + 1}.${image.vector ? "svg" : "jpg"}`,
    mediaType: image.vector ? "image/svg+xml" : "image/jpeg",
    image,
  }));
}

/** Readers of EPUB know JPEG and SVG (core media types); whatever the original is becomes one of both. */
async function pictureBytes({ image }: Picture): Promise<Uint8Array> {
  if (image.vector) return new Uint8Array(await readFile(image.path));
  const resized = sharp(image.path).resize({ width: PICTURE_WIDTH, withoutEnlargement: true });
  return new Uint8Array(await resized.flatten({ background: "#ffffff" }).jpeg({ quality: 82 }).toBuffer());
}

const instant = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/u, "Z");

function packageDocument(book: StudentBook, pictures: readonly Picture[]): Uint8Array {
  const meta = (property: string, value: string) => ({ "@_property": property, "#text": value });
  return xml({
    package: {
      "@_xmlns": "http://www.idpf.org/2007/opf",
      "@_version": "3.0",
      "@_unique-identifier": "id",
      "@_xml:lang": "vi",
      metadata: {
        "@_xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "dc:identifier": { "@_id": "id", "#text": book.url },
        "dc:title": book.title,
        "dc:language": "vi",
        "dc:creator": book.publisher,
        "dc:publisher": book.publisher,
        "dc:description": book.description,
        "dc:date": isoDay(book.published),
        "dc:rights": `${book.licence.name}, ${book.licence.url}`,
        "dc:source": book.url,
        meta: [
          meta("dcterms:modified", instant(book.modified)),
          meta("schema:accessMode", "textual"),
          ...(pictures.length === 0 ? [] : [meta("schema:accessMode", "visual")]),
          meta("schema:accessModeSufficient", "textual"),
          meta("schema:accessibilityFeature", "structuralNavigation"),
          meta("schema:accessibilityFeature", "tableOfContents"),
          meta("schema:accessibilityFeature", "displayTransformability"),
          ...(pictures.length === 0 ? [] : [meta("schema:accessibilityFeature", "alternativeText")]),
          meta("schema:accessibilityHazard", "none"),
          meta(
            "schema:accessibilitySummary",
            "Sách chỉ có chữ với đề mục, danh sách và bảng thật; hình nào cũng có lời mô tả. Không có âm thanh, chuyển động.",
          ),
        ],
      },
      manifest: {
        item: [
          {
            "@_id": "nav",
            "@_href": "nav.xhtml",
            "@_media-type": "application/xhtml+xml",
            "@_properties": "nav",
          },
          { "@_id": "style", "@_href": "style.css", "@_media-type": "text/css" },
          ...book.chapters.map((chapter) => ({
            "@_id": chapter.name,
            "@_href": fileOf(chapter),
            "@_media-type": "application/xhtml+xml",
          })),
          ...pictures.map(({ path, mediaType }, index) => ({
            "@_id": `hinh-${index + 1}`,
            "@_href": path,
            "@_media-type": mediaType,
          })),
        ],
      },
      spine: { itemref: book.chapters.map(({ name }) => ({ "@_idref": name })) },
    },
  });
}

const container = xml({
  container: {
    "@_version": "1.0",
    "@_xmlns": "urn:oasis:names:tc:opendocument:xmlns:container",
    rootfiles: {
      rootfile: { "@_full-path": "EPUB/package.opf", "@_media-type": "application/oebps-package+xml" },
    },
  },
});

/** The container (EPUB 3.3, section 4): `mimetype` first and not compressed; equal books give equal bytes. */
export async function writeEpub(book: StudentBook): Promise<Uint8Array> {
  const pictures = picturesOf(book);
  const imageAddress = (image: ContentImage): string =>
    pictures.find((picture) => picture.image.file === image.file)?.path ?? "";
  const files: Zippable = {
    mimetype: [utf8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": container,
    "EPUB/package.opf": packageDocument(book, pictures),
    "EPUB/nav.xhtml": navigation(book),
    "EPUB/style.css": utf8(bookStyle),
  };
  for (const chapter of book.chapters) {
    files[`EPUB/${fileOf(chapter)}`] = xhtml(chapter.title, [
      h("h1", chapter.title),
      ...cleanBlocks(chapter.body, { imageAddress }),
    ]);
  }
  for (const picture of pictures) files[`EPUB/${picture.path}`] = [await pictureBytes(picture), { level: 0 }];
  return zipSync(files, { mtime: ZIP_TIME, level: 6 });
}
