/**
 * Readers of every quiz format that share no code with its writer: parsers of others, and what the formats' own
 * documentation says of their fields.
 */
import { strFromU8, unzipSync } from "fflate";
import { XMLParser } from "fast-xml-parser";
import { parse as parseGift } from "gift-pegjs";
import readXlsx from "read-excel-file/node";

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

/* eslint-disable @typescript-eslint/no-explicit-any -- parsed XML has no type */
type Xml = any;

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
});
const list = (value: Xml): Xml[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const words = (value: Xml): string =>
  value === undefined ? "" : typeof value === "object" ? String(value["#text"] ?? "") : String(value);
export const parseXml = (bytes: Uint8Array): Xml => parser.parse(strFromU8(bytes));

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
        return [
          { ...common, type: "numeric", answer: choices.number ?? NaN, tolerance: choices.range ?? 0 },
        ];
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

const fromHtml = (value: Xml): string =>
  words(value?.text)
    .replace(/<br>/gu, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

export function readMoodle(bytes: Uint8Array): { category: string; questions: ReadQuestion[] } {
  const [head, ...rest] = list(parseXml(bytes).quiz.question);
  const questions = rest.map((question): ReadQuestion => {
    const common = {
      id: words(question.name.text),
      prompt: fromHtml(question.questiontext),
      explanation: fromHtml(question.generalfeedback),
    };
    const answers = list(question.answer);
    const right = answers.filter((answer) => answer["@_fraction"] === "100");
    switch (question["@_type"]) {
      case "multichoice": {
        const single = question.single === "true";
        if (!single) expectFullMarks(answers.map((answer) => Number(answer["@_fraction"])));
        return {
          ...common,
          type: single ? "single" : "multiple",
          options: answers.map((answer) => ({
            text: fromHtml(answer),
            right: Number(answer["@_fraction"]) > 0,
            why: fromHtml(answer.feedback),
          })),
        };
      }
      case "truefalse":
        return { ...common, type: "true-false", answer: words(right[0].text) === "true" };
      case "matching":
        return {
          ...common,
          type: "matching",
          pairs: list(question.subquestion).map((pair) => [fromHtml(pair), words(pair.answer.text)]),
        };
      case "ordering":
        return {
          ...common,
          type: "ordering",
          items: [...answers]
            .sort((a, b) => Number(a["@_fraction"]) - Number(b["@_fraction"]))
            .map((answer) => fromHtml(answer)),
        };
      case "shortanswer":
        return { ...common, type: "short", answers: right.map((answer) => unstarred(words(answer.text))) };
      case "numerical":
        return {
          ...common,
          type: "numeric",
          answer: Number(words(right[0].text)),
          tolerance: Number(words(right[0].tolerance)),
        };
      default:
        throw new Error(`Moodle has no ${question["@_type"]}`);
    }
  });
  return { category: words(head.category.text), questions };
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
export async function readQuizizz(bytes: Uint8Array): Promise<{ questions: ReadQuestion[]; times: number[] }> {
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
  const preserving = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
    processEntities: true,
  });
  const document: Xml = preserving.parse(strFromU8(unzipSync(bytes)["word/document.xml"]!));
  return list(document["w:document"]["w:body"]["w:p"]).map((paragraph) => {
    const runs = list(paragraph["w:r"]).map((run) => ({
      text: list(run["w:t"]).map(words).join(""),
      underlined: run["w:rPr"]?.["w:u"] !== undefined,
    }));
    return {
      text: runs.map(({ text }) => text).join(""),
      underlined: runs
        .filter(({ underlined }) => underlined)
        .map(({ text }) => text)
        .join(""),
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
  const file = (name: string): Xml => {
    if (files[name] === undefined) throw new Error(`No ${name} in the package`);
    return parseXml(files[name]);
  };
  const resources = list(file("imsmanifest.xml").manifest.resources.resource);
  const test = resources.find((resource) => resource["@_type"] === "imsqti_test_xmlv2p1");
  const hrefs = list(
    file(test["@_href"]).assessmentTest.testPart.assessmentSection.assessmentItemRef,
  ).map((reference): string => {
    const resource = resources.find((entry) => entry["@_identifier"] === reference["@_identifier"]);
    if (resource["@_href"] !== reference["@_href"] || resource.file["@_href"] !== reference["@_href"])
      throw new Error(`Manifest and test do not agree on ${reference["@_href"]}`);
    return resource["@_href"];
  });
  const dependencies = list(test.dependency).map((entry) => entry["@_identifierref"]);
  if (dependencies.length !== hrefs.length) throw new Error("The test does not depend on all its items");
  return hrefs.map((href) => readQtiItem(file(href).assessmentItem));
}

function readQtiItem(item: Xml): ReadQuestion {
  const feedback = (outcome: string, identifier: string): string =>
    words(
      list(item.modalFeedback).find(
        (entry) => entry["@_outcomeIdentifier"] === outcome && entry["@_identifier"] === identifier,
      )?.p,
    );
  const declaration = item.responseDeclaration;
  const correct = list(declaration.correctResponse.value).map(words);
  const common = { id: item["@_identifier"] as string, explanation: feedback("EXPLANATION", "SHOWN") };
  const { choiceInteraction, matchInteraction, orderInteraction, p } = item.itemBody;
  const texts = (choices: Xml): Map<string, string> =>
    new Map(list(choices).map((choice) => [choice["@_identifier"], words(choice)]));
  if (choiceInteraction !== undefined) {
    const single = declaration["@_cardinality"] === "single";
    if ((choiceInteraction["@_maxChoices"] === "1") !== single) throw new Error("Cardinality and choices differ");
    return {
      ...common,
      prompt: words(choiceInteraction.prompt),
      type: single ? "single" : "multiple",
      options: [...texts(choiceInteraction.simpleChoice)].map(([identifier, text]) => ({
        text,
        right: correct.includes(identifier),
        why: feedback("REASON", identifier),
      })),
    };
  }
  if (matchInteraction !== undefined) {
    const [left, right] = list(matchInteraction.simpleMatchSet).map((set) => texts(set.simpleAssociableChoice));
    return {
      ...common,
      prompt: words(matchInteraction.prompt),
      type: "matching",
      pairs: correct.map((pair) => {
        const [from, to] = pair.split(" ");
        return [left!.get(from!)!, right!.get(to!)!];
      }),
    };
  }
  if (orderInteraction !== undefined) {
    const items = texts(orderInteraction.simpleChoice);
    return {
      ...common,
      prompt: words(orderInteraction.prompt),
      type: "ordering",
      items: correct.map((identifier) => items.get(identifier)!),
    };
  }
  const prompt = words(list(p)[0]);
  if (declaration["@_baseType"] === "float") {
    const test = item.responseProcessing.responseCondition.responseIf.equal;
    return {
      ...common,
      prompt,
      type: "numeric",
      answer: Number(correct[0]),
      tolerance: Number((test["@_tolerance"] ?? "0 0").split(" ")[0]),
    };
  }
  return {
    ...common,
    prompt,
    type: "short",
    answers: list(declaration.mapping.mapEntry).map((entry) => entry["@_mapKey"]),
  };
}
