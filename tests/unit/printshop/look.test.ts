import { describe, expect, it } from "vitest";
import { printMotifs, printPalettes } from "#library/schema/print.ts";
import { motifOf } from "#printshop/motifs/motifs.ts";
import { viewOf } from "#printshop/motifs/frame.ts";
import { paletteOf, paper, recolour } from "#printshop/palettes.ts";

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe.each(printPalettes)("palette %s", (name) => {
  const palette = paletteOf(name);

  it("is legible: words on grounds by AA", () => {
    const pairs: [string, string][] = [
      [palette.slogan, palette.ground],
      [palette.words, palette.ground],
      [palette.strip.words, palette.strip.ground],
      [palette.strip.number, palette.strip.ground],
      [palette.onLight, paper.light],
      [paper.ink, palette.panel],
    ];
    for (const [ink, ground] of pairs)
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    // Squares before points.
    expect(contrast(palette.onLight, palette.panel)).toBeGreaterThanOrEqual(3);
    // The second part of a slogan is set large.
    expect(contrast(palette.second, palette.ground)).toBeGreaterThanOrEqual(3);
  });

  it("tells the printer inks of at most 240 per cent together", () => {
    expect(palette.inks.reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(240);
  });
});

describe.each(printMotifs)("motif %s", (name) => {
  const { svg, alt } = motifOf(name);

  it("is plain flat art of our own colours", () => {
    const allowed = new Set(
      "#0b4f46 #2f7d68 #7fb69b #cfe3d3 #f4c95d #e9b44c #e4572e #fdf6e3 #16211e #a06c48 #c48a5e #d9a679 #8a5a3c".split(
        " ",
      ),
    );
    expect(
      [...svg.matchAll(/#[0-9a-f]{3,8}/gu)].map(([colour]) => colour).filter((c) => !allowed.has(c)),
    ).toEqual([]);
    expect(svg).toMatch(/viewBox="0 0 1000 1000"/u);
    expect(svg.match(/<(?!\/?(?:svg|g|path|circle|ellipse|rect)\b)[a-z]+/gu)).toBeNull();
    expect(svg.length).toBeLessThan(14_000);
  });

  it("is told in a sentence to those who do not see it", () => {
    expect(alt).toMatch(/^\p{Lu}.{20,160}\.$/u);
  });

  it("takes the colours of every palette", () => {
    for (const palette of printPalettes) {
      const { picture } = paletteOf(palette);
      const coloured = recolour(svg, paletteOf(palette));
      if (Object.keys(picture).length === 0) expect(coloured).toBe(svg);
      for (const colour of Object.values(picture)) {
        if (svg.includes("#f4c95d")) expect(coloured).toContain(colour);
      }
    }
  });
});

describe("a frame", () => {
  it("shows the part of a motif in its own proportions", () => {
    for (const [width, height] of [
      [297, 160],
      [100, 104],
      [560, 520],
      [26, 54],
      [3000, 1000],
    ] as const) {
      const view = viewOf({ width, height });
      expect(view.width / view.height).toBeCloseTo(width / height, 2);
      expect(view.height).toBeGreaterThanOrEqual(760);
      expect(view.x + view.width / 2).toBeCloseTo(500, 1);
    }
  });
});
