/**
 * A slide laid out: frames with their place and size, in reading order. PowerPoint and PDF draw the same.
 */
import type { Manuscript } from "#document/manuscript.ts";
import type { Box, Colour, LayoutName } from "./look.ts";
import type { SizedParagraph } from "./measure.ts";
import type { Paragraph, Run } from "./paragraphs.ts";

export interface DrawnText {
  type: "text";
  /** `title`, `body` and `foot` are places of the layout; `free` is a frame of its own. */
  role: "title" | "body" | "foot" | "free";
  box: Box;
  /** Distance of the words from the edges of the box. */
  inset: { left: number; right: number; y: number };
  fill: Colour | undefined;
  ink: Colour;
  /** Of headings and bold words. */
  accent: Colour;
  middle: boolean;
  paragraphs: SizedParagraph[];
}

export interface DrawnTable {
  type: "table";
  box: Box;
  size: number;
  /** Distance of the words from the edges of a cell. */
  inset: { x: number; y: number };
  /** What it shows, for those who hear it. */
  alt: string;
  widths: number[];
  /** Of the head, then of each row. */
  heights: number[];
  align: ("left" | "center" | "right")[];
  /** The head first. */
  rows: Run[][][];
}

export interface DrawnPicture {
  type: "picture";
  box: Box;
  alt: string;
  /** Key of the picture's bytes. */
  path: string;
  /** Another picture under the same name is another picture. */
  sha256: string;
}

export type Drawn = DrawnText | DrawnTable | DrawnPicture;

export interface DrawnSlide {
  /** 1-based. */
  number: number;
  layout: LayoutName;
  title: string;
  drawn: Drawn[];
  notes: Paragraph[];
}

/** What a presentation is written from. */
export interface Deck {
  /** What the file says of itself. */
  about: Manuscript;
  slides: DrawnSlide[];
}
