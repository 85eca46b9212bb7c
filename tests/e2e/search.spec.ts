import { AxeBuilder } from "@axe-core/playwright";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test, type Locator, type Page } from "playwright/test";

const results = (within: Page | Locator) => within.getByRole("list", { name: "Kết quả" }).getByRole("link");
const searchFor = (query: string) => `/tim-kiem/?q=${encodeURIComponent(query)}`;

async function openDialog(page: Page, query?: string): Promise<Locator> {
  await page.getByRole("link", { name: "Tìm kiếm" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Tìm kiếm" });
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  if (query !== undefined) await dialog.getByRole("searchbox").fill(query);
  return dialog;
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual(
    [],
  );
}

test("search opens in place, loads only then, finds without marks, and leads to the page", async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on("request", (request) => {
    if (/\/pagefind\/|tu-vung|search-box/u.test(request.url())) loaded.push(request.url());
  });
  await page.goto("/", { waitUntil: "networkidle" });
  expect(loaded).toEqual([]);
  await page.goto("/tim-kiem/", { waitUntil: "networkidle" });
  expect(loaded.filter((url) => !url.includes("search-box"))).toEqual([]);
  await page.goto("/");
  const dialog = await openDialog(page, "noi chuyen voi con");
  await results(dialog).filter({ hasText: "Nói chuyện với con về ma túy" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nói chuyện với con về ma túy");
});

test("from the first key to the opened page without a mouse", async ({ page }) => {
  await page.goto("/hoi-dap/");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("soc thuoc");
  await expect(results(dialog).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(results(dialog).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(results(dialog).nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(results(dialog).first()).toBeFocused();
  const title = (await results(dialog).first().textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("Escape closes the dialog and gives the focus back", async ({ page }) => {
  await page.goto("/hoi-dap/");
  await openDialog(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("link", { name: "Tìm kiếm" }).first()).toBeFocused();
});

for (const place of ["dialog", "page"] as const) {
  test(`the same in the ${place}: results, help, guess`, async ({ page }) => {
    await page.goto(place === "page" ? "/tim-kiem/" : "/bai-viet/");
    const box = place === "page" ? page.locator("[data-search-page]") : await openDialog(page);
    const field = box.getByRole("searchbox");
    await field.fill("bồ đà");
    await expect(results(box).first()).toHaveText("Cần sa");
    await expect(box.getByRole("status")).toHaveText(/^\d+ kết quả cho «bồ đà»$/u);
    await field.fill("bạn bị sốc thuốc");
    await expect(box.getByRole("link", { name: /Gọi 115/u })).toHaveAttribute("href", "tel:115");
    await field.fill("cai nghiệm");
    await expect(box.getByText("Có phải bạn tìm")).toContainText("cai nghiện");
    await box.getByRole("button", { name: "Tìm đúng chữ «cai nghiệm»" }).click();
    await expect(box.getByText("Có phải bạn tìm")).toBeHidden();
    await expect(box.getByRole("status")).toContainText("«cai nghiệm»");
    await field.fill("xyzqw");
    await expect(box.getByRole("status")).toHaveText("Không tìm thấy trang nào cho «xyzqw».");
    await expect(box.getByRole("link", { name: "Từ điển A–Z" })).toBeVisible();
  });
}

test("marks stand on what was found and nowhere else", async ({ page }) => {
  await page.goto(searchFor("đá"));
  await expect(results(page).first()).toContainText("Ma túy đá");
  const marks = await page.locator(".search-box mark").allTextContents();
  expect(marks.length).toBeGreaterThan(2);
  expect(marks.filter((mark) => !/^(?:ma túy )?đá$/iu.test(mark))).toEqual([]);
});

test("filters tell what each would leave, and leave that", async ({ page }) => {
  await page.goto(searchFor("cai nghiện"));
  await page.getByText("Lọc kết quả").click();
  const box = page.getByLabel(/^Hỏi – đáp \(\d+\)$/u);
  const label = (await page.locator("label").filter({ has: box }).textContent()) ?? "";
  const count = Number(/\((\d+)\)/u.exec(label)?.[1]);
  await box.check();
  await expect(page.getByRole("status")).toHaveText(`${count} kết quả cho «cai nghiện»`);
  await expect(page.getByLabel(/^Hỏi – đáp/u)).toBeFocused();
  const addresses = await results(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute("href")),
  );
  expect(addresses.filter((address) => address?.startsWith("/hoi-dap/") !== true)).toEqual([]);
  expect(new URL(page.url()).searchParams.get("Loại")).toBe("Hỏi – đáp");
  await page.reload();
  await expect(page.getByRole("status")).toHaveText(`${count} kết quả cho «cai nghiện»`);
});

test("more results follow on request, and the focus goes to the first of them", async ({ page }) => {
  await page.goto(searchFor("ma túy"));
  await expect(results(page)).toHaveCount(5);
  await page.getByRole("button", { name: "Xem thêm kết quả" }).click();
  await expect(results(page)).toHaveCount(15);
  await expect(results(page).nth(5)).toBeFocused();
});

test("the address of a search can be sent, and the way back keeps the results", async ({ page }) => {
  await page.goto("/tim-kiem/");
  await page.getByRole("searchbox").fill("tai hoa nhap");
  await expect(results(page).first()).toBeVisible();
  expect(new URL(page.url()).searchParams.get("q")).toBe("tai hoa nhap");
  await page.getByRole("button", { name: "Xem thêm kết quả" }).click();
  await expect(results(page).nth(6)).toBeVisible();
  const count = await results(page).count();
  await results(page).nth(6).click();
  await expect(page).not.toHaveURL(/tim-kiem/u);
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue("tai hoa nhap");
  await expect(results(page)).toHaveCount(count);
});

test("the way back from a result opens the dialog as it was", async ({ page }) => {
  await page.goto("/bai-viet/");
  const dialog = await openDialog(page, "tong dai 111");
  await results(dialog).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tổng đài 111");
  await page.goBack();
  await expect(page.getByRole("dialog").getByRole("searchbox")).toHaveValue("tong dai 111");
  await expect(results(page.getByRole("dialog")).first()).toBeVisible();
  await page.getByRole("button", { name: "Đóng" }).click();
  await page.reload();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a journey on a phone with a thumb", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Tìm kiếm" }).first().tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("searchbox").fill("con toi bi ban ru thi lam sao");
  await expect(results(dialog).first()).toHaveText("Con kể bị bạn rủ dùng ma túy, tôi phải làm sao?");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
  const targets = await dialog.locator("a, button, input, summary").evaluateAll((elements) =>
    elements
      .map((element) => ({ text: element.textContent, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 43.5)
      .map(({ text, height }) => `${text} ${height}`),
  );
  expect(targets).toEqual([]);
  await results(dialog).first().tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Con kể bị bạn rủ dùng ma túy, tôi phải làm sao?",
  );
  await context.close();
});

test("a failed load is told plainly and can be tried again", async ({ page }) => {
  await page.route("**/tu-vung.json", (route) => route.abort());
  await page.goto("/tim-kiem/");
  await page.getByRole("searchbox").fill("cần sa");
  await expect(page.getByRole("status")).toContainText("Chưa tải được phần tìm kiếm");
  await page.unroute("**/tu-vung.json");
  await page.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(results(page).first()).toHaveText("Cần sa");
});

test("a copy on a stick says why it cannot search, and its links lead on", async ({ page }) => {
  const copy = mkdtempSync(path.join(tmpdir(), "usb-"));
  for (const part of ["tim-kiem", "tu-dien"])
    cpSync(path.join("dist", part), path.join(copy, part), { recursive: true });
  await page.goto(pathToFileURL(path.join(copy, "tim-kiem/index.html")).href);
  await expect(page.getByText("Bạn đang mở bản chép trên máy")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Từ điển A–Z" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Từ điển A–Z");
  await page.getByRole("link", { name: "Cần sa", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cần sa");
  rmSync(copy, { recursive: true });
});

const states: [string, (page: Page) => Promise<void>][] = [
  ["empty", () => Promise.resolve()],
  ["with results", (page) => page.getByRole("searchbox").fill("cần sa")],
  ["with help and a guess", (page) => page.getByRole("searchbox").fill("qua lieuf")],
  ["with nothing found", (page) => page.getByRole("searchbox").fill("xyzqw")],
];

for (const [name, act] of states) {
  for (const place of ["dialog", "page"] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`axe finds nothing in the ${place} ${name}, ${colorScheme}`, async ({ browser }) => {
        const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } });
        const page = await context.newPage();
        await page.goto(place === "page" ? "/tim-kiem/" : "/bai-viet/");
        if (place === "dialog") await openDialog(page);
        await act(page);
        if (name !== "empty") await expect(page.locator(".search-status")).not.toBeEmpty();
        if (name === "with results") {
          await page.getByText("Lọc kết quả").click();
          await expect(page.getByRole("group", { name: "Loại" })).toBeVisible();
        }
        await expectNoFaults(page);
        await context.close();
      });
    }
  }
}

test("a screen reader hears names for everything", async ({ page }) => {
  await page.goto("/bai-viet/");
  const dialog = await openDialog(page, "cai nghien");
  await expect(results(dialog).first()).toBeVisible();
  await dialog.getByText("Lọc kết quả").click();
  await expect(dialog.getByRole("group", { name: "Loại" })).toBeVisible();
  await expect(dialog.getByRole("search")).toMatchAriaSnapshot(`
    - search:
      - searchbox "Bạn muốn tìm gì?": cai nghien
      - button "Tìm"
  `);
  await expect(dialog.getByRole("status")).toMatchAriaSnapshot("- status: /\\d+ kết quả cho «cai nghien»/");
  await expect(dialog.getByRole("list", { name: "Kết quả" })).toMatchAriaSnapshot(`
    - list "Kết quả":
      - listitem:
        - link "Cai nghiện ma túy"
        - paragraph: Từ điển · Cai nghiện
        - paragraph
  `);
  await expect(
    dialog.getByRole("group", { name: "Loại" }).getByRole("checkbox").first(),
  ).toHaveAccessibleName(/^\S.* \(\d+\)$/u);
});
