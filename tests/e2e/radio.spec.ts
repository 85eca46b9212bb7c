import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "playwright/test";

const address = "/phat-thanh/noi-khong-khi-bi-ru/";
const dialog = (page: Page) => page.getByRole("dialog", { name: "Bản 60 giây" });

async function open(page: Page): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "Màn nhắc chữ: Bản 60 giây" }).click();
  await expect(dialog(page)).toBeVisible();
}

for (const width of [360, 1280]) {
  test(`the prompter is worked by keys at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 760 });
    await open(page);
    const text = dialog(page).getByRole("region", { name: "Lời đọc" });
    await expect(text).toBeFocused();
    await expect(text.locator(".now")).toHaveCount(1);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(dialog(page).locator("[data-speed]")).toHaveText("180");
    await page.keyboard.press("ArrowRight");
    await expect(dialog(page).locator("[data-size]")).toHaveText("52");
    const first = await text.locator(".now").textContent();
    await page.keyboard.press("Space");
    await expect(dialog(page).getByRole("button", { name: "Dừng" })).toHaveAttribute("aria-pressed", "true");
    await expect(text.locator(".now")).not.toHaveText(first ?? "", { timeout: 20_000 });
    await page.keyboard.press("Space");
    await expect(dialog(page).getByRole("button", { name: "Chạy" })).toBeVisible();
    await dialog(page).getByLabel("Lật gương").check();
    await expect(text).toHaveClass(/mirrored/u);
    expect(
      await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth),
    ).toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByRole("button", { name: "Màn nhắc chữ: Bản 60 giây" })).toBeFocused();
  });
}

test("who wants less motion gets sentences one by one", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  const text = dialog(page).getByRole("region", { name: "Lời đọc" });
  await page.keyboard.press("Space");
  await page.waitForTimeout(300);
  const before = await text.evaluate((element) => element.scrollTop);
  await page.waitForTimeout(400);
  expect(await text.evaluate((element) => element.scrollTop)).toBe(before);
});

test("the device's own Vietnamese voice reads sentence by sentence", async ({ page }) => {
  await page.addInitScript(() => {
    const voice = { lang: "vi-VN", localService: true, name: "Thử", default: false, voiceURI: "thu" };
    const said: string[] = [];
    Object.assign(window, { said });
    Object.defineProperty(window, "SpeechSynthesisUtterance", {
      value: class extends EventTarget {
        text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      },
    });
    Object.defineProperty(window, "speechSynthesis", {
      value: Object.assign(new EventTarget(), {
        getVoices: () => [voice],
        cancel: () => undefined,
        speak: (utterance: EventTarget & { text: string }) => {
          said.push(utterance.text);
          setTimeout(() => utterance.dispatchEvent(new Event("end")), 20);
        },
      }),
    });
  });
  await page.goto(address);
  const button = page.getByRole("button", { name: "Nghe máy đọc: Bản 30 giây" });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("[data-reading]")).toHaveCount(1);
  await expect(button).toHaveAttribute("aria-pressed", "false", { timeout: 20_000 });
  const shown = await page.locator("#ban-30s [data-sentence]").allTextContents();
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual(
    shown.map((text) => text.trim()),
  );
});

test("without a Vietnamese voice it says so", async ({ page }) => {
  await page.goto(address);
  await page.getByRole("button", { name: "Nghe máy đọc: Bản 30 giây" }).click();
  await expect(page.locator("#ban-30s").getByRole("status")).toContainText(
    "Máy này chưa có giọng đọc tiếng Việt",
  );
});

test("the prompter has no fault that axe can find", async ({ page }) => {
  await open(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the script is a text, without buttons that do nothing", async ({ page }) => {
    await page.goto(address);
    await expect(page.locator("#ban-5min [data-sentence]").first()).toBeVisible();
    await expect(page.getByRole("button", { name: /Màn nhắc chữ/u })).toHaveCount(0);
  });
});
