/** The card of every item. */
import type { APIContext, GetStaticPaths } from "astro";
import type { Item } from "#library/item.ts";
import { socialCard } from "#printshop/cards/social-card.ts";
import { currentEdition } from "#site/current-edition.ts";
import { printContext } from "#site/prints.ts";

interface Props {
  item: Item;
}

export const getStaticPaths = (async () => {
  const { library } = await currentEdition();
  return library.items.map((item) => ({
    params: { kind: item.kind, slug: item.slug },
    props: { item } satisfies Props,
  }));
}) satisfies GetStaticPaths;

export async function GET({ props: { item } }: APIContext<Props>): Promise<Response> {
  const bytes = await socialCard(item, await printContext());
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": "image/jpeg" } });
}
