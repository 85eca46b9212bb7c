/**
 * The pictures of a deck under the names that its forms give them.
 */
import type { Pictures } from "#document/writers/docx/pictures.ts";
import type { DrawnSlide } from "./drawn.ts";

export interface DeckPicture {
  /** `figure-1.jpg`, `figure-2.png` … */
  file: string;
  bytes: Buffer;
}

/** The paths of the pictures that slides show, each once, in their order. */
export const picturePaths = (slides: readonly DrawnSlide[]): string[] => [
  ...new Set(
    slides.flatMap(({ drawn }) => drawn.flatMap((entry) => (entry.type === "picture" ? [entry.path] : []))),
  ),
];

/** By path. @throws Error when a picture was not read */
export function deckPictures(slides: readonly DrawnSlide[], pictures: Pictures): Map<string, DeckPicture> {
  return new Map(
    picturePaths(slides).map((path, index) => {
      const picture = pictures.get(path);
      if (picture === undefined) throw new Error(`No picture was read for ${path}`);
      return [path, { file: `figure-${index + 1}.${picture.type}`, bytes: Buffer.from(picture.data) }];
    }),
  );
}
