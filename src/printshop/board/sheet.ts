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
