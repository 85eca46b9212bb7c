import { defineConfig } from "playwright/test";
import { findChromium } from "./e2e/chromium.ts";

const { executablePath, args } = await findChromium();
const port = 4327;

export default defineConfig({
  testDir: "./e2e",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  reporter: [["list"]],
  use: { baseURL: `http://127.0.0.1:${port}`, launchOptions: { executablePath, args }, locale: "vi-VN" },
  webServer: {
    command: `node scripts/astro.ts preview --host 127.0.0.1 --port ${port}`,
    cwd: "..",
    port,
    reuseExistingServer: false,
  },
});
