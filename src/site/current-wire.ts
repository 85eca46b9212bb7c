/**
 * The wire of the edition that this build or dev server shows, made once for all routes.
 */
import type { Edition } from "#document/edition.ts";
import { wireOf, type Wire } from "#newsroom/wire.ts";
import { currentEdition } from "./current-edition.ts";

const made = new WeakMap<Edition, Wire>();

export async function currentWire(): Promise<Wire> {
  const edition = await currentEdition();
  const wire = made.get(edition) ?? wireOf(edition);
  made.set(edition, wire);
  return wire;
}
