/**
 * The prompter: keeps the sentence that is due at one height of the screen, at the speed of the announcer. Where the
 * reader wants less motion, it steps from sentence to sentence.
 */
import { timetable, type Timed } from "./timing.ts";
import type { ScriptText } from "./script-text.ts";

const clamp = (value: number, input: HTMLInputElement): number =>
  Math.min(Number(input.max), Math.max(Number(input.min), value));

export class Prompter {
  readonly #dialog: HTMLDialogElement;
  readonly #text: HTMLElement;
  readonly #play: HTMLButtonElement;
  readonly #speed: HTMLInputElement;
  readonly #size: HTMLInputElement;
  #sentences: { element: HTMLElement; text: string; pause: number }[] = [];
  #times: Timed[] = [];
  /** Seconds into the text. */
  #at = 0;
  #last: number | undefined;
  #shown = -1;

  constructor(dialog: HTMLDialogElement) {
    const part = <T extends HTMLElement>(selector: string, kind: new () => T): T => {
      const found = dialog.querySelector(selector);
      if (!(found instanceof kind)) throw new Error(`No ${selector}`);
      return found;
    };
    this.#dialog = dialog;
    this.#text = part("[data-text]", HTMLElement);
    this.#play = part("[data-play]", HTMLButtonElement);
    this.#speed = part("[name=speed]", HTMLInputElement);
    this.#size = part("[name=size]", HTMLInputElement);
    const mirror = part("[name=mirror]", HTMLInputElement);
    this.#play.addEventListener("click", () => {
      this.toggle();
    });
    part("[data-close]", HTMLButtonElement).addEventListener("click", () => {
      dialog.close();
    });
    dialog.addEventListener("close", () => {
      this.#stop();
    });
    this.#speed.addEventListener("input", () => {
      this.#settle();
    });
    this.#size.addEventListener("input", () => {
      this.#settle();
    });
    mirror.addEventListener("change", () => {
      this.#text.classList.toggle("mirrored", mirror.checked);
    });
    dialog.addEventListener("keydown", (event) => {
      this.#key(event);
    });
  }

  /** Opens with a text, at its beginning, standing still. */
  open(title: string, script: ScriptText): void {
    const heading = this.#dialog.querySelector("h2");
    if (heading) heading.textContent = title;
    const { nodes, sentences } = script.render();
    this.#text.replaceChildren(...nodes);
    this.#sentences = sentences;
    this.#at = 0;
    this.#shown = -1;
    this.#dialog.showModal();
    this.#settle();
    this.#text.scrollTop = 0;
    this.#text.focus({ preventScroll: true });
  }

  toggle(): void {
    if (this.#last === undefined) {
      if (this.#at >= this.#end()) this.#at = 0;
      this.#last = performance.now();
      this.#play.setAttribute("aria-pressed", "true");
      this.#play.textContent = "Dừng";
      requestAnimationFrame((now) => {
        this.#step(now);
      });
    } else this.#stop();
  }

  #stop(): void {
    this.#last = undefined;
    this.#play.setAttribute("aria-pressed", "false");
    this.#play.textContent = "Chạy";
  }

  /** Where the reader is, in sentences: kept when the speed changes. */
  #settle(): void {
    const { index, share } = this.#place();
    this.#times = timetable(this.#sentences, Number(this.#speed.value));
    const timed = this.#times[index];
    if (timed !== undefined) this.#at = timed.from + timed.length * share;
    this.#dialog.style.setProperty("--prompt-size", `${this.#size.value}px`);
    this.#show("[data-speed]", this.#speed.value);
    this.#show("[data-size]", this.#size.value);
    this.#scroll();
  }

  #show(selector: string, value: string): void {
    const output = this.#dialog.querySelector(selector);
    if (output) output.textContent = value;
  }

  #end(): number {
    const last = this.#times.at(-1);
    return last === undefined ? 0 : last.from + last.length;
  }

  #place(): { index: number; share: number } {
    const index = Math.max(
      0,
      this.#times.findLastIndex(({ from }) => from <= this.#at),
    );
    const timed = this.#times[index];
    const share =
      timed === undefined || timed.length === 0 ? 0 : Math.min(1, (this.#at - timed.from) / timed.length);
    return { index, share };
  }

  #step(now: number): void {
    if (this.#last === undefined) return;
    this.#at += (now - this.#last) / 1000;
    this.#last = now;
    this.#scroll();
    if (this.#at >= this.#end()) this.#stop();
    else
      requestAnimationFrame((next) => {
        this.#step(next);
      });
  }

  #scroll(): void {
    const { index, share } = this.#place();
    const sentence = this.#sentences[index];
    if (sentence === undefined) return;
    const { element } = sentence;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (index !== this.#shown) {
      this.#sentences[this.#shown]?.element.classList.remove("now");
      element.classList.add("now");
      this.#shown = index;
    } else if (still) return;
    const top = element.offsetTop + (still ? 0 : element.offsetHeight * share);
    this.#text.scrollTop = top - this.#text.clientHeight * 0.35;
  }

  #key(event: KeyboardEvent): void {
    const bySteps = (input: HTMLInputElement, steps: number): void => {
      input.value = String(clamp(Number(input.value) + steps * Number(input.step), input));
      this.#settle();
    };
    // A slider moves by its own arrow keys; a button is pressed by the space bar.
    const { target } = event;
    if (target instanceof HTMLInputElement) return;
    if (event.key === " " && target instanceof HTMLButtonElement) return;
    const actions: Partial<Record<string, () => void>> = {
      " ": () => {
        this.toggle();
      },
      ArrowUp: () => {
        bySteps(this.#speed, 1);
      },
      ArrowDown: () => {
        bySteps(this.#speed, -1);
      },
      ArrowRight: () => {
        bySteps(this.#size, 1);
      },
      ArrowLeft: () => {
        bySteps(this.#size, -1);
      },
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  }
}
