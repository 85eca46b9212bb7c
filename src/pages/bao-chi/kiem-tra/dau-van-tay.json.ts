/** What the checker knows of every story. */
import { fingerprintsOf } from "#newsroom/copies/fingerprints.ts";
import { currentEdition } from "#site/current-edition.ts";
import { currentWire } from "#site/current-wire.ts";

export async function GET(): Promise<Response> {
  const { record } = (await currentEdition()).library;
  return Response.json(fingerprintsOf(await currentWire(), record));
}
