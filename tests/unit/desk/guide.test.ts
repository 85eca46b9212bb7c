import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { fieldTable, renewGuide } from "#desk/guide.ts";

it("the author's guide says what the schemas say", () => {
  const guide = readFileSync("content/huong-dan.md", "utf8");
  expect(renewGuide(guide)).toBe(guide);
});

it("a field without a meaning is not overlooked", () => {
  expect(() => fieldTable(z.strictObject({ mystery: z.string() }))).toThrow("mystery");
});

it("a guide without markers is not overwritten", () => {
  expect(() => renewGuide("# Hướng dẫn")).toThrow("markers");
});
