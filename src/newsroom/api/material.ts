/**
 * What answers are made of: the wire, and the forms of each item, made once however many answers tell them.
 */
import type { ContentImage } from "#library/images.ts";
import { republished } from "#library/kinds.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { FigureNode } from "#document/tree.ts";
import { writeCleanXhtml } from "#document/writers/clean-html.ts";
import { writeMarkdown } from "#document/writers/markdown.ts";
import { writePlainText } from "#document/writers/plain-text.ts";
import { picturesOf } from "../pictures.ts";
import { kitImageAddress, mediaTypes } from "../republish-kit.ts";
import type { Wire } from "../wire.ts";

/** A file that shows a picture of an item. */
export interface PlacedPicture {
  /** Absolute. */
  url: string;
  mediaType: string;
  /** Pixels. */
  width: number;
  height: number;
  figure: FigureNode;
}

/** A picture as the site's own pages show it. */
export type SitePicture = (image: ContentImage) => { address: string; width: number; height: number };

export interface Bodies {
  html: string;
  text: string;
  markdown: string;
}

export interface Material {
  wire: Wire;
  bodiesOf: (manuscript: Manuscript) => Bodies;
  picturesOf: (manuscript: Manuscript) => PlacedPicture[];
}

/** Kinds whose items have a kit, with pictures in original size and with rights inside. */
export const isStory = ({ kind }: Pick<Manuscript, "kind">): boolean => republished.includes(kind);

const mediaTypeOf = (address: string): string =>
  mediaTypes[address.slice(address.lastIndexOf(".")).toLowerCase()] ?? "application/octet-stream";

/** @param sitePicture where pictures of items without a kit are to be had */
export function materialOf(wire: Wire, sitePicture: SitePicture): Material {
  const { baseUrl } = wire.site;
  const made = new WeakMap<Manuscript, Bodies>();

  function placed(manuscript: Manuscript): PlacedPicture[] {
    const kitAddress = kitImageAddress(manuscript, baseUrl);
    return picturesOf(manuscript).map((picture) => {
      const { figure } = picture;
      const onSite = sitePicture(figure.image);
      const url = isStory(manuscript) ? kitAddress(figure.image) : `${baseUrl}${onSite.address}`;
      const { width, height } = isStory(manuscript) ? picture : onSite;
      return { url, mediaType: mediaTypeOf(url), width, height, figure };
    });
  }

  function bodies(manuscript: Manuscript): Bodies {
    const files = new Map(placed(manuscript).map(({ figure, url }) => [figure.image.file, url]));
    const imageAddress = (image: ContentImage): string => {
      const url = files.get(image.file);
      if (url === undefined) throw new Error(`${image.file} is not a picture of ${manuscript.id}`);
      return url;
    };
    return {
      html: writeCleanXhtml(manuscript, { imageAddress }),
      text: writePlainText(manuscript, { width: undefined }),
      markdown: writeMarkdown(manuscript, { imageAddress }),
    };
  }

  return {
    wire,
    bodiesOf(manuscript) {
      const told = made.get(manuscript) ?? bodies(manuscript);
      made.set(manuscript, told);
      return told;
    },
    picturesOf: placed,
  };
}
