/**
 * The form «Bản của thầy cô»: fills the plan's Word file in on this device. Loaded when a teacher touches the form;
 * the Word file is fetched then, and nothing is sent.
 */
import { fillPlan, ownPlanName, planWords, type OwnWords, type PublishedTimes } from "#classroom/own-plan.ts";
import { retimePeriods } from "#classroom/retime.ts";
import { offerDownload } from "./offer-download.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function wordsOf(form: HTMLFormElement): OwnWords {
  const data = new FormData(form);
  const words = (name: string): string => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    school: words("school"),
    teacher: words("teacher"),
    group: words("group"),
    date: words("date"),
    perPeriod: Number(words("minutes")),
  };
}

async function fetchPlan(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Shows the minutes as they are entered.
 *
 * @returns what makes the file from what is entered
 */
export function startOwnEdition(form: HTMLFormElement): () => Promise<void> {
  const { plan = "", minutes = "[]", periods = "1" } = form.dataset;
  const times: PublishedTimes = { minutes: JSON.parse(minutes) as number[], periods: Number(periods) };
  const status = form.querySelector<HTMLElement>("[role=status]");
  const cells = form.querySelectorAll<HTMLElement>("[data-activity]");
  const say = (message: string): void => {
    if (status) status.textContent = message;
  };
  let loading: Promise<Uint8Array> | undefined;
  const load = (): Promise<Uint8Array> => {
    loading ??= fetchPlan(plan).catch((error: unknown) => {
      // The next try asks again.
      loading = undefined;
      throw error;
    });
    return loading;
  };
  /** Minutes as entered, or undefined with a word to the teacher. */
  const timed = (): number[] | undefined => {
    try {
      return retimePeriods(times.minutes, times.periods, wordsOf(form).perPeriod);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      say("Số phút phải là số tròn, và đủ cho mỗi hoạt động ít nhất 1 phút.");
      return undefined;
    }
  };
  const show = (): void => {
    say("");
    const values = timed();
    cells.forEach((cell, index) => {
      cell.textContent = values === undefined ? "–" : String(values[index] ?? "");
    });
  };
  const make = async (): Promise<void> => {
    if (timed() === undefined) return;
    say("Đang tạo tệp…");
    try {
      const own = wordsOf(form);
      const docx = fillPlan(await load(), planWords(own, times));
      const name = ownPlanName(own);
      offerDownload(docx, WORD, name);
      say(`Đã tạo ${name}. Tệp nằm trong thư mục tải về của máy này.`);
    } catch {
      say("Chưa lấy được bản Word của kế hoạch. Hãy kiểm tra mạng rồi bấm lại.");
    }
  };
  form.addEventListener("input", show);
  // What was entered while this was on its way.
  show();
  load().catch(() => {
    // Told when the teacher asks for the file.
  });
  return make;
}
