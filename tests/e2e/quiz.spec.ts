import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { unzipSync } from "fflate";
import { expect, test, type Frame, type Page } from "playwright/test";
import { playerFiles } from "#classroom/player-files.ts";
import { readEdition } from "#document/edition.ts";
import type { Quiz } from "#library/schema/lesson.ts";

const require = createRequire(import.meta.url);

/** The second province's pack: one question of each of the seven types, in this order. */
async function fixture(): Promise<{ quiz: Quiz; file: (name: string) => Promise<Uint8Array> }> {
  const edition = await readEdition({
    contentDir: path.resolve("tests/fixtures/flood"),
    now: new Date("2026-11-20T00:00:00+07:00"),
  });
  const lesson = edition.lessonOf({ ref: "lessons/mac-ao-phao" });
  const files = playerFiles(lesson, edition.library.site, (_name, _content, make) => make());
  return { quiz: lesson.quiz, file: (name) => files.find((file) => file.name === name)!.bytes() };
}

async function htmlFile(): Promise<string> {
  const { file } = await fixture();
  const target = test.info().outputPath("quiz.html");
  writeFileSync(target, await file("quiz.html"));
  return pathToFileURL(target).href;
}

/** Tabs to a control as a reader without a mouse does; a page that traps the focus fails here. */
async function tabTo(
  page: Page,
  name: RegExp | string,
  role: "radio" | "checkbox" | "button" | "textbox" | "combobox",
) {
  const target = page.locator("quiz-player").getByRole(role, { name, exact: typeof name === "string" });
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${role} «${String(name)}»`);
}

const axeFaults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
  );

test("the quiz opens from a USB stick and is answered by keyboard only, all seven types", async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const address = await htmlFile();
  await page.goto(address);

  const player = page.locator("quiz-player");
  const verdict = player.getByRole("status").filter({ hasText: /Đúng\.|Chưa/u });
  const answer = async (said: string | RegExp) => {
    await tabTo(page, "Trả lời", "button");
    await page.keyboard.press("Enter");
    await expect(verdict).toContainText(said);
    await expect(player.locator(".quiz-live").getByText("Giải thích:")).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await expect(player.getByRole("button", { name: /Câu tiếp theo|Xem kết quả/u })).toBeFocused();
    await page.keyboard.press("Enter");
  };

  await expect(player.getByText("Câu 1/7")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  // Nothing chosen yet: told so, and still here.
  await tabTo(page, "Trả lời", "button");
  await page.keyboard.press("Enter");
  await expect(player.getByRole("status")).toContainText("Chưa chọn ý nào.");
  await expect(player.getByText("Câu 1/7")).toBeVisible();
  await tabTo(page, "Nhảy xuống nước thử", "radio");
  await page.keyboard.press("ArrowDown");
  await expect(player.getByRole("radio", { name: "Chọn áo vừa người" })).toBeChecked();
  await answer("Đúng.");

  // Focus has moved to the next question, so that a screen reader reads it.
  await expect(player.locator("legend")).toBeFocused();
  await expect(player.locator("legend")).toContainText("Câu 2/7");
  for (const name of ["Gọi số cứu hộ khi có người mắc kẹt", "Nghe loa của xã"]) {
    await tabTo(page, name, "checkbox");
    await page.keyboard.press("Space");
  }
  await answer("Chưa đúng.");

  await tabTo(page, "Đúng", "radio");
  await page.keyboard.press("ArrowDown");
  await expect(player.getByRole("radio", { name: "Sai" })).toBeChecked();
  await answer("Đúng.");

  for (const [left, right] of [
    ["Chọn áo vừa", "Áo không tuột"],
    ["Cài đủ quai", "Áo không bung"],
    ["Nhấc vai áo", "Thử xem"],
  ] as const) {
    await tabTo(page, left, "combobox");
    const texts = await player.locator(".quiz-pair select").first().locator("option").allTextContents();
    for (let down = texts.findIndex((text) => text.startsWith(right)); down > 0; down -= 1) {
      await page.keyboard.press("ArrowDown");
    }
  }
  await answer("Đúng.");

  // Buttons put the steps in order; each move is told, and the focus stays with the step.
  const order = ["Chọn áo vừa", "Xỏ tay và kéo khóa", "Cài quai", "Nhấc vai áo thử"];
  const shown = async () => player.locator(".quiz-order li > span").allTextContents();
  expect(await shown()).not.toEqual(order);
  for (const [place, step] of order.entries()) {
    for (let at = (await shown()).indexOf(step); at > place; at -= 1) {
      await player.getByRole("button", { name: `Đưa lên: ${step}` }).focus();
      await page.keyboard.press("Enter");
      await expect(
        player.getByRole("status").filter({ hasText: `${step}: thứ ${at} trong 4.` }),
      ).toBeVisible();
    }
  }
  expect(await shown()).toEqual(order);
  expect(await page.evaluate(() => document.activeElement?.closest(".quiz-order") !== null)).toBe(true);
  await answer("Đúng.");

  await tabTo(page, "Câu trả lời", "textbox");
  await page.keyboard.type("  ÁO  PHAO. ");
  await answer("Đúng.");

  await tabTo(page, "Câu trả lời (bước)", "textbox");
  await page.keyboard.type("bốn");
  await page.keyboard.press("Enter");
  await expect(player.getByRole("status")).toContainText("Hãy gõ một số");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("4,0");
  await answer("Đúng.");

  await expect(player.getByText("Đúng 6 trong 7 câu.")).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);
  await player.locator(".quiz-again").getByText("Những việc nào nên làm khi nước lên?").click();
  await expect(player.locator(".quiz-again").getByText("Nước và điện đi cùng")).toBeVisible();
  await tabTo(page, "Làm lại", "button");
  await page.keyboard.press("Enter");
  await expect(player.locator("legend")).toContainText("Câu 1/7");

  expect(errors).toEqual([]);
  expect(asked).toEqual([address]);
});

test("nothing is kept: who opens the file again finds a new quiz", async ({ page }) => {
  await page.goto(await htmlFile());
  await page.getByRole("radio", { name: "Chọn áo vừa người" }).check();
  await page.getByRole("button", { name: "Trả lời" }).click();
  await page.getByRole("button", { name: "Câu tiếp theo" }).click();
  await page.reload();
  await expect(page.getByText("Câu 1/7")).toBeVisible();
  expect(
    await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
  ).toBe(0);
});

for (const width of [360, 1280]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`every question fits and can be seen at ${width}, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme });
      const page = await context.newPage();
      await page.goto(await htmlFile());
      const next = page.locator(".quiz-next");
      for (let number = 1; number <= 7; number += 1) {
        for (const radio of (
          await page.locator("quiz-player input:is([type=radio],[type=checkbox])").all()
        ).slice(0, 1)) {
          await radio.check();
        }
        for (const select of await page.locator("quiz-player select").all())
          await select.selectOption({ index: 1 });
        for (const field of await page.locator("quiz-player input[type=text]").all()) await field.fill("7");
        for (const step of ["asked", "answered"]) {
          // What axe finds besides contrast does not change with the width.
          if (width === 360) expect(await axeFaults(page), `question ${number} ${step}`).toEqual([]);
          const { page: wide, low } = await page.evaluate(() => ({
            page: document.documentElement.scrollWidth,
            low: [
              ...document.querySelectorAll(
                "button, select, input[type=text], label.quiz-option, summary, .help a",
              ),
            ]
              .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
              .map(({ outerHTML }) => outerHTML),
          }));
          expect(wide, `question ${number} ${step}`).toBeLessThanOrEqual(width);
          expect(low).toEqual([]);
          await next.click();
        }
      }
      await expect(page.locator(".quiz-result")).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
      await context.close();
    });
  }
}

