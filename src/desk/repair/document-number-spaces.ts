/**
 * «39 - CTr/ TU» for «39-CTr/TU»: numbers of documents are one word.
 */
import { documentNumber } from "#language/document-numbers.ts";
import { certain, type RepairRule } from "./repair.ts";

/** A number with blanks beside its signs, or the end of one («QĐ- TTg»). */
const loose =
  /(?:\d+(?:\/\d{4})?[ \u00A0]*[-/][ \u00A0]*)?[A-ZĐ][A-Za-zĐđ]*[ \u00A0]*[-/][ \u00A0]*[A-ZĐ][A-Za-zĐđ]*/gu;

const isNumber = (text: string) => new RegExp(`^${documentNumber.source}$`, "u").test(text);

export const documentNumberSpaces: RepairRule = (text) =>
  [...text.matchAll(loose)].flatMap(({ 0: found, index }) => {
    const put = found.replace(/[ \u00A0]+/gu, "");
    const before = /\d+(?:\/\d{4})?[-/]$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? "";
    return put !== found && isNumber(before + put) ? [certain(index, found, put, "doc-number-space")] : [];
  });
