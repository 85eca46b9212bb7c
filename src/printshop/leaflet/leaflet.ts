/**
 * A leaflet of A4 in three folds, and the same message on a flyer of A5.
 *
 * Folds: the panel that is folded in is 3 mm narrower than the others, so that it lies flat.
 */
import type { Item } from "#library/item.ts";
import { creditLine, publisherName } from "../about.ts";
import { label, stack, type Board, type Rectangle, type StackPart, type Thing } from "../board/board.ts";
import { paletteOf, paper, type Palette } from "../palettes.ts";
import type { PrintContext } from "../piece.ts";
import { helpNumbers } from "./help-numbers.ts";

export const SHEET = { width: 297, height: 210 } as const;
/** Outside, from the left: flap, back, cover. Inside: the three panels, the last behind the flap. */
export const FOLDS = { outside: [97, 100, 100], inside: [100, 100, 97] } as const;
const MARGIN = 8;

type Leaflet = Item<"leaflet">;

/** Headings and points as a stack. */
export function pointParts(
  heading: { text: string; field: PropertyKey[] },
  points: readonly { text: string; field: PropertyKey[] }[],
  colours: { heading: string; words: string; mark: string },
): StackPart[] {
  return [
    {
      field: heading.field,
      text: heading.text,
      role: "h2",
      face: "display",
      scale: 1.5,
      leading: 1.26,
      colour: colours.heading,
      above: 0,
    },
    ...points.map(({ text, field }, index): StackPart => ({
      field,
      text,
      role: "p",
      face: "regular",
      scale: 1,
      leading: 1.46,
      colour: colours.words,
      above: index === 0 ? 1 : 0.7,
      inset: 1.15,
      mark: { type: "square", colour: colours.mark },
    })),
  ];
}

function panelParts(
  { data }: Leaflet,
  index: number,
  colours: Parameters<typeof pointParts>[2],
): StackPart[] {
  const panel = data.panels[index] ?? { heading: "", points: [] };
  return pointParts(
    { text: panel.heading, field: ["panels", index, "heading"] },
    panel.points.map((text, at) => ({ text, field: ["panels", index, "points", at] })),
    colours,
  );
}

const inside = (x: number, y: number, width: number, height: number): Rectangle => ({
  x: x + MARGIN,
  y: y + MARGIN,
  width: width - 2 * MARGIN,
  height: height - 2 * MARGIN,
});

/** Words on light paper. */
const light = (palette: Palette) => ({ heading: palette.onLight, words: paper.ink, mark: palette.onLight });

export interface LeafletOptions {
  bleed: number;
  /** Leaves room on the cover for a name and a sign. */
  free: boolean;
}

/** Where a name goes: at the foot of the cover. */
export const NAME_ROOM: Rectangle = { x: 197 + MARGIN, y: 187, width: 100 - 2 * MARGIN, height: 15 };

/** Outside and inside, in this order. @throws TooLong */
export function leafletBoard(
  item: Leaflet,
  { site, together }: PrintContext,
  { bleed, free }: LeafletOptions,
): Board {
  const palette = paletteOf(item.data.palette);
  return {
    unit: "mm",
    ...SHEET,
    bleed,
    cropMarks: bleed > 0,
    pages: [
      {
        ground: palette.ground,
        things: [
          ...cover(item, palette, together, bleed, free ? "" : publisherName(site)),
          ...flap(item, palette, together, bleed),
          ...back(item, palette, site, together, bleed),
          ...foldMarks([FOLDS.outside[0], FOLDS.outside[0] + FOLDS.outside[1]], bleed),
        ],
      },
      {
        ground: paper.light,
        things: [
          ...insidePanels(item, palette, together, bleed),
          ...foldMarks([FOLDS.inside[0], FOLDS.inside[0] + FOLDS.inside[1]], bleed),
        ],
      },
    ],
  };
}

/** Ticks at the edges; on a sheet that is trimmed they are cut off. */
function foldMarks(at: readonly number[], bleed: number): Thing[] {
  const stroke = { colour: paper.soft, width: 0.25, dash: true };
  const length = bleed > 0 ? bleed : 3;
  const from = bleed > 0 ? -bleed : 0;
  return at.flatMap((x): Thing[] => [
    { type: "line", x1: x, y1: from, x2: x, y2: from + length, stroke },
    { type: "line", x1: x, y1: SHEET.height - from, x2: x, y2: SHEET.height - from - length, stroke },
  ]);
}

export const COVER_PICTURE = { width: 100, height: 104 } as const;

