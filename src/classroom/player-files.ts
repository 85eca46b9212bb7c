/**
 * The quiz to be played: by itself, and in learning management systems.
 */
import { mediaTypes, utf8, type FormCache, type FormFile } from "#document/form-file.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { commonCartridge } from "./lms/cartridge.ts";
import { pupilReadings } from "./lms/pupil-reading.ts";
import { scormPackage } from "./lms/scorm-package.ts";
import { frameOf, lessonSources, playerPage } from "./quiz/player-page.ts";

export function playerFiles(lesson: Lesson, site: SiteSettings, cache: FormCache): FormFile[] {
  const played = [lesson.quiz, lessonSources(lesson, site), frameOf(lesson, site)];
  const made = (form: string, content: unknown, make: () => Uint8Array) => () =>
    cache(form, content, () => Promise.resolve(make()));
  return [
    {
      name: "quiz.html",
      label: "Câu hỏi tự làm (mở bằng trình duyệt, không cần mạng)",
      mediaType: mediaTypes.html,
      bytes: made("quiz.html", played, () => utf8(playerPage(lesson, site, "browser"))),
    },
    {
      name: "quiz-scorm12.zip",
      label: "Câu hỏi cho hệ thống học tập (SCORM 1.2, có điểm)",
      mediaType: mediaTypes.zip,
      bytes: made("quiz-scorm12.zip", played, () => scormPackage(lesson, site)),
    },
    {
      name: "quiz.imscc",
      label: "Bài đọc và câu hỏi cho hệ thống học tập (Common Cartridge 1.1)",
      mediaType: mediaTypes.zip,
      bytes: made("quiz.imscc", [lesson.quiz, pupilReadings(lesson, site)], () =>
        commonCartridge(lesson, site),
      ),
    },
  ];
}
