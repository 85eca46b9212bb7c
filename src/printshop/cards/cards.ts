/**
 * Cards to cut out: conversation cards, and the card with the numbers to call. Fronts and backs of a sheet lie on each
 * other when it is printed on both sides and turned over its long edge.
 */
import type { Item } from "#library/item.ts";
import { creditLine, publisherName } from "../about.ts";
import { label, stack, type Board, type Rectangle, type StackPart, type Thing } from "../board/board.ts";
import { paletteOf, paper } from "../palettes.ts";
import type { PrintContext } from "../piece.ts";

export interface CardGrid {
  card: { width: number; height: number };
  columns: number;
  rows: number;
}

const A4 = { width: 210, height: 297 } as const;
/** The size of playing cards. */
export const deckGrid: CardGrid = { card: { width: 63, height: 88 }, columns: 3, rows: 3 };
/** ISO/IEC 7810, ID-1: fits a purse. */
export const helpGrid: CardGrid = { card: { width: 85.6, height: 54 }, columns: 2, rows: 5 };

export const origin = ({ card, columns, rows }: CardGrid): { x: number; y: number } => ({
  x: (A4.width - columns * card.width) / 2,
  y: (A4.height - rows * card.height) / 2,
});

/** Places of the cards in reading order; `mirrored` for backs. */
export function places(grid: CardGrid, mirrored = false): Rectangle[] {
  const { card, columns, rows } = grid;
  const { x, y } = origin(grid);
  return Array.from({ length: columns * rows }, (_, index) => {
    const column = index % columns;
    return {
      x: x + (mirrored ? columns - 1 - column : column) * card.width,
      y: y + Math.floor(index / columns) * card.height,
      ...card,
    };
  });
}

/** Dashes between the cards, and ticks in the margin that stay when the first cut is made. */
export function cutLines(grid: CardGrid): Thing[] {
  const { card, columns, rows } = grid;
  const { x, y } = origin(grid);
  const width = columns * card.width;
  const height = rows * card.height;
  const stroke = { colour: "#8a8a8a", width: 0.2, dash: true };
  return [
    ...Array.from({ length: columns + 1 }, (_, index): Thing => {
      const at = x + index * card.width;
      return { type: "line", x1: at, y1: y - 5, x2: at, y2: y + height + 5, stroke };
    }),
    ...Array.from({ length: rows + 1 }, (_, index): Thing => {
      const at = y + index * card.height;
      return { type: "line", x1: x - 5, y1: at, x2: x + width + 5, y2: at, stroke };
    }),
  ];
}

const inset = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

const page = (things: Thing[]): Board["pages"][number] => ({ ground: "#ffffff", things });

const sheet = (pages: Board["pages"]): Board => ({
  unit: "mm",
  ...A4,
  bleed: 0,
  cropMarks: false,
  pages,
});

const part = (
  field: readonly PropertyKey[],
  text: string,
  colour: string,
  more: Partial<StackPart> = {},
): StackPart => ({
  field,
  text,
  role: "p",
  face: "regular",
  scale: 1,
  leading: 1.42,
  colour,
  above: 0,
  ...more,
});

/** Grounds of the groups of a deck, with ink that is legible on them. */
const groupGrounds = [
  { ground: "#0b4f46", ink: "#fdf6e3", mark: "#f4c95d" },
  { ground: "#f4c95d", ink: "#16211e", mark: "#0b4f46" },
  { ground: "#cfe3d3", ink: "#16211e", mark: "#0b4f46" },
  { ground: "#a83a1f", ink: "#fdf6e3", mark: "#f9d77e" },
] as const;

export const DECK_PICTURE = { width: deckGrid.card.width, height: 52 } as const;

/** Sheets of nine: fronts, then their backs. The first card says how to play. @throws TooLong */
export function deckBoard(item: Item<"deck">, { site, together }: PrintContext): Board {
  const { cards, instructions, palette: name } = item.data;
  const palette = paletteOf(name);
  const groups = [...new Set(cards.map(({ group }) => group))];
  const perSheet = deckGrid.columns * deckGrid.rows;
  const fronts: ((box: Rectangle) => Thing[])[] = [
    (box) => [
      { type: "rect", ...box, fill: paper.light },
      { type: "rect", ...box, height: 4, fill: palette.onLight },
      ...stack(
        [
          part(["title"], item.title, palette.onLight, {
            role: "h1",
            face: "display",
            scale: 1.35,
            leading: 1.26,
          }),
          part(["instructions"], instructions, paper.ink, { above: 0.7 }),
        ],
        inset({ ...box, y: box.y + 2, height: box.height - 2 }, 5),
        { largest: 3.8, smallest: 2.3 },
        together,
      ).things,
    ],
    ...cards.map(({ group, text }, index) => (box: Rectangle): Thing[] => {
      const { ground, ink, mark } =
        groupGrounds[groups.indexOf(group) % groupGrounds.length] ?? groupGrounds[0];
      const words = stack(
        [part(["cards", index, "text"], text, ink, { face: "bold", leading: 1.36 })],
        { x: box.x + 6, y: box.y + 20, width: box.width - 12, height: box.height - 34 },
        { largest: 5.6, smallest: 3.2 },
        together,
      );
      return [
        { type: "rect", ...box, fill: ground },
        label(group, { x: box.x + 6, y: box.y + 6, width: box.width - 12, height: 5 }, 3.1, mark, {
          role: "h2",
        }),
        { type: "rect", x: box.x + 6, y: box.y + 13, width: 10, height: 1.2, fill: mark },
        ...words.things,
        label(
          String(index + 1),
          { x: box.x + 6, y: box.y + box.height - 11, width: box.width - 12, height: 5 },
          3.1,
          mark,
          {
            role: "art",
            align: "right",
          },
        ),
      ];
    }),
  ];
  const pages: Board["pages"] = [];
  for (let from = 0; from < fronts.length; from += perSheet) {
    const shown = fronts.slice(from, from + perSheet);
    pages.push(
      page([...places(deckGrid).flatMap((box, index) => shown[index]?.(box) ?? []), ...cutLines(deckGrid)]),
      page(
        places(deckGrid, true).flatMap((box, index): Thing[] =>
          index >= shown.length
            ? []
            : [
                { type: "rect", ...box, fill: palette.ground },
                {
                  type: "picture",
                  file: "back.svg",
                  x: box.x,
                  y: box.y + box.height - 52,
                  width: box.width,
                  height: 52,
                },
                {
                  type: "text",
                  role: "art",
                  x: box.x + 5,
                  y: box.y + 8,
                  width: box.width - 10,
                  height: 8,
                  lines: [site.shortName],
                  size: 6,
                  leading: 1.3,
                  weight: 800,
                  colour: palette.slogan,
                  align: "center",
                },
              ],
        ),
      ),
    );
  }
  return sheet(pages);
}

