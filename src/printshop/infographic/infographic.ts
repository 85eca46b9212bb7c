/**
 * An infographic: one question, and its answer as stations of a path that winds down the sheet.
 */
import { formatContentDate } from "#language/dates.ts";
import type { Item } from "#library/item.ts";
import { creditLine, publisherName } from "../about.ts";
import { label, stack, type Board, type Rectangle, type StackPart, type Thing } from "../board/board.ts";
import { helpNumbers } from "../leaflet/help-numbers.ts";
import { paletteOf, paper, type Palette } from "../palettes.ts";
import type { PrintContext } from "../piece.ts";

type Infographic = Item<"infographic">;

export interface InfographicFormat {
  unit: "mm" | "px";
  width: number;
  /** Undefined: as high as the words need. */
  height: number | undefined;
  /** Size of running text: the largest and the smallest. */
  text: { largest: number; smallest: number };
}

export const infographicSheet: InfographicFormat = {
  unit: "mm",
  width: 297,
  height: 420,
  text: { largest: 7.2, smallest: 4.6 },
};
/** For a telephone: a picture that is scrolled. */
export const infographicScroll: InfographicFormat = {
  unit: "px",
  width: 1080,
  height: undefined,
  text: { largest: 40, smallest: 40 },
};

export interface LaidInfographic {
  board: Board;
  /** Size of the picture in the head. */
  picture: { width: number; height: number };
  /** The path through the stations, as SVG of the size of the body. */
  path: string;
  /** Where the publisher's name stands. */
  name: Rectangle;
}

/**
 * @param free leaves the room of the publisher for another name
 * @throws TooLong
 */
export function layInfographic(
  item: Infographic,
  format: InfographicFormat,
  { site, together }: PrintContext,
  free = false,
): LaidInfographic {
  const { question, intro, action, palette: name } = item.data;
  const palette = paletteOf(name);
  const w = format.width;
  const margin = w * 0.07;
  const scroll = format.height === undefined;

  // Head: question and introduction at the left, the picture at the right; on a telephone below.
  const headWidth = scroll ? w - 2 * margin : w * 0.56;
  const headWords = stack(
    [
      heading(["question"], question, palette.slogan),
      text(["intro"], intro, palette.words, { face: "bold", above: 0.7 }),
    ],
    { x: margin, y: margin, width: headWidth, height: scroll ? Infinity : w * 0.3 },
    scroll ? format.text : { largest: format.text.largest * 1.05, smallest: format.text.smallest },
    together,
  );
  const picture = scroll ? { width: w, height: w * 0.52 } : { width: w * 0.37, height: w * 0.38 };
  const headHeight = scroll ? margin * 1.6 + headWords.height + picture.height : w * 0.38;
  const head: Thing[] = [
    { type: "rect", x: 0, y: 0, width: w, height: headHeight, fill: palette.ground },
    {
      type: "picture",
      file: "head.svg",
      x: w - picture.width,
      y: headHeight - picture.height,
      ...picture,
      alt: "",
    },
    ...headWords.things,
  ];

  // Foot: what to do, whom to call, where it is from.
  const sourceLine = `Nguồn: ${item.sources.map(({ data }) => data.shortTitle).join("; ")}. Cập nhật ${formatContentDate(item.data.updatedAt)}.`;
  const stripHeight = w * (scroll ? 0.25 : 0.2);
  const footWords = stack(
    [
      text(["action"], action, palette.slogan, { face: "display", scale: 1.15, leading: 1.3 }),
      text(["sources"], sourceLine, palette.words, { scale: scroll ? 0.62 : 0.6, above: 1 }),
    ],
    { x: margin, y: 0, width: w - 2 * margin, height: scroll ? Infinity : w * 0.17 },
    format.text,
    together,
  );
  const footHeight = footWords.height + margin * 1.1 + stripHeight;

  // Stations between them.
  const bodyTop = headHeight;
  const fixed = format.height === undefined ? undefined : format.height - headHeight - footHeight;
  const stations = layStations(item, palette, together, {
    width: w,
    margin,
    top: bodyTop,
    height: fixed,
    text: format.text,
  });
  const bodyHeight = fixed ?? stations.height;
  const height = format.height ?? headHeight + bodyHeight + footHeight;
  const footTop = headHeight + bodyHeight;
  const stripTop = height - stripHeight;
  const publisher = free ? "" : publisherName(site);
  const nameRoom: Rectangle = {
    x: margin,
    y: stripTop + stripHeight * 0.66,
    width: w * 0.86,
    height: stripHeight * 0.15,
  };
  const foot: Thing[] = [
    { type: "rect", x: 0, y: footTop, width: w, height: stripTop - footTop, fill: palette.ground },
    ...moved(footWords.things, footTop + margin * 0.55),
    { type: "rect", x: 0, y: stripTop, width: w, height: stripHeight, fill: palette.strip.ground },
    ...helpNumbers(
      site,
      { x: margin, y: stripTop + stripHeight * 0.08, width: w - 2 * margin, height: stripHeight * 0.62 },
      palette,
      together,
      "row",
    ),
    ...(publisher === "" ? [] : [label(publisher, nameRoom, stripHeight * 0.1, palette.strip.words)]),
    label(
      creditLine(item, site),
      { x: margin, y: stripTop + stripHeight * 0.83, width: w * 0.86, height: stripHeight * 0.1 },
      stripHeight * 0.062,
      palette.strip.words,
      { weight: 400 },
    ),
  ];
  return {
    board: {
      unit: format.unit,
      width: w,
      height: Math.round(height),
      bleed: 0,
      cropMarks: false,
      pages: [
        {
          ground: paper.light,
          things: [
            ...head,
            { type: "picture", file: "path.svg", x: 0, y: bodyTop, width: w, height: bodyHeight },
            ...stations.things,
            ...foot,
          ],
        },
      ],
    },
    picture,
    name: nameRoom,
    path: pathSvg(
      w,
      bodyHeight,
      stations.nodes.map(({ x, y }) => ({ x, y: y - bodyTop })),
      palette,
    ),
  };
}

