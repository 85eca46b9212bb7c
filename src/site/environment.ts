/**
 * The edge to environment and clock: where content lies, what time it is. Asked once in a run.
 */
import path from "node:path";
import type { LibraryOptions } from "#library/library.ts";

/**
 * `CONTENT_DIR` (default `content`), `SITE_URL`, `SITE_NOW` (ISO 8601; default now).
 *
 * @throws Error when `SITE_NOW` is not a date
 */
export function editionOptions(env: NodeJS.ProcessEnv = process.env): LibraryOptions {
  const contentDir = path.resolve(env["CONTENT_DIR"] ?? "content");
  const stated = env["SITE_NOW"];
  const now = stated === undefined || stated === "" ? new Date() : new Date(stated);
  if (Number.isNaN(now.getTime())) {
    throw new Error(
      `SITE_NOW «${stated ?? ""}» không phải là thời điểm hợp lệ, ví dụ 2026-11-20T08:00:00+07:00.`,
    );
  }
  const siteUrl = env["SITE_URL"];
  return { contentDir, now, siteUrl: siteUrl === "" ? undefined : siteUrl };
}
