/**
 * What an event or a short play needs on paper: its text with what stands in its declaration, as Word, PDF and text.
 */
import { documentForms } from "#document/document-forms.ts";
import type { Edition } from "#document/edition.ts";
import { mediaTypes, utf8, type FormCache, type FormFile } from "#document/form-file.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import { link, paragraph, strong, text, type BlockNode, type DocumentTree } from "#document/tree.ts";
import { writePlainText } from "#document/writers/plain-text.ts";
import type { Item } from "#library/item.ts";

export type StageItem = Item<"event"> | Item<"sketch">;

const heading = (id: string, words: string): BlockNode => ({
  type: "heading",
  level: 2,
  id,
  children: [text(words)],
});

const list = (items: BlockNode[][]): BlockNode => ({ type: "list", start: undefined, items });

/** The pieces that an event names, in its order; those that are not public are left out. */
export function materialsOf({ data }: Item<"event">, { library }: Edition): Item[] {
  const refs = [data.pledge, ...data.materials];
  return refs.flatMap((ref) => library.items.find((item) => item.ref === ref) ?? []);
}

function treeOf(item: StageItem, edition: Edition): DocumentTree {
  const tree = edition.documentOf(item);
  if (item.kind === "sketch") {
    const { characters, place, questions, minutes } = item.data;
    return {
      ...tree,
      children: [
        paragraph(
          strong("Thời lượng: "),
          text(`khoảng ${minutes} phút. `),
          strong("Nơi xảy ra: "),
          text(place),
        ),
        heading("nhan-vat", "Nhân vật"),
        list(characters.map(({ name, role }) => [paragraph(strong(`${name}: `), text(role))])),
        ...tree.children,
        heading("hoi-nguoi-xem", "Hỏi người xem"),
        list(questions.map((question) => [paragraph(text(question))])),
      ],
    };
  }
  const event = item;
  return {
    ...tree,
    children: [
      paragraph(strong("Thời lượng: "), text(`${event.data.minutes} phút.`)),
      ...tree.children,
      heading("khau-hieu", "Khẩu hiệu"),
      list(event.data.slogans.map((slogan) => [paragraph(text(slogan))])),
      heading("in-va-phat", "Thứ cần in, cần phát"),
      list(materialsOf(event, edition).map(({ href, title }) => [paragraph(link(href, title))])),
    ],
  };
}

export const stageManuscript = (item: StageItem, edition: Edition): Manuscript =>
  manuscriptOf(item, treeOf(item, edition), edition.library.site);

/** `<slug>.docx`, `.pdf`, `.txt` */
export function stageFiles(item: StageItem, edition: Edition, cache: FormCache): FormFile[] {
  const manuscript = stageManuscript(item, edition);
  return [
    ...documentForms(
      item.slug,
      item.kind === "event" ? "Bộ tổ chức" : "Kịch bản",
      manuscript,
      ["docx", "pdf"],
      cache,
    ),
    {
      name: `${item.slug}.txt`,
      label: "Chữ thường",
      mediaType: mediaTypes.txt,
      bytes: () => Promise.resolve(utf8(writePlainText(manuscript, { width: 72 }))),
    },
  ];
}
