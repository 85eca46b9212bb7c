import { h } from "hastscript";
import { z } from "zod";
import { line, slug } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import { link, paragraph, strong, text, type CitedSource } from "../../tree.ts";

export interface StatisticNode {
  type: "statistic";
  value: string;
  unit: string | undefined;
  label: string;
  place: string;
  year: string;
  source: CitedSource;
}

declare module "../../tree.ts" {
  interface BlockNodes {
    statistic: StatisticNode;
  }
}

interface Props {
  value: string;
  unit?: string | undefined;
  label: string;
  place: string;
  year: string;
  source: string;
}

/** «50%», «39 xã»: a sign stands close to the number, a word apart. */
export const figure = ({ value, unit }: Pick<StatisticNode, "value" | "unit">): string =>
  unit === undefined ? value : /^[%‰°]/u.test(unit) ? `${value}${unit}` : `${value} ${unit}`;

export default defineBlock<"statistic", StatisticNode, Props>({
  name: "Statistic",
  type: "statistic",
  summary: "Một con số: bao nhiêu, ở đâu, năm nào, theo nguồn nào.",
  props: z.strictObject({
    value: z.string().regex(/^\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^\d+(?:,\d+)?$/u, {
      error: "Ghi số theo lối Việt Nam, ví dụ «50», «1.250» hoặc «3,5».",
    }),
    unit: line(1, 20).optional(),
    label: line(5, 160),
    place: line(2, 60),
    year: z.string().regex(/^\d{4}$/u, { error: "Ghi năm bằng bốn chữ số." }),
    source: slug,
  }),
  content: "none",
  enter({ value, unit, label, place, year, source: sourceSlug }, _children, context) {
    const source = context.source(sourceSlug);
    return source && { type: "statistic", value, unit, label, place, year, source };
  },
  html: (node) =>
    h("div", { className: ["statistic"] }, [
      h("p", { className: ["statistic-value"] }, figure(node)),
      h("p", [`${node.label} (${node.place}, ${node.year})`]),
      h("p", { className: ["fact-source"] }, [
        "Nguồn: ",
        h("a", { href: node.source.href }, node.source.shortTitle),
      ]),
    ]),
  reduce: (node) => [
    paragraph(
      strong(figure(node)),
      text(` – ${node.label} (${node.place}, ${node.year}). (Nguồn: `),
      link(node.source.href, node.source.shortTitle),
      text(")"),
    ),
  ],
});
