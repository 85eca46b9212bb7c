/**
 * A copy against the words of its original: what was altered and where, what was left out as a whole, what stands around.
 * Leaving out whole sentences is allowed (terms: «rút gọn»); a change inside one, or a sentence put in between, is not.
 */
import { comparableWords, type ComparableWord } from "#language/comparable-words.ts";
import type { Original } from "./original.ts";
import { excerpt, Frame, letters, occurrences } from "./phrases.ts";
import { slides, wordDiff, type Stretch } from "./word-diff.ts";

export interface Place {
  type: "changed" | "inserted" | "dropped" | "moved";
  /** What the copy says here and what the original says; empty where there is nothing. */
  copy: string;
  original: string;
  /** The words of the copy around it. */
  before: string;
  after: string;
}

export interface Comparison {
  places: Place[];
  /** Sentences left out. */
  omitted: number;
  /** Words of others before the first and after the last of ours. */
  outside: { before: number; after: number };
  /** For each word of the copy: is it one of ours? */
  own: boolean[];
}

const CONTEXT = 6;
/** «Không.» – a sentence this short decides over the next one and is not left out freely. */
const SHORT_SENTENCE = 4;
/** Words that a first or last stretch of ours has at least, unless the text itself is shorter. */
const ANCHOR = 4;

const isEmpty = ({ from, to }: Stretch): boolean => from === to;

class Comparer {
  readonly places: Place[] = [];
  omitted = 0;
  private readonly original: ComparableWord[];
  private readonly copy: ComparableWord[];
  private readonly keys: string[];
  private readonly copyKeys: string[];
  private readonly frame: Frame;
  private readonly left: { from: number; to: number }[] = [];

  constructor(original: Original, copy: ComparableWord[]) {
    this.original = comparableWords(original.blocks.join("\n\n"));
    this.copy = copy;
    this.keys = this.original.map(({ key }) => key);
    this.copyKeys = copy.map(({ key }) => key);
    this.frame = new Frame(original.frame);
  }

  compare(): Comparison {
    const stretches = wordDiff(this.keys, this.copyKeys);
    const anchors = stretches.filter(
      ({ equal, from, to }) => equal && to - from >= Math.min(ANCHOR, this.keys.length),
    );
    const first = anchors[0]?.from ?? this.keys.length;
    const last = anchors.at(-1)?.to ?? this.keys.length;
    const [head, inner, tail] = split(stretches, first, last);
    const before = this.edge(head, "start");
    for (const stretch of inner) if (!stretch.equal) this.inside(stretch);
    const after = this.edge(tail, "end");
    this.findMoved([...inner.filter(({ equal }) => !equal), ...[head, tail].filter((s) => s !== undefined)]);
    const own = this.copy.map(() => false);
    for (const stretch of inner) if (stretch.equal) own.fill(true, stretch.copyFrom, stretch.copyTo);
    return { places: this.places, omitted: this.omitted, outside: { before, after }, own };
  }

  /** What stands between two stretches of ours. */
  private inside(stretch: Stretch): void {
    const strangers = this.strangers(stretch);
    if (isEmpty(stretch)) {
      if (strangers > 0 && !this.isItemNumber(stretch)) this.tell("inserted", this.inserted(stretch));
    } else if (strangers > 0) {
      if (!this.isGlued(stretch)) this.tell("changed", stretch);
    } else this.leftOut(stretch);
  }

  /** Blanks between words are lost where a system takes elements away: «113Công an». */
  private isGlued({ from, to, copyFrom, copyTo }: Stretch): boolean {
    return letters(this.original.slice(from, to)) === letters(this.copy.slice(copyFrom, copyTo));
  }

