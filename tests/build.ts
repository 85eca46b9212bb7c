import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export interface BuildResult {
  code: number;
  output: string;
  dist: string;
}

/** Builds a site as an editor would, into a folder that is removed after the test. */
export function build(env: {
  CONTENT_DIR?: string;
  SITE_NOW?: string;
  SITE_URL?: string;
  TZ?: string;
}): Promise<BuildResult> {
  const parent = mkdtempSync(path.join(tmpdir(), "dist-"));
  onTestFinished(() => {
    rmSync(parent, { recursive: true, force: true });
  });
  const dist = path.join(parent, "dist");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/astro.ts", "build", "--outDir", dist],
      { env: { ...process.env, NODE_ENV: "production", ...env }, maxBuffer: 50_000_000 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : 1, output: `${stdout}${stderr}`, dist });
      },
    );
  });
}
