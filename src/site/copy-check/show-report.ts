/**
 * A report as elements of the page.
 */
import type { Place } from "#newsroom/copies/comparison.ts";
import { placeLabels } from "#newsroom/copies/print-report.ts";
import type { Report, Step } from "#newsroom/copies/report.ts";

type Child = Node | string;

function element(name: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

const paragraph = (...children: Child[]): HTMLElement => element("p", {}, ...children);

function placeItem({ type, copy, original, before, after }: Place): HTMLElement {
  const said = copy === "" ? element("span", { class: "gap" }, "[…]") : element("mark", {}, copy);
  return element(
    "li",
    {},
    element("p", { class: "place-label" }, placeLabels[type]),
    paragraph("Bản sao: ", before === "" ? "" : `… ${before} `, said, after === "" ? "" : ` ${after} …`),
    ...(type === "inserted" || type === "moved"
      ? []
      : [paragraph("Bản gốc: ", element("strong", {}, original))]),
  );
}

function stepItem({ text, copy, href }: Step, index: number): HTMLElement {
  if (href !== undefined) return element("li", {}, element("a", { href }, text));
  if (copy === undefined) return element("li", {}, text);
  const id = `chep-viec-${index}`;
  const rows = String(Math.min(8, Math.max(2, Math.ceil(copy.length / 36))));
  return element(
    "li",
    {},
    element("label", { for: id }, text),
    element("textarea", { id, rows, readonly: "" }, copy),
    element(
      "p",
      { hidden: "", "data-copy-row": "" },
      element("button", { class: "button", type: "button", "data-copy": id }, "Chép"),
      element("span", { role: "status" }),
    ),
  );
}

function part(title: string, list: string, items: readonly HTMLElement[]): HTMLElement[] {
  return items.length === 0
    ? []
    : [element("section", {}, element("h3", {}, title), element(list, {}, ...items))];
}

const listed = (lines: readonly string[]): HTMLElement[] => lines.map((line) => element("li", {}, line));

/** Fills the section of the result; its heading can take the focus. */
export function showReport(section: HTMLElement, report: Report): void {
  const { outcome, heading, facts, places, foreign, changes, steps } = report;
  section.dataset["outcome"] = outcome;
  section.replaceChildren(
    element("h2", { tabindex: "-1", id: "ket-qua-ten" }, heading),
    element("ul", {}, ...listed(facts)),
    ...part("Việc cần làm", "ol", steps.map(stepItem)),
    ...part("Chỗ khác bản gốc", "ol", places.map(placeItem)),
    ...part(
      "Đoạn chưa khớp",
      "ul",
      foreign.map((passage) => element("li", {}, element("mark", {}, passage))),
    ),
    ...part("Đã đổi từ bản ấy", "ul", listed(changes)),
  );
  section.hidden = false;
}