interface Body {
  width: number;
  margin: number;
  top: number;
  height: number | undefined;
  text: { largest: number; smallest: number };
}

/** Stations stand below each other at the left, along a path that waves; all words have one size. */
function layStations(
  { data }: Infographic,
  palette: Palette,
  together: readonly string[],
  { width: w, margin, top, height, text: sizes }: Body,
): { things: Thing[]; nodes: { x: number; y: number }[]; height: number } {
  const scroll = height === undefined;
  const { points } = data;
  const radius = w * (scroll ? 0.075 : 0.058);
  const wave = scroll ? 0 : radius * 1.1;
  const x = margin + radius * 2.7 + wave;
  const room: Rectangle = {
    x,
    y: 0,
    width: w - margin - x,
    height: scroll ? Infinity : (height / points.length) * 0.84,
  };
  const partsOf = (point: (typeof points)[number], index: number): StackPart[] => [
    ...(point.figure === undefined
      ? []
      : [
          text(["points", index, "figure", "value"], point.figure.value, palette.onLight, {
            face: "display",
            scale: 2.1,
            leading: 1.25,
          }),
        ]),
    heading(["points", index, "heading"], point.heading, palette.onLight, "h2"),
    text(["points", index, "text"], point.text, paper.ink, { above: 0.35 }),
  ];
  const size = Math.min(
    ...points.map((point, index) => stack(partsOf(point, index), room, sizes, together).size),
  );
  const gap = scroll ? margin * 1.1 : 0;
  const things: Thing[] = [];
  const nodes: { x: number; y: number }[] = [];
  let y = top + (scroll ? margin : 0);
  for (const [index, point] of points.entries()) {
    const words = stack(partsOf(point, index), room, { largest: size, smallest: size }, together);
    const own = scroll ? Math.max(words.height, radius * 2) : height / points.length;
    things.push(...moved(words.things, y + (own - words.height) / 2));
    const centre = { x: margin + radius + (index % 2 === 0 ? 0 : wave), y: y + own / 2 };
    nodes.push(centre);
    things.push(
      {
        type: "circle",
        x: centre.x,
        y: centre.y,
        radius,
        fill: index % 2 === 0 ? palette.onLight : "#f4c95d",
      },
      label(
        String(index + 1),
        { x: centre.x - radius, y: centre.y - radius, width: radius * 2, height: radius * 2 },
        radius * 1.05,
        index % 2 === 0 ? "#fdf6e3" : paper.ink,
        { weight: 800, align: "center", role: "art" },
      ),
    );
    y += own + gap;
  }
  return { things, nodes, height: y - top + (scroll ? margin * 0.4 : 0) };
}

const moved = (things: readonly Thing[], dy: number): Thing[] =>
  things.map((thing) => ("y" in thing ? { ...thing, y: thing.y + dy } : thing));

const heading = (
  field: PropertyKey[],
  words: string,
  colour: string,
  role: "h1" | "h2" = "h1",
): StackPart => ({
  field,
  text: words,
  role,
  face: "display",
  scale: role === "h1" ? 2 : 1.3,
  leading: 1.26,
  colour,
  above: 0,
});

const text = (
  field: PropertyKey[],
  words: string,
  colour: string,
  more: Partial<StackPart> = {},
): StackPart => ({
  field,
  text: words,
  role: "p",
  face: "regular",
  scale: 1,
  leading: 1.42,
  colour,
  above: 0,
  ...more,
});

/** A broad path from the head through the stations to the foot, hills at its sides. */
function pathSvg(
  w: number,
  h: number,
  nodes: readonly { x: number; y: number }[],
  { panel }: Palette,
): string {
  const first = nodes[0] ?? { x: w / 2, y: 0 };
  let d = `M${first.x} ${-w * 0.1}`;
  let from = { x: first.x, y: -w * 0.1 };
  for (const to of [...nodes, { x: nodes.at(-1)?.x ?? first.x, y: h + w * 0.1 }]) {
    const middle = (from.y + to.y) / 2;
    d += `C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`;
    from = to;
  }
  const broad = w * 0.075;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}">` +
    `<path d="${d}" fill="none" stroke="${panel}" stroke-width="${broad}"/>` +
    `<path d="${d}" fill="none" stroke="#fffdf7" stroke-width="${broad * 0.07}" stroke-dasharray="${broad * 0.5} ${broad * 0.4}"/></svg>`
  );
}
