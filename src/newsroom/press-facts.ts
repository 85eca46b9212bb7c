/**
 * Facts for a newsroom: every statement of some texts that has a source, each once.
 */
import { figure } from "#document/blocks/Statistic/block.ts";
import { reduceBlocks } from "#document/reduce.ts";
import type { BlockNode, CitedSource, DocumentTree } from "#document/tree.ts";
import { toldWords } from "#document/walk.ts";
import { syllablesOf } from "#language/syllables.ts";

export interface PressFact {
  /** One or a few sentences that stand alone. */
  text: string;
  /** «Điều 6, khoản 11», for legal acts. */
  article: string | undefined;
  source: CitedSource;
}

/** Who finds this share of their syllables in another text of the same source says nothing new. */
const SAME = 0.8;

const wordsOf = (nodes: readonly BlockNode[]): string => toldWords(reduceBlocks(nodes)).join(" ");

/** The facts that these nodes and everything inside them state, in reading order. */
function statedIn(nodes: readonly BlockNode[]): PressFact[] {
  return nodes.flatMap((node): PressFact[] => {
    switch (node.type) {
      case "fact":
        return [{ text: wordsOf(node.children), article: undefined, source: node.source }];
      case "lawArticle":
        return [{ text: wordsOf(node.children), article: node.article, source: node.source }];
      case "statistic":
        return [
          {
            text: `${figure(node)} – ${node.label} (${node.place}, ${node.year}).`,
            article: undefined,
            source: node.source,
          },
        ];
      case "list":
        return statedIn(node.items.flat());
      default:
        return "children" in node ? statedIn(node.children as BlockNode[]) : [];
    }
  });
}

/** What is compared: not what stands in brackets, which tells when and how a statement was checked. */
const compared = ({ text }: PressFact): string[] => syllablesOf(text.replace(/\([^)]*\)/gu, " "));

const numbers = (syllables: readonly string[]): string[] =>
  syllables.filter((syllable) => /\d/u.test(syllable));
const denials = (syllables: readonly string[]): number =>
  syllables.filter((syllable) => /^(?:không|chưa|chẳng)$/u.test(syllable)).length;

/** Whether the first says nothing that the second does not say by the same source. */
function isWithin(fact: PressFact, other: PressFact): boolean {
  if (fact.source.slug !== other.source.slug || fact.article !== other.article) return false;
  const [own, others] = [compared(fact), compared(other)];
  const [words, known] = [new Set(own), new Set(others)];
  // A number or a «không» more or less makes another statement, however alike the words are.
  if (denials(own) !== denials(others) || !numbers(own).every((number) => known.has(number))) return false;
  return [...words].filter((word) => known.has(word)).length >= SAME * words.size;
}

/**
 * The facts of texts, those of the first text first. Of two that say the same by the same source, the fuller is kept,
 * at the place of the first.
 */
export function factsOf(trees: readonly DocumentTree[]): PressFact[] {
  const facts: PressFact[] = [];
  for (const fact of trees.flatMap(({ children, notes }) => statedIn([...children, ...notes.flat()]))) {
    if (facts.some((told) => isWithin(fact, told))) continue;
    const shorter = facts.findIndex((told) => isWithin(told, fact));
    if (shorter === -1) facts.push(fact);
    else facts[shorter] = fact;
  }
  return facts;
}
