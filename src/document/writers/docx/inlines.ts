/**
 * Inline nodes → runs (ECMA-376 part 1, 17.3.2). Every run names its language.
 */
import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import type { InlineNode } from "../../tree.ts";
import { language } from "./page.ts";
import { fit } from "./words.ts";

type Marks = Pick<IRunOptions, "bold" | "italics" | "superScript" | "style">;

/** How mentions of notes are written; inside a note a footnote cannot stand. */
export type Mention = (note: number) => ParagraphChild[];

const rtl = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
/** Words of scripts from right to left, with the blanks and marks between them. */
const rightToLeft = new RegExp(`((?:[${rtl}]+[\\p{M}\\p{N}\\s.,،؛؟:!-]*)*[${rtl}][${rtl}\\p{M}]*)`, "u");
const startsRightToLeft = new RegExp(`^[^\\p{L}]*[${rtl}]`, "u");

/** Whether a paragraph with these words runs from right to left: its first letter decides (UAX #9, P2). */
export const isRightToLeft = (words: string): boolean => startsRightToLeft.test(words);

export function runs(value: string, marks: Marks = {}): TextRun[] {
  return fit(value)
    .split(rightToLeft)
    .flatMap((text, index) => {
      if (text === "") return [];
      return [
        index % 2 === 0
          ? new TextRun({ text, language, ...marks })
          : new TextRun({
              text,
              rightToLeft: true,
              language: { ...language, bidirectional: /\p{Script=Hebrew}/u.test(text) ? "he-IL" : "ar-SA" },
              ...marks,
            }),
      ];
    });
}

/** Anything but these would be an empty promise in a file that leaves the house, or worse. */
const outward = /^(?:https?:\/\/[^\s/]|mailto:|tel:)/u;

export function hyperlink(href: string, children: TextRun[]): ParagraphChild[] {
  return outward.test(href) ? [new ExternalHyperlink({ link: fit(href), children })] : children;
}

export function inlines(nodes: readonly InlineNode[], mention: Mention, marks: Marks = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case "text":
        return node.slot === undefined
          ? runs(node.value, marks)
          : [new Bookmark({ id: node.slot, children: runs(node.value, marks) })];
      case "strong":
        return inlines(node.children, mention, { ...marks, bold: true });
      case "emphasis":
        return inlines(node.children, mention, { ...marks, italics: true });
      case "lineBreak":
        return [new TextRun({ break: 1, language })];
      case "noteReference":
        return mention(node.number);
      case "link":
        return linked(node.href, inlines(node.children, mention, { ...marks, style: "Hyperlink" }));
    }
  });
}

/** A mention of a note inside the words of a link must stand outside the link. */
function linked(href: string, children: ParagraphChild[]): ParagraphChild[] {
  const isWord = (child: ParagraphChild): child is TextRun => child instanceof TextRun;
  return [...hyperlink(href, children.filter(isWord)), ...children.filter((child) => !isWord(child))];
}

/** A mention as plain words: «[3]» above the line. */
const plainMention: Mention = (note) => runs(`[${note}]`, { superScript: true });

/**
 * Notes become footnotes (ECMA-376 part 1, 17.11). Word counts references itself and in order, so a second mention
 * of a note points back to the first instead of referring anew.
 */
export class Notes {
  /** Notes that have their footnote, in order. */
  readonly written: number[] = [];
  readonly mention: Mention = (note) => {
    // Word knows letters, digits and underscores in names; one before the name hides it from its lists.
    const bookmark = `_chu_thich_${note}`;
    const known = this.written.indexOf(note);
    if (known >= 0) {
      const children = runs(String(known + 1), { style: "FootnoteReference" });
      return [new InternalHyperlink({ anchor: bookmark, children })];
    }
    if (note < 1 || note > this.count) throw new Error(`A text mentions note ${note} of ${this.count}`);
    this.written.push(note);
    return [new Bookmark({ id: bookmark, children: [new FootnoteReferenceRun(this.written.length)] })];
  };
  readonly mentionInNote: Mention = plainMention;
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  /** Notes that only other notes mention. */
  left(): number[] {
    return Array.from({ length: this.count }, (_, index) => index + 1).filter(
      (note) => !this.written.includes(note),
    );
  }
}
