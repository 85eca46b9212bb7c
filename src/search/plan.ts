/**
 * A reading → what is looked for: units of one meaning each, with other ways to say them.
 */
import { functionWords, isQuestion, particles } from "./function-words.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Reading } from "./reading.ts";

export interface Term {
  words: readonly string[];
  /** The last word is only begun. */
  begun: boolean;
  /** How much a page that says it so is worth, beside one that says it as typed: 0 to 1. */
  weight: number;
  /** Only asked for when the terms that come first find too little. */
  fallback: boolean;
}

export interface Unit {
  /** As it stands in the query. */
  words: readonly string[];
  terms: readonly Term[];
  /** An entry of the A–Z has this name. */
  isName: boolean;
  /** Looked for in the index; units that tell little are only compared with titles and marked. */
  sought: boolean;
}

export interface Plan {
  /** Every word of the query. */
  words: readonly string[];
  units: readonly Unit[];
  /** Somebody asks, or is in need: answers to questions come first. */
  isQuestion: boolean;
}

/** Words of the longest name that is looked for. */
const longestPhrase = 7;

/** What other ways of saying are worth beside the words as typed; chosen on the tuning half of the golden queries. */
const nameWeight = 0.95;
const shorterWeight = 0.9;
const synonymWeight = 0.65;
/** The same for words that are only begun: as they stand, as names that go on so, as other words than the likeliest. */
const begunWeight = 0.8;
const completionWeight = 0.95;
const rivalWeight = 0.9;
const mostCompletions = 3;

const wordsOfPhrase = (phrase: string) => phrase.split(" ");

function termsFor(words: readonly string[], lexicon: Lexicon, begun: boolean): Term[] {
  // Pagefind takes a beginning of what it does not know for a match: «xyz» would find «x».
  const goesOn = begun && lexicon.startingWith(words.at(-1) ?? "").length > 0;
  const own: Term = { words, begun: goesOn, weight: 1, fallback: false };
  const others = lexicon.senses(words.join(" ")).flatMap(({ kind, leads, others: phrases }): Term[] => {
    if (kind === "synonym") {
      return phrases.map((phrase) => ({
        words: wordsOfPhrase(phrase),
        begun: false,
        weight: synonymWeight,
        fallback: true,
      }));
    }
    // Texts use the title, or a shorter form of it; other aliases stand only on pages that list them. A title that holds the
    // phrase is found with it.
    const title = phrases.slice(0, leads ? 0 : 1).filter((phrase) => !phrase.includes(words.join(" ")));
    const shorter = phrases.filter((phrase) => words.length > 2 && words.join(" ").includes(phrase));
    return [
      ...title.map((phrase) => ({ phrase, weight: nameWeight })),
      ...shorter
        .filter((phrase) => phrase.includes(" "))
        .map((phrase) => ({ phrase, weight: shorterWeight })),
    ].map(({ phrase, weight }) => ({ words: wordsOfPhrase(phrase), begun: false, weight, fallback: false }));
  });
  return [own, ...others];
}

/**
 * Whether words may be taken for a name: one word of everyday language («đá», «kẹo») only when nothing else is asked, or after
 * a word that tells how it is meant («chơi đá»).
 */
function isSense(all: readonly string[], at: number, length: number, lexicon: Lexicon): boolean {
  const phrase = all.slice(at, at + length);
  const senses = lexicon.senses(phrase.join(" "));
  if (senses.length === 0) return false;
  if (length > 1 || all.length === 1 || lexicon.isCue(all[at - 1] ?? "")) return true;
  const [word = ""] = phrase;
  const isForeign = !/[\u00C0-\u1EF9]/u.test(word) && word.length > 3;
  return isForeign || senses.some(({ kind }) => kind === "synonym");
}

/** Names that the end of the query begins: «kỹ năng từ» → «kỹ năng từ chối». */
function completions(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const phrase = words.join(" ");
  if (phrase.length < 4 || (words.length < 2 && lexicon.rank(phrase) !== undefined)) return [];
  return lexicon.sensesBeginning(phrase).filter((name) => name !== phrase);
}

/** Length of the longest name or synonym that begins here; 0 when none does. */
function nameLength(words: readonly string[], at: number, lexicon: Lexicon): number {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    if (isSense(words, at, length, lexicon)) return length;
  }
  return 0;
}