test("without JavaScript every question stands there, its answer to unfold", async ({ browser }) => {
  const { quiz } = await fixture();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(await htmlFile());
  for (const question of quiz.questions) {
    const entry = page.locator(`[data-question="${question.id}"]`);
    await expect(entry.getByText(question.prompt)).toBeVisible();
    await expect(entry.getByText(question.explanation)).toBeHidden();
    await entry.locator("summary").click();
    await expect(entry.getByText(question.explanation)).toBeVisible();
  }
  await context.close();
});

test("printed, the page is a sheet with all questions and no answers", async ({ page }) => {
  const { quiz } = await fixture();
  await page.goto(await htmlFile());
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".quiz-live")).toBeHidden();
  for (const { prompt, explanation } of quiz.questions) {
    await expect(page.locator(".quiz-static").getByText(prompt)).toBeVisible();
    await expect(page.locator(".quiz-static").getByText(explanation)).toBeHidden();
  }
});

/** A learning management system of one page: scorm-again as its API, the package in a frame two levels down. */
async function lms(
  page: Page,
): Promise<{ visit: (kept?: object) => Promise<Frame>; leave: () => Promise<Cmi> }> {
  const { file } = await fixture();
  const unpacked = unzipSync(await file("quiz-scorm12.zip"));
  const runtime = readFileSync(require.resolve("scorm-again/scorm12/min"), "utf8");
  const pages: Record<string, string> = {
    "/": `<!doctype html><title>LMS</title><script src="/scorm12.js"></script><script>
      function open_(kept) {
        window.API = new Scorm12API({ autocommit: false });
        if (kept) API.loadFromJSON(kept, "cmi");
        const frame = document.createElement("iframe");
        frame.id = "outer";
        frame.src = "/outer";
        document.body.append(frame);
      }
    </script><body></body>`,
    "/outer": '<!doctype html><title>Outer</title><iframe id="sco" src="/sco/index.html"></iframe>',
  };
  await page.route("http://lms.test/**", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/scorm12.js") return route.fulfill({ contentType: "text/javascript", body: runtime });
    const body = pages[pathname] ?? Buffer.from(unpacked[pathname.replace("/sco/", "")] ?? []);
    return route.fulfill({ contentType: "text/html; charset=utf-8", body });
  });
  await page.goto("http://lms.test/");
  return {
    visit: async (kept) => {
      await page.evaluate((data) => {
        (window as unknown as { open_: (data?: object) => void }).open_(data);
      }, kept);
      const handle = await page.frameLocator("#outer").locator("#sco").elementHandle();
      const frame = await handle.contentFrame();
      if (frame === null) throw new Error("The LMS shows no content");
      return frame;
    },
    leave: () =>
      page.evaluate(() => {
        document.querySelector("#outer")!.remove();
        const { API } = window as unknown as { API: { renderCMIToJSONObject: () => { cmi: Cmi } } };
        return API.renderCMIToJSONObject().cmi;
      }),
  };
}

