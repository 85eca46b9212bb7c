/**
 * The parts of a slide as frames of a size: how high each is, and what is drawn where it is put.
 */
import type { Contact } from "#library/item.ts";
import type { Drawn, DrawnText } from "./drawn.ts";
import type { Box, Colour, Layout, LayoutName } from "./look.ts";
import { LINE } from "./look.ts";
import { widthOf } from "./letter-widths.ts";
import { balancedWidth, countLines, textHeight, type SizedParagraph } from "./measure.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Part } from "./parts.ts";
import { tableFrame } from "./table-frame.ts";

/** A part in a size, not yet put anywhere. */
export interface Frame {
  height: number;
  draw: (y: number) => Drawn[];
}

export interface Room {
  name: LayoutName;
  layout: Layout;
  x: number;
  width: number;
  /** How far apart paragraphs stand where there is room: 1 is close. */
  air: number;
}

/** Paragraphs in a base size, with the distances that belong to it. */
function sized(paragraphs: readonly Paragraph[], size: number, air = 1): SizedParagraph[] {
  return paragraphs.map((paragraph, index) => {
    const previous = paragraphs[index - 1];
    const listed = previous?.marker !== undefined && paragraph.marker !== undefined;
    const gap = previous?.role === "heading" ? 0.2 : (listed ? 0.36 : 0.5) * air;
    return { ...paragraph, size, before: Math.round(gap * size) };
  });
}

const words = (text: string, size: number, role: Paragraph["role"], before = 0): SizedParagraph => ({
  runs: [{ text, bold: false, italic: false }],
  level: 0,
  marker: undefined,
  role,
  size,
  before,
});

interface Panel {
  box: Omit<Box, "h" | "y">;
  inset: DrawnText["inset"];
  fill: Colour | undefined;
  ink: Colour;
  accent: Colour;
  role?: DrawnText["role"];
}

function textFrame(paragraphs: SizedParagraph[], panel: Panel, height?: number): Frame {
  const { box, inset, role = "free", ...colours } = panel;
  const own = textHeight(paragraphs, box.w - inset.left - inset.right) + 2 * inset.y;
  const h = Math.max(own, height ?? 0);
  return {
    height: h,
    draw: (y) => [
      {
        type: "text",
        role,
        box: { ...box, y, h },
        inset,
        ...colours,
        middle: colours.fill !== undefined,
        paragraphs,
      },
    ],
  };
}

const flat = { left: 0, right: 0, y: 0 };

/** A bold sentence: on the reading ground a band of sun that comes in from the edge, elsewhere large words. */
function keyFrame(paragraphs: readonly Paragraph[], size: number, room: Room): Frame {
  const { layout, name, x, width } = room;
  const text = sized(paragraphs, size);
  if (name !== "content") {
    const box = { x, w: balancedWidth(text, width) };
    return textFrame(text, { box, inset: flat, fill: undefined, ink: layout.accent, accent: layout.accent });
  }
  const end = 28;
  const fitting = balancedWidth(text, width - end);
  const box = { x: 0, w: x + fitting + end };
  const inset = { left: x, right: end, y: Math.round(size * 0.28) };
  return textFrame(text, { box, inset, fill: "sun", ink: "ink", accent: "ink" });
}

const tones: Record<"plain" | "important" | "action", Colour> = {
  plain: "surface",
  important: "paleSun",
  action: "leaf",
};

function panelFrame(part: Extract<Part, { type: "panel" }>, size: number, { x, width }: Room): Frame {
  const inset = { left: 22, right: 22, y: Math.round(size * 0.42) };
  const panel = { box: { x, w: width }, inset, fill: tones[part.tone], ink: "ink", accent: "green" } as const;
  return textFrame(sized(part.paragraphs, size), panel);
}

/** Sizes of a card for one contact. The number is the largest thing on its slide. */
interface CardSizes {
  number: number;
  name: number;
  purpose: number;
}

const cardColours = ({ emergency }: Contact): Pick<Panel, "fill" | "ink" | "accent"> =>
  emergency
    ? { fill: "vermilion", ink: "surface", accent: "surface" }
    : { fill: "surface", ink: "ink", accent: "green" };

function cardWords({ number, name, purpose }: Contact, sizes: CardSizes, width: number): SizedParagraph[] {
  const large = number ?? "";
  const fitting = large === "" ? 0 : Math.floor((sizes.number * width) / widthOf(large, sizes.number, true));
  return [
    ...(large === "" ? [] : [words(large, Math.min(sizes.number, fitting), "heading")]),
    words(name, large === "" ? sizes.name * 1.25 : sizes.name, "heading"),
    words(purpose, sizes.purpose, "text", sizes.purpose * 0.3),
  ];
}

