/**
 * The JSON that the Typst template reads. The template and this file say the same; the tests set every kind of node.
 */
import type { Piece } from "./words.ts";

export type PdfInline =
  | Piece
  | { type: "strong" | "emphasis"; children: PdfInline[] }
  | { type: "link"; url: string; children: PdfInline[] }
  | { type: "lineBreak" }
  /** The first mention carries the note; a later one points to it. */
  | { type: "note"; number: number; body: PdfBlock[] }
  | { type: "noteAgain"; number: number };

export type PdfBlock =
  | { type: "heading"; level: number; children: PdfInline[] }
  | {
      type: "paragraph";
      /** `source` says where the words before it are from. */
      role: "text" | "source";
      /** Stays on the page of what follows. */
      keep: boolean;
      children: PdfInline[];
    }
  | { type: "list"; start: number | null; checklist: boolean; loose: boolean; items: PdfBlock[][] }
  | {
      type: "table";
      caption: PdfInline[] | null;
      size: number;
      wide: boolean;
      widths: number[];
      align: ("left" | "center" | "right")[];
      /** A head with links or notes stands once: copies of it are artifacts, and those may hold none. */
      repeat: boolean;
      head: PdfInline[][];
      rows: { whole: boolean; cells: PdfInline[][] }[];
    }
  | { type: "quotation"; whole: boolean; children: PdfBlock[]; attribution: PdfInline[] | null }
  | {
      type: "box";
      tone: "plain" | "important" | "action";
      /** A title of level 0 is a line of bold type, not a heading. */
      title: { level: number; children: PdfInline[] } | null;
      whole: boolean;
      children: PdfBlock[];
    }
  | {
      type: "figure";
      file: string;
      /** Millimetres; the template makes it smaller where the place is narrower. */
      width: number;
      alt: string;
      caption: PdfInline[] | null;
      credit: PdfInline[];
    }
  | { type: "separator" }
  | { type: "landscape"; children: PdfBlock[] };

export interface PdfData {
  /** Plain words for the metadata. */
  title: string;
  author: string;
  keywords: string[];
  date: { year: number; month: number; day: number };
  running: { site: string; title: string; host: string };
  label: string;
  updated: string;
  heading: PdfInline[];
  lead: PdfInline[];
  body: PdfBlock[];
  sources: { title: PdfInline[]; url: string; words: PdfInline[]; address: PdfInline[] }[];
  about: { term: string; words: PdfInline[] }[];
  qr: { svg: string; alt: string; url: string };
  help: { number: string | null; name: PdfInline[]; purpose: PdfInline[] }[];
}
