/**
 * The places of a lesson plan that a teacher fills in: bookmarks in the Word file, found again by their names.
 *
 * Runs in the browser too: no imports that need Node.
 */
import { fit } from "#document/writers/docx/words.ts";

export const planSlots = {
  school: "o_truong",
  teacher: "o_giao_vien",
  group: "o_lop",
  date: "o_ngay_day",
  /** All minutes together. */
  minutes: "o_thoi_gian",
  /** What follows them: room for a remark. */
  afterMinutes: "o_sau_thoi_gian",
} as const;

/** Minutes of an activity; `index` counts from 0. */
export const minutesSlot = (index: number): string => `o_phut_${index + 1}`;

const escaped = (words: string): string =>
  fit(words).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const END = "<w:bookmarkEnd";
const words = /<w:t(?: [^>]*)?>[^<]*<\/w:t>/gu;

/**
 * Puts words into bookmarks of a main document part (ECMA-376 part 1, 17.13.6): the first run between start and end
 * keeps its look and gets the words, the others lose theirs.
 *
 * @param document `word/document.xml`
 * @param values by name of the bookmark
 * @throws Error when the part has no such bookmark
 */
export function fillSlots(document: string, values: ReadonlyMap<string, string>): string {
  let filled = document;
  for (const [name, value] of values) {
    const start = new RegExp(`<w:bookmarkStart\\b[^>]*\\bw:name="${name}"[^>]*/>`, "u").exec(filled);
    const from = start === null ? -1 : start.index + start[0].length;
    const to = filled.indexOf(END, from);
    if (from < 0 || to < 0) throw new Error(`The plan has no place «${name}»`);
    let written = false;
    const inside = filled.slice(from, to).replace(words, () => {
      if (written) return "";
      written = true;
      return `<w:t xml:space="preserve">${escaped(value)}</w:t>`;
    });
    filled = filled.slice(0, from) + inside + filled.slice(to);
  }
  return filled;
}
