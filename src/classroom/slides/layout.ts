/**
 * Slides on the screen: which layout, how large, what stands where. Nothing runs over: sizes step down to a floor, and
 * below it the slide is refused with what to cut.
 */
import path from "node:path";
import type { Lesson } from "#document/lesson/lesson.ts";
import type { FigureNode } from "#document/tree.ts";
import { ContentError, type Problem } from "#library/problems.ts";
import type { Drawn, DrawnSlide, DrawnText } from "./drawn.ts";
import { frameOf, titleLines, type Frame, type Room } from "./frames.ts";
import { FOOT, layouts, LINE, type Box, type Colour, type Layout, type LayoutName } from "./look.ts";
import { balancedWidth, countLines, textHeight, type SizedParagraph } from "./measure.ts";
import { plainWords, type Paragraph } from "./paragraphs.ts";
import { slideParts, type Part, type SlideParts } from "./parts.ts";

const paragraphsIn = (part: Part): Paragraph[] => ("paragraphs" in part ? part.paragraphs : []);
const lettersOf = (parts: readonly Part[]): number =>
  parts.flatMap(paragraphsIn).reduce((sum, paragraph) => sum + plainWords(paragraph).length, 0);

/** Sentences of this many letters can stand alone and large. */
const STATEMENT = 110;

function layoutFor({ parts, figures }: SlideParts, number: number): LayoutName {
  const simple = parts.every(({ type }) => type === "text" || type === "key" || type === "help");
  const listed = parts.flatMap(paragraphsIn).some(({ marker }) => marker !== undefined);
  const contacts = parts.flatMap((part) => (part.type === "help" ? part.contacts : []));
  if (!simple || figures.length > 0) return "content";
  if (contacts.length > 0) {
    return !listed && (contacts.length > 1 || lettersOf(parts) < STATEMENT) ? "help" : "content";
  }
  if (number === 1) return "title";
  return !listed && parts.length > 0 && lettersOf(parts) <= STATEMENT ? "statement" : "content";
}

const words = (text: string, size: number, role: Paragraph["role"]): SizedParagraph => ({
  runs: [{ text, bold: false, italic: false }],
  level: 0,
  marker: undefined,
  role,
  size,
  before: 0,
});

/** The largest title that fits; undefined when none does. One line first, then more. */
function titleOf(title: string, layout: Layout): SizedParagraph | undefined {
  const { titleBox, titleSizes } = layout;
  const single = titleSizes.slice(0, 2).find((size) => titleLines(title, size, titleBox.w) === 1);
  const size =
    single ?? titleSizes.find((entry) => titleLines(title, entry, titleBox.w) <= layout.titleLines);
  return size === undefined ? undefined : words(title, size, "heading");
}

/** Words in one ink on the ground itself. */
const plainText = (
  role: DrawnText["role"],
  box: Box,
  ink: Colour,
  paragraphs: SizedParagraph[],
): DrawnText => ({
  type: "text",
  role,
  box,
  inset: { left: 0, right: 0, y: 0 },
  fill: undefined,
  ink,
  accent: ink,
  middle: false,
  paragraphs,
});

function footOf(text: string, layout: Layout): DrawnText {
  const size =
    FOOT.sizes.find(
      (entry) => countLines([{ text, bold: false, italic: false }], entry, false, FOOT.w) <= FOOT.lines,
    ) ??
    FOOT.sizes[FOOT.sizes.length - 1] ??
    11;
  const paragraphs = [words(text, size, "text")];
  const h = textHeight(paragraphs, FOOT.w);
  const box: Box = { x: FOOT.x, y: FOOT.bottom - h, w: FOOT.w, h };
  return plainText("foot", box, layout.foot, paragraphs);
}

/** A picture as large as its place allows, with its caption and credit below. */
function drawFigure({ image, alt, caption, credit }: FigureNode, place: Box, layout: Layout): Drawn[] {
  const label = [...(caption === undefined ? [] : [caption.replace(/[.\s]+$/u, "")]), `Hình: ${credit}`].join(
    ". ",
  );
  const paragraphs = [words(label, 14, "text")];
  const below = textHeight(paragraphs, place.w) + 8;
  const scale = Math.min(place.w / image.width, (place.h - below) / image.height);
  const [w, h] = [image.width * scale, image.height * scale];
  const box = { x: place.x, y: place.y, w, h };
  return [
    { type: "picture", box, alt, path: image.path, sha256: image.sha256 },
    plainText("free", { x: place.x, y: place.y + h + 8, w: place.w, h: below - 8 }, layout.foot, paragraphs),
  ];
}

const GAP = 0.62;
/** Where a slide says little, its paragraphs stand further apart; the foot stays free. */
const AIR = [2.4, 2, 1.6, 1.3] as const;
const COMFORTABLE = 0.84;

