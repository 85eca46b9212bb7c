/**
 * Where name and sign stand on a page, in millimetres: the same for the picture on the screen and for the PDF.
 */
import type { NameSlot } from "#printshop/piece.ts";
import { LEADING } from "./fit-name.ts";

export interface Placed {
  /** Baselines, from the top of the page. */
  lines: { text: string; x: number; baseline: number }[];
  size: number;
  logo: { x: number; y: number; width: number; height: number } | undefined;
}

/** Distance of the baseline from the top of its line, in em. */
const ASCENT = 0.95;

/** @param logo proportions of the sign; undefined without one: the name then takes its room */
export function placeName(
  slot: NameSlot,
  name: { size: number; lines: string[] },
  logo: { width: number; height: number } | undefined,
): Placed {
  const room = nameRoom(slot, logo !== undefined);
  const height = name.lines.length * LEADING * name.size;
  const top = room.y + (room.height - height) / 2;
  return {
    size: name.size,
    lines: name.lines.map((text, index) => ({
      text,
      x: room.x,
      baseline: top + index * LEADING * name.size + ((LEADING - 1.2) / 2 + ASCENT) * name.size,
    })),
    logo: logo && inside(slot.logo, logo),
  };
}

/** The room of the name: with a sign beside it, or without. */
export const nameRoom = ({ name, logo }: NameSlot, withLogo: boolean): NameSlot["name"] =>
  withLogo ? name : { ...name, x: logo.x, width: name.x + name.width - logo.x };

function inside(
  box: NameSlot["logo"],
  { width, height }: { width: number; height: number },
): NameSlot["logo"] {
  const scale = Math.min(box.width / width, box.height / height);
  const w = width * scale;
  const h = height * scale;
  return { x: box.x + (box.width - w) / 2, y: box.y + (box.height - h) / 2, width: w, height: h };
}
