/**
 * A programme of several scripts: greeting, what leads from one to the next, closing.
 */
import type { Edition } from "#document/edition.ts";
import { linesOf, pauses, secondsOf, versionsOf, type ScriptLine } from "#document/radio/script.ts";
import { speakingRates } from "#document/speaking-rates.ts";
import { paragraph, text } from "#document/tree.ts";
import type { Item } from "#library/item.ts";
import type { Problem } from "#library/problems.ts";

export interface BulletinLines {
  lines: ScriptLine[];
  /** Parts whose script is not public or lacks the version: indices. */
  missing: number[];
}

/** Silence between two parts of a programme, in seconds. */
const BETWEEN = 3;

const said = (words: string): ScriptLine[] => linesOf([paragraph(text(words))]);

const followedBy = (lines: ScriptLine[], pause: number): ScriptLine[] =>
  lines.map((line, index) => (index === lines.length - 1 ? { ...line, pause } : line));

export function bulletinLines({ data }: Item<"bulletin">, edition: Edition): BulletinLines {
  const missing: number[] = [];
  const parts = data.parts.flatMap(({ script, slot, lead }, index): ScriptLine[] => {
    const item = edition.library.ofKind("radio").find(({ ref }) => ref === script);
    const version =
      item && versionsOf(edition.documentOf(item).children).find((entry) => entry.slot === slot);
    if (version === undefined) {
      missing.push(index);
      return [];
    }
    return followedBy([...(lead === undefined ? [] : said(lead)), ...version.lines], BETWEEN);
  });
  return {
    lines: [...followedBy(said(data.greeting), pauses.separator), ...parts, ...said(data.closing)],
    missing,
  };
}

/** Check: every public programme has its scripts and keeps within its minutes. */
export function bulletinProblems(edition: Edition): Problem[] {
  return edition.library.ofKind("bulletin").flatMap((item): Problem[] => {
    const { lines, missing } = bulletinLines(item, edition);
    const problem = (path: PropertyKey[], message: string): Problem => ({
      ...edition.placeOf(item.ref, path),
      severity: "error",
      message,
    });
    const absent = missing.map((index) =>
      problem(["parts", index, "script"], "Bài này chưa đăng, hoặc không có bản dài như vậy."),
    );
    const seconds = secondsOf(lines, speakingRates.loudspeaker);
    const over = seconds - item.data.minutes * 60;
    if (over <= 0) return absent;
    const message = `Chương trình đọc hết ${seconds} giây, dài hơn ${item.data.minutes} phút ${over} giây. Bớt bài, chọn bản ngắn hơn, hoặc tăng «minutes».`;
    return [...absent, problem(["minutes"], message)];
  });
}
