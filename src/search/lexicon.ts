/**
 * The vocabulary made ready for looking things up.
 */
import { withoutMarks } from "#language/fold.ts";
import { questionPhrases } from "./function-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Lexicon {
  /** Rank of a word by frequency, from 0; undefined for a word that the index does not hold. */
  rank: (word: string) => number | undefined;
  /** Words that are the same without marks, most frequent first. */
  sameFold: (fold: string) => readonly string[];
  /** Words that begin so, most frequent first; marks that the beginning has must be there. */
  startingWith: (beginning: string) => readonly string[];
  /** All words without marks, once each. */
  folds: readonly string[];
  /** Whether two words belong together. */
  isPair: (first: string, second: string) => boolean;
  /** Rows that hold a name or a way of saying, by that phrase. */
  senses: (phrase: string) => readonly Sense[];
  /** Whether the word after this one is meant as a name, however everyday it is. */
  isCue: (word: string) => boolean;
  /** Phrases of names and synonyms that begin so and go on. */
  sensesBeginning: (beginning: string) => readonly string[];
}

/** One row in which a phrase stands. */
export interface Sense {
  kind: "name" | "synonym";
  /** Other phrases of the row, the leading one first. */
  others: readonly string[];
  /** The phrase is a title of the A–Z itself. */
  leads: boolean;
}

/** Whether a word has every mark that was typed, and perhaps more: «thuôc» fits «thuốc», «thuóc» does not fit «thuộc». */
export function fitsMarks(typed: string, word: string): boolean {
  if (typed === word) return true;
  const [a, b] = [typed, word].map((text) => text.replaceAll("đ", "d\u0335").normalize("NFD"));
  let at = 0;
  for (const character of b ?? "") if (a?.[at] === character) at += 1;
  return at === a?.length;
}

function groupBy<T>(entries: readonly T[], key: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const name = key(entry);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  return groups;
}

export function makeLexicon(vocabulary: Vocabulary): Lexicon {
  const { synonyms } = vocabulary;
  const names = vocabulary.entries.map((entry) => entry.names);
  const indexed = vocabulary.words.split(" ");
  const phrases = [...names, ...synonyms, ...vocabulary.distress.map((rule) => rule.phrases)].flat();
  // A synonym may hold a word that no page uses: it must be readable all the same.
  const words = [...new Set([...indexed, ...phrases.flatMap((phrase) => phrase.split(" "))])];
  const ranks = new Map(words.map((word, rank) => [word, rank]));
  const byFold = groupBy(words, withoutMarks);
  const folds = [...byFold.keys()];

  const pairs = new Set<string>();
  const wordAt = (rank: string) => indexed[Number.parseInt(rank, 36)] ?? "";
  for (const group of vocabulary.pairs.split(" ")) {
    const [first = "", seconds = ""] = group.split(":");
    for (const second of seconds.split(",")) pairs.add(`${wordAt(first)} ${wordAt(second)}`);
  }
  for (const phrase of [...phrases.map((text) => text.split(" ")), ...questionPhrases]) {
    phrase.slice(1).forEach((word, index) => pairs.add(`${phrase[index] ?? ""} ${word}`));
  }

  const senses = new Map<string, Sense[]>();
  const addSense = (phrase: string, sense: Sense) => {
    senses.set(phrase, [...(senses.get(phrase) ?? []), sense]);
  };
  const addRow = (kind: Sense["kind"], row: readonly string[]) => {
    for (const phrase of row) {
      const others = row.filter((other) => other !== phrase);
      addSense(phrase, { kind, others, leads: kind === "name" && phrase === row[0] });
    }
  };
  for (const row of names) addRow("name", row);
  for (const row of synonyms) addRow("synonym", row);
  // What somebody in distress types is what the first phrase of the row names.
  for (const { phrases: row } of vocabulary.distress) {
    const [first, ...others] = row;
    if (first === undefined) continue;
    for (const phrase of others) addSense(phrase, { kind: "synonym", others: [first], leads: false });
  }

  return {
    rank: (word) => ranks.get(word),
    sameFold: (fold) => byFold.get(fold) ?? [],
    startingWith: (beginning) => {
      const fold = withoutMarks(beginning);
      return words.filter(
        (word) =>
          word.length > beginning.length &&
          withoutMarks(word).startsWith(fold) &&
          fitsMarks(beginning, word.slice(0, beginning.length)),
      );
    },
    folds,
    isPair: (first, second) => pairs.has(`${first} ${second}`),
    senses: (phrase) => senses.get(phrase) ?? [],
    isCue: (word) => vocabulary.cues.includes(word),
    sensesBeginning: (beginning) => [...senses.keys()].filter((phrase) => phrase.startsWith(beginning)),
  };
}
