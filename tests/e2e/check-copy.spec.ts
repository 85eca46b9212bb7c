import { readFileSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "playwright/test";

const slug = "bay-cach-noi-khong";
const kitFile = (form: string) =>
  readFileSync(path.resolve(`dist/bao-chi/dang-lai/${slug}/${slug}.${form}`), "utf8");
const text = kitFile("txt");
const altered = text.replace("Nói không là việc tập được", "Nói không là việc khó tập được");

const box = (page: Page) => page.getByLabel("Bài, mã HTML hoặc địa chỉ");
const result = (page: Page) => page.locator("#ket-qua");
const heading = (page: Page) => result(page).getByRole("heading", { level: 2 });

async function open(page: Page): Promise<void> {
  await page.goto("/bao-chi/kiem-tra/");
  await expect(page.getByText("Sẵn sàng.")).toBeVisible();
}

async function check(page: Page, input: string): Promise<void> {
  await box(page).fill(input);
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

test("a true copy passes, as text and as HTML, and the result has the focus", async ({ page }) => {
  await open(page);
  for (const input of [text, kitFile("html"), kitFile("md")]) {
    await check(page, input);
    await expect(heading(page)).toHaveText("Bản sao đúng nguyên văn. Đây là bản mới nhất");
    await expect(heading(page)).toBeFocused();
    await expect(result(page)).toHaveAttribute("data-outcome", "ok");
    await expect(result(page)).toContainText(/«Bảy cách nói không khi bị rủ dùng ma túy», bản \d/u);
    await page.getByRole("button", { name: "Xóa, dán bài khác" }).click();
    await expect(result(page)).toBeHidden();
    await expect(box(page)).toBeFocused();
  }
});

test("rich text from the clipboard keeps its links, so that a credit without an address counts", async ({
  browser,
}) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await open(page);
  const markup = kitFile("html").replace(/«[^»]*», Vì cộng đồng không ma túy<\/a>/u, "nguồn</a>");
  await page.evaluate(async (html) => {
    const plain = new DOMParser().parseFromString(html, "text/html").body.innerText;
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([plain], { type: "text/plain" }),
      }),
    ]);
  }, markup);
  await box(page).focus();
  await page.keyboard.press("Control+v");
  await expect(box(page)).not.toHaveValue("");
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await expect(result(page)).toContainText("Có ghi nguồn và giấy phép.");
  await context.close();
});

test("an altered copy is shown where it says otherwise, in words that axe accepts", async ({ browser }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme });
    const page = await context.newPage();
    await open(page);
    await check(page, altered.replace("113 – Công an;", "").replace(/Nguồn bài:[^]*$/u, ""));
    await expect(heading(page)).toHaveText("Bản sao khác bản gốc ở 1 chỗ");
    await expect(result(page).locator("mark")).toHaveText("khó");
    await expect(result(page)).toContainText("Thiếu dòng ghi nguồn.");
    await expect(result(page).getByLabel("Đặt dòng ghi nguồn này dưới bài:")).toHaveValue(/CC BY|Ghi công/u);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await faults(page)).toEqual([]);
    await context.close();
  }
});

test("without a network it still tells the item, a true copy and the passages that are not ours", async ({
  page,
  context,
}) => {
  await open(page);
  await context.setOffline(true);
  await check(page, text);
  await expect(heading(page)).toHaveText("Bản sao đúng nguyên văn. Đây là bản mới nhất");
  await check(page, altered);
  await expect(heading(page)).toHaveText("Nhận ra bài, nhưng có đoạn chưa khớp");
  await expect(result(page)).toContainText("việc khó tập được");
  await context.setOffline(false);
  await check(page, altered);
  await expect(heading(page)).toHaveText("Bản sao khác bản gốc ở 1 chỗ");
});

test("when nothing could be loaded it says so, and the next attempt asks again", async ({ page }) => {
  await page.route("**/dau-van-tay.json", (route) => route.abort());
  await page.goto("/bao-chi/kiem-tra/");
  await check(page, text);
  await expect(page.locator("form [role=status]")).toContainText("Chưa tải được dữ liệu để so.");
  await page.unroute("**/dau-van-tay.json");
  await check(page, text);
  await expect(heading(page)).toContainText("Bản sao đúng nguyên văn");
});

test("by keyboard alone, nothing leaves the device", async ({ page, baseURL }) => {
  await open(page);
  const asked: string[] = [];
  page.on("request", (request) =>
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`),
  );
  await box(page).focus();
  await page.keyboard.insertText(text);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toBeFocused();
  expect(asked).toEqual([`GET ${baseURL!}/bao-chi/kiem-tra/goc/${slug}.json `]);
});

test("an address of ours is recognised, one of others is not read, nothing is asked for nothing", async ({
  page,
}) => {
  await open(page);
  await check(page, `https://example.org/bai-viet/${slug}/`);
  await expect(heading(page)).toHaveText("Đây là địa chỉ bài «Bảy cách nói không khi bị rủ dùng ma túy»");
  await check(page, "https://bao.example/bai-nao-do.html");
  await expect(heading(page)).toHaveText("Chưa đọc được địa chỉ này");
  await check(page, "Một đoạn văn nào đó, không phải của trang này, dài vừa phải để thử xem sao.");
  await expect(heading(page)).toHaveText("Không nhận ra bài nào của trang này");
  await check(page, "  ");
  await expect(page.locator("form [role=status]")).toHaveText("Chưa có chữ nào. Hãy dán bài vào ô trên.");
});

test("without JavaScript it says what to do by hand", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/bao-chi/kiem-tra/");
  await expect(page.getByText("Trình duyệt đang tắt JavaScript")).toBeVisible();
  await expect(box(page)).toBeHidden();
  await context.close();
});
