/**
 * Buttons that copy the text of a box. They are shown only where the browser can copy.
 */
import { plainTextOf } from "./rich-text.ts";

function offerCopy(button: HTMLButtonElement, clipboard: Clipboard): void {
  const box = document.querySelector<HTMLTextAreaElement>(`#${button.dataset["copy"] ?? ""}`);
  const row = button.closest("[data-copy-row]");
  if (!box || !row) return;
  row.removeAttribute("hidden");
  const status = row.querySelector("[role=status]");
  button.addEventListener("click", () => {
    const { value } = box;
    const writing =
      button.dataset["rich"] === undefined
        ? clipboard.writeText(value)
        : clipboard.write([
            new ClipboardItem({
              "text/html": new Blob([value], { type: "text/html" }),
              "text/plain": new Blob([plainTextOf(value)], { type: "text/plain" }),
            }),
          ]);
    writing.then(
      () => {
        if (status) status.textContent = "Đã chép.";
      },
      () => {
        box.select();
        if (status) status.textContent = "Chưa chép được. Chữ đã được chọn sẵn, bạn bấm Ctrl+C.";
      },
    );
  });
}

/** Makes every button with `data-copy` (the id of its box) below `root` work. */
export function offerCopies(root: ParentNode): void {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard === undefined) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-copy]"))
    offerCopy(button, clipboard);
}
