/**
 * A sheet as things at places: for prints whose parts stand in a fixed order, measured before they are drawn, so that
 * what does not fit is known without drawing. `board.typ` draws it.
 */
import { fitText, type Lettering } from "../fit.ts";
import { TooLong } from "../too-long.ts";

/** Millimetres, or pixels for pictures. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Stroke {
  colour: string;
  width: number;
  dash?: boolean;
}

/** `h1`, `h2`, `p`: what the words are for a screen reader; `art`: nothing (a line to write on, a number drawn large). */
export type Role = "h1" | "h2" | "p" | "art";

export interface Text extends Rectangle {
  type: "text";
  role: Role;
  lines: string[];
  size: number;
  /** Distance of the lines in em. */
  leading: number;
  weight: 400 | 700 | 800;
  colour: string;
  align: "left" | "center" | "right";
}

export type Thing =
  | (Rectangle & { type: "rect"; fill?: string; stroke?: Stroke; radius?: number })
  | { type: "circle"; x: number; y: number; radius: number; fill: string }
  | { type: "line"; x1: number; y1: number; x2: number; y2: number; stroke: Stroke }
  /** `alt` is missing for decoration. */
  | (Rectangle & { type: "picture"; file: string; alt?: string })
  | Text;

export interface Board {
  unit: "mm" | "px";
  width: number;
  height: number;
  /** Beyond each edge. */
  bleed: number;
  /** Draws marks for the knife outside the bleed. */
  cropMarks: boolean;
  /** Pages in order; things in reading order. */
  pages: { ground: string; things: Thing[] }[];
}

/** One part of a stack of words. Sizes are in parts of the stack's text size. */
export interface StackPart {
  field: readonly PropertyKey[];
  text: string;
  role: Role;
  face: Lettering["face"];
  /** 1: the size of the text. */
  scale: number;
  leading: number;
  colour: string;
  /** Space above, in em of the text size; none above the first. */
  above: number;
  /** Room at the left, in em of the text size: for a bullet or a number. */
  inset?: number;
  /** Drawn in the room at the left. */
  mark?: { type: "square"; colour: string } | { type: "number"; text: string; colour: string };
  capitals?: boolean;
  align?: Text["align"];
}

const weights = { regular: 400, bold: 700, display: 800 } as const;
const STEP = 0.96;

/**
 * Parts below each other in the largest text size at which all fit.
 *
 * @throws TooLong with the field of the longest part and how much of it is too much
 */
export function stack(
  parts: readonly StackPart[],
  room: Rectangle,
  { largest, smallest }: { largest: number; smallest: number },
  together: readonly string[],
): { things: Thing[]; size: number; height: number } {
  for (let size = largest; ; size = Math.max(size * STEP, smallest)) {
    const laid = layStack(parts, room, size, together);
    if (laid !== undefined && laid.height <= room.height) return { ...laid, size };
    if (size === smallest) throw tooLong(parts, room, smallest, laid?.height, together);
  }
}

/** What a part needs in a width; undefined when a word is wider. */
function linesOf(part: StackPart, width: number, size: number, together: readonly string[]) {
  const own = part.scale * size;
  const fit = fitText(
    part.text,
    { width: width - (part.inset ?? 0) * size, height: Infinity },
    {
      face: part.face,
      largest: own,
      smallest: own,
      leading: part.leading,
      running: part.role === "p",
      ...(part.capitals === undefined ? {} : { capitals: part.capitals }),
    },
    together,
  );
  return "excess" in fit ? undefined : fit;
}

function layStack(
  parts: readonly StackPart[],
  room: Rectangle,
  size: number,
  together: readonly string[],
): { things: Thing[]; height: number } | undefined {
  const things: Thing[] = [];
  let y = room.y;
  for (const [index, part] of parts.entries()) {
    const fit = linesOf(part, room.width, size, together);
    if (fit === undefined) return undefined;
    if (index > 0) y += part.above * size;
    const inset = (part.inset ?? 0) * size;
    things.push(...markOf(part, room.x, y, size), {
      type: "text",
      role: part.role,
      x: room.x + inset,
      y,
      width: room.width - inset,
      height: fit.height,
      lines: fit.lines,
      size: fit.size,
      leading: part.leading,
      weight: weights[part.face],
      colour: part.colour,
      align: part.align ?? "left",
    });
    y += fit.height;
  }
  return { things, height: y - room.y };
}

function markOf({ mark, scale, leading, inset = 0 }: StackPart, x: number, y: number, size: number): Thing[] {
  if (mark === undefined) return [];
  const line = scale * size * leading;
  if (mark.type === "square") {
    const side = size * 0.42;
    return [{ type: "rect", x, y: y + (line - side) / 2, width: side, height: side, fill: mark.colour }];
  }
  return [
    {
      type: "text",
      role: "art",
      x,
      y,
      width: inset * size,
      height: line,
      lines: [mark.text],
      size: scale * size,
      leading,
      weight: 800,
      colour: mark.colour,
      align: "left",
    },
  ];
}

/** Characters too many, taken from the longest part: as many as its share of the lines that stick out. */
function tooLong(
  parts: readonly StackPart[],
  room: Rectangle,
  size: number,
  height: number | undefined,
  together: readonly string[],
): TooLong {
  const [first] = parts;
  const wide = parts.find((part) => linesOf(part, room.width, size, together) === undefined);
  if (wide !== undefined) return new TooLong(wide.field, wide.text.length);
  const longest = parts.reduce(
    (a, b) => (b.text.length * b.scale > a.text.length * a.scale ? b : a),
    first ?? noPart,
  );
  const lines = Math.max(1, linesOf(longest, room.width, size, together)?.lines.length ?? 1);
  const over = Math.ceil(((height ?? room.height) - room.height) / (longest.scale * size * longest.leading));
  return new TooLong(
    longest.field,
    Math.min(longest.text.length, Math.ceil((longest.text.length / lines) * Math.max(1, over))),
  );
}

const noPart: StackPart = {
  field: [],
  text: "",
  role: "p",
  face: "regular",
  scale: 1,
  leading: 1.4,
  colour: "#000000",
  above: 0,
};

/** Words on one line, in a size that is told: labels and numbers. */
export function label(
  text: string,
  box: Rectangle,
  size: number,
  colour: string,
  { weight = 700, align = "left", role = "p" }: Partial<Pick<Text, "weight" | "align" | "role">> = {},
): Text {
  return {
    type: "text",
    role,
    ...box,
    lines: [text],
    size,
    leading: box.height / size,
    weight,
    colour,
    align,
  };
}
