/**
 * Time per item and form, cold and from the cache, for a thousand items: `npm run bench:forms`.
 * Items are the campaign's own texts, repeated under other names with a word changed, so that none is equal.
 */
import { rmSync } from "node:fs";
import { readEdition } from "#document/edition.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import { text } from "#document/tree.ts";
import { republishKit } from "#newsroom/republish-kit.ts";
import { diskFormCache } from "#site/form-cache.ts";
import { editionOptions } from "#site/environment.ts";

const COUNT = Number(process.argv[2] ?? 1000);

const edition = await readEdition(editionOptions());
const { site } = edition.library;
const own = edition.library
  .ofKind("article")
  .map((item) => manuscriptOf(item, edition.documentOf(item), site));

const manuscripts = Array.from({ length: COUNT }, (_, index): Manuscript => {
  const base = own[index % own.length];
  if (base === undefined) throw new Error("There is no article to repeat");
  const slug = `${base.slug}-${index}`;
  return {
    ...base,
    slug,
    id: `articles/${slug}`,
    body: [{ type: "paragraph", children: [text(`Bản số ${index}.`)] }, ...base.body],
  };
});

/** Milliseconds for each form, over all manuscripts. */
async function measure(): Promise<Map<string, number>> {
  const spent = new Map<string, number>();
  for (const manuscript of manuscripts) {
    for (const { name, bytes } of republishKit(manuscript, site, diskFormCache)) {
      const form = name.slice(name.lastIndexOf(".") + 1);
      const start = performance.now();
      await bytes();
      spent.set(form, (spent.get(form) ?? 0) + performance.now() - start);
    }
  }
  return spent;
}

rmSync(".cache/forms", { recursive: true, force: true });
const cold = await measure();
const warm = await measure();
console.log(`${COUNT} items, milliseconds per item`);
console.log("form      first   again   ratio");
for (const [form, total] of cold) {
  const again = warm.get(form) ?? 0;
  console.log(
    `${form.padEnd(6)} ${(total / COUNT).toFixed(2).padStart(8)} ${(again / COUNT).toFixed(2).padStart(7)} ${(total / again).toFixed(1).padStart(7)}`,
  );
}
