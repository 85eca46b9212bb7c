/**
 * Tells a learning management system by SCORM 1.2 what happens in the player, and takes up where the last visit ended.
 *
 * Source: ADL SCORM 1.2 Run-Time Environment (2001): finding the API (3.3.6.1), the data model (3.4). Runs in the
 * reader's browser, from Chromium 80 on: no syntax and no library newer than ES2020.
 */
import type { QuizEvent, QuizState } from "./player.ts";

interface ScormApi {
  LMSInitialize: (empty: "") => string;
  LMSGetValue: (element: string) => string;
  LMSSetValue: (element: string, value: string) => string;
  LMSCommit: (empty: "") => string;
  LMSFinish: (empty: "") => string;
}

type Frame = Window & { API?: ScormApi };

/** The frames above and what opened them, as the standard's own example looks for the API. */
function apiFrom(start: Frame): ScormApi | undefined {
  let frame = start;
  // A frame of another origin refuses to be asked.
  try {
    for (let depth = 0; depth < 500; depth += 1) {
      if (frame.API !== undefined) return frame.API;
      if (frame.parent === frame) break;
      frame = frame.parent;
    }
    const opener = frame.opener as Frame | null;
    return opener === null ? undefined : apiFrom(opener);
  } catch {
    return undefined;
  }
}

/** `HHHH:MM:SS` (CMITimespan). */
function timespan(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function stateFrom(text: string): QuizState | undefined {
  try {
    return JSON.parse(text) as QuizState;
  } catch {
    return undefined;
  }
}

function connect(api: ScormApi): void {
  const started = Date.now();
  const page = document.documentElement;
  /** What the manifest asks for, unless the system says otherwise. */
  const stated = api.LMSGetValue("cmi.student_data.mastery_score");
  const mastery = Number(stated === "" ? (page.dataset["mastery"] ?? "") : stated);
  let finished = false;

  document.addEventListener("quiz-ready", (event) => {
    const kept = stateFrom(api.LMSGetValue("cmi.suspend_data"));
    if (kept !== undefined) (event as CustomEvent<QuizEvent>).detail.restore(kept);
    if (api.LMSGetValue("cmi.core.lesson_status") === "not attempted") {
      api.LMSSetValue("cmi.core.lesson_status", "incomplete");
    }
  });

  document.addEventListener("quiz-change", (event) => {
    const { state, right, total, finished: done } = (event as CustomEvent<QuizEvent>).detail;
    finished = done;
    api.LMSSetValue("cmi.suspend_data", JSON.stringify(state));
    api.LMSSetValue("cmi.core.lesson_location", String(state.position + 1));
    if (done) {
      // Practising again never costs points.
      const score = Math.max(
        Math.round((100 * right) / total),
        Number(api.LMSGetValue("cmi.core.score.raw")),
      );
      api.LMSSetValue("cmi.core.score.min", "0");
      api.LMSSetValue("cmi.core.score.max", "100");
      api.LMSSetValue("cmi.core.score.raw", String(score));
      const credit = api.LMSGetValue("cmi.core.credit") !== "no-credit";
      const status = score >= mastery ? "passed" : "failed";
      api.LMSSetValue("cmi.core.lesson_status", credit ? status : "completed");
    }
    api.LMSCommit("");
  });

  addEventListener("pagehide", () => {
    api.LMSSetValue("cmi.core.session_time", timespan(Date.now() - started));
    // A finished attempt is over; one that is not is taken up again.
    api.LMSSetValue("cmi.core.exit", finished ? "" : "suspend");
    api.LMSCommit("");
    api.LMSFinish("");
  });
  // Back out of the browser's memory the session is over; it starts anew.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}

const api = apiFrom(window);
const note = document.querySelector("[data-scorm]");
if (api !== undefined && api.LMSInitialize("") !== "false") {
  connect(api);
  if (note !== null) note.textContent = "Câu trả lời và điểm được gửi cho hệ thống học tập của lớp.";
} else if (note !== null) {
  note.textContent = "Chưa nối được với hệ thống học tập: vẫn làm bài được, nhưng điểm không được lưu.";
}
