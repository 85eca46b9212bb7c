import { readFileSync } from "node:fs";
import ts from "typescript";
import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { HtmlValidate } from "html-validate";
import { playerFiles } from "#classroom/player-files.ts";
import { playerScript, scormScript } from "#classroom/quiz/player-code.ts";
import { playerMarkup, scriptJson } from "#classroom/quiz/player-markup.ts";
import { playerQuiz } from "#classroom/quiz/player-quiz.ts";
import {
  answerLines,
  heardAnswer,
  isRight,
  numbersIn,
  partsRight,
  type Answer,
  type PlayerQuestion,
} from "#classroom/quiz/player/marking.ts";
import type { QuizQuestion } from "#library/schema/lesson.ts";
import { fixtureLesson } from "../lesson.ts";

const player = "src/classroom/quiz/player";

/** The right answer of a question of the player, found by the words of the pack, not by the player's own key. */
function solved(question: QuizQuestion, asked: PlayerQuestion): Answer {
  const at = (list: readonly string[], word: string) => {
    expect(list).toContain(word);
    return list.indexOf(word);
  };
  if ("options" in question && "options" in asked) {
    const texts = asked.options.map(({ text }) => text);
    const rights = question.options.filter(({ right }) => right).map(({ text }) => at(texts, text));
    return question.type === "single" ? rights[0]! : rights;
  }
  if (question.type === "matching" && asked.type === "matching") {
    return asked.lefts.map((left) =>
      at(asked.rights, question.pairs.find((pair) => pair.left === left)!.right),
    );
  }
  if (question.type === "ordering" && asked.type === "ordering") {
    return question.items.map((item) => at(asked.items, item));
  }
  if (question.type === "true-false") return question.answer;
  if (question.type === "numeric") return String(question.answer);
  if (question.type === "short") return question.answers[0]!;
  throw new Error(`${asked.id} is asked as another type`);
}

describe("the quiz of the player", () => {
  it("asks every question, marks the pack's answer right and any other wrong", async () => {
    const { quiz } = (await fixtureLesson()).lesson;
    const asked = playerQuiz(quiz).questions;
    expect(asked.map(({ id, type }) => [id, type])).toEqual(quiz.questions.map(({ id, type }) => [id, type]));
    const wrong: Record<PlayerQuestion["type"], Answer[]> = {
      single: [0, 2, 9],
      multiple: [[], [1], [0, 1, 2, 3]],
      "true-false": [true],
      matching: [[0, 1, 2], [1, 1, 1], []],
      ordering: [
        [0, 1, 2, 3],
        [3, 2, 1, 0],
      ],
      short: ["phao", "ao phao", ""],
      numeric: ["5", "4 người", "bốn", "", "-4"],
    };
    quiz.questions.forEach((question, index) => {
      const entry = asked[index]!;
      expect(isRight(entry, solved(question, entry)), question.id).toBe(true);
      const answers = wrong[entry.type];
      expect(answers.filter((answer) => isRight(entry, answer))).toEqual([]);
    });
  });

  it("never shows a solution by its order, and shows the same order each time", async () => {
    const { quiz } = (await fixtureLesson()).lesson;
    const { questions, fingerprint } = playerQuiz(quiz);
    for (const question of questions) {
      if (question.type !== "matching" && question.type !== "ordering") continue;
      expect(question.answer).not.toEqual([...question.answer].sort());
    }
    expect(playerQuiz(quiz)).toEqual({ title: quiz.title, questions, fingerprint });
    const changed = { ...quiz, questions: quiz.questions.slice(1) };
    expect(playerQuiz(changed).fingerprint).not.toBe(fingerprint);
  });

  it("keeps the state of forty questions within what SCORM 1.2 stores", () => {
    const answers = Array.from({ length: 40 }, () => "đ".repeat(60));
    expect(JSON.stringify({ fingerprint: "00000000", answers, position: 40 }).length).toBeLessThanOrEqual(
      4096,
    );
  });

  it("repeats an answer in words and counts the pairs that are right", () => {
    const matching: PlayerQuestion = {
      id: "noi",
      prompt: "Nối",
      type: "matching",
      lefts: ["a", "b", "c"],
      rights: ["y", "z", "x"],
      answer: [2, 0, 1],
    };
    expect(partsRight(matching, [2, 1, 1])).toBe(2);
    expect(answerLines(matching, [2, 1, 1])).toEqual(["a – x", "b – z", "c – z"]);
    const ordering: PlayerQuestion = {
      id: "xep",
      prompt: "Xếp",
      type: "ordering",
      items: ["b", "a"],
      answer: [1, 0],
    };
    expect(answerLines(ordering, [1, 0])).toEqual(["1. a", "2. b"]);
  });
});

