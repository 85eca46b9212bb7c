/**
 * Finds a Chromium for the tests, so that the test command needs neither root nor a package manager.
 */
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";

export interface Browser {
  executablePath: string;
  args: string[];
}

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const wellKnown = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

function onPath(name: string): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Root in a container has no user namespace for Chromium's own sandbox. */
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/**
 * In this order: `CHROMIUM_PATH`, Playwright's own, the system's, and on Linux the one that an npm package ships.
 *
 * @throws Error that tells in one line what to install
 */
export async function findChromium(): Promise<Browser> {
  const stated = process.env["CHROMIUM_PATH"];
  if (stated !== undefined && stated !== "") {
    if (!existsSync(stated)) throw new Error(`CHROMIUM_PATH is ${stated}, but there is no such file.`);
    return { executablePath: stated, args: sandbox };
  }
  const candidates = [chromium.executablePath(), ...systemNames.map(onPath), ...wellKnown];
  const installed = candidates.find((file) => file !== undefined && existsSync(file));
  if (installed !== undefined) return { executablePath: installed, args: sandbox };
  if (process.platform === "linux") {
    // The package unpacks the libraries that a bare Linux lacks only where it believes to run on AWS Lambda.
    process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
    const { default: packed } = await import("@sparticuz/chromium");
    // Its own list of arguments asks for a single process, which dies with the first closed context.
    return { executablePath: await packed.executablePath(), args: ["--no-sandbox", "--no-zygote"] };
  }
  throw new Error(
    "No Chromium found: install Google Chrome, or run «npx playwright install chromium», or set CHROMIUM_PATH.",
  );
}
