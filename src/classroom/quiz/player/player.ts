/**
 * `<quiz-player>`: one question at a time, an answer with its reasons at once, a result at the end.
 *
 * It holds every question with its answer as HTML (`.quiz-static`; what readers without JavaScript and printers get) and
 * what it needs to ask and mark them as JSON. Nothing leaves the device and nothing is kept: whoever embeds the player
 * may keep its state by listening to `quiz-ready` and `quiz-change`. Runs in the reader's browser, from Chromium 80 on:
 * no syntax and no library newer than ES2020.
 */
import { controlFor } from "./controls.ts";
import { button, element } from "./dom.ts";
import {
  answerLines,
  isRight,
  partsRight,
  type Answer,
  type PlayerQuestion,
  type PlayerQuiz,
} from "./marking.ts";

export interface QuizState {
  fingerprint: string;
  /** By question; null where there is none yet. */
  answers: (Answer | null)[];
  /** The question shown, from 0; after the last comes the result. */
  position: number;
}

/** Sent before the first question is shown, and after every answer or step. */
export interface QuizEvent {
  state: QuizState;
  right: number;
  total: number;
  /** Every question has its answer. */
  finished: boolean;
  /** Takes up where another visit ended. Does nothing when the questions have changed since. */
  restore: (kept: QuizState) => void;
}

/** Drawn by the style sheet: not every phone has a letter for it. */
const mark = (right: boolean): HTMLElement =>
  element("span", { class: right ? "quiz-mark is-right" : "quiz-mark", "aria-hidden": "true" });

function repeated(lines: readonly string[]): HTMLElement[] {
  const label = element("strong", {}, "Câu trả lời của bạn: ");
  if (lines.length === 1) return [element("p", {}, label, ...lines)];
  const list = element("ul", { class: "quiz-given" }, ...lines.map((line) => element("li", {}, line)));
  return [element("p", {}, label), list];
}

function verdict(question: PlayerQuestion, answer: Answer): string {
  if (isRight(question, answer)) return "Đúng.";
  if (question.type === "matching") {
    return `Chưa đúng hết: đúng ${partsRight(question, answer)} trong ${question.lefts.length} dòng.`;
  }
  return "Chưa đúng. Xem đáp án và lý do ở dưới.";
}

function start(host: HTMLElement): void {
  const data = host.querySelector("script[type='application/json']");
  const written = host.querySelector<HTMLElement>(".quiz-static");
  if (data === null || written === null) return;
  const quiz = JSON.parse(data.textContent || "") as PlayerQuiz;
  const { questions } = quiz;
  let answers: (Answer | null)[] = questions.map(() => null);
  let position = 0;
  const live = element("div", { class: "quiz-live" });
  const status = element("p", { class: "quiz-verdict", role: "status" });

  /** The answer with its reasons, as it stands in the written form. */
  const explained = ({ id }: PlayerQuestion): Node => {
    const found = written.querySelector(`[data-question="${id}"] .quiz-answer`);
    return found === null ? document.createTextNode("") : found.cloneNode(true);
  };

  const report = (name: "quiz-ready" | "quiz-change"): void => {
    const right = questions.filter((question, index) => {
      const answer = answers[index];
      return answer !== null && answer !== undefined && isRight(question, answer);
    }).length;
    const detail: QuizEvent = {
      state: { fingerprint: quiz.fingerprint, answers, position },
      right,
      total: questions.length,
      finished: !answers.includes(null),
      restore: (kept) => {
        if (kept.fingerprint !== quiz.fingerprint || kept.answers.length !== questions.length) return;
        answers = kept.answers;
        position = Math.min(Math.max(0, kept.position), questions.length);
      },
    };
    host.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  };

  const go = (to: number): void => {
    position = to;
    show();
    live.querySelector<HTMLElement>("[tabindex='-1']")?.focus();
    report("quiz-change");
  };

  const show = (): void => {
    status.textContent = "";
    status.className = "quiz-verdict";
    const question = questions[position];
    live.textContent = "";
    live.append(...(question === undefined ? result() : [ask(question)]));
  };

  function ask(question: PlayerQuestion): HTMLElement {
    const control = controlFor(question);
    const body = element("div", { class: "quiz-body" });
    const next = element("button", { type: "submit", class: "button quiz-next" }, "Trả lời");
    const onward = (): void => {
      next.textContent = position + 1 < questions.length ? "Câu tiếp theo" : "Xem kết quả";
    };
    const settle = (answer: Answer): void => {
      body.textContent = "";
      body.append(...repeated(answerLines(question, answer)), status, explained(question));
      const right = isRight(question, answer);
      status.className = right ? "quiz-verdict is-right" : "quiz-verdict is-open";
      status.textContent = "";
      status.append(mark(right), element("span", {}, verdict(question, answer)));
      onward();
    };
    const form = element(
      "form",
      { class: "quiz-question", novalidate: true },
      element(
        "fieldset",
        {},
        element(
          "legend",
          { tabindex: "-1" },
          element("span", { class: "quiz-progress" }, `Câu ${position + 1}/${questions.length}`),
          element("span", { class: "visually-hidden" }, ". "),
          element("span", { class: "quiz-prompt" }, question.prompt),
        ),
        body,
      ),
      element(
        "div",
        { class: "quiz-buttons" },
        next,
        ...(position > 0
          ? [
              button("Câu trước", () => {
                go(position - 1);
              }),
            ]
          : []),
      ),
    );
    const given = answers[position];
    if (given === null || given === undefined) {
      body.append(element("p", { class: "quiz-hint" }, control.hint), control.root, status);
    } else {
      settle(given);
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (answers[position] !== null) {
        go(position + 1);
        return;
      }
      const read = control.read();
      if ("missing" in read) {
        status.className = "quiz-verdict is-open";
        status.textContent = read.missing;
        return;
      }
      answers[position] = read.answer;
      settle(read.answer);
      // The field that had the focus is gone.
      next.focus({ preventScroll: true });
      status.scrollIntoView({ block: "nearest" });
      report("quiz-change");
    });
    // A key held down must not answer and leave the question in one go.
    form.addEventListener("keydown", (event) => {
      if (event.repeat && event.key === "Enter") event.preventDefault();
    });
    return form;
  }

  function result(): HTMLElement[] {
    const open = questions.filter((question, index) => {
      const answer = answers[index];
      return answer === null || answer === undefined || !isRight(question, answer);
    });
    const right = questions.length - open.length;
    const again = element(
      "ul",
      { class: "quiz-again" },
      ...open.map((question) =>
        element(
          "li",
          {},
          element("details", {}, element("summary", {}, question.prompt), explained(question)),
        ),
      ),
    );
    return [
      element("p", { class: "quiz-result", tabindex: "-1" }, `Đúng ${right} trong ${questions.length} câu.`),
      ...(open.length === 0
        ? [element("p", {}, "Bạn đã nắm chắc bài này. Hãy kể lại cho một người bạn.")]
        : [element("p", {}, "Nên đọc lại những câu này. Bấm vào từng câu để xem đáp án và lý do."), again]),
      element(
        "div",
        { class: "quiz-buttons" },
        button("Làm lại", () => {
          answers = questions.map(() => null);
          go(0);
        }),
        button("Xem lại từng câu", () => {
          go(0);
        }),
      ),
    ];
  }

  report("quiz-ready");
  show();
  host.append(live);
  host.classList.add("is-live");
}

// Absent where the module is only read for its types.
if (typeof customElements !== "undefined") {
  customElements.define(
    "quiz-player",
    class extends HTMLElement {
      connectedCallback(): void {
        if (!this.classList.contains("is-live")) start(this);
      }
    },
  );
}
