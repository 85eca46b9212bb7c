/**
 * Everything that is checked before anything is written: the texts, and what the other rooms make of them.
 */
import { examine, type Edition, type Examination } from "#document/edition.ts";
import type { LibraryOptions } from "#library/library.ts";
import { ContentError } from "#library/problems.ts";
import { bulletinProblems } from "#loudspeaker/bulletin.ts";
import { printProblems } from "#printshop/check.ts";

/** Reads and checks everything; never throws for bad content. */
export async function examineAll(options: LibraryOptions): Promise<Examination> {
  const examination = await examine(options);
  const { edition, problems } = examination;
  // What is broken already cannot be laid out.
  if (edition !== undefined && problems.errors.length === 0) {
    problems.problems.push(...printProblems(edition), ...bulletinProblems(edition));
  }
  return examination;
}

/**
 * Reads an edition for publishing.
 *
 * @throws ContentError with every problem, when there is an error
 */
export async function readCheckedEdition(options: LibraryOptions): Promise<Edition> {
  const { edition, problems } = await examineAll(options);
  problems.throwIfErrors();
  if (edition === undefined) throw new ContentError(problems.problems);
  return edition;
}
