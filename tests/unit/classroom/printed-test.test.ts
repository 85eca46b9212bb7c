import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeDocx } from "#document/writers/docx.ts";
import type { QuizQuestion } from "#library/schema/lesson.ts";
import { lessonDocuments } from "#classroom/lesson-documents.ts";
import { testCodes } from "#classroom/quiz/printed-test.ts";
import { setTest, type SetQuestion } from "#classroom/quiz/set-question.ts";
import { deranged, shuffled } from "#classroom/quiz/shuffle.ts";
import { fixtureLesson } from "../lesson.ts";

/** Reads an answer of the key back against what is printed: which parts of the question does it name? */
function named(set: SetQuestion): unknown {
  switch (set.type) {
    case "choice":
      return set.answer.split(", ").map((mark) => set.options[mark.codePointAt(0)! - 65]!.text);
    case "true-false":
      return set.answer === "Đúng";
    case "matching":
      return set.answer.split(", ").map((pair) => {
        const [left, right] = pair.split("–");
        return [set.question.pairs[Number(left) - 1]!.left, set.right[right!.codePointAt(0)! - 97]];
      });
    case "ordering":
      return set.answer.split(" – ").map((place) => set.items[Number(place) - 1]);
    case "written":
      return set.answer;
  }
}

function expected(question: QuizQuestion): unknown {
  switch (question.type) {
    case "single":
    case "multiple":
      return question.options.filter(({ right }) => right).map(({ text }) => text);
    case "true-false":
      return question.answer;
    case "matching":
      return question.pairs.map(({ left, right }) => [left, right]);
    case "ordering":
      return question.items;
    case "short":
      return question.answers.join(" / ");
    case "numeric":
      return "4 bước";
  }
}

describe("four versions of a test", () => {
  it("hold every question, and keys that name its right answer", async () => {
    const { quiz } = (await fixtureLesson()).lesson;
    for (const code of testCodes) {
      const sets = setTest(quiz, code);
      expect(sets.map(({ question }) => question.id).sort()).toEqual(
        quiz.questions.map(({ id }) => id).sort(),
      );
      for (const set of sets) {
        const answer = named(set);
        const right = expected(set.question);
        if (set.type === "choice") expect(new Set(answer as string[])).toEqual(new Set(right as string[]));
        else expect(answer).toEqual(right);
      }
    }
  });

  it("differ from each other, and are the same each time", async () => {
    const { quiz } = (await fixtureLesson()).lesson;
    const orders = testCodes.map((code) =>
      setTest(quiz, code)
        .map(({ question }) => question.id)
        .join(),
    );
    expect(new Set(orders).size).toBe(testCodes.length);
    expect(setTest(quiz, "101")).toEqual(setTest(quiz, "101"));
  });

  it("reach Word without their answers, and the key with every explanation", async () => {
    const { lesson, edition } = await fixtureLesson();
    const documents = lessonDocuments(lesson, edition.library.site);
    const words = async (manuscript: Parameters<typeof writeDocx>[0]) =>
      strFromU8(unzipSync(await writeDocx(manuscript))["word/document.xml"]!)
        .replace(/<[^>]+>/gu, "")
        .replaceAll("&amp;", "&");
    const test = await words(documents.tests[0]!.manuscript);
    const key = await words(documents.testKey);
    for (const question of lesson.quiz.questions) {
      expect(test).toContain(question.prompt);
      expect(test).not.toContain(question.explanation);
      expect(key).toContain(question.explanation);
    }
  });
});

describe("orders", () => {
  it("keep every entry once, and never show a solution", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      expect(shuffled([1, 2, 3, 4, 5], String(seed)).sort()).toEqual([1, 2, 3, 4, 5]);
      expect(deranged(["a", "b", "c"], String(seed))).not.toEqual(["a", "b", "c"]);
    }
  });
});