/** Cards side by side, three in a row; all of one height. */
function cardRows(contacts: readonly Contact[], size: number, { name, x, width }: Room): Frame {
  const gap = 20;
  const columns = contacts.length === 4 ? 2 : Math.min(3, contacts.length);
  const w = (width - gap * (columns - 1)) / columns;
  const inset = { left: 22, right: 18, y: 16 };
  const roomy = columns < 3;
  const sizes = {
    number: size * (name === "help" ? 3.2 : 2),
    name: Math.max(20, Math.round(size * (roomy ? 0.82 : 0.72))),
    purpose: Math.max(20, Math.round(size * (roomy ? 0.7 : 0.62))),
  };
  const cards = contacts.map((contact) => ({
    contact,
    paragraphs: cardWords(contact, sizes, w - inset.left - inset.right),
  }));
  const h = Math.max(
    ...cards.map(({ paragraphs }) => textHeight(paragraphs, w - inset.left - inset.right) + 2 * inset.y),
  );
  const rows = Math.ceil(contacts.length / columns);
  return {
    height: rows * h + (rows - 1) * gap,
    draw: (y) =>
      cards.flatMap(({ contact, paragraphs }, index): Drawn[] => [
        {
          type: "text",
          role: "free",
          box: {
            x: x + (index % columns) * (w + gap),
            y: y + Math.floor(index / columns) * (h + gap),
            w,
            h,
          },
          inset,
          ...cardColours(contact),
          middle: false,
          paragraphs,
        },
      ]),
  };
}

/** One contact beside other words: the number left, what it is for to the right of it. */
function cardStrip(contact: Contact, size: number, { name: layout, x, width }: Room): Frame {
  const alone = layout === "help";
  const { number, name, purpose } = contact;
  const colours = cardColours(contact);
  const large =
    number === undefined ? undefined : words(number, Math.max(54, size * (alone ? 3.6 : 1.9)), "heading");
  const numberWidth = large === undefined ? 0 : widthOf(number ?? "", large.size, true) + 2;
  const left = large === undefined ? 0 : numberWidth + 44;
  const text = [
    words(name, Math.max(20, Math.round(size * (alone ? 1.1 : 0.8))), "heading"),
    words(purpose, Math.max(20, Math.round(size * (alone ? 0.85 : 0.7))), "text"),
  ];
  const inset = { left: left === 0 ? 22 : 0, right: 22, y: alone ? 24 : 8 };
  const h = Math.max(
    large === undefined ? 0 : large.size * LINE + 8,
    textHeight(text, width - left - inset.left - inset.right) + 2 * inset.y,
  );
  const beside = textFrame(text, { box: { x: x + left, w: width - left }, inset, ...colours }, h);
  const before =
    large && textFrame([large], { box: { x, w: left }, inset: { left: 22, right: 20, y: 0 }, ...colours }, h);
  return { height: h, draw: (y) => [...(before?.draw(y) ?? []), ...beside.draw(y)] };
}

function statisticFrame(part: Extract<Part, { type: "statistic" }>, size: number, room: Room): Frame {
  const { layout, x, width } = room;
  const text = [words(part.value, size * 2.4, "heading"), words(part.label, size, "text")];
  return textFrame(text, {
    box: { x, w: width },
    inset: flat,
    fill: undefined,
    ink: layout.ink,
    accent: layout.accent,
  });
}

/** One part in a base size. `first` is the first text of the slide: it stands in the layout's own place. */
export function frameOf(part: Part, size: number, room: Room, first: boolean): Frame {
  const { layout, x, width } = room;
  switch (part.type) {
    case "text": {
      const panel = {
        box: { x, w: width },
        inset: flat,
        fill: undefined,
        ink: layout.ink,
        accent: layout.accent,
      };
      return textFrame(sized(part.paragraphs, size, room.air), { ...panel, role: first ? "body" : "free" });
    }
    case "key":
      return keyFrame(part.paragraphs, size, room);
    case "panel":
      return panelFrame(part, size, room);
    case "table":
      return tableFrame(part.table, Math.max(16, Math.round(size * 0.8)), x, width);
    case "statistic":
      return statisticFrame(part, size, room);
    case "help": {
      const [only, second] = part.contacts;
      if (only !== undefined && second === undefined) return cardStrip(only, size, room);
      return cardRows(part.contacts, size, room);
    }
  }
}

/** Lines of a title. */
export const titleLines = (title: string, size: number, width: number): number =>
  countLines([{ text: title, bold: true, italic: false }], size, true, width);
