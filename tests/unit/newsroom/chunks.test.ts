import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { comparableKeys } from "#language/comparable-words.ts";
import { chunksOf, findChunks, hashList, inOrder } from "#newsroom/copies/chunks.ts";

const keys = comparableKeys(readFileSync("content/articles/bay-cach-noi-khong.mdx", "utf8"));
const hashes = hashList(chunksOf(keys));
const lost = (changed: string[]) =>
  hashes.length - inOrder(findChunks(changed, new Set(hashes)), chunksOf(keys)).length;

it("chunks are of eight words or so, and none can be guessed from less than four", () => {
  expect(keys.length).toBeGreaterThan(700);
  expect(keys.length / hashes.length).toBeGreaterThan(6);
  expect(keys.length / hashes.length).toBeLessThan(11);
  const sightings = inOrder(findChunks(keys, new Set(hashes)), chunksOf(keys));
  expect(sightings).toHaveLength(hashes.length);
  expect(Math.min(...sightings.map(({ length }) => length))).toBeGreaterThanOrEqual(4);
  expect(Math.max(...sightings.map(({ length }) => length))).toBeLessThanOrEqual(24);
});

it("every word lies in a chunk: none can be changed unseen", () => {
  const covered = new Set(
    inOrder(findChunks(keys, new Set(hashes)), chunksOf(keys)).flatMap(({ start, length }) =>
      Array.from({ length }, (_, index) => start + index),
    ),
  );
  expect(covered.size).toBe(keys.length);
});

it("a changed word costs one chunk or two, wherever it stands; words put around cost none", () => {
  for (let at = 0; at < keys.length; at += 23) {
    const cost = lost(keys.with(at, "khác"));
    expect(cost, `word ${at}`).toBeGreaterThanOrEqual(1);
    expect(cost, `word ${at}`).toBeLessThanOrEqual(2);
  }
  expect(lost([..."tít của tòa soạn".split(" "), ...keys, ..."đọc thêm".split(" ")])).toBe(0);
});

it("a text of a few words has no chunk", () => {
  expect(chunksOf([])).toBe("");
  expect(chunksOf(keys.slice(0, 3))).toBe("");
});

it("a passage that was moved falls out of the order", () => {
  const moved = [...keys.slice(200), ...keys.slice(0, 200)];
  const row = inOrder(findChunks(moved, new Set(hashes)), chunksOf(keys));
  expect(row.length).toBeLessThan(hashes.length - 10);
});
