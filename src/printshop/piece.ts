/**
 * A printed piece: every file of it, what each is for, how it is read by those who do not see it.
 */
import type { FormCache, FormFile } from "#document/form-file.ts";
import type { Item } from "#library/item.ts";
import type { SiteSettings } from "#library/schema/site.ts";

export const printKinds = [
  "poster",
  "banner",
  "leaflet",
  "infographic",
  "pledge",
  "deck",
  "helpCard",
] as const;
export type PrintKind = (typeof printKinds)[number];
export type PrintItem = Item<PrintKind>;

/** What all pieces are made with. */
export interface PrintContext {
  site: SiteSettings;
  /** Words of two or more syllables that stay on one line: the titles of the A–Z. */
  together: readonly string[];
  cache: FormCache;
}

export interface PieceFile extends FormFile {
  /** What the reader does with it: «In khổ A3 ở tiệm photo». */
  use: string;
  /** `print`: on paper or canvas. `screen`: to send and to show. */
  place: "print" | "screen";
  /** Pixels, of pictures. */
  width?: number;
  height?: number;
}

/** Where the reader's browser writes the name of a school or a commune. Millimetres from the top left of page 1. */
export interface NameSlot {
  /** The PDF with the room left free; PNG of the same page, for the preview and for a picture to send. */
  sheet: string;
  picture: string;
  page: { width: number; height: number };
  name: { x: number; y: number; width: number; height: number };
  logo: { x: number; y: number; width: number; height: number };
  align: "left" | "center" | "right";
  /** CSS hex colour of the letters, and of what lies behind. */
  colour: string;
  ground: string;
  /** Height of the letters, mm. */
  largest: number;
  smallest: number;
}

export interface Piece {
  item: PrintItem;
  files: PieceFile[];
  /** Names among `files`: the pictures of the page's preview, AVIF first; all show the same. */
  preview: string[];
  /** What the picture shows, in a sentence. */
  alt: string;
  /** All words of the piece in reading order: plain paragraphs; a paragraph that begins with «– » is a point. */
  words: string[];
  /** How to hang, fold, hand out: one line each. */
  advice: string[];
  slot: NameSlot | undefined;
}

export const isPrint = (item: Item): item is PrintItem =>
  (printKinds as readonly string[]).includes(item.kind);
