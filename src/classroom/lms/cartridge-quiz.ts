/**
 * The quiz as an assessment of a Common Cartridge: the QTI 1.2.1 profile of IMS Common Cartridge 1.1.
 *
 * The profile knows one choice, several choices, true or false, filling in a blank, pattern match and essay. So matching
 * and ordering become one choice among four whole answers, a number becomes a blank in which its spellings count, and a
 * number that may be off becomes a text that the teacher marks.
 */
import type { Quiz, QuizQuestion } from "#library/schema/lesson.ts";
import { xmlFile } from "../quiz/packaging.ts";
import { asSpellings, asWholeAnswers, numericPrompt } from "../quiz/reductions.ts";
import { numericAnswer, type OfType } from "../quiz/set-question.ts";

/** What the teacher is told about the questions that had to change. */
export const cartridgeReductions =
  "Câu nối cột và câu xếp thứ tự được đổi thành câu chọn một trong bốn đáp án. Câu điền số được đổi thành câu điền chữ; câu cho phép lệch vài đơn vị thì thầy cô tự chấm.";

const RESPONSE = "response";

type Node = Record<string, unknown>;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Systems show plain text in one line, so what has several is told in HTML. */
const material = (words: string): Node => ({
  mattext: words.includes("\n")
    ? { "@_texttype": "text/html", "#text": escaped(words).replaceAll("\n", "<br/>") }
    : { "@_texttype": "text/plain", "#text": words },
});

const metadata = (fields: Record<string, string>): Node => ({
  qtimetadatafield: Object.entries(fields).map(([fieldlabel, fieldentry]) => ({ fieldlabel, fieldentry })),
});

const equals = (value: string): Node => ({ "@_respident": RESPONSE, "#text": value });

const feedback = (ident: string, words: string): Node => ({
  "@_ident": ident,
  flow_mat: { material: material(words) },
});

const shows = (linkrefid: string): Node => ({ "@_feedbacktype": "Response", "@_linkrefid": linkrefid });

/** Full points: always all or nothing. */
const scores: Node = { "@_varname": "SCORE", "@_action": "Set", "#text": "100" };

interface Option {
  ident: string;
  text: string;
  right: boolean;
  /** Empty where it has no reason of its own. */
  why: string;
}

/** The explanation is shown whatever is answered; the reason of an option when it is chosen. */
function processing(scoring: Node[], explanation: string, options: readonly Option[]): Node {
  const reasoned = options.filter(({ why }) => why !== "");
  return {
    resprocessing: {
      outcomes: {
        decvar: { "@_varname": "SCORE", "@_vartype": "Decimal", "@_minvalue": "0", "@_maxvalue": "100" },
      },
      respcondition: [
        { "@_continue": "Yes", conditionvar: { other: "" }, displayfeedback: shows("general_fb") },
        ...reasoned.map(({ ident }) => ({
          "@_continue": "Yes",
          conditionvar: { varequal: equals(ident) },
          displayfeedback: shows(`${ident}_fb`),
        })),
        ...scoring.map((conditionvar) => ({ "@_continue": "No", conditionvar, setvar: scores })),
      ],
    },
    itemfeedback: [
      feedback("general_fb", explanation),
      ...reasoned.map(({ ident, why }) => feedback(`${ident}_fb`, why)),
    ],
  };
}

function choice(
  profile: "multiple_choice" | "multiple_response" | "true_false",
  prompt: string,
  options: readonly Option[],
  explanation: string,
): Node {
  const rights = options.filter(({ right }) => right).map(({ ident }) => equals(ident));
  const wrongs = options.filter(({ right }) => !right).map(({ ident }) => equals(ident));
  const several = profile === "multiple_response";
  return {
    itemmetadata: { qtimetadata: metadata({ cc_profile: `cc.${profile}.v0p1` }) },
    presentation: {
      material: material(prompt),
      response_lid: {
        "@_ident": RESPONSE,
        "@_rcardinality": several ? "Multiple" : "Single",
        render_choice: {
          response_label: options.map(({ ident, text }) => ({ "@_ident": ident, material: material(text) })),
        },
      },
    },
    ...processing(
      [
        several
          ? { and: { varequal: rights, not: wrongs.map((varequal) => ({ varequal })) } }
          : { varequal: rights },
      ],
      explanation,
      options,
    ),
  };
}

const textField: Node = {
  "@_ident": RESPONSE,
  "@_rcardinality": "Single",
  render_fib: { "@_prompt": "Box", "@_fibtype": "String" },
};

function blank({ prompt, answers, explanation }: OfType<"short">): Node {
  return {
    itemmetadata: { qtimetadata: metadata({ cc_profile: "cc.fib.v0p1" }) },
    presentation: { material: material(prompt), response_str: textField },
    ...processing(
      answers.map((spelling) => ({ varequal: { ...equals(spelling), "@_case": "No" } })),
      explanation,
      [],
    ),
  };
}

/** A number of which every one in a range counts: no spelling can tell that, so the teacher marks it. */
function essay(question: OfType<"numeric">): Node {
  const range = `Đáp án: ${numericAnswer(question)}, lệch nhiều nhất ${question.tolerance.toLocaleString("vi")}.`;
  return {
    itemmetadata: { qtimetadata: metadata({ cc_profile: "cc.essay.v0p1", qmd_computerscored: "No" }) },
    presentation: { material: material(numericPrompt(question)), response_str: textField },
    ...processing([], `${range} ${question.explanation}`, []),
  };
}

/** Letters before numbers: an identifier of QTI may be read as an XML name. */
const named = (options: readonly Omit<Option, "ident">[]): Option[] =>
  options.map((option, index) => ({ ...option, ident: `option_${index + 1}` }));

function itemOf(question: QuizQuestion): Node {
  const { prompt, explanation } = question;
  switch (question.type) {
    case "single":
      return choice("multiple_choice", prompt, named(question.options), explanation);
    case "multiple":
      return choice("multiple_response", prompt, named(question.options), explanation);
    case "true-false":
      return choice(
        "true_false",
        prompt,
        [
          { ident: "true", text: "Đúng", right: question.answer, why: "" },
          { ident: "false", text: "Sai", right: !question.answer, why: "" },
        ],
        explanation,
      );
    case "matching":
    case "ordering": {
      const whole = asWholeAnswers(question);
      return choice("multiple_choice", whole.prompt, named(whole.options), explanation);
    }
    case "short":
      return blank(question);
    case "numeric": {
      const spelled = asSpellings(question);
      return spelled === undefined ? essay(question) : blank(spelled);
    }
  }
}

/** `assessment.xml`; the questions keep their ids. */
export function cartridgeQuiz({ title, questions }: Quiz, slug: string): string {
  return xmlFile({
    questestinterop: {
      "@_xmlns": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2",
      assessment: {
        "@_ident": `quiz-${slug}`,
        "@_title": title,
        "@_xml:lang": "vi",
        qtimetadata: metadata({
          cc_profile: "cc.exam.v0p1",
          qmd_assessmenttype: "Examination",
          qmd_scoretype: "Percentage",
          qmd_feedbackpermitted: "Yes",
          qmd_hintspermitted: "No",
          qmd_solutionspermitted: "Yes",
          cc_maxattempts: "unlimited",
        }),
        section: {
          "@_ident": "root_section",
          item: questions.map((question, index) => ({
            "@_ident": question.id,
            "@_title": `Câu ${index + 1}`,
            ...itemOf(question),
          })),
        },
      },
    },
  });
}
