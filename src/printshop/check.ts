/**
 * Check: the words of every public print fit every sheet and picture that is made of them.
 */
import type { Edition } from "#document/edition.ts";
import type { Problem } from "#library/problems.ts";
import { isPrint, type PrintContext } from "./piece.ts";
import { pieceOf } from "./pieces.ts";
import { togetherIn } from "./together.ts";
import { TooLong } from "./too-long.ts";

/** Lays out every piece without drawing it. */
export function printProblems({ library, placeOf }: Edition): Problem[] {
  const context: PrintContext = {
    site: library.site,
    together: togetherIn(library),
    cache: () => Promise.reject(new Error("Checks make no files")),
  };
  return library.items.filter(isPrint).flatMap((item): Problem[] => {
    try {
      pieceOf(item, context);
      return [];
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      return [{ ...placeOf(item.ref, error.field), severity: "error", message: error.message }];
    }
  });
}
