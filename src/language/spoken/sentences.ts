/**
 * Where sentences start and end.
 */

import { endsWithAbbreviation } from "./abbreviations.ts";
import { PAUSE, rewrite, START } from "./rewriting.ts";

const OPENING = '[«“"(\\[]*';
const CLOSING = '[»”")\\]]*';

/**
 * Marks sentences that start with a number or a capital, so that they still start with a capital when that word
 * is spelled out. A text without a full stop is a phrase: it keeps its small letter («26/6» → «hai mươi sáu…»).
 */
export function markSentenceStarts(text: string): string {
  const next = String.raw`(?=${OPENING}[\p{Lu}\p{N}])`;
  const inner = rewrite(
    text,
    new RegExp(String.raw`[.!?…]${CLOSING}\s+${next}`, "gu"),
    ({ whole, before }) => {
      const abbreviated = whole.startsWith(".") && endsWithAbbreviation(`${before}.`);
      return abbreviated ? undefined : `${whole}${START}`;
    },
  );
  const isSentence = new RegExp(String.raw`[.!?…]${CLOSING}\s*$`, "u").test(text);
  return isSentence ? inner.replace(new RegExp(String.raw`^(\s*)${next}`, "u"), `$1${START}`) : inner;
}

/** Gives marked sentences their capital and takes the marks away. */
export function capitaliseSentenceStarts(text: string): string {
  return rewrite(text, new RegExp(String.raw`${START}(?<first>\p{L}?)`, "gu"), ({ part }) =>
    part("first").toLocaleUpperCase("vi"),
  );
}

interface Quotation {
  from: number;
  to: number;
  /** Whether the sentence around it goes on: «Hỏi dồn «Ai cho? Ở đâu?» làm con im.» */
  isInside: boolean;
}

function quotations(text: string): Quotation[] {
  const goesOn = new RegExp(String.raw`^(?:[\s${PAUSE}]*\p{Ll}|${PAUSE}?[.,;:!?…])`, "u");
  return [...text.matchAll(/«[^«»]*»|“[^“”]*”|"[^"]*"/gu)].map((match) => {
    const to = match.index + match[0].length;
    return { from: match.index, to, isInside: goesOn.test(text.slice(to)) };
  });
}

/**
 * Splits a paragraph whose numbers and abbreviations are words already, but whose quotation marks are still
 * there. A sentence ends at . ! ? … before a capital; not inside a quotation that its sentence goes on after,
 * nor at the hesitation «…» inside any quotation.
 */
export function splitSentences(text: string): string[] {
  const end = new RegExp(
    String.raw`(?<stop>[.!?…]+)(?:${CLOSING}|${PAUSE})*\s+(?=[${START}${PAUSE}]*${OPENING}[\p{Lu}${START}])`,
    "gu",
  );
  const quoted = quotations(text);
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(end)) {
    const stop = match.index + (match.groups?.["stop"] ?? "").length;
    const quotation = quoted.find((one) => match.index > one.from && match.index < one.to);
    const hesitates = quotation !== undefined && match[0].startsWith("…") && stop < quotation.to - 1;
    if (quotation?.isInside === true || hesitates) continue;
    const to = match.index + match[0].length;
    sentences.push(text.slice(from, to));
    from = to;
  }
  return [...sentences, text.slice(from)];
}
