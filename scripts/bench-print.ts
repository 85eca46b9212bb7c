/**
 * Time of printed pieces and cards: every file from nothing and from the cache, 1,000 cards. `npm run bench:print`.
 */
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { readEdition } from "#document/edition.ts";
import type { FormCache } from "#document/form-file.ts";
import { socialCard } from "#printshop/cards/social-card.ts";
import { isPrint } from "#printshop/piece.ts";
import { pieceOf } from "#printshop/pieces.ts";
import { togetherIn } from "#printshop/together.ts";
import { editionOptions } from "#site/environment.ts";
import { diskFormCache } from "#site/form-cache.ts";

const CARDS = 1000;
const edition = await readEdition(editionOptions());
const { library } = edition;
const context = (cache: FormCache) => ({ site: library.site, together: togetherIn(library), cache });
const direct: FormCache = (_name, _content, make) => make();

async function measure(label: string, count: number, run: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  const wall = performance.now() - start;
  const cpu = (user + system) / 1000;
  const each = (total: number): string => (total / count).toFixed(1).padStart(9);
  console.log(`${label.padEnd(26)} ${String(count).padStart(5)} ${each(wall)} ${each(cpu)}`);
}

const prints = library.items.filter(isPrint);
const filesOf = (cache: FormCache) => prints.flatMap((item) => pieceOf(item, context(cache)).files);
const makeAll = (cache: FormCache) => async (): Promise<void> => {
  for (const { bytes } of filesOf(cache)) await bytes();
};
/** When the newest file of the cache was written: unchanged content writes nothing. */
const newest = (): number =>
  Math.max(
    0,
    ...readdirSync(".cache/forms", { recursive: true, encoding: "utf8" })
      .map((name) => statSync(`.cache/forms/${name}`))
      .filter((entry) => entry.isFile())
      .map(({ mtimeMs }) => mtimeMs),
  );

console.log("                           files   ms/file    CPU ms");
rmSync(".cache/forms", { recursive: true, force: true });
const count = filesOf(direct).length;
await measure("all prints, from nothing", count, makeAll(diskFormCache));
const written = existsSync(".cache/forms") ? newest() : 0;
await measure("all prints, from the cache", count, makeAll(diskFormCache));
console.log(`files written from the cache: ${newest() === written ? "none" : "some, which is a fault"}`);
await measure("cards, from nothing", CARDS, async () => {
  for (let made = 0; made < CARDS; made += 1) {
    const item = library.items[made % library.items.length];
    if (item === undefined) throw new Error("There is nothing to make cards of");
    await socialCard({ ...item, title: `${item.title} ${made}` }, context(direct));
  }
});
console.log(`memory at its highest: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
