/**
 * Sets of colours for prints. Every pair of words and ground has the contrast of WCAG 2.2 AA or better (tests measure
 * it). All colours are inside what the four inks of offset print can mix; the nearest mix stands beside each ground.
 */
import type { printPalettes } from "#library/schema/print.ts";

export type PaletteName = (typeof printPalettes)[number];

/** The colours that motifs are drawn in, by role. Skin and wood stay as they are in every palette. */
const drawn = {
  deep: "#0b4f46",
  mid: "#2f7d68",
  light: "#7fb69b",
  pale: "#cfe3d3",
  sun: "#f4c95d",
  gold: "#e9b44c",
  accent: "#e4572e",
  cream: "#fdf6e3",
  ink: "#16211e",
} as const;

export interface Palette {
  /** What readers call it. */
  label: string;
  ground: string;
  /** The slogan, its part after a pause, and the words below it, on the ground. */
  slogan: string;
  second: string;
  words: string;
  /** Behind the picture: no colour of a shirt or a wall, so that figures stand out. */
  panel: string;
  /** Headings, marks and thin bands on white or cream. */
  onLight: string;
  /** The strip with the numbers to call. */
  strip: { ground: string; words: string; number: string };
  /** Colours of the picture that differ from those it is drawn in. */
  picture: Partial<Record<keyof typeof drawn, string>>;
  /** For the printer: cyan, magenta, yellow, black of the ground, in per cent. */
  inks: readonly [number, number, number, number];
}

/** Paper that is printed on in colour, and the ink of running text on it. */
export const paper = { light: "#fffdf7", ink: "#16211e", soft: "#46544f", line: "#d8cba6" } as const;

const palettes: Record<PaletteName, Palette> = {
  rung: {
    label: "Xanh rừng",
    ground: "#0b4f46",
    slogan: "#fdf6e3",
    second: "#f4c95d",
    words: "#f6e7b8",
    panel: "#cfe3d3",
    onLight: "#0b4f46",
    strip: { ground: "#083c35", words: "#fdf6e3", number: "#f4c95d" },
    picture: {},
    inks: [90, 40, 65, 45],
  },
  nang: {
    label: "Vàng nắng",
    ground: "#f4c95d",
    slogan: "#0b4f46",
    second: "#7c2713",
    words: "#16211e",
    panel: "#cfe3d3",
    onLight: "#0b4f46",
    strip: { ground: "#0b4f46", words: "#fdf6e3", number: "#f4c95d" },
    picture: { sun: "#e9b44c" },
    inks: [4, 20, 75, 0],
  },
  "phu-sa": {
    label: "Kem phù sa",
    ground: "#fdf6e3",
    slogan: "#0b4f46",
    second: "#a83a1f",
    words: "#16211e",
    panel: "#f4c95d",
    onLight: "#a83a1f",
    strip: { ground: "#0b4f46", words: "#fdf6e3", number: "#f4c95d" },
    picture: { sun: "#fdf6e3" },
    inks: [0, 3, 12, 0],
  },
  gach: {
    label: "Đỏ gạch",
    ground: "#a83a1f",
    slogan: "#fdf6e3",
    second: "#f9d77e",
    words: "#fbe3b0",
    panel: "#fbe3b0",
    onLight: "#a83a1f",
    strip: { ground: "#7c2713", words: "#fdf6e3", number: "#f4c95d" },
    picture: {},
    inks: [15, 85, 95, 20],
  },
};

export const paletteOf = (name: PaletteName): Palette => palettes[name];

/** A motif's SVG in the colours of a palette. */
export function recolour(svg: string, { picture }: Palette): string {
  const swaps = new Map(
    Object.entries(picture).map(([role, colour]) => [drawn[role as keyof typeof drawn], colour]),
  );
  // One pass: a colour that one role gives up may be the one another takes.
  return svg.replace(/#[0-9a-f]{6}/gu, (colour) => swaps.get(colour as (typeof drawn)["deep"]) ?? colour);
}
