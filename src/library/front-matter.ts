/**
 * An MDX file in its two parts: what is declared between `---` lines, and the text.
 */
import type { ProblemList } from "./problems.ts";

export interface SplitFile {
  yaml: string;
  /** Line of the file on which the declaration starts (1-based). */
  yamlLine: number;
  body: Body;
}

/** The text of an item, unparsed. */
export interface Body {
  text: string;
  /** Line of the file on which the text starts (1-based). */
  firstLine: number;
}

/** @returns undefined, with a problem, when the file does not start with a declaration */
export function splitFrontMatter(text: string, file: string, problems: ProblemList): SplitFile | undefined {
  const match = /^---[ \t]*\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\n|$)/mu.exec(text);
  if (match?.index !== 0 || match.groups === undefined) {
    problems.error(
      { file, line: 1, column: 1 },
      "Tệp phải bắt đầu bằng phần khai báo giữa hai dòng «---» (tiêu đề, mô tả, chủ đề…).",
    );
    return undefined;
  }
  const { yaml = "" } = match.groups;
  const head = match[0];
  return {
    yaml,
    yamlLine: 2,
    body: { text: text.slice(head.length), firstLine: head.split("\n").length },
  };
}
