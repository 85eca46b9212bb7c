/**
 * Readers of every quiz format that share no code with its writer: parsers of others, and what the formats' own
 * documentation says of their fields.
 */
import { strFromU8, unzipSync } from "fflate";
import { parse as parseGift } from "gift-pegjs";
import readXlsx from "read-excel-file/node";
import { XmlNode } from "./xml-node.ts";

export interface ReadOption {
  text: string;
  right: boolean;
  why: string;
}

/** A question as a program that imports the file would understand it. */
export type ReadQuestion = {
  /** Where the format has a place for it. */
  id: string | undefined;
  prompt: string;
  explanation: string;
} & (
  | { type: "single" | "multiple"; options: ReadOption[] }
  | { type: "true-false"; answer: boolean }
  | { type: "matching"; pairs: [string, string][] }
  | { type: "ordering"; items: string[] }
  | { type: "short"; answers: string[] }
  | { type: "numeric"; answer: number; tolerance: number }
);

const readXml = (bytes: Uint8Array): XmlNode => XmlNode.parse(strFromU8(bytes));

const unstarred = (answer: string): string => answer.replaceAll("\\*", "*");

/** gift-pegjs leaves its own placeholders for escaped characters in the right side of a pair; Moodle does not. */
const restored = (text: string): string =>
  text.replace(/&&(\d{3});/gu, (_whole, code: string) => String.fromCodePoint(Number(code)));

export function readGift(bytes: Uint8Array): { category: string; questions: ReadQuestion[] } {
  let category = "";
  const questions = parseGift(strFromU8(bytes)).flatMap((question): ReadQuestion[] => {
    if (question.type === "Category") {
      category = question.title;
      return [];
    }
    if (question.type === "Description") throw new Error(`No answers: ${question.stem.text}`);
    const common = {
      id: question.title ?? undefined,
      prompt: question.stem.text,
      explanation: question.globalFeedback?.text ?? "",
    };
    switch (question.type) {
      case "MC": {
        const single = question.choices.some(({ isCorrect }) => isCorrect);
        const options = question.choices.map(({ text, feedback, isCorrect, weight }) => ({
          text: text.text,
          why: feedback?.text ?? "",
          right: single ? isCorrect : (weight ?? 0) > 0,
        }));
        if (!single) expectFullMarks(question.choices.map(({ weight }) => weight ?? 0));
        return [{ ...common, type: single ? "single" : "multiple", options }];
      }
      case "TF":
        return [{ ...common, type: "true-false", answer: question.isTrue }];
      case "Matching":
        return [
          {
            ...common,
            type: "matching",
            pairs: question.matchPairs.map(({ subquestion, subanswer }) => [
              subquestion.text,
              restored(subanswer),
            ]),
          },
        ];
      case "Short":
        return [
          { ...common, type: "short", answers: question.choices.map(({ text }) => unstarred(text.text)) },
        ];
      case "Numerical": {
        const { choices } = question;
        if (Array.isArray(choices)) throw new Error("One number only");
        return [{ ...common, type: "numeric", answer: choices.number ?? NaN, tolerance: choices.range ?? 0 }];
      }
      case "Essay":
        throw new Error("No essay was written");
    }
  });
  return { category, questions };
}

/** Ticking all right options gives 100 percent, ticking everything none. */
function expectFullMarks(weights: number[]): void {
  const sum = (values: number[]) => Math.round(values.reduce((total, value) => total + value, 0));
  const right = sum(weights.filter((weight) => weight > 0));
  if (right !== 100 || sum(weights) !== 0) throw new Error(`Weights ${weights.join(", ")} are no full marks`);
}

