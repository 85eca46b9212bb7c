/**
 * One question as an assessment item of QTI 2.1 (IMS Question & Test Interoperability v2.1, Assessment Test,
 * Section, and Item Information Model). Reasons of options and the explanation are modal feedback.
 */
import type { QuizQuestion } from "#library/schema/lesson.ts";
import { shortTitle } from "#document/writers/docx/words.ts";
import { oneLine, xmlFile } from "./packaging.ts";
import { numericPrompt } from "./reductions.ts";
import { deranged } from "./shuffle.ts";

const NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";

/** Attributes of the root of a QTI 2.1 file. */
export const qtiRoot = {
  "@_xmlns": NAMESPACE,
  "@_xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "@_xsi:schemaLocation": `${NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`,
};

type Cardinality = "single" | "multiple" | "ordered";

interface Interaction {
  cardinality: Cardinality;
  baseType: "identifier" | "directedPair" | "string" | "float";
  /** Values of the right answer. */
  correct: string[];
  /** Children of the item's body. */
  body: object;
  /** What makes the answer right; a plain match unless said. */
  test?: object;
  /** Spellings that count, of a text. */
  mapping?: object;
  /** Reasons by the identifier of their option. */
  reasons?: { identifier: string; why: string }[];
}

const choiceId = (index: number): string => `P${index + 1}`;

const response = { "@_responseIdentifier": "RESPONSE" };

function choices(question: Extract<QuizQuestion, { type: "single" | "multiple" }>): Interaction {
  const { options, prompt } = question;
  const single = question.type === "single";
  return {
    cardinality: single ? "single" : "multiple",
    baseType: "identifier",
    correct: options.flatMap(({ right }, index) => (right ? [choiceId(index)] : [])),
    body: {
      choiceInteraction: {
        ...response,
        "@_shuffle": "true",
        "@_maxChoices": single ? 1 : 0,
        prompt: oneLine(prompt),
        simpleChoice: options.map(({ text }, index) => ({
          "@_identifier": choiceId(index),
          "#text": oneLine(text),
        })),
      },
    },
    reasons: options.flatMap(({ why }, index) => (why === "" ? [] : [{ identifier: choiceId(index), why }])),
  };
}

function matching({ id, pairs, prompt }: Extract<QuizQuestion, { type: "matching" }>): Interaction {
  const rights = deranged(
    pairs.map(({ right }) => right),
    id,
  );
  const set = (texts: readonly string[], mark: string) => ({
    simpleAssociableChoice: texts.map((text, index) => ({
      "@_identifier": `${mark}${index + 1}`,
      "@_matchMax": 1,
      "#text": oneLine(text),
    })),
  });
  return {
    cardinality: "multiple",
    baseType: "directedPair",
    correct: pairs.map(({ right }, index) => `L${index + 1} R${rights.indexOf(right) + 1}`),
    body: {
      matchInteraction: {
        ...response,
        "@_shuffle": "true",
        "@_maxAssociations": pairs.length,
        prompt: oneLine(prompt),
        simpleMatchSet: [
          set(
            pairs.map(({ left }) => left),
            "L",
          ),
          set(rights, "R"),
        ],
      },
    },
  };
}

function ordering({ id, items, prompt }: Extract<QuizQuestion, { type: "ordering" }>): Interaction {
  const shown = deranged(items, id);
  return {
    cardinality: "ordered",
    baseType: "identifier",
    correct: items.map((item) => choiceId(shown.indexOf(item))),
    body: {
      orderInteraction: {
        ...response,
        "@_shuffle": "true",
        prompt: oneLine(prompt),
        simpleChoice: shown.map((text, index) => ({
          "@_identifier": choiceId(index),
          "#text": oneLine(text),
        })),
      },
    },
  };
}

/** Rows of the box that the pupil types into, in characters. */
const entry = (prompt: string, length: number): object => ({
  p: [oneLine(prompt), { textEntryInteraction: { ...response, "@_expectedLength": length } }],
});

