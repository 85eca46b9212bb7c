/** The card of the whole site. */
import { siteCard } from "#printshop/cards/social-card.ts";
import { currentEdition } from "#site/current-edition.ts";
import { printContext } from "#site/prints.ts";

export async function GET(): Promise<Response> {
  const { library } = await currentEdition();
  const bytes = await siteCard(library, await printContext());
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": "image/jpeg" } });
}
