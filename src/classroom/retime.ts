/**
 * Minutes of activities for periods of another length.
 */

const sumOf = (minutes: readonly number[]): number => minutes.reduce((sum, value) => sum + value, 0);

/**
 * Whole minutes in proportion to the given ones, at least one each, that add up to `total` exactly: the largest
 * remainders are rounded up; of equal ones the earlier.
 *
 * @throws RangeError when `total` is not whole or too short for a minute each
 */
export function retime(minutes: readonly number[], total: number): number[] {
  if (!Number.isInteger(total) || total < minutes.length) {
    throw new RangeError(`${total} minutes are too few for ${minutes.length} activities`);
  }
  const before = sumOf(minutes);
  const exact = minutes.map((value) => (value * total) / before);
  const timed = exact.map((value) => Math.max(1, Math.floor(value)));
  const short = (index: number): number => (exact[index] ?? 0) - (timed[index] ?? 0);
  const places = timed.map((_, index) => index);
  for (let left = total - sumOf(timed); left !== 0; left -= Math.sign(left)) {
    // Below a minute nothing can be taken away.
    const open = left > 0 ? places : places.filter((index) => (timed[index] ?? 0) > 1);
    const chosen = open.reduce((best, index) =>
      Math.sign(left) * (short(index) - short(best)) > 1e-9 ? index : best,
    );
    timed[chosen] = (timed[chosen] ?? 0) + Math.sign(left);
  }
  return timed;
}

/** The activities of each period, when every period ends with an activity. */
function splitByPeriods(minutes: readonly number[], periods: number): number[][] | undefined {
  const length = sumOf(minutes) / periods;
  const parts: number[][] = [[]];
  for (const value of minutes) {
    const last = parts.at(-1) ?? [];
    if (sumOf(last) === length) parts.push([value]);
    else last.push(value);
  }
  return parts.length === periods && parts.every((part) => sumOf(part) === length) ? parts : undefined;
}

/**
 * Minutes of activities when a period has another length. Where every period ends with an activity, so it does again.
 *
 * @throws RangeError as `retime`
 */
export function retimePeriods(minutes: readonly number[], periods: number, perPeriod: number): number[] {
  const parts = splitByPeriods(minutes, periods);
  return parts === undefined
    ? retime(minutes, periods * perPeriod)
    : parts.flatMap((part) => retime(part, perPeriod));
}
