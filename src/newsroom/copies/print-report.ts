/**
 * A report as lines of text, for a terminal.
 */
import type { Place } from "./comparison.ts";
import type { Report } from "./report.ts";

/** What a place is called, on the page too. */
export const placeLabels: Record<Place["type"], string> = {
  changed: "Chữ bị đổi",
  inserted: "Chữ chèn thêm",
  dropped: "Chữ bị bỏ",
  moved: "Câu bị đổi chỗ",
};

const around = ({ before, copy, after }: Place): string =>
  [before === "" ? "" : `… ${before}`, copy === "" ? "[…]" : `[${copy}]`, after === "" ? "" : `${after} …`]
    .filter((part) => part !== "")
    .join(" ");

function placeLines(place: Place): string[] {
  return [
    `  ${placeLabels[place.type]}`,
    `    Bản sao: ${around(place)}`,
    ...(place.type === "inserted" || place.type === "moved" ? [] : [`    Bản gốc: ${place.original}`]),
  ];
}

export function printReport({ heading, facts, places, foreign, changes, steps }: Report): string {
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", title, ...lines];
  return [
    `${heading}.`,
    ...facts.map((fact) => `  ${fact}`),
    ...section("Chỗ khác bản gốc:", places.flatMap(placeLines)),
    ...section(
      "Đoạn chưa khớp:",
      foreign.map((passage) => `  «${passage}»`),
    ),
    ...section(
      "Đã đổi từ bản ấy:",
      changes.map((change) => `  ${change}`),
    ),
    ...section(
      "Việc cần làm:",
      steps.flatMap(({ text, copy, href }) => [
        `  ${text}${href === undefined ? "" : `: ${href}`}`,
        ...(copy === undefined ? [] : [`    ${copy}`]),
      ]),
    ),
  ].join("\n");
}
