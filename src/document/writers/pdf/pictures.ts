/**
 * Pictures for paper: not larger than print needs, in a format that Typst reads.
 */
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import type { ContentImage } from "#library/images.ts";
import { everyTold } from "../../walk.ts";
import type { Manuscript } from "../../manuscript.ts";
import { WIDTHS } from "./table-layout.ts";

export interface Picture {
  /** Name by which the template finds it. */
  file: string;
  /** Millimetres. */
  width: number;
  bytes: Buffer;
}

/** Pixels across the measure: 270 to the inch. */
const MOST_PIXELS = 1600;
/** Pictures are not blown up: 96 pixels make an inch, as on the web. */
const LEAST_PER_INCH = 96;
/** Millimetres; a higher picture would leave its caption no room. */
const MOST_HEIGHT = 170;

/** The pictures of a manuscript by their path. */
export async function preparePictures(manuscript: Manuscript): Promise<Map<string, Picture>> {
  const images = new Map(
    [...everyTold([...manuscript.body, ...manuscript.notes.flat()])].flatMap((node) =>
      node.type === "figure" ? [[node.image.path, node.image] as const] : [],
    ),
  );
  const pictures = await Promise.all(
    [...images].map(async ([path, image], index) => [path, await prepare(image, index + 1)] as const),
  );
  return new Map(pictures);
}

async function prepare(image: ContentImage, number: number): Promise<Picture> {
  if (image.vector) {
    const bytes = await readFile(image.path);
    return { file: `figure-${number}.svg`, width: paperWidth(image.width, image.height, true), bytes };
  }
  const { format, hasAlpha } = await sharp(image.path).metadata();
  const photo = format !== "png" && !hasAlpha;
  const upright = sharp(image.path)
    .autoOrient()
    .resize({ width: MOST_PIXELS, height: MOST_PIXELS * 2, fit: "inside", withoutEnlargement: true });
  const { data, info } = await (
    photo ? upright.jpeg({ quality: 84, mozjpeg: true }) : upright.png({ compressionLevel: 9 })
  ).toBuffer({ resolveWithObject: true });
  return {
    file: `figure-${number}.${photo ? "jpg" : "png"}`,
    width: paperWidth(info.width, info.height, false),
    bytes: data,
  };
}

function paperWidth(width: number, height: number, vector: boolean): number {
  const natural = vector ? WIDTHS.measure : (width / LEAST_PER_INCH) * 25.4;
  return Math.round(Math.min(WIDTHS.measure, natural, (MOST_HEIGHT * width) / height) * 10) / 10;
}
