/**
 * How Moodle grades, in both formats that it imports.
 */
import type { OfType } from "./set-question.ts";

/** Five decimals, as Moodle's own list of grades has them (33.33333). */
const percent = (value: number): number => Number(value.toFixed(5));

/** Percent for each ticked option: all right ones make 100, ticking everything makes 0. */
export function grades({ options }: OfType<"multiple">): { right: number; wrong: number } {
  const rights = options.filter(({ right }) => right).length;
  return { right: percent(100 / rights), wrong: percent(-100 / (options.length - rights)) };
}

/** In short answers a star stands for any letters, unless a backslash is before it. */
export const literalStars = (answer: string): string => answer.replaceAll("*", String.raw`\*`);
