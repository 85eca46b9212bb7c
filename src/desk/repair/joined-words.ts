/**
 * Two words with the blank between them lost: «cácĐoàn», «cáccấp».
 */
import { isSyllable } from "#language/phonology.ts";
import { certain, type RepairRule } from "./repair.ts";

/** A half must show by a mark of its own that it is Vietnamese: «iPhone» and «heroin» are not two words. */
const isMarked = (part: string) => /[\u00C0-\u1EF9]/u.test(part) && isSyllable(part);

function splits(word: string): [string, string][] {
  return Array.from({ length: word.length - 1 }, (_, at): [string, string] => [
    word.slice(0, at + 1),
    word.slice(at + 1),
  ]).filter(([first, second]) => isMarked(first) && isMarked(second));
}

/** Words that are no syllable and can be cut into two in one way only. A capital in the middle becomes small. */
export const joinedWords: RepairRule = (text) =>
  [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    if (word.length < 4 || isSyllable(word) || word === word.toUpperCase()) return [];
    const [cut, ...others] = splits(word);
    if (cut === undefined || others.length > 0) return [];
    const [first, second] = cut;
    return [certain(index, word, `${first} ${second.toLowerCase()}`, "joined")];
  });