/** Room for a name on the back of a help card, from its corner. */
export const HELP_NAME: Rectangle = { x: 6, y: 43, width: 60, height: 7 };

interface CardFaces {
  front: (box: Rectangle) => Thing[];
  back: (box: Rectangle) => Thing[];
}

function helpFaces(item: Item<"helpCard">, { site, together }: PrintContext, free: boolean): CardFaces {
  const { heading, contacts, steps, palette: name } = item.data;
  const palette = paletteOf(name);
  const listed = contacts.flatMap((id) => site.contacts.find((contact) => contact.id === id) ?? []);
  const called = listed.filter(({ number }) => number !== undefined);
  const visited = listed.filter(({ number }) => number === undefined);
  return {
    front: (box) => {
      const room = { x: box.x + 5, y: box.y + 4, width: box.width - 10, height: box.height - 8 };
      const title = stack(
        [part(["heading"], heading, palette.slogan, { role: "h1", face: "display", leading: 1.26 })],
        { ...room, height: 9 },
        { largest: 6, smallest: 3.6 },
        together,
      );
      const row = (room.height - 11 - (visited.length > 0 ? 8 : 0)) / Math.max(1, called.length);
      return [
        { type: "rect", ...box, fill: palette.ground },
        ...title.things,
        ...called.flatMap(({ number = "", name: who, purpose }, index): Thing[] => {
          const y = room.y + 11 + index * row;
          const size = Math.min(row * 0.72, 8);
          return [
            label(number, { x: room.x, y, width: 22, height: row }, size, palette.second, { weight: 800 }),
            ...stack(
              [
                part(["contacts", index], who, palette.slogan, { face: "bold", leading: 1.3 }),
                part(["contacts", index], `${purpose}.`, palette.slogan, { leading: 1.3, scale: 0.92 }),
              ],
              { x: room.x + 23, y: y + row * 0.06, width: room.width - 23, height: row * 0.94 },
              { largest: 3.1, smallest: 1.9 },
              together,
            ).things,
          ];
        }),
        ...(visited.length === 0
          ? []
          : stack(
              [
                part(
                  ["contacts"],
                  `Không gọi được thì đến: ${visited.map(({ name: who }) => who.toLocaleLowerCase("vi")).join(", ")}.`,
                  palette.words,
                  { face: "bold", leading: 1.3 },
                ),
              ],
              { x: room.x, y: box.y + box.height - 11, width: room.width, height: 7.5 },
              { largest: 2.9, smallest: 2 },
              together,
            ).things),
      ];
    },
    back: (box) => {
      const publisher = free ? "" : publisherName(site);
      return [
        { type: "rect", ...box, fill: paper.light },
        {
          type: "picture",
          file: "back.svg",
          x: box.x + box.width - 26,
          y: box.y,
          width: 26,
          height: box.height,
        },
        ...stack(
          steps.map((text, index) =>
            part(["steps", index], text, paper.ink, {
              above: 0.45,
              inset: 1.6,
              face: "bold",
              mark: { type: "number", text: String(index + 1), colour: palette.onLight },
            }),
          ),
          { x: box.x + 5, y: box.y + 5, width: box.width - 36, height: 35 },
          { largest: 3.9, smallest: 2.4 },
          together,
        ).things,
        ...(publisher === ""
          ? []
          : stack(
              [part(["publisher"], publisher, paper.ink, { face: "bold" })],
              { x: box.x + 5, y: box.y + 42, width: box.width - 36, height: 5.5 },
              { largest: 2.4, smallest: 1.6 },
              together,
            ).things),
        label(
          creditLine(item, site),
          { x: box.x + 5, y: box.y + 49, width: 54, height: 3 },
          1.6,
          paper.soft,
          {
            weight: 400,
          },
        ),
      ];
    },
  };
}

/** Ten cards on a sheet, backs on the second page. @throws TooLong */
export function helpCardBoard(item: Item<"helpCard">, context: PrintContext): Board {
  const { front, back } = helpFaces(item, context, false);
  return sheet([
    page([...places(helpGrid).flatMap(front), ...cutLines(helpGrid)]),
    page(places(helpGrid, true).flatMap(back)),
  ]);
}

/** One card, front or back, of its own size. @throws TooLong */
export function singleHelpCard(
  item: Item<"helpCard">,
  context: PrintContext,
  side: "front" | "back",
  free = false,
): Board {
  const faces = helpFaces(item, context, free);
  const box = { x: 0, y: 0, ...helpGrid.card };
  return {
    unit: "mm",
    ...helpGrid.card,
    bleed: 0,
    cropMarks: false,
    pages: [{ ground: "#ffffff", things: faces[side](box) }],
  };
}
