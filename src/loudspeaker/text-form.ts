/**
 * A reading as plain text, for a telephone or a printer of any kind.
 */
import { speakingRates } from "#document/speaking-rates.ts";
import { formatContentDate } from "#language/dates.ts";
import { stressRuns } from "./stress-runs.ts";
import { durationWords, type Reading, type ReadingPart } from "./reading.ts";

/** From this length a silence is told. */
export const TOLD_PAUSE = 1;

/** Words to stress stand in capitals: plain text has no other way. */
const withStress = (sentence: string, stressed: readonly string[]): string =>
  stressRuns(sentence, stressed)
    .map(({ text, stress }) => (stress ? text.toLocaleUpperCase("vi") : text))
    .join("");

export const timeLine = ({ seconds }: ReadingPart): string =>
  `Trên loa khoảng ${durationWords(seconds.loudspeaker)} (${speakingRates.loudspeaker} tiếng một phút); phòng thu khoảng ${durationWords(seconds.news)} (${speakingRates.news} tiếng một phút).`;

function partText(part: ReadingPart): string {
  const lines = part.lines.map(({ voice, sentences, stressed, pause }) => {
    const words = sentences.map((sentence) => withStress(sentence, stressed)).join("\n");
    const silence = pause > TOLD_PAUSE ? `\n[NGHỈ ${Math.round(pause)} GIÂY]` : "";
    return `${voice === undefined ? "" : `[GIỌNG ${voice.toLocaleUpperCase("vi")}]\n`}${words}${silence}`;
  });
  return [`=== ${part.title.toLocaleUpperCase("vi")} ===`, timeLine(part), ...lines].join("\n\n");
}

export function readingText({ manuscript, parts }: Reading): string {
  const { title, credit, updatedAt } = manuscript;
  return `${[
    title.toLocaleUpperCase("vi"),
    `Chữ VIẾT HOA giữa câu: nhấn giọng. Bản ngày ${formatContentDate(updatedAt)}.`,
    ...parts.map(partText),
    credit,
  ].join("\n\n\n")}\n`;
}
