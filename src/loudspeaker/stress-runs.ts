/**
 * A sentence cut where the stress begins and ends.
 */
export interface StressRun {
  text: string;
  stress: boolean;
}

/** @param stressed words as they stand in the sentence; those that do not are left out */
export function stressRuns(sentence: string, stressed: readonly string[]): StressRun[] {
  const places = stressed
    .map((words) => ({
      at: sentence.toLocaleLowerCase("vi").indexOf(words.toLocaleLowerCase("vi")),
      length: words.length,
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const runs: StressRun[] = [];
  let from = 0;
  for (const { at, length } of places) {
    if (at < from) continue;
    if (at > from) runs.push({ text: sentence.slice(from, at), stress: false });
    runs.push({ text: sentence.slice(at, at + length), stress: true });
    from = at + length;
  }
  if (from < sentence.length) runs.push({ text: sentence.slice(from), stress: false });
  return runs;
}
