/**
 * Gives each script of the page its prompter and its reader.
 */
import { Prompter } from "./prompter.ts";
import { readAloud, vietnameseVoice, whenVoicesAreKnown } from "./read-aloud.ts";
import { ScriptText } from "./script-text.ts";

export function startReadingTools(sections: Iterable<HTMLElement>): void {
  const dialog = document.querySelector<HTMLDialogElement>("#man-nhac");
  if (dialog === null) return;
  const prompter = new Prompter(dialog);
  /** Stops whatever is read now. */
  let stop: (() => void) | undefined;

  for (const section of sections) {
    const script = new ScriptText(section);
    const tools = section.querySelector<HTMLElement>("[data-tools]");
    const prompt = section.querySelector<HTMLButtonElement>("[data-prompt]");
    const aloud = section.querySelector<HTMLButtonElement>("[data-aloud]");
    const status = section.querySelector<HTMLElement>("[role=status]");
    tools?.removeAttribute("hidden");
    prompt?.addEventListener("click", () => {
      stop?.();
      prompter.open(section.querySelector("h2")?.textContent ?? "", script);
    });
    if (aloud === null) continue;
    if (!("speechSynthesis" in window)) {
      aloud.hidden = true;
      continue;
    }
    const pressed = (on: boolean): void => {
      aloud.setAttribute("aria-pressed", String(on));
    };
    aloud.addEventListener("click", () => {
      const reading = aloud.getAttribute("aria-pressed") === "true";
      stop?.();
      stop = undefined;
      if (reading) return;
      void whenVoicesAreKnown().then(() => {
        const voice = vietnameseVoice();
        if (voice === undefined) {
          if (status)
            status.textContent =
              "Máy này chưa có giọng đọc tiếng Việt. Vào phần cài đặt của máy để thêm, hoặc tự đọc theo màn nhắc chữ.";
          return;
        }
        if (status) status.textContent = "";
        pressed(true);
        stop = readAloud(script.sentences, voice, () => {
          pressed(false);
        });
      });
    });
  }
}
