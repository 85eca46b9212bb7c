/**
 * Two lists of words → stretches that are equal and stretches that are not, put where a reader would put them.
 */
import { diffArrays } from "diff";

/** A stretch of the original, [from, to), beside a stretch of the copy. */
export interface Stretch {
  equal: boolean;
  from: number;
  to: number;
  copyFrom: number;
  copyTo: number;
}

const removed = ({ from, to }: Stretch): number => to - from;
const added = ({ copyFrom, copyTo }: Stretch): number => copyTo - copyFrom;

/** Equal words this few between two larger edits are chance: «và», «ma túy». */
const CHANCE = 3;

/** Adds a stretch to a list, joined with the last where they are of one sort. */
function append(list: Stretch[], next: Stretch): void {
  const last = list.at(-1);
  if (removed(next) === 0 && added(next) === 0) return;
  if (last?.equal === next.equal) {
    last.to = next.to;
    last.copyTo = next.copyTo;
  } else list.push({ ...next });
}

function rawStretches(original: string[], copy: string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  let copyAt = 0;
  for (const { added: isAdded, removed: isRemoved, count } of diffArrays(original, copy)) {
    const from = at;
    const copyFrom = copyAt;
    if (!isAdded) at += count;
    if (!isRemoved) copyAt += count;
    append(stretches, { equal: !isAdded && !isRemoved, from, to: at, copyFrom, copyTo: copyAt });
  }
  return stretches;
}

const same = (words: readonly string[], a: number, b: number, length: number): boolean =>
  Array.from({ length }, (_, index) => index).every((index) => words[a + index] === words[b + index]);

/**
 * «[ma túy Ảnh] ma túy làm gì» may come as «ma túy [Ảnh ma túy] làm gì». An insertion or omission that can be slid over the
 * whole equal stretch before or after it is slid, so that it meets what stands there.
 */
function slide(stretches: Stretch[], original: readonly string[], copy: readonly string[]): boolean {
  for (let index = 1; index < stretches.length - 1; index += 1) {
    const [before, edit, after] = stretches.slice(index - 1, index + 2) as [Stretch, Stretch, Stretch];
    if (edit.equal || (removed(edit) > 0 && added(edit) > 0)) continue;
    const [words, start, end] =
      added(edit) > 0 ? [copy, edit.copyFrom, edit.copyTo] : [original, edit.from, edit.to];
    const back = removed(before);
    const on = removed(after);
    const goesBack = back <= end - start && same(words, end - back, start - back, back);
    if (!goesBack && !(on <= end - start && same(words, start, end, on))) continue;
    const move = goesBack ? -back : on;
    const moved = {
      equal: false,
      from: edit.from + move,
      to: edit.to + move,
      copyFrom: edit.copyFrom + move,
      copyTo: edit.copyTo + move,
    };
    const joined = stretches.slice(0, index - 1);
    append(joined, { ...before, to: moved.from, copyTo: moved.copyFrom });
    append(joined, moved);
    append(joined, { ...after, from: moved.to, copyFrom: moved.copyTo });
    for (const stretch of stretches.slice(index + 2)) append(joined, stretch);
    stretches.splice(0, stretches.length, ...joined);
    return true;
  }
  return false;
}

function withoutChance(stretches: readonly Stretch[]): Stretch[] {
  const size = (stretch: Stretch | undefined): number =>
    stretch === undefined ? 0 : Math.max(removed(stretch), added(stretch));
  const result: Stretch[] = [];
  stretches.forEach((stretch, index) => {
    const length = removed(stretch);
    const isChance =
      stretch.equal &&
      length <= CHANCE &&
      size(stretches[index - 1]) > length &&
      size(stretches[index + 1]) > length;
    append(result, isChance ? { ...stretch, equal: false } : stretch);
  });
  return result;
}

/** @returns stretches in order; equal ones and others take turns */
export function wordDiff(original: readonly string[], copy: readonly string[]): Stretch[] {
  const stretches = rawStretches([...original], [...copy]);
  // Every slide joins stretches, so this ends.
  while (slide(stretches, original, copy));
  return withoutChance(stretches);
}

/** Places where the same words can be taken out, or put in, with the same result; where they are comes first. */
export function slides(keys: readonly string[], from: number, to: number): { from: number; to: number }[] {
  const found = [{ from, to }];
  if (from === to) return found;
  for (let by = 1; from - by >= 0 && keys[from - by] === keys[to - by]; by += 1)
    found.push({ from: from - by, to: to - by });
  for (let by = 0; to + by < keys.length && keys[from + by] === keys[to + by]; by += 1)
    found.push({ from: from + by + 1, to: to + by + 1 });
  return found;
}
