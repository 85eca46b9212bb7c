/**
 * Time of lesson packs, every file and the archive: one from nothing, all from nothing, all from the cache.
 * `npm run bench:packs`.
 */
import { rmSync } from "node:fs";
import { packFiles } from "#classroom/pack.ts";
import { readEdition } from "#document/edition.ts";
import type { Item } from "#library/item.ts";
import { editionOptions } from "#site/environment.ts";
import { diskFormCache } from "#site/form-cache.ts";

const edition = await readEdition(editionOptions());
const { site } = edition.library;
const items = edition.library.ofKind("lesson");
const [first] = items;
if (first === undefined) throw new Error("There is no lesson pack to measure");

/** Milliseconds (wall, CPU) until the archive of a pack is there; it holds all other files. */
async function make(item: Item<"lesson">): Promise<{ wall: number; cpu: number }> {
  const start = performance.now();
  const before = process.cpuUsage();
  await packFiles(edition.lessonOf(item), site, diskFormCache).at(-1)?.bytes();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

async function report(label: string, measured: readonly Item<"lesson">[]): Promise<void> {
  let wall = 0;
  let cpu = 0;
  for (const item of measured) {
    const spent = await make(item);
    wall += spent.wall;
    cpu += spent.cpu;
  }
  const each = (total: number) => (total / measured.length).toFixed(1).padStart(9);
  console.log(`${label.padEnd(24)} ${String(measured.length).padStart(5)} ${each(wall)} ${each(cpu)}`);
}

const clear = () => {
  rmSync(".cache/forms", { recursive: true, force: true });
};

console.log("                         packs   ms/pack    CPU ms");
clear();
await report("one, from nothing", [first]);
clear();
await report("all, from nothing", items);
await report("all, from the cache", items);
