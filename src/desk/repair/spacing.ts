/**
 * Blanks: two where one belongs, one before a sign that wants none, one on the wrong side of a quote.
 */
import { certain, type Repair, type RepairRule } from "./repair.ts";

/** Two blanks or more inside a line; those at its beginning are its indent. */
export const doubleSpaces: RepairRule = (text) =>
  [...text.matchAll(/(?<=[^\s])[ \u00A0]{2,}(?=[^\s])/gu)].map(({ 0: found, index }) =>
    certain(index, found, " ", "double-space"),
  );

/** A blank before «, . ; : ! ?» and after a word; not before «...», and not in a row of dots to be filled in. */
export const spacesBeforeSigns: RepairRule = (text) =>
  [...text.matchAll(/(?<=[\p{L}\p{M}\p{N})”"»])[ \u00A0]+(?=[,.;:!?](?:\s|$))/gu)].map(
    ({ 0: found, index }) => certain(index, found, "", "space-before-punct"),
  );

/** «từ“ Toàn» for «từ “Toàn». */
export const spacesInQuotes: RepairRule = (text) =>
  [...text.matchAll(/(?<before>[\p{L}\p{M}\p{N}])“[ \u00A0]+(?<first>[\p{L}\p{N}])/gu)].map(
    ({ index, groups, 0: whole }): Repair =>
      certain(
        index + (groups?.["before"]?.length ?? 0),
        whole.slice(groups?.["before"]?.length ?? 0),
        ` “${groups?.["first"] ?? ""}`,
        "quote-space",
      ),
  );
