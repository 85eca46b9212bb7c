/**
 * Time and size of the feeds for five thousand items, by format: `npm run bench:feeds`. Items are the campaign's own
 * texts under other names, a day apart.
 */
import { readEdition } from "#document/edition.ts";
import type { Manuscript } from "#document/manuscript.ts";
import { feedFiles } from "#newsroom/feeds/feed-files.ts";
import { wireOf } from "#newsroom/wire.ts";
import { editionOptions } from "#site/environment.ts";

const COUNT = Number(process.argv[2] ?? 5000);
const DAY_MS = 24 * 60 * 60 * 1000;

const wire = wireOf(await readEdition(editionOptions()));
const stories = Array.from({ length: COUNT }, (_, index): Manuscript => {
  const base = wire.stories[index % wire.stories.length];
  if (base === undefined) throw new Error("There is no story to repeat");
  const publishedAt = new Date(base.publishedAt.getTime() - index * DAY_MS);
  return { ...base, id: `${base.id}-${index}`, publishedAt, updated: publishedAt };
});

const spent = new Map<string, { files: number; milliseconds: number; bytes: number }>();
const begin = performance.now();
for (const { mediaType, text } of feedFiles({ ...wire, stories })) {
  const start = performance.now();
  const bytes = Buffer.byteLength(text());
  const { files, ...sum } = spent.get(mediaType) ?? { files: 0, milliseconds: 0, bytes: 0 };
  spent.set(mediaType, {
    files: files + 1,
    milliseconds: sum.milliseconds + performance.now() - start,
    bytes: sum.bytes + bytes,
  });
}
console.log(
  `${COUNT} items in ${wire.topics.length} topics; the first format also pays for the HTML of each item`,
);
console.log("format                  files       ms       MB");
for (const [mediaType, { files, milliseconds, bytes }] of spent) {
  console.log(
    `${mediaType.padEnd(22)} ${String(files).padStart(6)} ${milliseconds.toFixed(0).padStart(8)} ${(bytes / 1e6).toFixed(1).padStart(8)}`,
  );
}
console.log(
  `all ${((performance.now() - begin) / 1000).toFixed(1)} s, peak memory ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`,
);
