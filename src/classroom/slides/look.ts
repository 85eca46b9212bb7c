/**
 * The design language on a screen of 16 : 9: the same numbers for PowerPoint and PDF. Points; the origin is top left.
 */

export const CANVAS = { width: 960, height: 540 } as const;

/** The tokens of `site/styles/tokens.css`. Vermilion is for emergencies only. */
export const colours = {
  cream: "#fdf6e3",
  surface: "#fffdf7",
  ink: "#16211e",
  inkSoft: "#46544f",
  green: "#0b4f46",
  greenDeep: "#083c35",
  sun: "#f4c95d",
  paleSun: "#fdf0cb",
  leaf: "#dcebd9",
  line: "#d8cba6",
  vermilion: "#b3321a",
} as const;

export type Colour = keyof typeof colours;

/** Distance of two base lines in em. Stacked marks (Ễ, Ộ) must not touch the line above. */
export const LINE = 1.3;

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A flat shape behind the words; the edge of the screen cuts it. */
export interface Backdrop {
  shape: "ellipse" | "rect";
  box: Box;
  fill: Colour;
}

export const layoutNames = ["title", "content", "statement", "help"] as const;
export type LayoutName = (typeof layoutNames)[number];

export interface Layout {
  /** What PowerPoint calls it. */
  label: string;
  ground: Colour;
  /** Ink of title, text, and what stands out; of the line at the foot. */
  title: Colour;
  ink: Colour;
  accent: Colour;
  foot: Colour;
  /** Of the number of the slide, on what lies in that corner. */
  number: Colour;
  backdrop: readonly Backdrop[];
  titleBox: Box;
  /** From the largest to the smallest that a title may have. */
  titleSizes: readonly number[];
  /** Most lines of a title. */
  titleLines: number;
  /** Text of one line starts here; it moves down where the title needs more. */
  bodyBox: Box;
  /** Base sizes of text, from the largest to the floor. */
  sizes: readonly number[];
}

const LEFT = 56;
const circle = (x: number, y: number, r: number, fill: Colour): Backdrop => ({
  shape: "ellipse",
  box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r },
  fill,
});
const hill = (x: number, y: number, rx: number, ry: number, fill: Colour): Backdrop => ({
  shape: "ellipse",
  box: { x: x - rx, y: y - ry, w: 2 * rx, h: 2 * ry },
  fill,
});

/** Nothing that a class has to read is smaller. */
const FLOOR = 20;
const reading = [36, 34, 32, 30, 28, 26, 24, 22, FLOOR] as const;

export const layouts: Readonly<Record<LayoutName, Layout>> = {
  title: {
    label: "Trang mở đầu",
    ground: "green",
    title: "cream",
    ink: "cream",
    accent: "sun",
    foot: "leaf",
    number: "green",
    backdrop: [
      circle(880, 190, 190, "sun"),
      hill(760, 640, 520, 190, "greenDeep"),
      hill(1000, 610, 330, 180, "leaf"),
    ],
    titleBox: { x: LEFT, y: 92, w: 610, h: 200 },
    titleSizes: [60, 54, 48, 44, 40, 36],
    titleLines: 4,
    bodyBox: { x: LEFT, y: 312, w: 700, h: 150 },
    sizes: [28, 26, 24, 22, FLOOR],
  },
  content: {
    label: "Nội dung",
    ground: "cream",
    title: "green",
    ink: "ink",
    accent: "green",
    foot: "inkSoft",
    number: "green",
    backdrop: [circle(938, 4, 74, "sun"), hill(930, 610, 250, 118, "leaf")],
    titleBox: { x: LEFT, y: 34, w: 780, h: 56 },
    titleSizes: [40, 36, 34, 32, 28],
    titleLines: 2,
    bodyBox: { x: LEFT, y: 108, w: 848, h: 372 },
    sizes: reading,
  },
  statement: {
    label: "Câu lớn",
    ground: "sun",
    title: "green",
    ink: "ink",
    accent: "green",
    foot: "ink",
    number: "cream",
    backdrop: [hill(250, 640, 620, 180, "paleSun"), hill(900, 640, 420, 240, "green")],
    titleBox: { x: LEFT, y: 50, w: 848, h: 64 },
    titleSizes: [44, 40, 36, 34, 32],
    titleLines: 2,
    bodyBox: { x: LEFT, y: 140, w: 760, h: 260 },
    sizes: [54, 50, 46, 42, 38, 34, 30],
  },
  help: {
    label: "Nơi giúp đỡ",
    ground: "green",
    title: "cream",
    ink: "cream",
    accent: "sun",
    foot: "leaf",
    number: "cream",
    backdrop: [circle(938, 4, 74, "sun"), hill(120, 640, 460, 160, "greenDeep")],
    titleBox: { x: LEFT, y: 34, w: 780, h: 56 },
    titleSizes: [40, 36, 34, 32, 28],
    titleLines: 2,
    bodyBox: { x: LEFT, y: 112, w: 848, h: 368 },
    sizes: reading,
  },
};

/** The foot: where it is from, and the number of the slide. */
export const FOOT = { x: LEFT, bottom: 522, w: 700, sizes: [13, 12, 11], lines: 2 } as const;
export const NUMBER_BOX: Box = { x: 840, y: 496, w: 88, h: 28 };