const fromHtml = (node: XmlNode): string =>
  node
    .one("text")
    .text.replace(/<br>/gu, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

export function readMoodle(bytes: Uint8Array): { category: string; questions: ReadQuestion[] } {
  const [head, ...rest] = readXml(bytes).one("quiz").all("question");
  return { category: head!.one("category", "text").text, questions: rest.map(moodleQuestion) };
}

function moodleQuestion(question: XmlNode): ReadQuestion {
  const common = {
    id: question.one("name", "text").text,
    prompt: fromHtml(question.one("questiontext")),
    explanation: fromHtml(question.one("generalfeedback")),
  };
  const answers = question.all("answer");
  const fraction = (answer: XmlNode): number => Number(answer.attribute("fraction"));
  const right = answers.filter((answer) => fraction(answer) === 100);
  const type = question.attribute("type");
  switch (type) {
    case "multichoice": {
      const single = question.one("single").text === "true";
      if (!single) expectFullMarks(answers.map(fraction));
      const options = answers.map((answer) => ({
        text: fromHtml(answer),
        right: fraction(answer) > 0,
        why: fromHtml(answer.one("feedback")),
      }));
      return { ...common, type: single ? "single" : "multiple", options };
    }
    case "truefalse":
      return { ...common, type: "true-false", answer: right[0]!.one("text").text === "true" };
    case "matching": {
      const pairs = question
        .all("subquestion")
        .map((pair): [string, string] => [fromHtml(pair), pair.one("answer", "text").text]);
      return { ...common, type: "matching", pairs };
    }
    case "ordering": {
      const sorted = [...answers].sort((a, b) => fraction(a) - fraction(b));
      return { ...common, type: "ordering", items: sorted.map(fromHtml) };
    }
    case "shortanswer":
      return {
        ...common,
        type: "short",
        answers: right.map((answer) => unstarred(answer.one("text").text)),
      };
    case "numerical":
      return {
        ...common,
        type: "numeric",
        answer: Number(right[0]!.one("text").text),
        tolerance: Number(right[0]!.one("tolerance").text),
      };
    default:
      throw new Error(`Moodle has no ${type}`);
  }
}

async function rows(bytes: Uint8Array): Promise<unknown[][]> {
  const [sheet] = await readXlsx(Buffer.from(bytes));
  return sheet!.data;
}

const filled = (cells: unknown[]): string[] => cells.filter((cell) => cell !== null).map(String);

const numbered = (texts: string[], right: unknown): ReadOption[] => {
  const numbers = String(right).split(",").map(Number);
  return texts.map((text, index) => ({ text, right: numbers.includes(index + 1), why: "" }));
};

/** By the headings, not by position. */
export async function readQuizizz(
  bytes: Uint8Array,
): Promise<{ questions: ReadQuestion[]; times: number[] }> {
  const [head, ...body] = await rows(bytes);
  const column = (name: string): number => {
    const index = head!.indexOf(name);
    if (index < 0) throw new Error(`No column ${name}`);
    return index;
  };
  const questions = body.map((row): ReadQuestion => {
    const common = {
      id: undefined,
      prompt: String(row[column("Question Text")]),
      explanation: String(row[column("Answer explanation")]),
    };
    const texts = filled([1, 2, 3, 4, 5].map((number) => row[column(`Option ${number}`)]));
    const type = row[column("Question Type")];
    if (type === "Fill-in-the-Blank") return { ...common, type: "short", answers: texts };
    const options = numbered(texts, row[column("Correct Answer")]);
    if (type === "Multiple Choice") return { ...common, type: "single", options };
    if (type === "Checkbox") return { ...common, type: "multiple", options };
    throw new Error(`Wayground has no ${String(type)}`);
  });
  return { questions, times: body.map((row) => row[column("Time in seconds")] as number) };
}

export async function readKahoot(bytes: Uint8Array): Promise<{ questions: ReadQuestion[]; times: number[] }> {
  const all = await rows(bytes);
  const head = all[7]!.map(String);
  if (!head[1]?.startsWith("Question") || !head[6]?.startsWith("Time limit"))
    throw new Error("No headings in row 8");
  const body = all.slice(8);
  const questions = body.map((row): ReadQuestion => {
    const options = numbered(filled(row.slice(2, 6)), row[7]);
    return {
      id: undefined,
      prompt: String(row[1]),
      explanation: "",
      type: options.filter(({ right }) => right).length === 1 ? "single" : "multiple",
      options,
    };
  });
  return { questions, times: body.map((row) => row[6] as number) };
}

interface WordLine {
  text: string;
  /** What is underlined in it. */
  underlined: string;
}

function wordLines(bytes: Uint8Array): WordLine[] {
  const document = readXml(unzipSync(bytes)["word/document.xml"]!);
  return document
    .one("w:document", "w:body")
    .all("w:p")
    .map((paragraph) => {
      const told = (runs: XmlNode[]): string =>
        runs.flatMap((run) => run.all("w:t").map(({ text }) => text)).join("");
      const runs = paragraph.all("w:r");
      return {
        text: told(runs),
        underlined: told(runs.filter((run) => run.maybe("w:rPr")?.maybe("w:u") !== undefined)),
      };
    });
}

/** Cuts the text as a reader of typed tests does: «Câu 1.», «A.», «Đáp án:», «Lời giải:». */
export function readAzota(bytes: Uint8Array): ReadQuestion[] {
  const questions: ReadQuestion[] = [];
  let current: { prompt: string[]; options: ReadOption[]; answers: string[]; solution: string } | undefined;
  const finish = () => {
    if (current === undefined) return;
    const common = { id: undefined, prompt: current.prompt.join("\n"), explanation: current.solution };
    questions.push(
      current.options.length > 0
        ? { ...common, type: "single", options: current.options }
        : { ...common, type: "short", answers: current.answers },
    );
    current = undefined;
  };
  for (const { text, underlined } of wordLines(bytes)) {
    const start = /^Câu (\d+)\. (.*)$/su.exec(text);
    const option = /^([A-F])\. (.*)$/su.exec(text);
    const reason = /^Phương án ([A-F]): (.*)$/su.exec(text);
    if (start) {
      finish();
      if (Number(start[1]) !== questions.length + 1) throw new Error(`${text} is not next`);
      current = { prompt: [start[2]!], options: [], answers: [], solution: "" };
    } else if (text.startsWith("PHẦN ")) finish();
    else if (current === undefined) continue;
    else if (option && current.solution === "") {
      if (!["", `${option[1]}.`].includes(underlined)) throw new Error(`${underlined} is underlined`);
      current.options.push({ text: option[2]!, right: underlined !== "", why: "" });
    } else if (text.startsWith("Đáp án: ")) current.answers.push(text.slice(8));
    else if (text.startsWith("Lời giải: ")) current.solution = text.slice(10);
    else if (reason) current.options[reason[1]!.codePointAt(0)! - 65]!.why = reason[2]!;
    else if (text.startsWith("Cũng chấp nhận: ")) current.answers.push(...text.slice(16).split("; "));
    else current.prompt.push(text);
  }
  finish();
  return questions;
}

/** Follows the manifest to the test, and the test to its items. */
export function readQti(bytes: Uint8Array): ReadQuestion[] {
  const files = unzipSync(bytes);
  const file = (name: string): XmlNode => {
    if (files[name] === undefined) throw new Error(`No ${name} in the package`);
    return readXml(files[name]);
  };
  const resources = file("imsmanifest.xml").one("manifest", "resources").all("resource");
  const test = resources.find((resource) => resource.attribute("type") === "imsqti_test_xmlv2p1")!;
  const hrefs = file(test.attribute("href"))
    .one("assessmentTest", "testPart", "assessmentSection")
    .all("assessmentItemRef")
    .map((reference) => {
      const id = reference.attribute("identifier");
      const href = reference.attribute("href");
      const resource = resources.find((entry) => entry.attribute("identifier") === id)!;
      const named = [resource.attribute("href"), resource.one("file").attribute("href")];
      if (named.some((other) => other !== href)) throw new Error(`Manifest and test differ on ${href}`);
      return href;
    });
  if (test.all("dependency").length !== hrefs.length)
    throw new Error("The test does not depend on its items");
  return hrefs.map((href) => readQtiItem(file(href).one("assessmentItem")));
}

function readQtiItem(item: XmlNode): ReadQuestion {
  const feedback = (outcome: string, identifier: string): string =>
    item
      .all("modalFeedback")
      .find(
        (entry) =>
          entry.attribute("outcomeIdentifier") === outcome && entry.attribute("identifier") === identifier,
      )
      ?.one("p").text ?? "";
  const declaration = item.one("responseDeclaration");
  const correct = declaration
    .one("correctResponse")
    .all("value")
    .map(({ text }) => text);
  const common = { id: item.attribute("identifier"), explanation: feedback("EXPLANATION", "SHOWN") };
  const texts = (choices: XmlNode[]): Map<string, string> =>
    new Map(choices.map((choice) => [choice.attribute("identifier"), choice.text]));
  const body = item.one("itemBody");

  const choice = body.maybe("choiceInteraction");
  if (choice !== undefined) {
    const single = declaration.attribute("cardinality") === "single";
    if ((choice.attribute("maxChoices") === "1") !== single)
      throw new Error("Cardinality and choices differ");
    const options = [...texts(choice.all("simpleChoice"))].map(([identifier, text]) => ({
      text,
      right: correct.includes(identifier),
      why: feedback("REASON", identifier),
    }));
    return { ...common, prompt: choice.one("prompt").text, type: single ? "single" : "multiple", options };
  }
  const match = body.maybe("matchInteraction");
  if (match !== undefined) {
    const [left, right] = match.all("simpleMatchSet").map((set) => texts(set.all("simpleAssociableChoice")));
    const pairs = correct.map((pair): [string, string] => {
      const [from, to] = pair.split(" ");
      return [left!.get(from!)!, right!.get(to!)!];
    });
    return { ...common, prompt: match.one("prompt").text, type: "matching", pairs };
  }
  const order = body.maybe("orderInteraction");
  if (order !== undefined) {
    const items = texts(order.all("simpleChoice"));
    return {
      ...common,
      prompt: order.one("prompt").text,
      type: "ordering",
      items: correct.map((identifier) => items.get(identifier)!),
    };
  }
  const prompt = body.one("p").text;
  if (declaration.attribute("baseType") === "float") {
    const test = item.one("responseProcessing", "responseCondition", "responseIf", "equal");
    const tolerance = test.has("tolerance") ? Number(test.attribute("tolerance").split(" ")[0]) : 0;
    return { ...common, prompt, type: "numeric", answer: Number(correct[0]), tolerance };
  }
  return {
    ...common,
    prompt,
    type: "short",
    answers: declaration
      .one("mapping")
      .all("mapEntry")
      .map((entry) => entry.attribute("mapKey")),
  };
}
