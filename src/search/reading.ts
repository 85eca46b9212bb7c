/**
 * What was typed → the words that were meant. Each typed word can stand for several words of the index: itself, one with the
 * marks that were left out, one written in Telex or VNI keys, one misspelt, two written as one, one not yet typed to its end.
 * Words that belong together decide: «cai nghien» is «cai nghiện», «ma tuy da» is «ma túy đá». The best way through the
 * candidates is found as in a hidden Markov model (Viterbi 1967); costs are in the nature of −ln probability.
 */
import { withoutMarks } from "#language/fold.ts";
import { readTelex, readVni } from "#language/keystrokes.ts";
import { slipBetween } from "#language/misspellings.ts";
import { fitsMarks, type Lexicon } from "./lexicon.ts";
import { wordsOf } from "./words.ts";

/** How a candidate came about, from what was typed as it is to what was guessed. */
export type Origin = "typed" | "marks" | "keys" | "completed" | "misspelt" | "split" | "unknown";

interface Candidate {
  words: readonly string[];
  cost: number;
  origin: Origin;
}

export interface Reading {
  words: readonly string[];
  /** A word was taken for another one than was typed: the reader is told. */
  guessed: boolean;
  /** The last word was only begun, and is taken for this one among others. */
  completed: boolean;
  /** The last word is only begun: what begins with it counts. */
  begun: boolean;
  cost: number;
}

/** What each way of reading costs, and what words that belong together give back. */
const costs = {
  marksBesideMarks: 1.6,
  marks: 0.4,
  otherMarks: 2.6,
  keys: 0.5,
  completed: 1.2,
  slip: 3.2,
  slipOtherMarks: 1.2,
  split: 2.5,
  unknown: 7,
};
const pairGain = 3.2;
const wholeNameGain = 2.5;
const candidatesPerWord = 12;
const paths = 4;

const hasMarks = (word: string) => word !== withoutMarks(word);

/** Among words that look the same without marks, the frequent one is likelier (Zipf 1949: frequency falls as 1/rank). */
function rarity(lexicon: Lexicon, word: string, group: readonly string[]): number {
  const share = (entry: string) => 1 / ((lexicon.rank(entry) ?? 1e4) + 3);
  const total = group.reduce((sum, entry) => sum + share(entry), 0);
  return Math.log(total / share(word));
}

const remembered = new WeakMap<Lexicon, Map<string, Candidate[]>>();

/** Readings of one typed word; while the next word is typed, those before it need not be read again. */
function candidatesFor(
  typed: string,
  lexicon: Lexicon,
  context: { marked: boolean; last: boolean },
): Candidate[] {
  const known = remembered.get(lexicon) ?? new Map<string, Candidate[]>();
  remembered.set(lexicon, known);
  const key = `${typed} ${context.marked} ${context.last}`;
  const candidates = known.get(key) ?? findCandidates(typed, lexicon, context);
  known.set(key, candidates);
  return candidates;
}