function framesIn(
  size: number,
  parts: readonly Part[],
  room: Room,
): { frames: Frame[]; height: number; gap: number } {
  const body = parts.findIndex(({ type }) => type === "text");
  const frames = parts.map((part, index) => frameOf(part, size, room, index === body));
  const gap = size * GAP;
  const height = frames.reduce((sum, frame) => sum + frame.height, 0) + gap * Math.max(0, frames.length - 1);
  return { frames, height, gap };
}

/** What does not fit on a slide: how many letters are too many. */
export interface Overflow {
  number: number;
  title: string;
  cut: number;
}

/** Lays out one slide. */
export function layOut(slide: SlideParts, number: number, site: string): DrawnSlide | Overflow {
  const name = layoutFor(slide, number);
  const layout = layouts[name];
  const { titleBox, bodyBox } = layout;
  const heading = titleOf(slide.title, layout);
  if (heading === undefined) return { number, title: slide.title, cut: Math.ceil(slide.title.length * 0.2) };
  const titleHeight = textHeight([heading], titleBox.w);
  const foot = footOf(slide.sources.length === 0 ? site : `Nguồn: ${slide.sources.join("; ")}`, layout);

  const figured = slide.figures.length > 0;
  const alone = slide.parts.length === 0;
  const width = figured ? bodyBox.w * 0.54 : bodyBox.w;
  const room: Room = { name, layout, x: bodyBox.x, width, air: 1 };
  const spare = bodyBox.y - titleBox.y - titleBox.h;
  const top = Math.max(bodyBox.y, titleBox.y + titleHeight + spare);
  const end = name === "title" ? 470 : Math.min(bodyBox.y + bodyBox.h, foot.box.y - 14);
  const available = end - (name === "title" ? 60 + titleHeight + spare : top);

  const size = layout.sizes.find((entry) => framesIn(entry, slide.parts, room).height <= available);
  if (size === undefined) {
    const least = framesIn(layout.sizes.at(-1) ?? 20, slide.parts, room).height;
    const letters = lettersOf(slide.parts) + 40;
    return { number, title: slide.title, cut: Math.ceil(((least - available) / least) * letters) };
  }

  const airy = AIR.map((air) => framesIn(size, slide.parts, { ...room, air }));
  const chosen =
    airy.find(({ height }) => height <= available * COMFORTABLE) ?? framesIn(size, slide.parts, room);
  const slack = available - chosen.height;
  const titleY = name === "title" ? 60 + slack / 2 : titleBox.y;
  // Room that is left over goes between the parts, and a little above them.
  const stretch = Math.min(chosen.gap, slack / (chosen.frames.length + 1));
  const start =
    name === "title"
      ? titleY + titleHeight + spare
      : top + Math.min(slack * 0.3, name === "content" ? 14 : 60);
  let y = start;
  const drawn = chosen.frames.flatMap((frame) => {
    const at = y;
    y += frame.height + chosen.gap + (name === "title" ? 0 : stretch);
    return frame.draw(at);
  });
  const left = alone ? bodyBox.x : bodyBox.x + width + 28;
  const place = bodyBox.x + bodyBox.w - left;
  const each = (end - top) / Math.max(1, slide.figures.length);
  const figures = slide.figures.flatMap((figure, index) =>
    drawFigure(figure, { x: left, y: top + index * each, w: place, h: each - 8 }, layout),
  );
  const titleWidth = titleHeight > heading.size * LINE ? balancedWidth([heading], titleBox.w) : titleBox.w;
  const title = plainText(
    "title",
    { x: titleBox.x, y: titleY, w: titleWidth, h: titleHeight },
    layout.title,
    [heading],
  );
  return {
    number,
    layout: name,
    title: slide.title,
    drawn: [title, ...drawn, ...figures, foot],
    notes: slide.notes,
  };
}

/** «Trang chiếu 4 «Bốn bước» …» */
export const overflowMessage = ({ number, title, cut }: Overflow): string =>
  `Trang chiếu ${number} «${title}» nhiều chữ quá: thu nhỏ hết mức vẫn không vừa màn hình. Bớt khoảng ${Math.max(10, Math.ceil(cut / 10) * 10)} ký tự, hoặc tách thành hai trang.`;

/**
 * All slides of a pack, laid out.
 *
 * @throws ContentError naming every slide that does not fit
 */
export function layOutSlides(lesson: Lesson, site: string): DrawnSlide[] {
  const laid = lesson.slides.map((slide, index) => layOut(slideParts(slide), index + 1, site));
  const file = `${path.posix.dirname(lesson.item.file)}/slides.mdx`;
  const problems = laid.flatMap((entry): Problem[] =>
    "cut" in entry ? [{ file, line: 0, column: 0, message: overflowMessage(entry), severity: "error" }] : [],
  );
  if (problems.length > 0) throw new ContentError(problems);
  return laid.flatMap((entry) => ("cut" in entry ? [] : [entry]));
}
