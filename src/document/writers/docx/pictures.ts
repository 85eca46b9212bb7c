/**
 * Pictures for Word: JPEG or PNG, since Word opens neither WebP nor AVIF, and SVG only lately.
 */
import { readFile } from "node:fs/promises";
import { ImageRun } from "docx";
import sharp from "sharp";
import type { ContentImage } from "#library/images.ts";
import type { Told } from "../../reduce.ts";
import { everyTold } from "../../walk.ts";
import { PICTURE_HEIGHT, TEXT_WIDTH, toPixels } from "./page.ts";
import { fit } from "./words.ts";

interface Picture {
  type: "jpg" | "png";
  data: Uint8Array;
  width: number;
  height: number;
  vector: boolean;
}

export type Pictures = ReadonlyMap<string, Picture>;

/** Dots across the text for print: 160 mm at 300 dpi. */
const MAX_WIDTH = 1890;

/** Reads every picture that a text shows, once. @throws Error naming the file that cannot be read */
export async function readPictures(nodes: readonly Told[]): Promise<Pictures> {
  const images = [...everyTold(nodes)].flatMap((node) => (node.type === "figure" ? [node.image] : []));
  const unique = new Map(images.map((image) => [image.path, image]));
  return new Map(
    await Promise.all([...unique].map(async ([path, image]) => [path, await readPicture(image)] as const)),
  );
}

async function readPicture(image: ContentImage): Promise<Picture> {
  try {
    const bytes = await readFile(image.path);
    return image.vector ? await fromVector(image, bytes) : await fromRaster(bytes);
  } catch (cause) {
    throw new Error(`Cannot put the picture ${image.file} into a Word file`, { cause });
  }
}

async function fromVector({ width }: ContentImage, bytes: Uint8Array): Promise<Picture> {
  const density = Math.min(2400, Math.max(72, (72 * MAX_WIDTH) / Math.max(1, width)));
  const png = await sharp(bytes, { density })
    .resize({ width: MAX_WIDTH, withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { type: "png", data: png.data, width: png.info.width, height: png.info.height, vector: true };
}

/** What is ready as it is stays as it is; the rest is turned upright, made small enough, and freed of EXIF. */
async function fromRaster(bytes: Uint8Array): Promise<Picture> {
  const { format, width, height, exif, space } = await sharp(bytes).metadata();
  const type = format === "jpeg" ? "jpg" : "png";
  const ready =
    (format === "jpeg" || format === "png") &&
    exif === undefined &&
    width <= MAX_WIDTH &&
    (space === "srgb" || space === "b-w");
  if (ready) return { type, data: bytes, width, height, vector: false };
  const upright = sharp(bytes).rotate().resize({ width: MAX_WIDTH, withoutEnlargement: true });
  const written = type === "jpg" ? upright.jpeg({ quality: 88 }) : upright.png();
  const { data, info } = await written.toBuffer({ resolveWithObject: true });
  return { type, data, width: info.width, height: info.height, vector: false };
}

/** Across the text where it has dots enough, never taller than a page holds with its caption. */
function scaled(picture: Picture, available: number): { width: number; height: number } {
  const across = toPixels(Math.min(available, TEXT_WIDTH));
  const wanted = picture.vector ? across : Math.min(across, picture.width);
  const ratio = Math.min(wanted / picture.width, toPixels(PICTURE_HEIGHT) / picture.height);
  return {
    width: Math.max(1, Math.round(picture.width * ratio)),
    height: Math.max(1, Math.round(picture.height * ratio)),
  };
}

export function pictureRun(
  pictures: Pictures,
  image: ContentImage,
  alt: string,
  id: number,
  available: number,
) {
  const picture = pictures.get(image.path);
  if (picture === undefined) throw new Error(`The picture ${image.file} was not read`);
  const altText = { id: String(id), name: `Hình ${id}`, description: fit(alt), title: "" };
  const { type, data } = picture;
  return new ImageRun({ type, data, transformation: scaled(picture, available), altText });
}
