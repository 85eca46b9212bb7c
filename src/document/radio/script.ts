/**
 * What an announcer reads: the text of a version in spoken words, line by line, with its pauses and its length.
 */
import { spokenSentences } from "#language/spoken/spoken.ts";
import { countSyllables } from "#language/syllables.ts";
import type { RadioSlot } from "#library/schema/radio.ts";
import { speakingRates } from "../speaking-rates.ts";
import { inlineText, type BlockNode, type InlineNode } from "../tree.ts";

/** Silence, in seconds: between sentences one breathes, between paragraphs one turns, at a line in the text one waits. */
export const pauses = { sentence: 0.4, paragraph: 0.8, separator: 2 } as const;

/** Syllables of a sentence that is still heard as one from a loudspeaker (house rule; formats.json: 25). */
export const LONGEST_SENTENCE = 25;

export interface ScriptLine {
  /** Whose voice, where a text has more than one. */
  voice: string | undefined;
  sentences: string[];
  /** Words to stress, as they stand in the sentences. */
  stressed: string[];
  /** Seconds of silence after the line. */
  pause: number;
}

export interface ScriptVersion {
  slot: RadioSlot;
  lines: ScriptLine[];
}

/** The lines of a version or of anything else that is read aloud. */
export function linesOf(nodes: readonly BlockNode[], voice?: string): ScriptLine[] {
  const lines: ScriptLine[] = [];
  const add = (text: string, stressed: string[] = []): void => {
    const sentences = spokenSentences(text);
    if (sentences.length > 0) lines.push({ voice, sentences, stressed, pause: pauses.paragraph });
  };
  for (const node of nodes) {
    switch (node.type) {
      case "paragraph":
        add(inlineText(node.children), stressedIn(node.children));
        break;
      case "list":
        for (const item of node.items) lines.push(...linesOf(item, voice));
        break;
      case "separator": {
        const last = lines.at(-1);
        if (last !== undefined) last.pause = pauses.separator;
        break;
      }
      case "announcer":
        lines.push(...linesOf(node.children, node.voice));
        break;
      case "callTwice":
        lines.push({ voice, sentences: node.spoken, stressed: [], pause: pauses.paragraph });
        break;
      default:
    }
  }
  return lines;
}

/** Stressed words as they are spoken. */
function stressedIn(nodes: readonly InlineNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === "strong") {
      const spoken = spokenSentences(inlineText(node.children))
        .join(" ")
        .replace(/[.!?…]+$/u, "");
      return spoken === "" ? [] : [spoken];
    }
    return node.type === "emphasis" || node.type === "link" ? stressedIn(node.children) : [];
  });
}

export const syllablesIn = (lines: readonly ScriptLine[]): number =>
  lines.reduce((sum, { sentences }) => sum + countSyllables(sentences.join(" ")), 0);

/** Seconds of silence inside and between the lines. */
export const silenceIn = (lines: readonly ScriptLine[]): number =>
  lines.reduce(
    (sum, { sentences, pause }, index) =>
      sum + (sentences.length - 1) * pauses.sentence + (index < lines.length - 1 ? pause : 0),
    0,
  );

/** Whole seconds that reading takes, with its silences. @param syllablesPerMinute see `speakingRates` */
export const secondsOf = (lines: readonly ScriptLine[], syllablesPerMinute: number): number =>
  Math.round((syllablesIn(lines) / syllablesPerMinute) * 60 + silenceIn(lines));

/** On the loudspeaker and in a studio. */
export const timesOf = (lines: readonly ScriptLine[]): Record<keyof typeof speakingRates, number> => ({
  loudspeaker: secondsOf(lines, speakingRates.loudspeaker),
  news: secondsOf(lines, speakingRates.news),
});

/** The versions of a radio text, in the order of the text. */
export const versionsOf = (nodes: readonly BlockNode[]): ScriptVersion[] =>
  nodes.flatMap((node) =>
    node.type === "version" ? [{ slot: node.slot, lines: linesOf(node.children) }] : [],
  );
