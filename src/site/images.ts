/**
 * Addresses of pictures, and the files behind them.
 */
import sharp from "sharp";
import { readFile } from "node:fs/promises";
import type { ContentImage } from "#library/images.ts";
import { figureWidths } from "#document/blocks/Figure/block.ts";

/** `articles/a.png` at 720 → `/hinh/articles/a-720.webp`; vector pictures stay as they are. */
export function imageAddress(image: ContentImage, width: number): string {
  if (image.vector) return `/hinh/${image.file}`;
  const stem = image.file.replace(/\.[a-z]+$/iu, "");
  return `/hinh/${stem}-${Math.min(width, image.width)}.webp`;
}

/** Every file that `imageAddress` can name for a picture. */
export function renditions(image: ContentImage): { address: string; width: number }[] {
  const widths = image.vector
    ? [image.width]
    : [...new Set(figureWidths.map((width) => Math.min(width, image.width)))];
  return widths.map((width) => ({ address: imageAddress(image, width), width }));
}

/** The bytes of a rendition: WebP for pixels, the file itself for vectors. */
export async function renderImage(
  image: ContentImage,
  width: number,
): Promise<{ body: Buffer; type: string }> {
  if (image.vector) return { body: await readFile(image.path), type: "image/svg+xml" };
  return {
    body: await sharp(image.path)
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer(),
    type: "image/webp",
  };
}
