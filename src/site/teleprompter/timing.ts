/**
 * How long each sentence of a script takes at a speed.
 */
import { countSyllables } from "#language/syllables.ts";
import { pauses } from "#document/radio/script.ts";

export interface Timed {
  /** Seconds from the start at which the sentence begins, and how long it is read. */
  from: number;
  length: number;
}

/**
 * @param sentences with the seconds of silence after each
 * @param speed syllables a minute
 */
export function timetable(sentences: readonly { text: string; pause: number }[], speed: number): Timed[] {
  let from = 0;
  return sentences.map(({ text, pause }) => {
    const length = (countSyllables(text) / speed) * 60;
    const timed = { from, length };
    from += length + pause;
    return timed;
  });
}

/** Silence after a sentence inside a line. */
export const insideLine = pauses.sentence;
