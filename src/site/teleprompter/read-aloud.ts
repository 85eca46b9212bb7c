/**
 * Reads a script by a Vietnamese voice of the device, sentence by sentence, with its silences.
 */
import type { Sentence } from "./script-text.ts";

/** A Vietnamese voice, one that needs no network first; undefined where the device has none. */
export function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^vi(?:[-_]|$)/iu.test(lang));
  return voices.find(({ localService }) => localService) ?? voices[0];
}

/** Voices come late in some browsers. */
export function whenVoicesAreKnown(): Promise<void> {
  if (speechSynthesis.getVoices().length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      resolve();
    };
    speechSynthesis.addEventListener("voiceschanged", done, { once: true });
    setTimeout(done, 1500);
  });
}

/** Slower than a voice's own pace: a loudspeaker outdoors. */
const RATE = 0.85;

/**
 * @param onEnd when all is read, or stopped
 * @returns what stops it
 */
export function readAloud(
  sentences: readonly Sentence[],
  voice: SpeechSynthesisVoice,
  onEnd: () => void,
): () => void {
  let stopped = false;
  let marked: HTMLElement | undefined;
  const mark = (element: HTMLElement | undefined): void => {
    marked?.removeAttribute("data-reading");
    marked = element;
    element?.setAttribute("data-reading", "");
  };
  const end = (): void => {
    mark(undefined);
    onEnd();
  };
  const say = (index: number): void => {
    const sentence = sentences[index];
    if (stopped || sentence === undefined) {
      end();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = "vi-VN";
    utterance.rate = RATE;
    utterance.addEventListener("end", () => {
      if (stopped) return;
      setTimeout(() => {
        say(index + 1);
      }, sentence.pause * 1000);
    });
    mark(sentence.element);
    sentence.element.scrollIntoView({ block: "nearest" });
    speechSynthesis.speak(utterance);
  };
  say(0);
  return () => {
    stopped = true;
    speechSynthesis.cancel();
    end();
  };
}
