import { examine, type Edition } from "#document/edition.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import { contentFolder, fixtureNow } from "./content-folder.ts";

/** The second province's lesson pack, with every type of question; `changes` replace files of the content folder. */
export async function fixtureLesson(
  changes: Parameters<typeof contentFolder>[0] = {},
): Promise<{ lesson: Lesson; edition: Edition }> {
  const { edition, problems } = await examine({ contentDir: contentFolder(changes), now: fixtureNow });
  problems.throwIfErrors();
  return { lesson: edition!.lessonOf({ ref: "lessons/mac-ao-phao" }), edition: edition! };
}
