/**
 * Pictures that leave the house: in original size, with credit, licensor and licence inside the file (XMP).
 */
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import type { Manuscript } from "#document/manuscript.ts";
import type { ContentImage } from "#library/images.ts";
import type { FigureNode } from "#document/tree.ts";
import { everyTold } from "#document/walk.ts";
import { xmpPacket, type PictureCredit } from "#document/xmp.ts";

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

function creditOf({ figure }: Picture, { licence, site, url }: Manuscript): PictureCredit {
  return { creator: figure.credit, description: figure.alt, publisher: site.publisher, licence, url };
}

/** The bytes of a picture, with XMP: pixels keep their size and format, drawings become PNG. */
export async function pictureBytes(picture: Picture, manuscript: Manuscript): Promise<Uint8Array> {
  const { image } = picture.figure;
  const drawn = image.vector ? await drawing(picture) : sharp(image.path);
  return new Uint8Array(await drawn.withXmp(xmpPacket(creditOf(picture, manuscript))).toBuffer());
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
