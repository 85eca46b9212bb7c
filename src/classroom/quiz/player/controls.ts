/**
 * What a question is answered with: only controls that keyboards and screen readers know. Runs in the reader's browser,
 * from Chromium 80 on: no syntax and no library newer than ES2020.
 */
import { button, element } from "./dom.ts";
import { numbersIn, type Answer, type PlayerQuestion } from "./marking.ts";

export interface Control {
  /** What to do, in a sentence. */
  hint: string;
  root: HTMLElement;
  /** The answer, or in words what is missing for one. */
  read: () => { answer: Answer } | { missing: string };
}

type OfType<T extends PlayerQuestion["type"]> = Extract<PlayerQuestion, { type: T }>;

const nothingChosen = { missing: "Chưa chọn ý nào. Hãy chọn rồi bấm «Trả lời»." };

function choices(
  texts: readonly string[],
  type: "radio" | "checkbox",
): { root: HTMLElement; chosen: () => number[] } {
  const inputs = texts.map((_, index) => element("input", { type, name: "option", value: String(index) }));
  const labels = inputs.map((input, index) =>
    element("label", { class: "quiz-option" }, input, element("span", {}, texts[index] ?? "")),
  );
  return {
    root: element("div", { class: "quiz-options" }, ...labels),
    chosen: () => inputs.map((input, index) => (input.checked ? index : -1)).filter((index) => index >= 0),
  };
}

function oneOf(texts: readonly string[], hint: string, answerOf: (position: number) => Answer): Control {
  const { root, chosen } = choices(texts, "radio");
  return {
    hint,
    root,
    read: () => {
      const [position] = chosen();
      return position === undefined ? nothingChosen : { answer: answerOf(position) };
    },
  };
}

function someOf(question: OfType<"multiple">): Control {
  const { root, chosen } = choices(
    question.options.map(({ text }) => text),
    "checkbox",
  );
  return {
    hint: "Chọn mọi ý đúng.",
    root,
    read: () => (chosen().length === 0 ? nothingChosen : { answer: chosen() }),
  };
}

function matching({ lefts, rights }: OfType<"matching">): Control {
  const selects = lefts.map(() =>
    element(
      "select",
      {},
      element("option", { value: "" }, "Chọn ý phù hợp"),
      ...rights.map((right, index) => element("option", { value: String(index) }, right)),
    ),
  );
  const lines = selects.map((select, index) =>
    element("label", { class: "quiz-pair" }, element("span", {}, lefts[index] ?? ""), select),
  );
  return {
    hint: "Với mỗi dòng, chọn ý phù hợp.",
    root: element("div", { class: "quiz-options" }, ...lines),
    read: () => {
      const empty = selects.filter(({ value }) => value === "").length;
      return empty > 0
        ? { missing: `Còn ${empty} dòng chưa chọn.` }
        : { answer: selects.map(({ value }) => Number(value)) };
    },
  };
}

function ordering({ items }: OfType<"ordering">): Control {
  const list = element("ol", { class: "quiz-order" });
  const said = element("p", { class: "quiz-said", role: "status" });
  const rows = items.map((item) => {
    const up = button(
      "Lên",
      () => {
        move(row, -1);
      },
      { "aria-label": `Đưa lên: ${item}` },
    );
    const down = button(
      "Xuống",
      () => {
        move(row, 1);
      },
      { "aria-label": `Đưa xuống: ${item}` },
    );
    const row = { item, up, down, root: element("li", {}, element("span", {}, item), up, down) };
    return row;
  });
  const order = [...rows];
  const show = (): void => {
    list.append(...order.map(({ root }) => root));
    order.forEach(({ up, down }, index) => {
      up.disabled = index === 0;
      down.disabled = index === order.length - 1;
    });
  };
  function move(row: (typeof rows)[number], by: 1 | -1): void {
    const from = order.indexOf(row);
    order.splice(from, 1);
    order.splice(from + by, 0, row);
    show();
    // The button that was pressed is off at the end of the list; the focus stays on its row.
    const pressed = by < 0 ? row.up : row.down;
    const other = by < 0 ? row.down : row.up;
    (pressed.disabled ? other : pressed).focus();
    said.textContent = `${row.item}: thứ ${from + by + 1} trong ${order.length}.`;
  }
  show();
  return {
    hint: "Bấm «Lên», «Xuống» để xếp thứ tự.",
    root: element("div", {}, list, said),
    read: () => ({ answer: order.map((row) => rows.indexOf(row)) }),
  };
}

function typed(unit: string, hint: string, missing: (text: string) => string | undefined): Control {
  const input = element("input", {
    type: "text",
    maxlength: "60",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
  });
  const label = unit === "" ? "Câu trả lời" : `Câu trả lời (${unit})`;
  return {
    hint,
    root: element("label", { class: "quiz-typed" }, element("span", {}, label), input),
    read: () => {
      const text = input.value.trim();
      const complaint = missing(text);
      return complaint === undefined ? { answer: text } : { missing: complaint };
    },
  };
}

/** Controls for one question, empty. */
export function controlFor(question: PlayerQuestion): Control {
  switch (question.type) {
    case "single":
      return oneOf(
        question.options.map(({ text }) => text),
        "Chọn một ý.",
        (position) => position,
      );
    case "multiple":
      return someOf(question);
    case "true-false":
      return oneOf(["Đúng", "Sai"], "Chọn «Đúng» hoặc «Sai».", (position) => position === 0);
    case "matching":
      return matching(question);
    case "ordering":
      return ordering(question);
    case "short":
      return typed("", "Gõ câu trả lời, đủ dấu.", (text) =>
        text === "" ? "Hãy gõ câu trả lời." : undefined,
      );
    case "numeric":
      return typed(question.unit, "Gõ một số.", (text) =>
        numbersIn(text, question.unit).length === 0 ? "Hãy gõ một số, ví dụ 4 hoặc 0,5." : undefined,
      );
  }
}
