/**
 * The piece of a page that shows why it was found, with marks on exactly what was found.
 */
import type { Plan } from "./plan.ts";
import { placedWords, type PlacedWord } from "./words.ts";

/** A run of text; `mark` where it is what was looked for. */
export interface Run {
  text: string;
  mark: boolean;
}

interface Span {
  /** Of the words of the text. */
  first: number;
  last: number;
  unit: number;
}

/** Words that an excerpt holds; two or three lines on a phone. */
const EXCERPT_WORDS = 34;
/** Words before the first match, when no sentence begins nearer. */
const LEAD_WORDS = 8;

/** Every place where a unit of the plan stands, whole words only; longer matches first where they overlap. */
function spansOf(words: readonly PlacedWord[], { units }: Plan): Span[] {
  const taken = new Array<boolean>(words.length).fill(false);
  const terms = units
    .flatMap((unit, at) => unit.terms.map((term) => ({ ...term, unit: at })))
    .sort((a, b) => b.words.length - a.words.length);
  const spans: Span[] = [];
  const find = (wanted: readonly string[], unit: number, begun: boolean): boolean => {
    let found = false;
    for (let first = 0; first + wanted.length <= words.length; first += 1) {
      const matches = wanted.every((word, offset) => {
        const here = words[first + offset]?.word ?? "";
        return begun && offset === wanted.length - 1 ? here.startsWith(word) : here === word;
      });
      if (!matches || taken.slice(first, first + wanted.length).includes(true)) continue;
      taken.fill(true, first, first + wanted.length);
      spans.push({ first, last: first + wanted.length - 1, unit });
      found = true;
    }
    return found;
  };
  for (const { words: wanted, begun, unit } of terms) {
    // A word that stands there whole was typed to its end.
    if (!find(wanted, unit, false) && begun) find(wanted, unit, true);
  }
  return spans.sort((a, b) => a.first - b.first);
}

function runsBetween(
  text: string,
  words: readonly PlacedWord[],
  spans: readonly Span[],
  start: number,
  end: number,
): Run[] {
  const runs: Run[] = [];
  let at = start;
  const push = (to: number, mark: boolean) => {
    if (to > at) runs.push({ text: text.slice(at, to), mark });
    at = Math.max(at, to);
  };
  for (const { first, last } of spans) {
    const [from, to] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
    if (from < start || to > end) continue;
    push(from, false);
    push(to, true);
  }
  push(end, false);
  return runs;
}

/** A text with marks on what the plan looks for. */
export function markText(text: string, plan: Plan): Run[] {
  const composed = text.normalize("NFC");
  const words = placedWords(composed);
  return runsBetween(composed, words, spansOf(words, plan), 0, composed.length);
}

/**
 * The part of a text that holds most of what was looked for, about 34 words long, from the beginning of a sentence where one
 * is near.
 */
export function excerptOf(text: string, plan: Plan): Run[] {
  const composed = text.normalize("NFC").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  const words = placedWords(composed);
  if (words.length === 0) return [];
  const spans = spansOf(words, plan);
  const heldFrom = (first: number) => {
    const within = spans.filter(
      (span) => span.first >= first && span.last < first + EXCERPT_WORDS - LEAD_WORDS,
    );
    return new Set(within.map(({ unit }) => unit)).size + within.length / 100;
  };
  const best = spans.reduce(
    (chosen, { first }) => (heldFrom(first) > chosen.held ? { first, held: heldFrom(first) } : chosen),
    { first: 0, held: 0 },
  ).first;
  const startsSentence = (index: number) =>
    index === 0 ||
    /[.?!]["'”»)]*\s+["'“«(]*$/u.test(composed.slice(words[index - 1]?.end, words[index]?.start));
  let first = best;
  while (first > 0 && best - first < LEAD_WORDS && !startsSentence(first)) first -= 1;
  const last = Math.min(words.length, first + EXCERPT_WORDS) - 1;
  const start = words[first]?.start ?? 0;
  const atEnd = last === words.length - 1;
  const end = atEnd ? composed.length : (words[last]?.end ?? composed.length);
  const runs = runsBetween(composed, words, spans, start, end);
  return [
    ...(startsSentence(first) ? [] : [{ text: "…\u00A0", mark: false }]),
    ...runs,
    ...(atEnd ? [] : [{ text: "\u00A0…", mark: false }]),
  ];
}