interface Cmi {
  suspend_data: string;
  core: Record<"lesson_status" | "lesson_location" | "exit" | "session_time", string> & {
    score: Record<"raw" | "min" | "max", string>;
  };
}

const chosen = async (sco: Frame, names: readonly string[]) => {
  for (const name of names) await sco.getByLabel(name, { exact: true }).check();
  await sco.getByRole("button", { name: "Trả lời" }).click();
  await sco.locator(".quiz-next").click();
};

test("an LMS by SCORM 1.2 keeps place and answers, and gets score and status", async ({ page }) => {
  const { visit, leave } = await lms(page);
  let sco = await visit();
  await expect(sco.getByText("được gửi cho hệ thống học tập")).toBeVisible();
  await chosen(sco, ["Chọn áo vừa người"]);
  await chosen(sco, ["Lội qua chỗ nước chảy xiết"]);
  await expect(sco.getByText("Câu 3/7")).toBeVisible();
  const first = await leave();
  expect(first.core).toMatchObject({ lesson_status: "incomplete", lesson_location: "3", exit: "suspend" });
  // scorm-again tells the total of the sessions in its own notation.
  expect(first.core.session_time).toMatch(/^\d{2,4}:\d{2}:\d{2}$/u);
  expect(JSON.parse(first.suspend_data)).toMatchObject({
    answers: [1, [1], null, null, null, null, null],
    position: 2,
  });
  expect(first.core.score.raw).toBe("");

  sco = await visit({
    suspend_data: first.suspend_data,
    core: { lesson_status: "incomplete", lesson_location: "3" },
  });
  await expect(sco.getByText("Câu 3/7")).toBeVisible();
  await sco.getByRole("button", { name: "Câu trước" }).click();
  await expect(sco.getByText("Câu trả lời của bạn: Lội qua chỗ nước chảy xiết")).toBeVisible();
  await sco.getByRole("button", { name: "Câu tiếp theo" }).click();
  await chosen(sco, ["Sai"]);
  for (const select of await sco.locator("select").all()) await select.selectOption({ index: 1 });
  await chosen(sco, []);
  await chosen(sco, []);
  await sco.getByLabel("Câu trả lời").fill("áo cứu sinh");
  await chosen(sco, []);
  await sco.getByLabel("Câu trả lời (bước)").fill("4");
  await chosen(sco, []);
  await expect(sco.getByText("Đúng 4 trong 7 câu.")).toBeVisible();
  const last = await leave();
  expect(last.core).toMatchObject({ lesson_status: "passed", lesson_location: "8", exit: "" });
  expect(last.core.score).toMatchObject({ raw: "57", min: "0", max: "100" });
});