  /** «2.» before a list item whose line was lost. */
  private isItemNumber({ from, copyFrom, copyTo }: Stretch): boolean {
    return (
      copyTo - copyFrom === 1 &&
      this.original[from - 1]?.endsBlock === true &&
      /^\d{1,2}[.)]\s/u.test(this.copy[copyFrom]?.written ?? "")
    );
  }

  /** What stands before the first stretch of ours, or after the last: others' words are no alteration there. */
  private edge(stretch: Stretch | undefined, side: "start" | "end"): number {
    if (stretch === undefined) return 0;
    const strangers = this.strangers(stretch);
    if (isEmpty(stretch)) return strangers;
    const boundary = side === "start" ? stretch.to : stretch.from;
    const whole = this.startsSentence(boundary) || boundary === this.keys.length;
    if (whole && !this.resembles(stretch, side)) this.leftOut(stretch);
    else {
      // Of the others' words only the nearest can stand for ours.
      const size = Math.min(stretch.copyTo - stretch.copyFrom, stretch.to - stretch.from + CONTEXT);
      this.tell(strangers === 0 ? "dropped" : "changed", {
        ...stretch,
        ...(side === "start" ? { copyFrom: stretch.copyTo - size } : { copyTo: stretch.copyFrom + size }),
      });
      return Math.max(0, strangers - size);
    }
    return strangers;
  }

  private leftOut(stretch: Stretch): void {
    const whole = slides(this.keys, stretch.from, stretch.to).find(({ from, to }) => this.isWhole(from, to));
    if (whole === undefined) {
      this.tell("dropped", stretch);
      return;
    }
    this.left.push(whole);
    this.omitted += this.original
      .slice(whole.from, whole.to)
      .filter(({ endsSentence }) => endsSentence).length;
  }

  private startsSentence(at: number): boolean {
    return at === 0 || this.original[at - 1]?.endsSentence === true;
  }

  private isWhole(from: number, to: number): boolean {
    if (!this.startsSentence(from) || this.original[to - 1]?.endsSentence !== true) return false;
    const wholeBlocks =
      (from === 0 || this.original[from - 1]?.endsBlock === true) &&
      this.original[to - 1]?.endsBlock === true;
    return wholeBlocks || to - from >= SHORT_SENTENCE;
  }

  /** Words in the copy's stretch that belong to no form of ours, wherever equal words let it slide. */
  private strangers({ copyFrom, copyTo }: Stretch): number {
    return Math.min(
      ...slides(this.copyKeys, copyFrom, copyTo).map(
        ({ from, to }) => this.frame.strangers(this.copyKeys, from, to).length,
      ),
    );
  }

  /** Where an insertion begins with a sentence, it is shown so. */
  private inserted(stretch: Stretch): Stretch {
    const { copyFrom, copyTo } = stretch;
    const places = slides(this.copyKeys, copyFrom, copyTo);
    const place = places.find(({ from }) => this.copy[from - 1]?.endsSentence === true);
    return { ...stretch, ...(place && { copyFrom: place.from, copyTo: place.to }) };
  }

  /** Is the sentence that is missing at an edge there in other words? */
  private resembles(stretch: Stretch, side: "start" | "end"): boolean {
    let { from, to } = stretch;
    if (side === "start") for (from = to - 1; !this.startsSentence(from);) from -= 1;
    else for (to = from + 1; this.original[to - 1]?.endsSentence !== true;) to += 1;
    const size = to - from + CONTEXT;
    const nearby =
      side === "start"
        ? this.copyKeys.slice(Math.max(stretch.copyFrom, stretch.copyTo - size), stretch.copyTo)
        : this.copyKeys.slice(stretch.copyFrom, Math.min(stretch.copyTo, stretch.copyFrom + size));
    const kept = wordDiff(this.keys.slice(from, to), nearby)
      .filter(({ equal }) => equal)
      .reduce((sum, equal) => sum + equal.to - equal.from, 0);
    return kept >= (to - from) / 2;
  }

  /** A sentence that seems left out may stand elsewhere. */
  private findMoved(edits: readonly Stretch[]): void {
    for (const { from, to } of this.left) {
      const sentence = this.keys.slice(from, to);
      if (sentence.length < SHORT_SENTENCE) continue;
      const at = edits.flatMap(({ copyFrom, copyTo }) =>
        occurrences(this.copyKeys.slice(copyFrom, copyTo), sentence).map((index) => index + copyFrom),
      )[0];
      if (at === undefined) continue;
      this.places.push(this.place("moved", { equal: false, from, to, copyFrom: at, copyTo: at + to - from }));
    }
  }

  private tell(type: Place["type"], stretch: Stretch): void {
    this.places.push(this.place(type, stretch));
  }

  private place(type: Place["type"], { from, to, copyFrom, copyTo }: Stretch): Place {
    return {
      type,
      original: excerpt(this.original.slice(from, to)),
      copy: excerpt(this.copy.slice(copyFrom, copyTo)),
      before: excerpt(this.copy.slice(Math.max(0, copyFrom - CONTEXT), copyFrom)),
      after: excerpt(this.copy.slice(copyTo, copyTo + CONTEXT)),
    };
  }
}

/** Stretches before the first word of ours, between, and after the last; each edge as one. */
function split(
  stretches: readonly Stretch[],
  first: number,
  last: number,
): [Stretch | undefined, Stretch[], Stretch | undefined] {
  const isInner = (stretch: Stretch): boolean => stretch.from >= first && stretch.to <= last && first < last;
  const start = stretches.findIndex((stretch) => stretch.equal && isInner(stretch) && stretch.from === first);
  const end = stretches.findLastIndex((stretch) => stretch.equal && isInner(stretch) && stretch.to === last);
  if (start < 0) return [whole(stretches), [], undefined];
  return [whole(stretches.slice(0, start)), stretches.slice(start, end + 1), whole(stretches.slice(end + 1))];
}

function whole(stretches: readonly Stretch[]): Stretch | undefined {
  const [first] = stretches;
  const last = stretches.at(-1);
  return first && last && { ...first, equal: false, to: last.to, copyTo: last.copyTo };
}

export const compareWithOriginal = (original: Original, copy: ComparableWord[]): Comparison =>
  new Comparer(original, copy).compare();
