/**
 * A script as it stands on the page: sentences with their silences.
 */
import { insideLine } from "./timing.ts";

export interface Sentence {
  /** On the page. */
  element: HTMLElement;
  text: string;
  /** Seconds of silence after it. */
  pause: number;
}

export class ScriptText {
  readonly sentences: Sentence[];
  readonly #lines: HTMLElement[];

  /** @param root section with `data-line` and `data-sentence` */
  constructor(root: HTMLElement) {
    this.#lines = [...root.querySelectorAll<HTMLElement>("[data-line]")];
    this.sentences = this.#lines.flatMap((line) => {
      const sentences = [...line.querySelectorAll<HTMLElement>("[data-sentence]")];
      return sentences.map((element, index) => ({
        element,
        text: element.textContent.trim(),
        pause: index < sentences.length - 1 ? insideLine : Number(line.dataset["pause"] ?? 0),
      }));
    });
  }

  /** A copy for the prompter. */
  render(): { nodes: HTMLElement[]; sentences: Sentence[] } {
    const copies: Sentence[] = [];
    let index = 0;
    const nodes = this.#lines.flatMap((line) =>
      [...line.children].map((child) => {
        const copy = child.cloneNode(true) as HTMLElement;
        const original = this.sentences[index];
        if (child instanceof HTMLElement && child === original?.element) {
          copies.push({ ...original, element: copy });
          index += 1;
        }
        return copy;
      }),
    );
    return { nodes, sentences: copies };
  }
}
