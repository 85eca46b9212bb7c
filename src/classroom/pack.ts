/**
 * A lesson pack: every file of it, and one archive of exactly these bytes.
 */
import { createHash } from "node:crypto";
import { archiveNote, NOTE_FILE, SUMS_FILE, sumsOf, zipFolder, type NamedBytes } from "#document/archive.ts";
import { mediaTypes, utf8, type FormCache, type FormFile } from "#document/form-file.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import { manuscriptOf } from "#document/manuscript.ts";
import { TREE_VERSION } from "#document/tree.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { documentFiles } from "./document-files.ts";
import { lessonDocuments } from "./lesson-documents.ts";
import { playerFiles } from "./player-files.ts";
import { printFiles } from "./print/print-files.ts";
import { quizFiles } from "./quiz/quiz-files.ts";
import { readMeHtml } from "./read-me.ts";
import { participants } from "./shelf.ts";
import { slideFiles } from "./slides/slide-files.ts";
import { writeEpub } from "./student-book/epub.ts";
import { studentBook } from "./student-book/book.ts";
import { termsText } from "./terms-file.ts";

/** The plan that teachers edit, and that the page fills in for them. */
export const PLAN_FILE = "01-ke-hoach-bai-day.docx";

export const archiveName = (slug: string): string => `${slug}.zip`;

function bookFile(lesson: Lesson, site: SiteSettings, cache: FormCache): FormFile {
  const book = studentBook(lesson, site);
  return {
    name: "11-hoc-sinh.epub",
    label: `Sách điện tử cho ${participants(lesson.item.data.setting)} (EPUB)`,
    mediaType: mediaTypes.epub,
    bytes: () => cache("epub", book, () => writeEpub(book)),
  };
}

/** What the parts of the classroom make of a pack. A new form joins here. */
function formsOf(lesson: Lesson, site: SiteSettings, cache: FormCache): FormFile[] {
  return [
    ...documentFiles(lessonDocuments(lesson, site), cache),
    ...slideFiles(lesson, site, cache),
    ...printFiles(lesson, site, cache),
    ...quizFiles(lesson, site, cache),
    ...playerFiles(lesson, site, cache),
    bookFile(lesson, site, cache),
  ];
}

/** Read-me and terms: texts that cost nothing. */
function textsOf(lesson: Lesson, site: SiteSettings, forms: readonly FormFile[]): [FormFile, FormFile] {
  const { item } = lesson;
  const manuscript = manuscriptOf(item, { version: TREE_VERSION, children: [], notes: [] }, site);
  const now = (text: () => string) => () => Promise.resolve(utf8(text()));
  return [
    {
      name: "00-doc-truoc.html",
      label: "Đọc trước: cách dạy, từng tệp để làm gì",
      mediaType: mediaTypes.html,
      bytes: now(() => readMeHtml(lesson, manuscript, forms)),
    },
    {
      name: "nguon-va-giay-phep.txt",
      label: "Nguồn và giấy phép",
      mediaType: mediaTypes.txt,
      bytes: now(() => termsText(manuscript)),
    },
  ];
}

/** All bytes, or an error that names the file: no archive is made of a part of them. */
async function complete(files: readonly FormFile[], of: string): Promise<NamedBytes[]> {
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      try {
        return { name, bytes: await bytes() };
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`${of}: không tạo được ${name}. ${why}`, { cause });
      }
    }),
  );
}

/** How to prove where the pack comes from; stands beside the page and in the archive, as all its files do. */
function originFile({ item }: Lesson, site: SiteSettings, files: readonly FormFile[]): FormFile {
  return {
    name: NOTE_FILE,
    label: "Cách xác minh nguồn gốc",
    mediaType: mediaTypes.txt,
    bytes: async () => {
      const parts = (await complete(files, item.ref)).map((part) => ({ ...part, beside: true }));
      return archiveNote(item.slug, item.href, parts, site);
    },
  };
}

/**
 * The list of sums and the archive of some files.
 *
 * @param slug names the archive and the folder in it
 * @param of what the files belong to, for errors
 */
export function archiveFiles(
  slug: string,
  of: string,
  files: readonly FormFile[],
  cache: FormCache,
): [FormFile, FormFile] {
  return [
    {
      name: SUMS_FILE,
      label: "Mã kiểm tra từng tệp (SHA-256)",
      mediaType: mediaTypes.txt,
      bytes: async () => sumsOf(await complete(files, of)),
    },
    {
      name: archiveName(slug),
      label: "Tất cả trong một tệp nén",
      mediaType: mediaTypes.zip,
      bytes: async () => {
        const parts = await complete(files, of);
        const sums = createHash("sha256").update(sumsOf(parts)).digest("hex");
        return cache("pack", [slug, sums], () => Promise.resolve(zipFolder(slug, parts)));
      },
    },
  ];
}

/** All files of a pack as they stand beside its page, by name; the list of sums and the archive are the last. */
export function packFiles(lesson: Lesson, site: SiteSettings, cache: FormCache): FormFile[] {
  const forms = formsOf(lesson, site, cache).sort((a, b) => (a.name < b.name ? -1 : 1));
  const [readMe, terms] = textsOf(lesson, site, forms);
  const told = [readMe, ...forms, terms];
  const { slug, ref } = lesson.item;
  const files = [...told, originFile(lesson, site, told)];
  return [...files, ...archiveFiles(slug, ref, files, cache)];
}
