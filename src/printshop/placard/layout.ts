/**
 * A placard: one slogan, one picture, the numbers to call. One composition for posters, banners and social cards.
 *
 * Every length is in the unit of the format. On an upright or square format the words stand above the picture, on a
 * wide one beside it.
 */
import { fitOrRefuse, type Lettering } from "../fit.ts";
import type { Palette } from "../palettes.ts";
import type { PlacardFormat } from "./formats.ts";

export interface PlacardWords {
  /** What it is, in a word or two; above the slogan. */
  kicker?: string;
  slogan: string;
  /** Slogans of posters are written in capitals, titles of articles are not. */
  capitals: boolean;
  line?: string;
  points: readonly string[];
  /** At most three. `number` is missing for places one goes to. */
  help: readonly { number: string | undefined; label: string }[];
  /** Who puts it up. An empty string leaves the room free for a name. */
  publisher: string;
  credit: string;
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
  kicker: TextBox | undefined;
  slogan: TextBox;
  line: TextBox | undefined;
  points: TextBox[];
  panel: Box;
  /** The motif is square; it may stick out of the panel, which cuts it. */
  picture: Box;
  disc: { x: number; y: number; radius: number };
  strip: Box;
  help: { number: TextBox | undefined; label: TextBox }[];
  publisher: Box & { size: number };
  credit: Box & { size: number };
}

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
    const strip = { x: 0, y: h * 0.83, width: w, height: h * 0.17 };
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
  const strip = { x: 0, y: h - w * 0.17, width: w, height: w * 0.17 };
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
  const fit = (what: string, text: string, height: number, lettering: Lettering, inset = 0) =>
    fitOrRefuse(what, text, { width: column.width - inset, height }, lettering, together);

  // What stands below the slogan is fitted first; the slogan takes the room that is left.
  const kicker =
    words.kicker === undefined
      ? undefined
      : fit("Dòng đầu", words.kicker, unit * 0.05, { ...small, face: "bold", largest: unit * 0.036 });
  const line =
    words.line === undefined
      ? undefined
      : fit("Dòng dưới khẩu hiệu", words.line, unit * 0.17, {
          ...small,
          face: "bold",
          largest: unit * (wide ? 0.052 : 0.044),
        });
  const points = words.points.map((point) =>
    fit("Ý", point, unit * 0.11, { ...small, face: "regular", largest: unit * 0.036 }, bullet),
  );
  const gaps = { kicker: unit * 0.015, slogan: unit * 0.03, points: unit * 0.012 };
  const others = [kicker, line, ...points].reduce((sum, fitted) => sum + (fitted?.height ?? 0), 0);
  const room = column.height - others - gaps.slogan - gaps.points - (kicker === undefined ? 0 : gaps.kicker);
  const slogan = fit("Khẩu hiệu", words.slogan, room, {
    face: "display",
    ...sizes,
    leading: LEADING.slogan,
    capitals: words.capitals,
  });

  // Beside a picture, words stand in the middle of their height.
  let y = column.y + (wide ? (room - slogan.height) * 0.45 : 0);
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

  const side = Math.max(panel.width, panel.height);
  return {
    ...placed,
    panel,
    // Heads stay in the panel; feet may be cut by the strip.
    picture: { x: panel.x + (panel.width - side) / 2, y: panel.y - side * 0.02, width: side, height: side },
    disc: {
      x: panel.x + panel.width * 0.5,
      y: panel.y + side * 0.4,
      radius: Math.min(panel.width, panel.height) * 0.36,
    },
    strip,
    ...layStrip(words, strip, palette, wide),
  };
}

function layStrip(
  { help }: PlacardWords,
  strip: Box,
  palette: Palette,
  wide: boolean,
): Pick<PlacardLayout, "help" | "publisher" | "credit"> {
  const h = strip.height;
  const inset = wide ? h * 0.5 : strip.width * 0.07;
  const shown = wide ? h * 3.1 : (strip.width - inset * 2) / Math.max(1, help.length);
  const cells = help.map(({ number, label }, index) => {
    const x = strip.x + inset + index * shown;
    const numberSize = number === undefined ? 0 : h * 0.42;
    const labelRoom = { width: shown - h * 0.1, height: h * 0.3 };
    const fitted = fitOrRefuse("Nơi giúp đỡ", label, labelRoom, {
      face: "bold",
      largest: h * 0.16,
      smallest: h * 0.11,
      leading: 1.3,
    });
    return {
      number:
        number === undefined
          ? undefined
          : {
              x,
              y: strip.y + h * 0.13,
              width: shown,
              height: numberSize * 1.1,
              lines: [number],
              size: numberSize,
              leading: 1.1,
              weight: 800 as const,
              colour: palette.strip.number,
            },
      label: {
        x,
        y: strip.y + h * 0.6,
        ...labelRoom,
        lines: fitted.lines,
        size: fitted.size,
        leading: 1.3,
        weight: 700 as const,
        colour: palette.strip.words,
      },
    };
  });
  const nameSize = h * 0.15;
  const right = strip.x + inset + shown * help.length;
  const name = {
    x: right,
    y: strip.y + h * 0.2,
    width: strip.x + strip.width - inset - right,
    height: h * 0.4,
  };
  return {
    help: cells,
    publisher: { ...name, size: nameSize },
    credit: { ...name, y: strip.y + h * 0.86, height: h * 0.1, size: h * 0.075 },
  };
}