function cover(
  item: Leaflet,
  palette: Palette,
  together: readonly string[],
  bleed: number,
  publisher: string,
): Thing[] {
  const x = FOLDS.outside[0] + FOLDS.outside[1];
  const width = FOLDS.outside[2];
  const words = stack(
    [
      {
        field: ["slogan"],
        text: item.data.slogan,
        role: "h1",
        face: "display",
        scale: 2.1,
        leading: 1.26,
        colour: palette.slogan,
        above: 0,
      },
      {
        field: ["line"],
        text: item.data.line,
        role: "p",
        face: "bold",
        scale: 1,
        leading: 1.42,
        colour: palette.words,
        above: 0.8,
      },
    ],
    { x: x + MARGIN, y: 14, width: width - 2 * MARGIN, height: 62 },
    { largest: 5.2, smallest: 3.3 },
    together,
  );
  return [
    {
      type: "picture",
      file: "cover.svg",
      x,
      y: 78,
      width: width + bleed,
      height: COVER_PICTURE.height,
      alt: "",
    },
    ...words.things,
    { type: "rect", x, y: 182, width: width + bleed, height: 28 + bleed, fill: palette.strip.ground },
    ...(publisher === ""
      ? []
      : stack(
          [
            {
              field: ["publisher"],
              text: publisher,
              role: "p",
              face: "bold",
              scale: 1,
              leading: 1.35,
              colour: palette.strip.words,
              above: 0,
            },
          ],
          { x: x + MARGIN, y: 189, width: width - 2 * MARGIN, height: 14 },
          { largest: 4.2, smallest: 2.6 },
          together,
        ).things),
  ];
}

function flap(item: Leaflet, palette: Palette, together: readonly string[], bleed: number): Thing[] {
  const width = FOLDS.outside[0];
  const words = stack(
    panelParts(item, 0, { heading: paper.ink, words: paper.ink, mark: palette.onLight }),
    inside(0, 6, width, SHEET.height - 12),
    { largest: 5.3, smallest: 3.15 },
    together,
  );
  return [
    {
      type: "rect",
      x: -bleed,
      y: -bleed,
      width: width + bleed,
      height: SHEET.height + 2 * bleed,
      fill: palette.panel,
    },
    { type: "rect", x: -bleed, y: -bleed, width: width + bleed, height: 6 + bleed, fill: palette.onLight },
    ...words.things,
  ];
}

function back(
  item: Leaflet,
  palette: Palette,
  site: PrintContext["site"],
  together: readonly string[],
  bleed: number,
): Thing[] {
  const x = FOLDS.outside[0];
  const width = FOLDS.outside[1];
  const room = inside(x, 4, width, SHEET.height - 4);
  const small = (text: string, y: number, height: number, size: number, weight: 400 | 700 = 400): Thing[] =>
    stack(
      [
        {
          field: ["title"],
          text,
          role: "p",
          face: weight === 700 ? "bold" : "regular",
          scale: 1,
          leading: 1.4,
          colour: palette.strip.words,
          above: 0,
        },
      ],
      { x: room.x, y, width: room.width, height },
      { largest: size, smallest: size * 0.75 },
      together,
    ).things;
  return [
    {
      type: "rect",
      x,
      y: -bleed,
      width,
      height: SHEET.height + 2 * bleed,
      fill: palette.strip.ground,
    },
    {
      type: "text",
      role: "h2",
      x: room.x,
      y: room.y,
      width: room.width,
      height: 9,
      lines: ["Cần giúp, gọi ngay"],
      size: 6.4,
      leading: 1.3,
      weight: 800,
      colour: palette.strip.number,
      align: "left",
    },
    ...helpNumbers(site, { x: room.x, y: room.y + 14, width: room.width, height: 84 }, palette, together),
    ...small(
      "Không gọi được thì đến công an xã, phường hoặc trạm y tế nơi gần nhất.",
      room.y + 101,
      12,
      3.5,
      700,
    ),
    {
      type: "picture",
      file: "code.svg",
      x: room.x,
      y: 140,
      width: 24,
      height: 24,
      alt: `Mã QR dẫn đến trang ${site.baseUrl}${item.href}`,
    },
    ...small("Quét mã để đọc thêm, tải bản mới nhất và tự in.", 142, 20, 3.4).map((thing) =>
      shifted(thing, 28, -28),
    ),
    ...small("Tài liệu không kinh doanh. Giấy phép xuất bản số: …………………………", 170, 9, 2.9),
    ...small(creditLine(item, site), 180, 14, 2.7),
  ];
}

const shifted = (thing: Thing, dx: number, wider: number): Thing =>
  thing.type === "text" ? { ...thing, x: thing.x + dx, width: thing.width + wider } : thing;

