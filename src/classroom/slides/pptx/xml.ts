/**
 * Small pieces of DrawingML (ECMA-376 part 1, 20 and 21).
 */
import { fit } from "#document/writers/docx/words.ts";
import { colours, type Box, type Colour } from "../look.ts";

export const LANGUAGE = "vi-VN";

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export const declared = (xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;

export const escaped = (words: string): string =>
  fit(words)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Points → English metric units. */
export const emu = (points: number): number => Math.round(points * 12_700);

/** Hundredths of a point. */
export const hundredths = (points: number): number => Math.round(points * 100);

/** The places of the theme that the house colours take, so that a teacher's own shapes have them too. */
export const themePlaces = {
  ink: "dk1",
  cream: "lt1",
  green: "dk2",
  surface: "lt2",
  leaf: "accent1",
  sun: "accent2",
  greenDeep: "accent3",
  vermilion: "accent4",
  line: "accent5",
  paleSun: "accent6",
} as const satisfies Partial<Record<Colour, string>>;

/** Names by which slides call the first four places of a theme (the master's colour map). */
const mapped: Partial<Record<string, string>> = { dk1: "tx1", lt1: "bg1", dk2: "tx2", lt2: "bg2" };

export const hex = (colour: Colour): string => colours[colour].slice(1).toUpperCase();

export function solid(colour: Colour): string {
  const place = (themePlaces as Partial<Record<Colour, string>>)[colour];
  const value =
    place === undefined
      ? `<a:srgbClr val="${hex(colour)}"/>`
      : `<a:schemeClr val="${mapped[place] ?? place}"/>`;
  return `<a:solidFill>${value}</a:solidFill>`;
}

export const position = ({ x, y, w, h }: Box, tag = "a:xfrm"): string =>
  `<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></${tag}>`;

/** The root of every tree of shapes. */
export const shapeTree = (shapes: readonly string[]): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join("")}</p:spTree>`;

/** A field that shows the number of the slide. */
export const slideNumberField = (shown: string): string =>
  `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${LANGUAGE}"/><a:t>${shown}</a:t></a:fld><a:endParaRPr lang="${LANGUAGE}"/></a:p>`;
