import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "playwright/test";
import { buildCorrectedSite } from "./corrected-site.ts";

// One build serves all tests of this file.
test.describe.configure({ mode: "default" });

const card = "/nhung/article/nuoc-sach-sau-lu/";
const box = `${card}an-toan/`;
const secret = "abcdefghij";

let site: ReturnType<typeof buildCorrectedSite>;

test.beforeAll(() => {
  site = buildCorrectedSite();
});

test.afterAll(() => {
  rmSync(site.folder, { recursive: true });
});

interface Message {
  message: string;
  value: unknown;
  secret?: string;
}

/** A page of an outlet with this body, on another host than the publisher's; keeps what frames say to it. */
async function openHost(page: Page, body: string): Promise<void> {
  const listener = `<script>
    window.heard = [];
    addEventListener("message", ({ data }) => {
      heard.push(data);
      if (data.message === "height") document.querySelector("iframe").height = data.value;
    });
  </script>`;
  await page.route("**/*", async (route) => {
    const { host, pathname } = new URL(route.request().url());
    const file = path.join(site.dist, pathname, "index.html");
    if (host === "bao.example") {
      const html = `<!doctype html><html lang="vi"><title>Báo</title><body><main><h1>Báo</h1>${listener}${body}</main></body>`;
      await route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    } else if (host === "flood.example" && existsSync(file)) {
      await route.fulfill({ contentType: "text/html; charset=utf-8", body: readFileSync(file, "utf8") });
    } else await route.abort();
  });
  await page.goto("https://bao.example/bai/");
}

const heard = (page: Page): Promise<Message[]> =>
  page.evaluate(() => (window as unknown as { heard: Message[] }).heard);

/** As WordPress writes the frame of a provider that it does not know. */
const sandboxed = (address: string, width = 360): string =>
  `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="Nhúng" src="https://flood.example${address}#?secret=${secret}" data-secret="${secret}" width="${width}" height="200" style="border:0"></iframe>`;

const plain = (address: string, width = 360): string =>
  `<iframe title="Nhúng" src="https://flood.example${address}" width="${width}" height="900" style="border:0"></iframe>`;

const frameOf = (page: Page) => page.frameLocator("iframe");

for (const width of [300, 360, 600]) {
  test(`in WordPress's sandbox a frame of ${width} px gets the height of what is in it`, async ({ page }) => {
    await openHost(page, sandboxed(card, width));
    await expect
      .poll(() => heard(page))
      .toContainEqual({ message: "height", value: expect.any(Number), secret });
    await expect(frameOf(page).getByRole("link", { name: "Nước sạch sau lũ" })).toBeVisible();
    const root = frameOf(page).locator("html");
    await expect
      .poll(() =>
        root.evaluate((html) => [html.scrollHeight - html.clientHeight, html.scrollWidth - html.clientWidth]),
      )
      .toEqual([0, 0]);
    const height = Number(await page.locator("iframe").getAttribute("height"));
    // WordPress allows 200 to 1,000; and nothing but the content takes room.
    expect(height).toBeGreaterThan(200);
    expect(height).toBeLessThan(1000);
    expect(
      await frameOf(page)
        .locator("body")
        .evaluate((body) => body.getBoundingClientRect().height),
    ).toBeGreaterThan(height - 1);
  });
}

test("a frame that grows narrower tells its new height", async ({ page }) => {
  await openHost(page, sandboxed(card, 600));
  await expect.poll(() => heard(page)).not.toEqual([]);
  const before = Number(await page.locator("iframe").getAttribute("height"));
  await page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
    frame.width = "300";
  });
  await expect
    .poll(async () => Number(await page.locator("iframe").getAttribute("height")))
    .toBeGreaterThan(before);
});