test("below the mastery score the status is failed; the LMS may ask for another", async ({ page }) => {
  const { visit, leave } = await lms(page);
  const answers = [1, [1], false, [0, 0, 0], [0, 1, 2, 3], "áo phao", null];
  const all = async (kept: object) => {
    const sco = await visit(kept);
    await sco.getByLabel("Câu trả lời (bước)").fill("5");
    await chosen(sco, []);
    return leave();
  };
  const probe = await visit();
  await chosen(probe, ["Chọn áo vừa người"]);
  const { fingerprint } = JSON.parse((await leave()).suspend_data) as { fingerprint: string };
  const suspend_data = JSON.stringify({ fingerprint, answers, position: 6 });
  const failed = await all({ suspend_data, core: { lesson_status: "incomplete" } });
  expect(failed.core).toMatchObject({ lesson_status: "failed", score: { raw: "43" } });
  const asked = {
    suspend_data,
    core: { lesson_status: "incomplete" },
    student_data: { mastery_score: "40" },
  };
  expect((await all(asked)).core.lesson_status).toBe("passed");
  const uncounted = { suspend_data, core: { lesson_status: "incomplete", credit: "no-credit" } };
  expect((await all(uncounted)).core.lesson_status).toBe("completed");
});

test("answers kept under other questions are not taken over", async ({ page }) => {
  const { visit } = await lms(page);
  const sco = await visit({
    suspend_data: '{"fingerprint":"00000000","answers":[0,[0],true,[],[],"",""],"position":7}',
  });
  await expect(sco.getByText("Câu 1/7")).toBeVisible();
});

test("without an LMS the SCORM page says so and is played all the same", async ({ page }) => {
  const { file } = await fixture();
  const target = test.info().outputPath("index.html");
  writeFileSync(target, unzipSync(await file("quiz-scorm12.zip"))["index.html"]!);
  await page.goto(pathToFileURL(target).href);
  await expect(page.getByText("Chưa nối được với hệ thống học tập")).toBeVisible();
  await page.getByRole("radio", { name: "Chọn áo vừa người" }).check();
  await page.getByRole("button", { name: "Trả lời" }).click();
  await expect(page.locator("quiz-player").getByRole("status")).toContainText("Đúng.");
});