function findCandidates(
  typed: string,
  lexicon: Lexicon,
  context: { marked: boolean; last: boolean },
): Candidate[] {
  const found: Candidate[] = [];
  const add = (words: readonly string[], cost: number, origin: Origin) => {
    found.push({ words, cost, origin });
  };
  const fold = withoutMarks(typed);
  const group = lexicon.sameFold(fold);
  const marked = hasMarks(typed);
  const known = lexicon.rank(typed) !== undefined;

  for (const word of group) {
    const rare = rarity(lexicon, word, group);
    if (word === typed) add([word], marked ? 0 : 0.35 * rare, "typed");
    else if (fitsMarks(typed, word)) {
      const cost = 0.35 * rare + (context.marked ? costs.marksBesideMarks : costs.marks);
      add([word], cost, marked ? "misspelt" : "marks");
    } else add([word], 0.35 * rare + costs.otherMarks, "misspelt");
  }
  for (const word of [readTelex(typed), readVni(typed)]) {
    if (word !== undefined && lexicon.rank(word) !== undefined) {
      add([word], costs.keys + (known ? 4 : 0), "keys");
    }
  }
  if (context.last) {
    const longer = lexicon.startingWith(typed);
    for (const word of longer) {
      add(
        [word],
        costs.completed + 0.35 * rarity(lexicon, word, longer) + (known && typed.length > 1 ? 1.4 : 0),
        "completed",
      );
    }
  }
  if (fold.length > 1 && !/\d/u.test(fold)) {
    for (const other of lexicon.folds) {
      const slip = other === fold ? undefined : slipBetween(fold, other);
      if (slip === undefined) continue;
      // The shorter a word, the more others are one slip away.
      const short = fold.length < 4 ? 0.8 : 0;
      for (const word of lexicon.sameFold(other)) {
        const marks = fitsMarks(typed, word) || !marked || sameMarks(typed, word) ? 0 : costs.slipOtherMarks;
        const rare = 0.2 * rarity(lexicon, word, lexicon.sameFold(other));
        add([word], costs.slip * slip + marks + short + rare + (known ? (marked ? 2 : 1.4) : 0), "misspelt");
      }
    }
  }
  if (group.length === 0 && fold.length > 3) {
    for (let cut = 1; cut < typed.length; cut += 1) {
      const parts = [typed.slice(0, cut), typed.slice(cut)] as const;
      for (const first of lexicon.sameFold(withoutMarks(parts[0]))) {
        for (const second of lexicon.sameFold(withoutMarks(parts[1]))) {
          if (!fitsMarks(parts[0], first) || !fitsMarks(parts[1], second)) continue;
          if (lexicon.isPair(first, second)) add([first, second], costs.split, "split");
        }
      }
    }
  }
  found.sort((a, b) => a.cost - b.cost);
  // What the word before makes of a beginning is not known here.
  const best = context.last ? found : found.slice(0, candidatesPerWord);
  // Nothing is known of it: it is looked for as it stands.
  if (!known) best.push({ words: [typed], cost: costs.unknown, origin: "unknown" });
  return best;
}

/** The marks of both, apart from the letters, are the same: «nghiẹm» and «nghiẹn». */
function sameMarks(a: string, b: string): boolean {
  const marks = (word: string) => word.normalize("NFD").replace(/\P{M}/gu, "");
  return marks(a) === marks(b);
}

interface Path {
  words: readonly string[];
  cost: number;
  origins: readonly Origin[];
}

function extend(path: Path, { words, cost, origin }: Candidate, lexicon: Lexicon): Path {
  let total = path.cost + cost;
  let last = path.words.at(-1);
  for (const word of words) {
    if (last !== undefined && lexicon.isPair(last, word)) total -= pairGain;
    last = word;
  }
  return { words: [...path.words, ...words], cost: total, origins: [...path.origins, origin] };
}

const guesses: readonly Origin[] = ["misspelt", "split", "keys"];

/**
 * The likeliest readings of a query, best first.
 *
 * @param query as typed, in any Unicode form and either tone placement
 * @returns at least one reading unless nothing was typed
 */
export function readQuery(query: string, lexicon: Lexicon): Reading[] {
  const typed = wordsOf(query);
  if (typed.length === 0) return [];
  const finished = /[\s\p{P}]$/u.test(query);
  const marked = typed.some(hasMarks);
  let beam: Path[] = [{ words: [], cost: 0, origins: [] }];
  typed.forEach((word, index) => {
    const last = index === typed.length - 1 && !finished;
    const candidates = candidatesFor(word, lexicon, { marked, last });
    beam = beam
      .flatMap((path) => candidates.map((candidate) => extend(path, candidate, lexicon)))
      .sort((a, b) => a.cost - b.cost)
      // Only the last word decides what follows, but several ways to the same word may be wanted later.
      .slice(0, 60);
  });
  const readings = beam.map(({ words, cost, origins }): Reading => {
    const named = lexicon.senses(words.join(" ")).some(({ kind }) => kind === "name");
    return {
      words,
      cost: cost - (named ? wholeNameGain : 0),
      guessed: origins.some((origin) => guesses.includes(origin)),
      completed: origins.at(-1) === "completed",
      begun: !finished && origins.at(-1) !== "completed" && origins.at(-1) !== "keys",
    };
  });
  const best = new Map<string, Reading>();
  for (const reading of readings.sort((a, b) => a.cost - b.cost)) {
    const key = reading.words.join(" ");
    if (!best.has(key)) best.set(key, reading);
  }
  return [...best.values()].slice(0, paths);
}
