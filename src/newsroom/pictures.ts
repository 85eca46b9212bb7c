/**
 * Pictures that leave the house: in original size, with credit, licensor and licence inside the file (XMP).
 */
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { buildXml } from "./xml.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { ContentImage } from "#library/images.ts";
import type { FigureNode } from "#document/tree.ts";
import { everyTold } from "#document/walk.ts";

export interface Picture {
  /** `<slug>-hinh-1.jpg` */
  name: string;
  figure: FigureNode;
  /** Pixels of the file that leaves. */
  width: number;
  height: number;
}

/** Drawings leave as pixels, this wide: newsrooms' systems refuse SVG, and it cannot carry XMP that they read. */
const DRAWING_WIDTH = 1600;

function extensionOf({ file, vector }: ContentImage): string {
  return vector ? ".png" : (/\.[a-z]+$/iu.exec(file)?.[0].toLowerCase() ?? "");
}

function sizeOf({ vector, width, height }: ContentImage): Pick<Picture, "width" | "height"> {
  if (!vector) return { width, height };
  return { width: DRAWING_WIDTH, height: Math.round((height * DRAWING_WIDTH) / width) };
}

/** The pictures of a manuscript, in order; those that others may not use are not in it. */
export function picturesOf({ slug, body, notes }: Manuscript): Picture[] {
  return [...everyTold([...body, ...notes.flat()])]
    .filter((node) => node.type === "figure")
    .map((figure, index) => ({
      name: `${slug}-hinh-${index + 1}${extensionOf(figure.image)}`,
      figure,
      ...sizeOf(figure.image),
    }));
}

/**
 * XMP packet: dc (creator, rights, description), xmpRights and cc:license.
 * Sources: XMP Specification Part 1 (ISO 16684-1); Creative Commons «XMP help».
 */
export function xmpFor({ figure }: Picture, { licence, site, url }: Manuscript): string {
  const alternative = (text: string) => ({
    "rdf:Alt": { "rdf:li": { "@_xml:lang": "x-default", "#text": text } },
  });
  return buildXml({
    "x:xmpmeta": {
      "@_xmlns:x": "adobe:ns:meta/",
      "rdf:RDF": {
        "@_xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdf:Description": {
          "@_rdf:about": "",
          "@_xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "@_xmlns:xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
          "@_xmlns:cc": "http://creativecommons.org/ns#",
          "@_xmlns:photoshop": "http://ns.adobe.com/photoshop/1.0/",
          "dc:creator": { "rdf:Seq": { "rdf:li": figure.credit } },
          "dc:description": alternative(figure.alt),
          "dc:rights": alternative(`${figure.credit}, ${site.publisher}, ${licence.name}`),
          "photoshop:Credit": figure.credit,
          "xmpRights:Marked": "True",
          "xmpRights:WebStatement": licence.url,
          "xmpRights:UsageTerms": alternative(licence.name),
          "cc:license": { "@_rdf:resource": licence.url },
          "cc:attributionURL": { "@_rdf:resource": url },
          "cc:attributionName": site.publisher,
        },
      },
    },
  });
}

/** The bytes of a picture, with XMP: pixels keep their size and format, drawings become PNG. */
export async function pictureBytes(picture: Picture, manuscript: Manuscript): Promise<Uint8Array> {
  const { image } = picture.figure;
  const drawn = image.vector ? await drawing(picture) : sharp(image.path);
  return new Uint8Array(await drawn.withXmp(xmpFor(picture, manuscript)).toBuffer());
}

/** Flat colours need no more than a palette, which makes a tenth of the bytes. */
async function drawing({ figure: { image }, width, height }: Picture) {
  const density = Math.min(2400, Math.max(72, (72 * width) / Math.max(1, image.width)));
  return sharp(await readFile(image.path), { density })
    .resize({ width, height, fit: "fill" })
    .png({ palette: true, colours: 256, dither: 0, effort: 10 });
}

/** Credit, caption and description of each picture, for the archive: what must stand beside it in print. */
export function captionsFile(pictures: readonly Picture[], { licence }: Manuscript): string {
  const entries = pictures.map(({ name, figure }) =>
    [
      name,
      `Chú thích: ${figure.caption ?? "(không có)"}`,
      `Ghi công: ${figure.credit}`,
      `Mô tả cho người không nhìn thấy: ${figure.alt}`,
      `Giấy phép: ${licence.name}`,
    ].join("\n"),
  );
  return `${entries.join("\n\n")}\n`;
}
