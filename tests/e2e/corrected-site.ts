import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The second province with one more article, which was corrected three times and taken along in each version. */
export function buildCorrectedSite(): { folder: string; dist: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "corrected-"));
  const content = path.join(folder, "content");
  const dist = path.join(folder, "dist");
  cpSync("tests/fixtures/flood", content, { recursive: true });
  cpSync("tests/fixtures/nuoc-sach-sau-lu.mdx", path.join(content, "articles/nuoc-sach-sau-lu.mdx"));
  execFileSync(process.execPath, ["scripts/astro.ts", "build", "--outDir", dist], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      CONTENT_DIR: content,
      SITE_NOW: "2026-11-20T00:00:00+07:00",
    },
    stdio: "pipe",
  });
  return { folder, dist };
}
