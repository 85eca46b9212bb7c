/**
 * What pupils take home: the ideas of the lesson, their sheets, the questions without answers, whom to call.
 */
import type { Lesson } from "#document/lesson/lesson.ts";
import { lowered } from "#document/lesson/sections.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import type { Told } from "#document/reduce.ts";
import {
  link,
  paragraph,
  strong,
  text,
  TREE_VERSION,
  type BlockNode,
  type ListNode,
} from "#document/tree.ts";
import { formatContentDate } from "#language/dates.ts";
import { validityLabel } from "#library/validity.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { audienceLabel } from "../facts.ts";
import { letter, setQuestion, type SetQuestion } from "../quiz/set-question.ts";
import { keyEdition, pupilEdition } from "../sheet-editions.ts";

export interface Chapter {
  /** Name of its file, without ending. */
  name: string;
  title: string;
  body: Told[];
}

export interface StudentBook {
  title: string;
  description: string;
  /** Address of the pack: identifies the book on every edition of it. */
  url: string;
  publisher: string;
  licence: Manuscript["licence"];
  credit: string;
  /** Instant of the version. */
  modified: Date;
  published: Date;
  chapters: Chapter[];
}

const heading = (title: string, id: string): BlockNode => ({
  type: "heading",
  level: 2,
  id,
  children: [text(title)],
});

const list = (lines: readonly string[], start?: number): ListNode => ({
  type: "list",
  start,
  items: lines.map((line) => [paragraph(text(line))]),
});

function questionParts(set: SetQuestion): BlockNode[] {
  switch (set.type) {
    case "choice":
      return set.options.map((option, index) => paragraph(strong(`${letter(index)}. `), text(option.text)));
    case "true-false":
      return [paragraph(text("Đúng hay sai? Vì sao em nghĩ vậy?"))];
    case "matching":
      return [
        list(
          set.question.pairs.map(({ left }) => left),
          1,
        ),
        paragraph(text("Nối với:")),
        ...set.right.map((right, index) =>
          paragraph(strong(`${letter(index).toLowerCase()}. `), text(right)),
        ),
      ];
    case "ordering":
      return [list(set.items)];
    case "written":
      return [];
  }
}

function questions({ quiz }: Lesson): BlockNode[] {
  return quiz.questions.flatMap((question, index) => {
    const set = setQuestion(question, index + 1, `sach/${question.id}`);
    const hint = question.type === "multiple" ? " (Chọn mọi ý đúng.)" : "";
    return [
      paragraph(strong(`Câu ${set.number}. `), text(`${question.prompt}${hint}`)),
      ...questionParts(set),
    ];
  });
}

function help({ help: contacts }: Manuscript): BlockNode[] {
  return contacts.flatMap(({ number, name, purpose, advice }) =>
    number === undefined
      ? []
      : [
          paragraph(strong("Gọi "), link(`tel:${number}`, number), text(` – ${name}. ${purpose}.`)),
          paragraph(text(advice.replaceAll("\n", " "))),
        ],
  );
}

const about = ({ credit, licence, sources, version, updatedAt, url }: Manuscript): BlockNode[] => [
  paragraph(text(credit)),
  paragraph(text("Giấy phép: "), link(licence.url, licence.name), text(".")),
  paragraph(text(`Bản ${version}, cập nhật ${formatContentDate(updatedAt)}. Bản mới nhất: `), link(url, url)),
  heading("Nguồn", "nguon"),
  {
    type: "list",
    start: 1,
    items: sources.map((source) => [
      paragraph(
        link(source.url, source.title),
        text(` ${validityLabel[source.validity]}, kiểm tra ngày ${formatContentDate(source.checkedOn)}.`),
      ),
    ]),
  },
];

/** Puts the book together; pictures that may not leave the site are not in it. */
export function studentBook(lesson: Lesson, site: SiteSettings): StudentBook {
  const { item, slides, worksheets, quiz } = lesson;
  const told = (children: BlockNode[]): Manuscript =>
    manuscriptOf(item, { version: TREE_VERSION, children, notes: [] }, site);
  const whole = told([]);
  const chapter = (name: string, title: string, children: BlockNode[]): Chapter => ({
    name,
    title,
    body: told(children).body,
  });
  return {
    title: item.title,
    description: item.description,
    url: whole.url,
    publisher: whole.site.publisher,
    licence: whole.licence,
    credit: whole.credit,
    modified: whole.updated,
    published: whole.publishedAt,
    chapters: [
      chapter("mo-dau", item.title, [
        paragraph(text(item.description)),
        paragraph(text(`${item.data.subject}. ${audienceLabel(item.data)}.`)),
      ]),
      chapter(
        "dieu-can-nho",
        "Điều cần nhớ",
        slides.flatMap(({ title, children }, index) => [
          heading(title, `trang-${index + 1}`),
          ...lowered(children),
        ]),
      ),
      ...worksheets.map(({ title, tree }, index) =>
        chapter(`phieu-${index + 1}`, title, pupilEdition(keyEdition(tree)).children),
      ),
      chapter("cau-hoi", quiz.title, questions(lesson)),
      chapter("khi-can-giup", "Khi cần người giúp", help(whole)),
      chapter("ve-sach", "Nguồn và giấy phép", about(whole)),
    ],
  };
}
