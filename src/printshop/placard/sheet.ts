/**
 * A placard as a sheet for the press.
 */
import { qrSvg } from "#document/writers/pdf/qr.ts";
import { framed } from "../motifs/frame.ts";
import { recolour, type Palette } from "../palettes.ts";
import type { Sheet } from "../typeset.ts";
import type { PlacardFormat } from "./formats.ts";
import { layPlacard, type PlacardWords } from "./layout.ts";

/** What the file says of itself. */
export interface SheetAbout {
  title: string;
  author: string;
  date: { year: number; month: number; day: number };
}

export interface Picture {
  alt: string;
  svg: string;
}

/** @throws TooLong when the words do not fit */
export function placardSheet(
  words: PlacardWords,
  format: PlacardFormat,
  palette: Palette,
  picture: Picture,
  about: SheetAbout,
  together: readonly string[],
): Sheet {
  const layout = layPlacard(words, format, palette, together);
  return {
    template: "placard",
    data: {
      ...about,
      format: { width: format.width, height: format.height, unit: format.unit },
      bleed: format.unit === "mm" ? format.bleed : 0,
      palette,
      alt: picture.alt,
      publisher: words.publisher,
      credit: words.credit,
      address: words.address,
      layout,
    },
    pictures: {
      "motif.svg": recolour(framed(picture.svg, layout.view), palette),
      "code.svg": qrSvg(words.address, palette.strip.ground),
    },
  };
}
