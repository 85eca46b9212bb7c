import path from "node:path";
import { expect, test } from "playwright/test";
import { htmlPages } from "../dist-files.ts";

const addresses = htmlPages(path.resolve("dist")).map(({ address }) => address);

test("every page fits a narrow phone, with targets that a thumb can hit, and asks nobody else", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL!) && !request.url().startsWith("data:"))
      faults.push(`${page.url()} asks ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${page.url()} ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${page.url()} ${error.message}`));
  for (const address of addresses) {
    await page.goto(address);
    const found = await page.evaluate(() => {
      const width = document.documentElement.scrollWidth;
      // Links inside running text are exempt (WCAG 2.2, 2.5.8); what stands alone is not.
      const small = [
        ...document.querySelectorAll<HTMLElement>(
          "header a, nav a, button, .button, .tags a, .help-line a, summary",
        ),
      ]
        .filter(
          (element) =>
            element.checkVisibility() &&
            element.closest(".skip-link, [data-pagefind-ignore] .kicker") === null,
        )
        .filter((element) => element.closest("p") === null || element.closest(".help-line") !== null)
        .filter((element) => !element.matches(".anchor"))
        .filter((element) => element.getBoundingClientRect().height < 43.5)
        .map(
          (element) =>
            `${element.tagName} «${element.textContent.trim().slice(0, 30)}» ${element.getBoundingClientRect().height}px`,
        );
      return { width, small };
    });
    if (found.width > 360) faults.push(`${address} is ${found.width} px wide`);
    faults.push(...found.small.map((element) => `${address} ${element}`));
  }
  expect(faults).toEqual([]);
});

test("an unknown address gets the page with ways on", async ({ page }) => {
  const response = await page.goto("/khong-co-trang-nay/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không tìm thấy trang này");
  await expect(page.getByRole("link", { name: "Tìm người giúp" })).toBeVisible();
});
