import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { strFromU8, unzipSync } from "fflate";
import { expect, test, type Download } from "playwright/test";

const slug = "gdcd-7-phong-chong-ma-tuy";
const address = `/truong-hoc/${slug}/`;
const built = path.resolve("dist/truong-hoc", slug);
const sums = readFileSync(path.join(built, "SHA256SUMS.txt"), "utf8");

const unzipDownload = async (download: Download) =>
  unzipSync(new Uint8Array(readFileSync(await download.path())));
const sumsFile = (text: string) => ({
  name: "SHA256SUMS.txt",
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

test("a teacher makes an own edition of the plan, offline, and nothing is sent", async ({
  context,
  page,
}) => {
  await page.goto(address);
  const plan = page.waitForResponse((response) => response.url().endsWith("01-ke-hoach-bai-day.docx"));
  await page.getByLabel("Trường", { exact: true }).focus();
  await (await plan).finished();
  await context.setOffline(true);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.getByLabel("Trường", { exact: true }).fill("THCS Lý Thường Kiệt & bạn");
  await page.getByLabel("Giáo viên", { exact: true }).fill("Trần Thị Hòa");
  await page.getByLabel("Lớp", { exact: true }).fill("7A2");
  await page.getByLabel("Ngày dạy").fill("2026-12-01");
  await page.getByLabel("Số phút mỗi tiết").fill("40");
  const shown = (await page.locator("[data-activity]").allTextContents()).map(Number);
  expect(shown.reduce((sum, minutes) => sum + minutes, 0)).toBe(80);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tạo tệp Word" }).press("Enter");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("ke-hoach-bai-day-7a2.docx");
  const words = strFromU8((await unzipDownload(download))["word/document.xml"]!).replace(/<[^>]+>/gu, "");
  expect(words).toContain("Trường: THCS Lý Thường Kiệt &amp; bạn");
  expect(words).toContain("Họ và tên giáo viên: Trần Thị Hòa");
  expect(words).toContain("Lớp: 7A2  Ngày dạy: 1/12/2026");
  expect(words).toContain("Thời gian: 2 tiết, 80 phút.");
  for (const minutes of shown) expect(words).toContain(`(${minutes} phút)`);
  await expect(page.getByText("Đã tạo ke-hoach-bai-day-7a2.docx")).toBeVisible();
  expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([]);
});

test("too few minutes are told, not made into a plan", async ({ page }) => {
  await page.goto(address);
  await page.getByLabel("Số phút mỗi tiết").fill("2");
  await page.getByRole("button", { name: "Tạo tệp Word" }).click();
  await expect(page.getByText("đủ cho mỗi hoạt động ít nhất 1 phút")).toBeVisible();
});

test("who has an older version fetches only what changed", async ({ page }) => {
  await page.goto(address);
  const lines = sums.trimEnd().split("\n");
  const [changed, added] = ["07-thu-gui-gia-dinh.docx", "11-hoc-sinh.epub"];
  const old = lines
    .filter((line) => !line.endsWith(added))
    .map((line) => (line.endsWith(changed) ? `${"0".repeat(64)}  ${changed}` : line));
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(path.posix.basename(new URL(request.url()).pathname)));
  await page
    .getByLabel("Chọn SHA256SUMS.txt")
    .setInputFiles(sumsFile(`${[...old, `${"1".repeat(64)}  12-bai-cu.pdf`].join("\r\n")}\r\n`));
  await expect(page.getByText("Có 1 tệp đổi, 1 tệp mới, 1 tệp bỏ")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: /Tải phần thay đổi \(2 tệp/u }).click();
  const files = await unzipDownload(await downloading);
  expect(Object.keys(files).sort()).toEqual(
    [changed, added, "DA-BO.txt", "SHA256SUMS.txt"].map((name) => `${slug}/${name}`).sort(),
  );
  for (const name of [changed, added, "SHA256SUMS.txt"]) {
    expect(Buffer.from(files[`${slug}/${name}`]!).equals(readFileSync(path.join(built, name))), name).toBe(
      true,
    );
  }
  expect(strFromU8(files[`${slug}/DA-BO.txt`]!)).toContain("- 12-bai-cu.pdf");
  expect(fetched.filter((name) => /\.(?:docx|pdf|epub|zip|html)$/u.test(name)).sort()).toEqual(
    [changed, added].sort(),
  );
});

test("the comparison tells what is the newest, what belongs to another pack, what is no list", async ({
  page,
}) => {
  await page.goto(address);
  const input = page.getByLabel("Chọn SHA256SUMS.txt");
  await input.setInputFiles(path.join(built, `${slug}.zip`));
  await expect(page.getByText("Gói của thầy cô đã là bản mới nhất.")).toBeVisible();
  await input.setInputFiles(path.resolve("dist/truong-hoc/tro-chuyen-voi-con/tro-chuyen-voi-con.zip"));
  await expect(page.getByText("Đây là tệp nén của gói «tro-chuyen-voi-con»")).toBeVisible();
  await input.setInputFiles(sumsFile("Danh sách lớp 7A2"));
  await expect(page.getByText("Tệp này không phải SHA256SUMS.txt")).toBeVisible();
});

test("a broken download is never put into the archive", async ({ page }) => {
  await page.goto(address);
  await page.route("**/07-thu-gui-gia-dinh.docx", (route) => route.fulfill({ body: "hỏng" }));
  const old = sums.replace(/^.*(  07-thu-gui-gia-dinh\.docx)$/mu, `${"0".repeat(64)}$1`);
  await page.getByLabel("Chọn SHA256SUMS.txt").setInputFiles(sumsFile(old));
  await page.getByRole("button", { name: /Tải phần thay đổi/u }).click();
  await expect(page.getByText("Tệp 07-thu-gui-gia-dinh.docx tải về chưa đủ")).toBeVisible();
});

test("without JavaScript everything can be read and taken along", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Tạo tệp Word" })).toBeHidden();
  await expect(page.getByText("Chức năng này cần JavaScript")).toBeVisible();
  await page.getByText("Tải từng tệp", { exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Word\s*, Kế hoạch/u }).click();
  expect((await downloading).suggestedFilename()).toBe("01-ke-hoach-bai-day.docx");
  const answer = page.locator("#cau-hoi details").first();
  await answer.getByText("Đáp án và lý do").click();
  await expect(answer.locator("p").first()).toBeVisible();
  await context.close();
});

test("the unpacked folder opens from a USB stick, without network", async ({ browser }) => {
  const folder = mkdtempSync(path.join(tmpdir(), "usb-"));
  try {
    for (const [name, bytes] of Object.entries(
      unzipSync(new Uint8Array(readFileSync(path.join(built, `${slug}.zip`)))),
    )) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    for (const [width, colorScheme] of [
      [360, "light"],
      [1280, "dark"],
    ] as const) {
      const context = await browser.newContext({
        offline: true,
        viewport: { width, height: 800 },
        colorScheme,
      });
      const page = await context.newPage();
      await page.goto(pathToFileURL(path.join(folder, slug, "00-doc-truoc.html")).href);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expect(page.locator('a[href="tel:111"]')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await context.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
