/**
 * Pictures in the content folder: decodable, of sane size, and free of scripts.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import type { ProblemList } from "./problems.ts";

export interface ContentImage {
  /** Path below the content folder. */
  file: string;
  /** Absolute path. */
  path: string;
  width: number;
  height: number;
  vector: boolean;
  /** SHA-256 of the file (hex): another picture under the same name is another picture. */
  sha256: string;
}

const MAX_PIXELS = 40_000_000;

/** What makes an SVG more than a picture: scripts, handlers, foreign HTML, anything loaded from outside. */
const activeSvg =
  /<\s*(?:script|foreignObject|iframe|embed|object|use[^>]*href\s*=\s*["'](?!#))|\son[a-z]+\s*=|javascript:|<!ENTITY|(?:href|src)\s*=\s*["']\s*(?:https?:|data:text)/iu;

/** Inspects every picture once; broken ones are reported and left out. Keys are paths below the content folder. */
export async function readImages(
  contentDir: string,
  files: readonly string[],
  problems: ProblemList,
): Promise<Map<string, ContentImage>> {
  const images = new Map<string, ContentImage>();
  for (const file of files.filter((name) => /\.(?:png|jpe?g|webp|avif|svg)$/iu.test(name))) {
    const place = { file, line: 0, column: 0 };
    const absolute = path.join(contentDir, file);
    const vector = file.toLowerCase().endsWith(".svg");
    const bytes = readFileSync(absolute);
    if (vector && activeSvg.test(bytes.toString("utf8"))) {
      problems.error(place, "Hình SVG có mã lệnh hoặc gọi ra ngoài. Hãy xuất lại thành SVG thuần hoặc PNG.");
      continue;
    }
    try {
      const { width, height } = await sharp(absolute, { limitInputPixels: false }).metadata();
      if (width * height > MAX_PIXELS) {
        problems.error(
          place,
          `Hình ${width}×${height} điểm, quá 40 triệu điểm ảnh. Hãy thu nhỏ rồi lưu lại.`,
        );
      } else {
        await sharp(absolute, { limitInputPixels: MAX_PIXELS }).resize(16).raw().toBuffer();
        images.set(file, {
          file,
          path: absolute,
          width,
          height,
          vector,
          sha256: createHash("sha256").update(bytes).digest("hex"),
        });
      }
    } catch {
      problems.error(place, "Không mở được hình này; tệp có thể đã hỏng. Hãy lưu lại thành PNG hoặc JPEG.");
    }
  }
  return images;
}
