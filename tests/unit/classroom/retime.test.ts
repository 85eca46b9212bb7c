import { describe, expect, it } from "vitest";
import { retime, retimePeriods } from "#classroom/retime.ts";
import { shuffled } from "#classroom/quiz/shuffle.ts";

const sumOf = (minutes: number[]) => minutes.reduce((sum, value) => sum + value, 0);
/** Lists of minutes that look like chance and are the same each time. */
const samples = Array.from({ length: 300 }, (_, seed) =>
  shuffled([1, 2, 3, 5, 7, 8, 10, 13, 17, 20, 22, 35], String(seed)).slice(0, 1 + (seed % 9)),
);

describe("minutes of activities in a period of another length", () => {
  it("add up exactly, are whole, and leave no activity without a minute", () => {
    for (const [index, minutes] of samples.entries()) {
      for (const total of [minutes.length, minutes.length + 1, 35, 40, 45, 80 + index]) {
        if (total < minutes.length) continue;
        const timed = retime(minutes, total);
        expect(sumOf(timed), `${minutes.join()} in ${total}`).toBe(total);
        expect(timed.every((value) => Number.isInteger(value) && value >= 1)).toBe(true);
      }
    }
  });

  it("stay in proportion: less than a minute off, where no activity had to be kept from nothing", () => {
    for (const minutes of samples) {
      const total = sumOf(minutes) * 2 + 1;
      retime(minutes, total).forEach((value, index) => {
        expect(Math.abs(value - (minutes[index]! * total) / sumOf(minutes))).toBeLessThan(1);
      });
    }
  });

  it("do not change when the length is the same, and never turn the order of lengths round", () => {
    expect(retime([5, 15, 15, 10], 45)).toEqual([5, 15, 15, 10]);
    expect(retime([5, 15, 15, 10], 40)).toEqual([5, 13, 13, 9]);
    expect(retime([1, 1, 43], 5)).toEqual([1, 1, 3]);
  });

  it("end with the period where the published plan does", () => {
    expect(retimePeriods([8, 17, 20, 22, 10, 13], 2, 40)).toEqual([7, 15, 18, 20, 9, 11]);
    const timed = retimePeriods([8, 17, 20, 22, 10, 13], 2, 35);
    expect([sumOf(timed.slice(0, 3)), sumOf(timed.slice(3))]).toEqual([35, 35]);
    // An activity that goes over the bell: only the whole can be kept.
    expect(sumOf(retimePeriods([30, 30, 30], 2, 40))).toBe(80);
  });

  it("are refused when they are too few or not whole", () => {
    expect(() => retime([10, 20, 15], 2)).toThrow(RangeError);
    expect(() => retime([10, 20, 15], 40.5)).toThrow(RangeError);
    expect(() => retimePeriods([10, 20], 1, Number.NaN)).toThrow(RangeError);
  });
});
