/**
 * What a copy owes besides the text: credit with source and licence, and the numbers to call.
 */
import { comparableKeys, type ComparableWord } from "#language/comparable-words.ts";
import type { Copy } from "./copy.ts";
import type { Fingerprints, KnownItem } from "./fingerprints.ts";
import { occurrences } from "./phrases.ts";

export interface Credit {
  /** It says where it is from: name of the site, or a link to the item. */
  source: boolean;
  licence: boolean;
}

export interface Help {
  missing: Fingerprints["help"];
  /** A name with a number that is not its own: worse than none. */
  wrong: { name: string; number: string; said: string }[];
}

const isNumber = (key: string | undefined): key is string => key !== undefined && /^\d{3,15}$/u.test(key);

/** A phrase outside the words of the text: a site may be called like what it writes about. */
function says(keys: readonly string[], own: readonly boolean[], phrase: string): boolean {
  const words = comparableKeys(phrase);
  return occurrences(keys, words).some((at) => words.some((_, index) => own[at + index] !== true));
}

/** @param own for each word, whether it is one of the text itself */
export function creditOf(
  copy: Copy,
  words: readonly ComparableWord[],
  own: readonly boolean[],
  { site, licence: siteLicence }: Fingerprints,
  { href, kit, licence = siteLicence }: KnownItem,
): Credit {
  const keys = words.map(({ key }) => key);
  const addresses = [href, kit].map((address) => site.baseUrl + address);
  return {
    source: says(keys, own, site.name) || addresses.some((address) => copy.links.includes(address)),
    licence:
      says(keys, own, licence.name) ||
      says(keys, own, "CC BY") ||
      copy.links.some((address) => address.includes("creativecommons.org/licenses/")),
  };
}

/** The number said with a name: before it («113 – Công an»), else after it («Công an: 113»). */
function numberWith(keys: readonly string[], at: number, length: number): string | undefined {
  const before = keys[at - 1];
  if (isNumber(before)) return before;
  const after = keys[at + length];
  return isNumber(after) ? after : undefined;
}

/** Does a text name a number, with blanks or dots in it or without? */
function names(text: string, number: string): boolean {
  const digits = number.replace("+", "").split("").join("[ .\u00a0-]?");
  return new RegExp(`(?<!\\d)${digits}(?!\\d)`, "u").test(text);
}

export function helpOf(
  { text }: Copy,
  words: readonly ComparableWord[],
  own: readonly boolean[],
  { help }: Fingerprints,
): Help {
  const keys = words.map(({ key }) => key);
  const wrong = help.flatMap(({ number, name }) => {
    const phrase = comparableKeys(name);
    const said = occurrences(keys, phrase)
      .filter((at) => own[at] !== true)
      .map((at) => numberWith(keys, at, phrase.length))
      .find((found) => found !== undefined && found !== number);
    return said === undefined ? [] : [{ name, number, said }];
  });
  const missing = help.filter(
    ({ number, name }) => !names(text, number) && !wrong.some((entry) => entry.name === name),
  );
  return { missing, wrong };
}