describe("a typed answer", () => {
  it.each([
    ["  Áo   PHAO. ", "áo phao"],
    ["áo phao".normalize("NFD"), "áo phao"],
    ["sức khoẻ", "sức khỏe"],
    ["xã hội hoá", "xã hội hóa"],
    ["Thuý", "thúy"],
    ["đèn đỏ – dừng", "đèn đỏ - dừng"],
  ])("«%s» is heard as «%s»", (typed, heard) => {
    expect(heardAnswer(typed)).toBe(heardAnswer(heard));
  });

  it.each([
    ["ma tuy", "ma túy"],
    ["hoàn", "hòan thành"],
    ["ba", "bà"],
  ])("«%s» is not «%s»: marks count", (typed, other) => {
    expect(heardAnswer(typed)).not.toBe(heardAnswer(other));
  });

  it.each([
    ["4", [4]],
    ["0,5", [0.5]],
    ["0.5", [0.5]],
    ["4 bước", [4]],
    ["4 BƯỚC.", [4]],
    ["−3", [-3]],
    ["1.000", [1, 1000]],
    ["1.000,5", [1000.5]],
    ["12 000", [12000]],
    ["4 người", []],
    ["bốn", []],
    ["1,2,3", []],
  ])("«%s» may mean %j", (typed, numbers) => {
    expect(numbersIn(typed, "bước")).toEqual(numbers);
  });

  it("may be off by the tolerance and no more", () => {
    const question: PlayerQuestion = {
      id: "so",
      prompt: "Số",
      type: "numeric",
      answer: 0.2,
      tolerance: 0.1,
      unit: "",
    };
    expect(isRight(question, "0,3")).toBe(true);
    expect(isRight(question, "0,31")).toBe(false);
  });
});