/** Height of the band of pictures at the foot of the inside. */
const BAND = 56;
export const BAND_PICTURE = { width: SHEET.width / 3, height: BAND } as const;

function insidePanels(item: Leaflet, palette: Palette, together: readonly string[], bleed: number): Thing[] {
  let x = 0;
  const things: Thing[] = [
    ...[0, 1, 2].map((index): Thing => {
      const third = SHEET.width / 3;
      const left = index === 0 ? bleed : 0;
      return {
        type: "picture",
        file: `band-${index + 1}.svg`,
        x: index * third - left,
        y: SHEET.height - BAND,
        width: third + left + (index === 2 ? bleed : 0),
        height: BAND + bleed,
      };
    }),
    {
      type: "rect",
      x: -bleed,
      y: -bleed,
      width: SHEET.width + 2 * bleed,
      height: 6 + bleed,
      fill: palette.onLight,
    },
  ];
  for (const [index, width] of FOLDS.inside.entries()) {
    const room = inside(x, 6, width, SHEET.height - 6 - BAND + 4);
    const words = stack(
      panelParts(item, index + 1, light(palette)),
      room,
      { largest: 5.3, smallest: 3.15 },
      together,
    );
    things.push(...words.things);
    if (index > 0) {
      things.push({
        type: "line",
        x1: x,
        y1: 16,
        x2: x,
        y2: SHEET.height - BAND - 6,
        stroke: { colour: paper.line, width: 0.3 },
      });
    }
    x += width;
  }
  return things;
}

export const FLYER = { width: 148, height: 210 } as const;
export const FLYER_PICTURE = { width: 148, height: 62 } as const;

/** One flyer at a distance from the left: two of them stand on a sheet of A4. @throws TooLong */
export function flyerThings(
  item: Leaflet,
  { site, together }: PrintContext,
  left: number,
  free: boolean,
): Thing[] {
  const palette = paletteOf(item.data.palette);
  const { flyer } = item.data;
  const heading = stack(
    [
      {
        field: ["flyer", "heading"],
        text: flyer.heading,
        role: "h1",
        face: "display",
        scale: 1,
        leading: 1.26,
        colour: palette.slogan,
        above: 0,
      },
    ],
    { x: left + 10, y: 9, width: 128, height: 34 },
    { largest: 12, smallest: 6.6 },
    together,
  );
  const points = stack(
    flyer.points.map((text, index): StackPart => ({
      field: ["flyer", "points", index],
      text,
      role: "p",
      face: "regular",
      scale: 1,
      leading: 1.45,
      colour: paper.ink,
      above: 0.6,
      inset: 1.9,
      mark: { type: "number", text: String(index + 1), colour: palette.onLight },
    })),
    { x: left + 10, y: 112, width: 128, height: 61 },
    { largest: 5, smallest: 3.2 },
    together,
  );
  const publisher = free ? "" : publisherName(site);
  return [
    { type: "rect", x: left, y: 0, width: FLYER.width, height: 106, fill: palette.ground },
    { type: "picture", file: "flyer.svg", x: left, y: 44, ...FLYER_PICTURE, alt: "" },
    ...heading.things,
    ...points.things,
    { type: "rect", x: left, y: 176, width: FLYER.width, height: 34, fill: palette.strip.ground },
    ...helpNumbers(site, { x: left + 10, y: 178, width: 128, height: 19 }, palette, together, "row"),
    ...(publisher === ""
      ? []
      : [label(publisher, { x: left + 10, y: 199, width: 128, height: 5 }, 3, palette.strip.words)]),
    label(creditLine(item, site), { x: left + 10, y: 204, width: 128, height: 4 }, 2.3, palette.strip.words, {
      weight: 400,
    }),
  ];
}

/** @param copies 1: a sheet of A5; 2: two on A4 across, to be cut in the middle */
export function flyerBoard(item: Leaflet, context: PrintContext, copies: 1 | 2, free = false): Board {
  return {
    unit: "mm",
    width: copies === 1 ? FLYER.width : SHEET.width,
    height: FLYER.height,
    bleed: 0,
    cropMarks: false,
    pages: [
      {
        ground: paper.light,
        things: [
          ...flyerThings(item, context, 0, free),
          ...(copies === 1
            ? []
            : withoutHeadings(flyerThings(item, context, SHEET.width - FLYER.width, free))),
        ],
      },
    ],
  };
}

/** The second copy says nothing new to a screen reader. */
const withoutHeadings = (things: readonly Thing[]): Thing[] =>
  things.map((thing) => {
    if (thing.type === "text") return { ...thing, role: "art" as const };
    if (thing.type !== "picture") return thing;
    const { alt: _, ...decoration } = thing;
    return decoration;
  });
