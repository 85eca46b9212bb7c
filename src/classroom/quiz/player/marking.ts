/**
 * Questions as the player asks them, and whether an answer is right. Runs in the reader's browser, from Chromium 80 on:
 * no syntax and no library newer than ES2020.
 */

/** Its right answer stands beside it: a quiz to learn from keeps no secrets from who reads the source of a page. */
export type PlayerQuestion = { id: string; prompt: string } & (
  | { type: "single"; options: { text: string; right: boolean }[] }
  | { type: "multiple"; options: { text: string; right: boolean }[] }
  | { type: "true-false"; answer: boolean }
  /** `answer[i]` is the position in `rights` of what belongs to `lefts[i]`. */
  | { type: "matching"; lefts: string[]; rights: string[]; answer: number[] }
  /** `items` as shown; `answer` their positions in the right order. */
  | { type: "ordering"; items: string[]; answer: number[] }
  /** Every spelling that counts. */
  | { type: "short"; answers: string[] }
  | { type: "numeric"; answer: number; tolerance: number; unit: string }
);

export interface PlayerQuiz {
  title: string;
  /** Changes with the questions: answers that were kept under another one are not these questions' answers. */
  fingerprint: string;
  questions: PlayerQuestion[];
}

/**
 * Positions in the order shown: one (single), all chosen (multiple), one per line (matching), the whole order (ordering).
 * True or false as such; what was typed as text.
 */
export type Answer = number | boolean | string | number[];

const tones = "\u0300\u0301\u0303\u0309\u0323";
const atEnd = new RegExp(`(o(?=[ae])|u(?=y))([aey])([${tones}])(?![a-z\\u0300-\\u036f])`, "gu");

/**
 * A typed answer without what does not count: case, spaces, composition, a final stop, the place of the tone
 * («hoà» or «hòa», «thuý» or «thúy»). Marks count: «tuy» is not «túy».
 */
export function heardAnswer(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(atEnd, "$1$3$2")
    .normalize("NFC")
    .replace(/[–—]/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/[\s.!?…]+$/u, "")
    .trim();
}

/**
 * Every number that a typed text may mean: «0,5» and «0.5» are one half, «1.000» is a thousand here and one elsewhere.
 * The unit may stand behind it.
 *
 * @returns none when the text is no number
 */
export function numbersIn(text: string, unit: string): number[] {
  const match = /^([+-]?\d[\d.,]*)(.*)$/u.exec(
    heardAnswer(text)
      .replace(/^−/u, "-")
      .replace(/(\d) (?=\d)/gu, "$1"),
  );
  if (match === null) return [];
  const [, digits = "", rest = ""] = match;
  if (rest.trim() !== "" && rest.trim() !== heardAnswer(unit)) return [];
  const readings = [digits.replace(",", ".")];
  if (/^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(digits)) {
    readings.push(digits.split(".").join("").replace(",", "."));
  }
  return readings.map(Number).filter((value) => !Number.isNaN(value));
}

const sameSet = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((entry) => b.includes(entry));

/** How many parts of a matching question are right; of any other question, 1 or 0. */
export function partsRight(question: PlayerQuestion, answer: Answer): number {
  if (question.type !== "matching") return isRight(question, answer) ? 1 : 0;
  return Array.isArray(answer) ? question.answer.filter((right, line) => answer[line] === right).length : 0;
}

/** Whether the whole answer is right. */
export function isRight(question: PlayerQuestion, answer: Answer): boolean {
  switch (question.type) {
    case "single":
      return typeof answer === "number" && question.options[answer]?.right === true;
    case "multiple": {
      const rights = question.options
        .map(({ right }, index) => (right ? index : -1))
        .filter((index) => index >= 0);
      return Array.isArray(answer) && sameSet(answer, rights);
    }
    case "true-false":
      return answer === question.answer;
    case "matching":
    case "ordering":
      return Array.isArray(answer) && answer.join() === question.answer.join();
    case "short":
      return typeof answer === "string" && question.answers.map(heardAnswer).includes(heardAnswer(answer));
    case "numeric":
      return (
        typeof answer === "string" &&
        // A hair more than the tolerance: 0,3 − 0,1 is not 0,2 in binary.
        numbersIn(answer, question.unit).some(
          (value) => Math.abs(value - question.answer) <= question.tolerance + 1e-9,
        )
      );
  }
}

/** The answer in words, a line for each of its parts, as it is repeated to the reader. */
export function answerLines(question: PlayerQuestion, answer: Answer): string[] {
  const positions = Array.isArray(answer) ? answer : [answer].filter((entry) => typeof entry === "number");
  switch (question.type) {
    case "single":
    case "multiple":
      return positions.map((position) => question.options[position]?.text ?? "");
    case "true-false":
      return [answer === true ? "Đúng" : "Sai"];
    case "matching":
      return question.lefts.map((left, line) => `${left} – ${question.rights[positions[line] ?? -1] ?? ""}`);
    case "ordering":
      return positions.map((position, place) => `${place + 1}. ${question.items[position] ?? ""}`);
    case "short":
    case "numeric":
      return [String(answer)];
  }
}