describe("the code of the player", () => {
  it("is one script without imports, safe inside a script element", () => {
    for (const code of [playerScript(), scormScript()]) {
      expect(code).not.toMatch(/<\/script|<!--/iu);
      expect(ts.transpileModule(code, { reportDiagnostics: true }).diagnostics).toEqual([]);
      const parsed = ts.createSourceFile("player.js", code, ts.ScriptTarget.ES2020);
      expect(parsed.statements.filter(ts.isImportDeclaration)).toEqual([]);
    }
  });

  it("uses neither syntax nor library newer than ES2020, for Chromium 80", { timeout: 60_000 }, () => {
    const code = `${scormScript()}\n${playerScript()}`;
    const written = (target: ts.ScriptTarget) =>
      ts.transpileModule(code, { compilerOptions: { target } }).outputText;
    expect(written(ts.ScriptTarget.ES2020)).toBe(written(ts.ScriptTarget.ESNext));
    const program = ts.createProgram([`${player}/player.ts`, `${player}/scorm.ts`], {
      noEmit: true,
      skipLibCheck: true,
      strict: true,
      allowImportingTsExtensions: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2020,
      lib: ["lib.es2020.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      types: [],
    });
    expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
  });

  it("stores nothing and asks nobody", () => {
    for (const code of [playerScript(), scormScript()]) {
      expect(code).not.toMatch(
        /localStorage|sessionStorage|indexedDB|cookie|fetch\(|XMLHttpRequest|sendBeacon|https?:/u,
      );
    }
  });
});

describe("the file of the quiz", () => {
  it("holds the site's own colours and measures", () => {
    const tokens = (css: string) => {
      const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
      const read = (part: string) =>
        new Map(
          [...part.matchAll(/(--[a-z0-9-]+): ([^;]+);/gu)].map(([, name = "", value = ""]) => [name, value]),
        );
      return { light: read(light), dark: read(dark.split("\n}\n")[0]!) };
    };
    const site = tokens(readFileSync("src/site/styles/tokens.css", "utf8"));
    const file = tokens(readFileSync(`${player}/file.css`, "utf8"));
    for (const scheme of ["light", "dark"] as const) {
      expect(file[scheme].size).toBeGreaterThan(10);
      for (const [name, value] of file[scheme]) {
        // Type comes from the phone: the site's own would weigh as much as the quiz.
        if (name !== "--font") expect(`${name}: ${value}`).toBe(`${name}: ${site[scheme].get(name) ?? ""}`);
      }
    }
    const used = [...readFileSync(`${player}/player.css`, "utf8").matchAll(/var\((--[a-z0-9-]+)\)/gu)];
    const missing = used.map(([, name = ""]) => name).filter((name) => !file.light.has(name));
    expect(missing).toEqual([]);
  });

  it("is valid HTML, with every explanation, reason, source and the number to call", async () => {
    const { lesson, edition } = await fixtureLesson();
    const files = playerFiles(lesson, edition.library.site, (_name, _content, make) => make());
    const html = strFromU8(await files.find(({ name }) => name === "quiz.html")!.bytes());
    const report = await new HtmlValidate({
      extends: ["html-validate:recommended"],
      // Matters of style.
      rules: { "doctype-style": "off", "tel-non-breaking": "off", "long-title": "off" },
    }).validateString(html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ message, ruleId }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
    for (const question of lesson.quiz.questions) {
      expect(html).toContain(question.explanation);
      if (!("options" in question)) continue;
      for (const { why } of question.options) expect(html).toContain(why);
    }
    expect(html).toContain('href="https://flood.example/nguon/quyet-dinh-mau/"');
    expect(html).toContain('href="tel:112"');
    expect(html).not.toMatch(/(?:src|href)="(?!https:\/\/|tel:)/u);
  });

  it("survives words that look like markup", async () => {
    const { quiz } = (await fixtureLesson()).lesson;
    const prompt = 'Câu </script><script>alert(1)</script> & <!-- "này" là gì?';
    const evil = { ...quiz, questions: [{ ...quiz.questions[0]!, prompt }, ...quiz.questions.slice(1)] };
    const markup = playerMarkup(evil, []);
    expect(markup.match(/<\/script>/gu)).toHaveLength(1);
    const data = /<script type="application\/json">(.*)<\/script>/su.exec(markup)![1]!;
    expect((JSON.parse(data) as { questions: { prompt: string }[] }).questions[0]!.prompt).toBe(prompt);
    expect(scriptJson("</script>")).not.toContain("<");
  });

  it("keeps nothing circular in the key of the cache, and tells packs apart", async () => {
    const { lesson, edition } = await fixtureLesson();
    const keys = new Map<string, string>();
    const seen = (prompt: string) => {
      const [first, ...rest] = lesson.quiz.questions;
      const changed = { ...lesson, quiz: { ...lesson.quiz, questions: [{ ...first!, prompt }, ...rest] } };
      return Promise.all(
        playerFiles(changed, edition.library.site, (name, content, make) => {
          keys.set(`${name} ${JSON.stringify(content)}`, name);
          return make();
        }).map(({ bytes }) => bytes()),
      );
    };
    await seen("Câu hỏi một là gì?");
    await seen("Câu hỏi hai là gì?");
    expect(keys.size).toBe(6);
  });
});
