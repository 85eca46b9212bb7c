/**
 * What the API's answers are made of in this build or dev server, made once for all routes.
 */
import { figureWidths } from "#document/blocks/Figure/block.ts";
import { materialOf, type Material, type SitePicture } from "#newsroom/api/material.ts";
import type { Wire } from "#newsroom/wire.ts";
import { currentWire } from "./current-wire.ts";
import { imageAddress } from "./images.ts";

const made = new WeakMap<Wire, Material>();

/** The largest rendition that the site's pages have of a picture. */
const sitePicture: SitePicture = (image) => {
  const width = image.vector ? image.width : Math.min(image.width, Math.max(...figureWidths));
  const height = Math.max(1, Math.round((image.height * width) / image.width));
  return { address: imageAddress(image, width), width, height };
};

export async function currentMaterial(): Promise<Material> {
  const wire = await currentWire();
  const material = made.get(wire) ?? materialOf(wire, sitePicture);
  made.set(wire, material);
  return material;
}