/** A unit of the end of a query that begins one or more names. */
function begunUnit(words: readonly string[], names: readonly string[], lexicon: Lexicon): Unit {
  const terms = names
    .slice(0, mostCompletions)
    .flatMap((name) => termsFor(wordsOfPhrase(name), lexicon, false))
    .map((term) => ({ ...term, weight: term.weight * completionWeight }));
  const own: Term = { words, begun: true, weight: begunWeight, fallback: false };
  return { words, terms: [own, ...terms], isName: true, sought: true };
}

/** Two words that mean something together; a joining word belongs to no pair. */
function isPair(first: string, second: string | undefined, lexicon: Lexicon): boolean {
  return (
    second !== undefined &&
    lexicon.isPair(first, second) &&
    ![first, second].some((word) => particles.has(word))
  );
}

/** The longest names first, then pairs of words that belong together, then single words. */
function cut({ words, begun, completed }: Reading, lexicon: Lexicon): Unit[] {
  const units: Unit[] = [];
  const loose: Unit[] = [];
  const unitOf = (at: number, length: number, isName: boolean): Unit => {
    const phrase = words.slice(at, at + length);
    const terms = termsFor(phrase, lexicon, begun && at + length === words.length);
    return { words: phrase, terms, isName, sought: true };
  };
  let at = 0;
  let secondOfPair = -1;
  while (at < words.length) {
    const length = nameLength(words, at, lexicon);
    const begunNames = length === 0 && (begun || completed) ? completions(words.slice(at), lexicon) : [];
    if (begunNames.length > 0) {
      units.push(begunUnit(words.slice(at), begunNames, lexicon));
      at = words.length;
    } else if (length > 0) {
      const senses = lexicon.senses(words.slice(at, at + length).join(" "));
      units.push(
        unitOf(
          at,
          length,
          senses.some(({ kind }) => kind === "name"),
        ),
      );
      at += length;
    } else {
      // Pairs may overlap: «tháng hành động» is looked for as «tháng hành» and «hành động».
      const paired = isPair(words[at] ?? "", words[at + 1], lexicon);
      const unit = unitOf(at, paired ? 2 : 1, false);
      const says = unit.words.some((word) => !functionWords.has(word));
      if (paired || at !== secondOfPair) (says ? units : loose).push(unit);
      at += 1;
      if (paired) secondOfPair = at;
    }
  }
  // A cue has done its work when a name of one word follows.
  const telling = units.filter(({ words: [cue = "", ...others] }, index) => {
    const next = units[index + 1];
    return others.length > 0 || !lexicon.isCue(cue) || next?.isName !== true || next.words.length > 1;
  });
  return telling.length > 0 ? telling : loose;
}

/** As many units of a query are looked for in the index: each costs a part of the index, and time. */
const mostSought = 3;

/** How rare the rarest word of a unit is. */
const rareness = ({ words }: Unit, lexicon: Lexicon) =>
  Math.max(...words.map((word) => lexicon.rank(word) ?? Number.MAX_SAFE_INTEGER));

function mostTelling(units: readonly Unit[], lexicon: Lexicon): Unit[] {
  const telling = [...units].sort((a, b) => rareness(b, lexicon) - rareness(a, lexicon)).slice(0, mostSought);
  return units.map((unit) => ({ ...unit, sought: telling.includes(unit) }));
}

/** How much more than the likeliest another completion of the last word may cost. */
const rivalCost = 2.5;

/**
 * Cuts the likeliest reading into units. Words without a meaning of their own are left out unless nothing else remains. Where
 * the last word is only begun, «thuốc l», what else it may become is looked for too.
 *
 * @param readings best first, at least one
 */
export function planQuery(readings: readonly Reading[], lexicon: Lexicon): Plan {
  const [best] = readings;
  if (best === undefined) return { words: [], units: [], isQuestion: false };
  const { words } = best;
  const units = cut(best, lexicon);
  const stem = words.slice(0, -1).join(" ");
  const rivals = readings
    .slice(1)
    .filter(
      (other) =>
        best.completed &&
        other.completed &&
        other.cost < best.cost + rivalCost &&
        other.words.slice(0, -1).join(" ") === stem,
    )
    .flatMap((other) => cut(other, lexicon).slice(-1))
    .filter((unit) => unit.words.at(-1) !== words.at(-1))
    .flatMap(({ terms }) => terms.map((term) => ({ ...term, weight: term.weight * rivalWeight })));
  const last = units.at(-1);
  if (last !== undefined && rivals.length > 0) {
    units[units.length - 1] = { ...last, terms: [...last.terms, ...rivals] };
  }
  return { words, units: mostTelling(units, lexicon), isQuestion: isQuestion(words) };
}
