import { expect, test } from "playwright/test";
import { pageTypes } from "../page-types.ts";

test("help is one tap away on every type of page, without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  for (const { address } of pageTypes) {
    await page.goto(address);
    const bar = page.getByRole("navigation", { name: "Gọi giúp đỡ" });
    for (const number of ["113", "111", "115"]) {
      await expect(bar.locator(`a[href="tel:${number}"]`), `${number} on ${address}`).toBeInViewport();
    }
    await expect(page.locator("main"), address).not.toBeEmpty();
  }
  await context.close();
});

test("the numbers to call are the largest thing on the help page", async ({ page }) => {
  await page.goto("/giup-do/");
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll("main *:not(.visually-hidden)")].map((element) => ({
      size: Number.parseFloat(getComputedStyle(element).fontSize),
      text: [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent)
        .join("")
        .trim(),
    })),
  );
  const largest = Math.max(...sizes.filter(({ text }) => text !== "").map(({ size }) => size));
  expect(sizes.filter(({ size, text }) => size === largest && text !== "").map(({ text }) => text)).toEqual([
    "115",
    "113",
    "111",
  ]);
});

test("without JavaScript the search page offers other ways", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/bai-viet/");
  await page.getByRole("link", { name: "Tìm kiếm" }).first().click();
  await expect(page).toHaveURL(/\/tim-kiem\/$/u);
  await expect(page.locator("noscript .banner")).toBeVisible();
  await expect(page.getByRole("searchbox")).toBeHidden();
  await page.getByRole("link", { name: "Từ điển A–Z" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Từ điển A–Z");
  await context.close();
});

test("an article needs no script and no style sheet to be read", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto("/bai-viet/noi-chuyen-voi-con-ve-ma-tuy/", { waitUntil: "networkidle" });
  expect(requests.filter((url) => /pagefind|\.css/u.test(url))).toEqual([]);
  expect(requests.filter((url) => url.endsWith(".woff2"))).toHaveLength(2);
});

test("the keyboard reaches the text first, then everything else", async ({ page }) => {
  await page.goto("/bai-viet/noi-chuyen-voi-con-ve-ma-tuy/");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Đến thẳng nội dung");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("the programme's clauses can be linked to, and show the text as found", async ({ page }) => {
  await page.goto("/van-ban/chuong-trinh-39/#i-1");
  const clause = page.locator("#i-1");
  await expect(clause).toBeInViewport();
  await clause.getByText("Nguyên văn và").click();
  await expect(clause.getByText("phỏt huy được sức mạnh")).toBeVisible();
  await expect(clause.locator("del", { hasText: "phỏt" })).toBeVisible();
});

test("a newsroom copies rich text with its plain words, by keyboard", async ({ browser }) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto("/bao-chi/dang-lai/bay-cach-noi-khong/");
  const button = page.getByRole("button", { name: "Chép" }).first();
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Đã chép.").first()).toBeVisible();
  const clipboard = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return { html: await read("text/html"), plain: await read("text/plain") };
  });
  expect(clipboard.html).toContain("<h2>");
  expect(clipboard.plain).toContain("Bảy câu để bạn chọn");
  expect(clipboard.plain).not.toContain("<");
  await context.close();
});

test("without JavaScript the texts to copy stand in boxes that can be selected", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/bao-chi/dang-lai/bay-cach-noi-khong/");
  await expect(page.getByLabel("Chữ thường")).toHaveValue(/Bảy cách nói không/u);
  await expect(page.getByRole("button", { name: "Chép" })).toHaveCount(0);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /Word, sửa được/u }).click();
  expect((await download).suggestedFilename()).toBe("bay-cach-noi-khong.docx");
  await context.close();
});
