/**
 * The edge to environment and clock: where content lies, what time it is. Asked once in a run.
 */
import path from "node:path";
import type { LibraryOptions } from "#library/library.ts";

/** A setting that makes no sense; the message is for whoever set it. */
export class EnvironmentError extends Error {}

/**
 * `CONTENT_DIR` (default `content`), `SITE_URL`, `SITE_NOW` (ISO 8601; default now).
 *
 * @throws EnvironmentError when `SITE_NOW` is not a date or `SITE_URL` is not an address
 */
export function editionOptions(env: NodeJS.ProcessEnv = process.env): LibraryOptions {
  const folder = env["CONTENT_DIR"];
  const contentDir = path.resolve(folder === undefined || folder === "" ? "content" : folder);
  const stated = env["SITE_NOW"];
  const now = stated === undefined || stated === "" ? new Date() : new Date(stated);
  if (Number.isNaN(now.getTime())) {
    throw new EnvironmentError(
      `SITE_NOW «${stated ?? ""}» không phải là thời điểm hợp lệ, ví dụ 2026-11-20T08:00:00+07:00.`,
    );
  }
  const siteUrl = env["SITE_URL"];
  if (siteUrl !== undefined && siteUrl !== "" && !/^https?:\/\/[^\s/]+\/?$/u.test(siteUrl)) {
    throw new EnvironmentError(
      `SITE_URL «${siteUrl}» không phải là địa chỉ gốc của một trang, ví dụ https://vi-du.vn.`,
    );
  }
  return { contentDir, now, siteUrl: siteUrl === "" ? undefined : siteUrl };
}