test("who listens late says ready, or hands in the secret late, and hears the height again", async ({
  page,
}) => {
  await openHost(page, sandboxed(card));
  await expect.poll(() => heard(page)).not.toEqual([]);
  await page.evaluate(() => {
    const host = window as unknown as { heard: Message[] };
    host.heard = [];
    const frame = document.querySelector("iframe")!;
    frame.contentWindow!.postMessage({ message: "ready", secret: "abcdefghij" }, "*");
  });
  await expect
    .poll(() => heard(page))
    .toContainEqual({ message: "height", value: expect.any(Number), secret });
  await page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
    frame.src = frame.src.replace("abcdefghij", "klmnopqrst");
  });
  await expect
    .poll(() => heard(page))
    .toContainEqual({ message: "height", value: expect.any(Number), secret: "klmnopqrst" });
});

test("in the sandbox a click asks the page around to go there; a number leads to the help page", async ({
  page,
}) => {
  await openHost(page, sandboxed(card));
  await frameOf(page).getByRole("link", { name: "Nước sạch sau lũ" }).click();
  await frameOf(page).getByRole("link", { name: /112/u }).click();
  await expect
    .poll(async () => (await heard(page)).filter(({ message }) => message === "link"))
    .toEqual([
      { message: "link", value: "https://flood.example/bai-viet/nuoc-sach-sau-lu/", secret },
      { message: "link", value: "https://flood.example/giup-do/#cuu-ho-112", secret },
    ]);
  expect(page.url()).toBe("https://bao.example/bai/");
});

for (const javaScriptEnabled of [true, false]) {
  test(`in a plain frame a link leads on by itself, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await openHost(page, plain(card));
    await expect(frameOf(page).getByRole("link", { name: /112/u })).toHaveAttribute("href", "tel:112");
    await frameOf(page).getByRole("link", { name: "Nước sạch sau lũ" }).click();
    await expect(page).toHaveURL("https://flood.example/bai-viet/nuoc-sach-sau-lu/");
    await context.close();
  });
}

const shownIn = async (page: Page) => ({
  state: await frameOf(page).locator(".held:visible, .unknown:visible").allTextContents(),
  changes: await frameOf(page).locator(".changes li:visible strong").allTextContents(),
});

for (const { copy, state, changes } of [
  { copy: "#ban=1", state: /^Bạn đang đọc bản 1, đã có bản 4 \(20\/10\/2026\)/u, changes: ["4", "3", "2"] },
  { copy: "#ban=2", state: /^Bạn đang đọc bản 2, đã có bản 4/u, changes: ["4", "3"] },
  { copy: "#ban=3", state: /Bản 3 có chỗ sai quan trọng/u, changes: ["4"] },
  { copy: "#ban=4", state: /^Đây là bản 4, bản mới nhất/u, changes: [] },
  { copy: "#ban=9", state: /^Bản mới nhất là bản 4/u, changes: ["4", "3", "2"] },
  { copy: "", state: /^Bản mới nhất là bản 4/u, changes: ["4", "3", "2"] },
]) {
  test(`the box under a copy «${copy}» says what changed since, even in a sandbox without scripts`, async ({
    browser,
  }) => {
    for (const sandbox of ["", ' sandbox=""']) {
      const context = await browser.newContext({ javaScriptEnabled: sandbox === "" });
      const page = await context.newPage();
      await openHost(page, plain(`${box}${copy}`).replace("<iframe", `<iframe${sandbox}`));
      await expect(frameOf(page).getByRole("link", { name: /112/u })).toBeVisible();
      const shown = await shownIn(page);
      expect(shown.state).toHaveLength(1);
      expect(shown.state[0]!.trim()).toMatch(state);
      expect(shown.changes.map((line) => /Bản\s+(\d+)/u.exec(line)?.[1])).toEqual(changes);
      await context.close();
    }
  });
}

test("a box far down does not pull the outlet's page to itself", async ({ page }) => {
  await openHost(page, `<div style="height:3000px"></div>${plain(`${box}#ban=1`)}`);
  await expect(frameOf(page).getByText("Bạn đang đọc bản 1")).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

for (const address of [card, box, `${box}#ban=3`, "/nhung/article/bai-da-rut/"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing, and thumbs hit: ${address}, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 300, height: 900 } });
      const page = await context.newPage();
      await openHost(page, "");
      await page.goto(`https://flood.example${address}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      const heights = await page
        .locator(".help a, .brand")
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      await context.close();
    });
  }
}
