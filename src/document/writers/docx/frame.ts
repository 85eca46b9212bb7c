/**
 * What stands before and after the text: label, title, lead; sources, credit, licence, numbers to call; head and foot
 * of the pages.
 */
import { Footer, Header, HeadingLevel, PageNumber, Paragraph, TextRun, type ParagraphChild } from "docx";
import type { Manuscript } from "../../manuscript.ts";
import { hyperlink, isRightToLeft, runs } from "./inlines.ts";
import type { Lists } from "./lists.ts";
import { language } from "./page.ts";
import { helpLine, shortTitle, sourceState, versionLine } from "./words.ts";

const linkTo = (href: string, words = href): ParagraphChild[] =>
  hyperlink(href, runs(words, { style: "Hyperlink" }));

const plain = (style: string, words: string): Paragraph =>
  new Paragraph({
    style,
    children: runs(words),
    ...(isRightToLeft(words) ? { bidirectional: true } : {}),
  });

export const opening = ({ label, title, lead }: Manuscript): Paragraph[] => [
  plain("Label", label),
  new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
  ...(lead === "" ? [] : [plain("Lead", lead)]),
];

function sources({ sources }: Manuscript, lists: Lists): Paragraph[] {
  if (sources.length === 0) return [];
  const { style, ...numbering } = lists.place({ start: 1 }, 0);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs("Nguồn") }),
    ...sources.map((source) => {
      const state = runs(`${source.title.replace(/\.$/u, "")}. ${sourceState(source)} `);
      return new Paragraph({ style, numbering, children: [...state, ...linkTo(source.url)] });
    }),
  ];
}

/** Notes that no footnote can hold, since only other notes mention them: after the text, by their numbers. */
export const unmentioned = (notes: readonly number[], write: (note: number) => Paragraph[]): Paragraph[] =>
  notes.length === 0
    ? []
    : [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs("Chú thích") }),
        ...notes.flatMap((note) =>
          write(note).map((paragraph, index) =>
            index === 0 ? paragraph.addRunToFront(new TextRun({ text: `[${note}] `, language })) : paragraph,
          ),
        ),
      ];

/** The credit with the address in it made a link. */
function credit({ credit: words, url }: Manuscript): Paragraph {
  const at = words.indexOf(url);
  const children =
    at < 0
      ? runs(words)
      : [...runs(words.slice(0, at)), ...linkTo(url), ...runs(words.slice(at + url.length))];
  return new Paragraph({ style: "Imprint", children, spacing: { before: 280 } });
}

export function closing(manuscript: Manuscript, lists: Lists): Paragraph[] {
  const { licence } = manuscript;
  const help = helpLine(manuscript.help);
  return [
    ...sources(manuscript, lists),
    credit(manuscript),
    plain("Imprint", versionLine(manuscript)),
    new Paragraph({
      style: "Imprint",
      children: [...runs("Giấy phép: "), ...linkTo(licence.url, licence.name)],
    }),
    ...(help === undefined ? [] : [plain("Help", help)]),
  ];
}

/** The title does not stand twice on the first page: there the name of the site is at the head. */
export const heads = ({ title, site }: Manuscript) => ({
  first: new Header({ children: [plain("Header", site.name)] }),
  default: new Header({ children: [plain("Header", shortTitle(title))] }),
});

const pages = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        children: [
          new TextRun({ language, children: ["Trang ", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

export const feet = () => ({ first: pages(), default: pages() });
