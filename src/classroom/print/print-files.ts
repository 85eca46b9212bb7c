/**
 * What a teacher prints and cuts: activity cards, the rubric, cards with the numbers to call.
 */
import { mediaTypes, type FormCache, type FormFile } from "#document/form-file.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import { TREE_VERSION } from "#document/tree.ts";
import type { Contact } from "#library/item.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { rubricUse } from "../lesson-documents.ts";
import { colours } from "../slides/look.ts";
import { typeset, typstDate } from "./typeset.ts";

/** What every print says of itself. */
const aboutPrint = (title: string, { site, credit, updatedAt }: Manuscript) => ({
  title,
  author: site.publisher,
  credit,
  date: typstDate(updatedAt),
  colours,
});

/** Whom a pupil calls first: the first of the help bar that is not for emergencies, else the first of all. */
export function contactsForCard({ helpBar, contacts }: SiteSettings): Contact[] {
  const listed = helpBar.flatMap((id) => contacts.find((contact) => contact.id === id) ?? []);
  const first = listed.find(({ emergency }) => !emergency) ?? listed[0];
  return first === undefined ? [] : [first, ...listed.filter((contact) => contact !== first)];
}

const lowered = (words: string): string => words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);

const cardContact = ({ number, name, purpose, emergency }: Contact) => ({
  number: number ?? null,
  name,
  call: `${number === undefined ? "Đến" : "Gọi"} khi ${lowered(purpose)}.`,
  emergency,
});

export function printFiles(lesson: Lesson, site: SiteSettings, cache: FormCache): FormFile[] {
  const { item, cards, rubric } = lesson;
  const about = manuscriptOf(item, { version: TREE_VERSION, children: [], notes: [] }, site);
  const contacts = contactsForCard(site);
  const lead = contacts[0]?.number;
  const pdf = (
    name: string,
    label: string,
    template: "cards" | "rubric" | "help-cards",
    data: object,
  ): FormFile => ({
    name,
    label,
    mediaType: mediaTypes.pdf,
    bytes: () =>
      cache(template, data, async () => Promise.resolve(typeset(`${item.ref}/${template}`, template, data))),
  });
  return [
    pdf("05-the-hoat-dong.pdf", "Thẻ hoạt động (PDF, để in và cắt)", "cards", {
      ...aboutPrint(cards.title, about),
      instructions: cards.instructions,
      cards: cards.cards,
    }),
    pdf("06-phieu-danh-gia.pdf", "Phiếu đánh giá (PDF, để in)", "rubric", {
      ...aboutPrint(rubric.title, about),
      lead: rubricUse,
      fields: ["Họ và tên", "Lớp", "Ngày"],
      levels: rubric.levels,
      criteria: rubric.criteria,
    }),
    pdf(
      lead === undefined ? "10-the-noi-giup-do.pdf" : `10-the-goi-${lead}.pdf`,
      "Thẻ nơi giúp đỡ (PDF, để in và cắt)",
      "help-cards",
      { ...aboutPrint(`Thẻ nơi giúp đỡ: ${site.name}`, about), contacts: contacts.map(cardContact) },
    ),
  ];
}
