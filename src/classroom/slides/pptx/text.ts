/**
 * Paragraphs and runs as DrawingML. Every run is marked as Vietnamese, so that spelling is checked as such.
 */
import type { Colour } from "../look.ts";
import { indentOf, type SizedParagraph } from "../measure.ts";
import type { Marker, Run } from "../paragraphs.ts";
import { emu, escaped, hundredths, LANGUAGE, solid } from "./xml.ts";

/** Arial's own line is 1.15 em; this makes it the 1.3 em that slides are measured with. */
export const LINE_PERCENT = 113_000;

export interface TextColours {
  ink: Colour;
  accent: Colour;
  /** What words have by their placeholder: it is not repeated, so that a changed master changes them. */
  inherited: Colour | undefined;
}

function markerXml(marker: Marker | undefined, accent: Colour): string {
  if (marker === undefined) return "<a:buNone/>";
  const colour = `<a:buClr>${solid(accent).replace(/<\/?a:solidFill>/gu, "")}</a:buClr>`;
  switch (marker.kind) {
    case "bullet":
      return `${colour}<a:buFont typeface="Arial" pitchFamily="34" charset="0"/><a:buChar char="•"/>`;
    case "check":
      // An empty box in Wingdings.
      return `${colour}<a:buFont typeface="Wingdings" pitchFamily="2" charset="2"/><a:buChar char="o"/>`;
    case "number":
      return `${colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${marker.start === 1 ? "" : ` startAt="${marker.start}"`}/>`;
  }
}

/** Words in one manner, a line break for "\n". */
export function runXml(
  { text, bold, italic }: Run,
  size: number,
  heavy: boolean,
  colours: TextColours,
): string {
  const colour = bold || heavy ? colours.accent : colours.ink;
  const fill = colour === colours.inherited ? "" : solid(colour);
  const properties = `lang="${LANGUAGE}" sz="${hundredths(size)}" b="${bold || heavy ? 1 : 0}"${italic ? ' i="1"' : ""} dirty="0"`;
  if (text === "\n") return `<a:br><a:rPr ${properties}>${fill}</a:rPr></a:br>`;
  return `<a:r><a:rPr ${properties}>${fill}</a:rPr><a:t>${escaped(text)}</a:t></a:r>`;
}

function paragraphXml(paragraph: SizedParagraph, first: boolean, colours: TextColours): string {
  const { runs, marker, level, role, size, before } = paragraph;
  const { left, hang } = indentOf(marker, level);
  const properties = [
    `<a:pPr marL="${emu(left * size)}" indent="${-emu(hang * size)}"${level === 0 ? "" : ` lvl="${Math.min(8, level)}"`}>`,
    `<a:lnSpc><a:spcPct val="${LINE_PERCENT}"/></a:lnSpc>`,
    `<a:spcBef><a:spcPts val="${first ? 0 : hundredths(before)}"/></a:spcBef>`,
    markerXml(marker, colours.accent),
    "</a:pPr>",
  ].join("");
  const words = runs.map((run) => runXml(run, size, role === "heading", colours)).join("");
  return `<a:p>${properties}${words}<a:endParaRPr lang="${LANGUAGE}" sz="${hundredths(size)}" dirty="0"/></a:p>`;
}

export const paragraphsXml = (paragraphs: readonly SizedParagraph[], colours: TextColours): string =>
  paragraphs.map((paragraph, index) => paragraphXml(paragraph, index === 0, colours)).join("");
