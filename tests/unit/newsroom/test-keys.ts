import { readFileSync } from "node:fs";
import path from "node:path";

/** The content of a file that minisign itself made. */
export const minisignFixture = (name: string): string =>
  readFileSync(path.resolve("tests/fixtures/minisign", name), "utf8");

/** Password of the test keys that have one. */
export const testPassword = "mật khẩu thử 39";

/** The line of a test key for site.yaml. */
export const testSigningKey = (name: string): string => minisignFixture(`${name}.pub`).trim().split("\n")[1]!;
