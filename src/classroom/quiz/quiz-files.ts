/**
 * The quiz of a pack for the programs that teachers have.
 */
import type { Lesson } from "#document/lesson/lesson.ts";
import { manuscriptOf } from "#document/manuscript.ts";
import { TREE_VERSION } from "#document/tree.ts";
import { mediaTypes, utf8, type FormCache, type FormFile } from "#document/form-file.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { writeAzota } from "./azota.ts";
import { quizFormats, type QuizFormatName } from "./formats.ts";
import { writeGift } from "./gift.ts";
import { writeMoodleXml } from "./moodle-xml.ts";
import { writeQti } from "./qti.ts";
import { writeKahoot, writeQuizizz } from "./spreadsheets.ts";

/** One file for each format of `quizFormats`, in its order; `quizFileNotes` says what is in each. */
export function quizFiles(lesson: Lesson, site: SiteSettings, cache: FormCache): FormFile[] {
  const { item, quiz } = lesson;
  const { title, slug } = item;
  const manuscript = {
    ...manuscriptOf(item, { version: TREE_VERSION, children: [], notes: [] }, site),
    title: quiz.title,
  };
  const file = (name: QuizFormatName, mediaType: string, bytes: () => Promise<Uint8Array>): FormFile => ({
    name: quizFormats[name].file,
    label: quizFormats[name].label,
    mediaType,
    bytes,
  });
  const costly = (name: QuizFormatName, content: unknown, make: () => Promise<Uint8Array>) => () =>
    cache(quizFormats[name].file, content, make);

  return [
    file(
      "azota",
      mediaTypes.docx,
      costly("azota", { quiz, manuscript }, () => writeAzota(quiz, manuscript)),
    ),
    file(
      "quizizz",
      mediaTypes.xlsx,
      costly("quizizz", quiz, () => writeQuizizz(quiz)),
    ),
    file(
      "kahoot",
      mediaTypes.xlsx,
      costly("kahoot", quiz, () => writeKahoot(quiz)),
    ),
    file("moodle", mediaTypes.xml, () => Promise.resolve(utf8(writeMoodleXml(quiz, title)))),
    file("gift", mediaTypes.txt, () => Promise.resolve(utf8(writeGift(quiz, title)))),
    file(
      "qti",
      mediaTypes.zip,
      costly("qti", { quiz, slug }, () => Promise.resolve(writeQti(quiz, slug))),
    ),
  ];
}
