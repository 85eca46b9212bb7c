/**
 * A placard: one slogan, one picture, the numbers to call. One composition for posters, banners and social cards.
 *
 * Every length is in the unit of the format. On an upright or square format the words stand above the picture, on a
 * wide one beside it.
 */
import { fitOrRefuse, type Lettering } from "../fit.ts";
import type { Palette } from "../palettes.ts";
import { viewOf } from "../motifs/frame.ts";
import type { PlacardFormat } from "./formats.ts";

export interface PlacardWords {
  /** What it is, in a word or two; above the slogan. */
  kicker?: string;
  slogan: string;
  /** The field that the slogan comes from, where it is another one: `title`. */
  field?: string;
  /** Slogans of posters are written in capitals, titles of articles are not. */
  capitals: boolean;
  line?: string;
  points: readonly string[];
  /** Leaves room at the top for the name and the sign of whoever puts it up. */
  header: boolean;
  /** At most three. `number` is missing for places one goes to. */
  help: readonly { number: string | undefined; label: string }[];
  /** Who puts it up. An empty string leaves the room free for a name. */
  publisher: string;
  credit: string;
  /** Where the piece stands on the site; absolute. */
  address: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface TextBox extends Box {
  lines: string[];
  size: number;
  /** Distance of the lines in em. */
  leading: number;
  weight: 400 | 700 | 800;
  colour: string;
}

export interface PlacardLayout {
  /** Room for a name and a sign. */
  header: Box | undefined;
  kicker: TextBox | undefined;
  slogan: TextBox;
  line: TextBox | undefined;
  points: TextBox[];
  panel: Box;
  /** Part of the motif that the panel shows, in the motif's own units: see `motifs/frame.ts`. */
  view: Box;
  /** A great disc in the colour of the ground that gives the panel a curved edge. */
  curve: { x: number; y: number; radius: number };
  strip: Box;
  help: { number: TextBox | undefined; label: TextBox }[];
  publisher: Box & { size: number };
  credit: Box & { size: number };
  /** Room of the code that leads to the page; only on sheets that are held or stood before. */
  code: Box | undefined;
}

/** Height of the room for a name, in the unit of sizes. */
const HEADER = 0.095;
/** Width of the curve's bulge, in the unit of sizes. */
const BULGE = 0.05;

const LEADING = { slogan: 1.28, words: 1.42 } as const;

interface Measures {
  /** Room of all words above the strip. */
  column: Box;
  panel: Box;
  strip: Box;
  /** What sizes are told in. */
  unit: number;
  slogan: Pick<Lettering, "largest" | "smallest">;
}

function measures({ width: w, height: h }: PlacardFormat): Measures {
  const wide = w / h > 1.2;
  if (wide) {
    const margin = h * 0.085;
    const strip = { x: 0, y: h * 0.82, width: w, height: h * 0.18 };
    const panelWidth = Math.min(h * 1.02, w * 0.44);
    const panel = { x: w - panelWidth, y: 0, width: panelWidth, height: h - strip.height };
    return {
      column: {
        x: margin,
        y: margin,
        width: w - panelWidth - margin * 2,
        height: h - strip.height - margin * 1.7,
      },
      panel,
      strip,
      unit: h,
      slogan: { largest: h * 0.165, smallest: h * 0.075 },
    };
  }
  const margin = w * 0.07;
  const strip = { x: 0, y: h - w * 0.2, width: w, height: w * 0.2 };
  const top = h / w > 1.6 ? h * 0.07 : margin * 0.9;
  const words = Math.min(h * 0.42, h - strip.height - w * 0.42);
  const panel = { x: 0, y: top + words, width: w, height: h - strip.height - top - words };
  return {
    column: { x: margin, y: top, width: w - margin * 2, height: words - w * 0.03 },
    panel,
    strip,
    unit: w,
    slogan: { largest: w * 0.128, smallest: w * 0.06 },
  };
}

/**
 * @param together words that stay on one line
 * @throws TooLong when the words do not fit at the smallest size
 */
export function layPlacard(
  words: PlacardWords,
  format: PlacardFormat,
  palette: Palette,
  together: readonly string[],
): PlacardLayout {
  const { column, panel, strip, unit, slogan: sizes } = measures(format);
  const wide = format.width / format.height > 1.2;
  const bullet = unit * 0.05;
  const small = { smallest: unit * 0.03, leading: LEADING.words } as const;
  const fit = (
    field: readonly PropertyKey[],
    text: string,
    height: number,
    lettering: Lettering,
    inset = 0,
  ) => fitOrRefuse(field, text, { width: column.width - inset, height }, lettering, together);

  // What stands below the slogan is fitted first; the slogan takes the room that is left.
  const kicker =
    words.kicker === undefined
      ? undefined
      : fit(["kicker"], words.kicker, unit * 0.05, { ...small, face: "bold", largest: unit * 0.036 });
  const line =
    words.line === undefined
      ? undefined
      : fit(["line"], words.line, unit * 0.17, {
          ...small,
          face: "bold",
          largest: unit * (wide ? 0.052 : 0.044),
        });
  const points = words.points.map((point, index) =>
    fit(
      ["points", index],
      point,
      unit * 0.11,
      { ...small, face: "regular", largest: unit * 0.036, running: true },
      bullet,
    ),
  );
  const header = words.header ? unit * HEADER : 0;
  const gaps = { kicker: unit * 0.015, slogan: unit * 0.03, points: unit * 0.012 };
  const others = [kicker, line, ...points].reduce((sum, fitted) => sum + (fitted?.height ?? 0), 0);
  const room =
    column.height - header - others - gaps.slogan - gaps.points - (kicker === undefined ? 0 : gaps.kicker);
  const slogan = fit([words.field ?? "slogan"], words.slogan, room, {
    face: "display",
    ...sizes,
    leading: LEADING.slogan,
    capitals: words.capitals,
    spoken: words.capitals,
  });

  // Beside a picture, words stand in the middle of their height.
  let y = column.y + header + (wide ? (room - slogan.height) * 0.45 : 0);
  const put = (
    { height, lines, size }: ReturnType<typeof fit>,
    leading: number,
    weight: TextBox["weight"],
    colour: string,
    gap: number,
    inset = 0,
  ): TextBox => {
    const box: TextBox = {
      x: column.x + inset,
      y,
      width: column.width - inset,
      height,
      lines,
      size,
      leading,
      weight,
      colour,
    };
    y += height + gap;
    return box;
  };
  const placed = {
    kicker: kicker && put(kicker, LEADING.words, 700, palette.words, gaps.kicker),
    slogan: put(slogan, LEADING.slogan, 800, palette.slogan, gaps.slogan),
    line: line && put(line, LEADING.words, 700, palette.words, gaps.points),
    points: points.map((point) => put(point, LEADING.words, 400, palette.slogan, 0, bullet)),
  };

  // Room that the words leave goes to the picture.
  const top = Math.min(panel.y, y + unit * 0.02);
  const shown: Box = wide ? panel : { ...panel, y: top, height: panel.y + panel.height - top };
  const radius = unit * 2.4;
  const bulge = unit * BULGE;
  return {
    header: words.header
      ? { x: column.x, y: column.y - unit * 0.01, width: column.width, height: unit * (HEADER - 0.02) }
      : undefined,
    ...placed,
    panel: shown,
    // Heads stay below the curve.
    view: viewOf(shown, wide ? 0 : bulge * 0.7),
    curve: wide
      ? { x: shown.x + bulge - radius, y: shown.y + shown.height * 0.5, radius }
      : { x: shown.x + shown.width * 0.5, y: shown.y + bulge - radius, radius },
    strip,
    ...layStrip(words, strip, palette, wide, format),
  };
}

/** Numbers from the left; who puts it up and under which licence at the right, on upright formats below. */
function layStrip(
  { help }: PlacardWords,
  strip: Box,
  palette: Palette,
  wide: boolean,
  format: PlacardFormat,
): Pick<PlacardLayout, "help" | "publisher" | "credit" | "code"> {
  const h = strip.height;
  const inset = wide ? h * 0.47 : strip.width * 0.07;
  const codeSide = format.unit === "mm" && !wide ? h * 0.74 : 0;
  const right = strip.x + strip.width - inset;
  const numbersEnd = wide ? inset + h * 1.9 * help.length : right - (codeSide === 0 ? 0 : codeSide + h * 0.2);
  const cell = (numbersEnd - inset) / Math.max(1, help.length);
  const numberSize = wide ? h * 0.44 : h * 0.36;
  const labelSize = wide ? h * 0.17 : h * 0.13;
  const top = strip.y + (wide ? h * 0.1 : h * 0.08);
  const cells = help.map(({ number, label }, index) => {
    const x = strip.x + inset + index * cell;
    const room = { width: cell - h * 0.08, height: labelSize * 2.8 };
    const fitted = fitOrRefuse(["helpBar"], label, room, {
      face: "bold",
      largest: labelSize,
      smallest: labelSize * 0.7,
      leading: 1.3,
    });
    return {
      number:
        number === undefined
          ? undefined
          : {
              x,
              y: top,
              width: cell,
              height: numberSize * 1.15,
              lines: [number],
              size: numberSize,
              leading: 1.15,
              weight: 800 as const,
              colour: palette.strip.number,
            },
      label: {
        x,
        y: number === undefined ? top + numberSize * 0.4 : top + numberSize * 1.12,
        ...room,
        lines: fitted.lines,
        size: fitted.size,
        leading: 1.3,
        weight: 700 as const,
        colour: palette.strip.words,
      },
    };
  });
  const name = wide
    ? { x: numbersEnd, y: strip.y + h * 0.16, width: right - numbersEnd, height: h * 0.44, size: h * 0.17 }
    : {
        x: strip.x + inset,
        y: strip.y + h * 0.69,
        width: numbersEnd - inset,
        height: h * 0.15,
        size: h * 0.105,
      };
  return {
    help: cells,
    publisher: name,
    credit: {
      ...name,
      y: strip.y + (wide ? h * 0.68 : h * 0.84),
      height: h * 0.12,
      size: wide ? h * 0.095 : h * 0.062,
    },
    code:
      codeSide === 0
        ? undefined
        : { x: right - codeSide, y: strip.y + (h - codeSide) / 2, width: codeSide, height: codeSide },
  };
}
