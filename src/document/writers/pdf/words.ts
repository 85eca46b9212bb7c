/**
 * Runs of text: what must stay on one line, and where a word that is too long may break.
 */
import { documentNumber } from "#language/document-numbers.ts";
import { splitGraphemes } from "./characters.ts";

/**
 * A piece of a run. `whole` is never torn at the end of a line; `break` is a place where a word may go on in the next
 * line. It leaves no character behind, so that copied text and addresses stay what they are.
 */
export type Piece = { type: "text"; value: string } | { type: "whole"; value: string } | { type: "break" };

/** Letters between two places to break in a word that fits no line. */
const STEP = 5;

/** @param room letters that a line surely holds */
export function pieces(text: string, room: number): Piece[] {
  return text.split(documentNumber).flatMap((part, index): Piece[] => {
    if (part === "") return [];
    return index % 2 === 1 && part.length <= room ? [{ type: "whole", value: part }] : breakable(part, room);
  });
}

function breakable(text: string, room: number): Piece[] {
  if (!text.split(" ").some((word) => word.length > room)) return [{ type: "text", value: text }];
  const runs = text.split(/(?<= )/u).flatMap((word) => {
    const letters = splitGraphemes(word);
    return letters.length > room + 1 ? [...parts(word), ""] : [word];
  });
  const joined: Piece[] = [];
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (run === "") continue;
    const last = joined.at(-1);
    if (last?.type === "text") last.value += run;
    else joined.push({ type: "text", value: run });
    if (next !== undefined && next !== "" && !run.endsWith(" ")) joined.push({ type: "break" });
  }
  return joined;
}

/** A long word in parts: addresses after their own signs, anything else after every few letters. */
function parts(word: string): string[] {
  return word.split(/(?<=[/?&=._-])(?![/?&=._-])/u).flatMap((part) => {
    const letters = splitGraphemes(part);
    if (letters.length <= STEP * 3) return [part];
    return Array.from({ length: Math.ceil(letters.length / STEP) }, (_, index) =>
      letters.slice(index * STEP, (index + 1) * STEP).join(""),
    );
  });
}

/** Letters of the longest word. */
export function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => word.length));
}

/** The beginning of a title for the head of a page: whole words, at most `room` letters. */
export function shortTitle(title: string, room = 64): string {
  if (title.length <= room) return title;
  const cut = title.slice(0, room);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > room / 2 ? end : room).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
