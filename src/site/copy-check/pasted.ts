/**
 * What an editor has pasted: the text in the box, and its HTML as long as the box shows nothing else.
 */
import type { Nodes, Root } from "hast";
import { fromDom } from "hast-util-from-dom";
import { copyOfHtml, copyOfText, looksLikeHtml, type Copy } from "#newsroom/copies/copy.ts";

const isRoot = (node: Nodes): node is Root => node.type === "root";

function copyOfMarkup(markup: string): Copy {
  const tree = fromDom(new DOMParser().parseFromString(markup, "text/html"));
  return isRoot(tree) ? copyOfHtml(tree) : copyOfText("");
}

/** Watches a box for rich text. */
export class PasteBox {
  private readonly box: HTMLTextAreaElement;
  private coming: string | undefined;
  private rich: { markup: string; shown: string } | undefined;

  constructor(box: HTMLTextAreaElement) {
    this.box = box;
    box.addEventListener("paste", ({ clipboardData }) => {
      const markup = clipboardData?.getData("text/html") ?? "";
      const replacesAll = box.selectionStart === 0 && box.selectionEnd === box.value.length;
      this.coming = markup !== "" && replacesAll ? markup : undefined;
    });
    box.addEventListener("input", () => {
      this.rich = this.coming === undefined ? undefined : { markup: this.coming, shown: box.value };
      this.coming = undefined;
    });
  }

  get text(): string {
    return this.box.value;
  }

  copy(): Copy {
    const { value } = this.box;
    // HTML as text is what counts, not the colours that an editor's window gave it.
    if (looksLikeHtml(value)) return copyOfMarkup(value);
    return this.rich?.shown === value ? copyOfMarkup(this.rich.markup) : copyOfText(value);
  }

  clear(): void {
    this.box.value = "";
    this.rich = undefined;
    this.box.focus();
  }
}