function interaction(question: QuizQuestion): Interaction {
  switch (question.type) {
    case "single":
    case "multiple":
      return choices(question);
    case "matching":
      return matching(question);
    case "ordering":
      return ordering(question);
    case "short":
      return {
        cardinality: "single",
        baseType: "string",
        correct: question.answers.slice(0, 1),
        body: entry(question.prompt, 40),
        mapping: {
          "@_defaultValue": 0,
          mapEntry: question.answers.map((answer) => ({
            "@_mapKey": answer,
            "@_mappedValue": 1,
            "@_caseSensitive": "false",
          })),
        },
      };
    case "numeric": {
      const { answer, tolerance } = question;
      const range =
        tolerance === 0
          ? { "@_toleranceMode": "exact" }
          : { "@_toleranceMode": "absolute", "@_tolerance": `${tolerance} ${tolerance}` };
      return {
        cardinality: "single",
        baseType: "float",
        correct: [String(answer)],
        body: entry(numericPrompt(question), 10),
        test: {
          equal: {
            ...range,
            variable: { "@_identifier": "RESPONSE" },
            correct: { "@_identifier": "RESPONSE" },
          },
        },
      };
    }
    case "true-false":
      throw new Error("QTI tells true or false as a choice");
  }
}

const value = (baseType: string, text: string | number): object => ({
  baseValue: { "@_baseType": baseType, "#text": text },
});

const score = (points: number): object => ({
  setOutcomeValue: { "@_identifier": "SCORE", ...value("float", points) },
});

/** All or nothing, but for a text, where the mapping knows its spellings; then the feedback. */
function processing({ test, mapping, reasons = [] }: Interaction): object {
  const right = test ?? {
    match: { variable: { "@_identifier": "RESPONSE" }, correct: { "@_identifier": "RESPONSE" } },
  };
  const scored =
    mapping === undefined
      ? { responseCondition: { responseIf: { ...right, ...score(1) }, responseElse: score(0) } }
      : {};
  return {
    ...scored,
    setOutcomeValue: [
      ...(mapping === undefined
        ? []
        : [{ "@_identifier": "SCORE", mapResponse: { "@_identifier": "RESPONSE" } }]),
      ...(reasons.length === 0
        ? []
        : [{ "@_identifier": "REASON", variable: { "@_identifier": "RESPONSE" } }]),
      { "@_identifier": "EXPLANATION", ...value("identifier", "SHOWN") },
    ],
  };
}

const outcome = (identifier: string, cardinality: Cardinality, baseType: string): object => ({
  "@_identifier": identifier,
  "@_cardinality": cardinality,
  "@_baseType": baseType,
});

const feedback = (outcomeIdentifier: string, identifier: string, text: string): object => ({
  "@_outcomeIdentifier": outcomeIdentifier,
  "@_identifier": identifier,
  "@_showHide": "show",
  p: oneLine(text),
});

/** The item's identifier is the question's id. */
export function writeQtiItem(question: QuizQuestion): string {
  const told = interaction(question);
  const { cardinality, baseType, correct, body, mapping, reasons = [] } = told;
  return xmlFile({
    assessmentItem: {
      ...qtiRoot,
      "@_identifier": question.id,
      "@_title": shortTitle(oneLine(question.prompt)),
      "@_adaptive": "false",
      "@_timeDependent": "false",
      "@_xml:lang": "vi",
      responseDeclaration: {
        ...outcome("RESPONSE", cardinality, baseType),
        correctResponse: { value: correct },
        ...(mapping === undefined ? {} : { mapping }),
      },
      outcomeDeclaration: [
        { ...outcome("SCORE", "single", "float"), defaultValue: { value: 0 } },
        ...(reasons.length === 0 ? [] : [outcome("REASON", cardinality, "identifier")]),
        outcome("EXPLANATION", "single", "identifier"),
      ],
      itemBody: body,
      responseProcessing: processing(told),
      modalFeedback: [
        ...reasons.map(({ identifier, why }) => feedback("REASON", identifier, why)),
        feedback("EXPLANATION", "SHOWN", question.explanation),
      ],
    },
  });
}
