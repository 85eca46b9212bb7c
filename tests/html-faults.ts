import { HtmlValidate } from "html-validate";
import type { HtmlPage } from "./dist-files.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  elements: ["html5"],
  rules: {
    // What the HTML printer writes is valid; these are matters of taste.
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    "no-inline-style": "off",
    "attribute-empty-style": "off",
    "attr-quotes": "off",
    "no-implicit-button-type": "error",
    // Numbers of three digits are emergency numbers; they are dialled as they are.
    "tel-non-breaking": "off",
    "text-content": "error",
    "no-unknown-elements": [
      "error",
      {
        exclude: ["quiz-player"],
      },
    ],
  },
});

/** What is not valid in these documents, one line each. */
export async function htmlFaults(pages: readonly HtmlPage[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { file, html } of pages) {
    const report = await validator.validateString(html);
    for (const result of report.results) {
      for (const message of result.messages)
        faults.push(`${file}:${message.line} ${message.ruleId}: ${message.message}`);
    }
  }
  return faults;
}
