/**
 * A board as a sheet for the press.
 */
import type { SheetAbout } from "../placard/sheet.ts";
import type { Sheet } from "../typeset.ts";
import type { Board } from "./board.ts";

/** @param pictures SVG texts by the names that the board uses */
export const boardSheet = (board: Board, about: SheetAbout, pictures: Record<string, string>): Sheet => ({
  template: "board",
  data: { ...about, board },
  pictures,
});

/** Tells what a board's pictures show where they wait for it (`alt: ""`); decorations have no `alt` at all. */
export function described(board: Board, alt: string): Board {
  return {
    ...board,
    pages: board.pages.map((page) => ({
      ...page,
      things: page.things.map((thing) =>
        thing.type === "picture" && thing.alt === "" ? { ...thing, alt } : thing,
      ),
    })),
  };
}
