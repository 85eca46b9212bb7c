/**
 * «và và»: a joining word typed twice. «Xanh xanh» is Vietnamese, so only words that are never doubled, and never without asking.
 */
import type { RepairRule } from "./repair.ts";

const neverDoubled = "và|của|là|các|những|trong|để|với|tại|theo|từ|bởi|do|cho";

export const repeatedWords: RepairRule = (text) =>
  [
    ...text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{M}])(${neverDoubled})[ \\u00A0]+\\1(?![\\p{L}\\p{M}])`, "giu"),
    ),
  ].map(({ 0: found, 1: word = "", index }) => ({
    offset: index,
    found,
    put: word,
    kind: "repeated-word",
    grade: "possible",
    likelihood: 0.9,
  }));
