/**
 * Manuscript → what an announcer reads aloud, sentence by sentence. Radio scripts are built on it.
 *
 * Declared changes: sources in brackets, numbers of notes and pictures are not read; numbers, dates, abbreviations and
 * numbers of documents are written as they are spoken.
 */
import { speakingSeconds, spokenSentences } from "#language/spoken/spoken.ts";
import { speakingRates } from "../speaking-rates.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Told } from "../reduce.ts";
import { inlineText } from "../tree.ts";

export interface SpokenText {
  sentences: string[];
  /** Whole seconds at each rate. */
  seconds: Record<keyof typeof speakingRates, number>;
}

/** «(Nguồn: …)» at the end and paragraphs in brackets stand for the eye. */
const forTheEar = (text: string): string =>
  text
    .replace(/\s*\(Nguồn: .*\)$/su, "")
    .replace(/^\(.*\)$/su, "")
    .trim();

function paragraphs(nodes: readonly Told[]): string[] {
  return nodes.flatMap((node): string[] => {
    switch (node.type) {
      case "heading":
        return [`${inlineText(node.children)}.`];
      case "paragraph": {
        const text = forTheEar(inlineText(node.children));
        return text === "" ? [] : [text];
      }
      case "list":
        return node.items.flatMap(paragraphs);
      case "table":
        return [
          ...(node.caption === undefined ? [] : [`${node.caption}.`]),
          ...node.rows.map((row) => `${row.map(inlineText).join(", ")}.`),
        ];
      case "quotation":
        return [
          ...(node.attribution ? [`${inlineText(node.attribution)}.`] : []),
          ...paragraphs(node.children),
        ];
      case "box":
        return [...(node.title === undefined ? [] : [`${node.title}.`]), ...paragraphs(node.children)];
      case "figure":
      case "separator":
        return [];
    }
  });
}

/** The title, the lead and the text as they are read. */
export function writeSpoken({ title, lead, body }: Manuscript): SpokenText {
  const sentences = [`${title}.`, lead, ...paragraphs(body)].flatMap(spokenSentences);
  const whole = sentences.join(" ");
  return {
    sentences,
    seconds: {
      loudspeaker: speakingSeconds(whole, speakingRates.loudspeaker),
      news: speakingSeconds(whole, speakingRates.news),
    },
  };
}
