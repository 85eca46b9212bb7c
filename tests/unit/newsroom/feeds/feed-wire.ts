import path from "node:path";
import { examine } from "#document/edition.ts";
import type { Manuscript } from "#document/manuscript.ts";
import { feedFiles } from "#newsroom/feeds/feed-files.ts";
import { wireOf, type Wire } from "#newsroom/wire.ts";
import { bareManuscript } from "../../bare-manuscript.ts";
import { contentFolder, fixtureNow } from "../../content-folder.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const first = new Date("2020-01-01T08:00:00+07:00").getTime();

/** The wire of the second province; with changed files only inside a test, after which they go. */
export async function floodWire(changes?: Record<string, string | null>, now = fixtureNow): Promise<Wire> {
  const contentDir = changes === undefined ? path.resolve("tests/fixtures/flood") : contentFolder(changes);
  const { edition, problems } = await examine({ contentDir, now });
  problems.throwIfErrors();
  return wireOf(edition!);
}

/** A story of its own for each number; 1 came out first, a day before 2. */
export function story(number: number, changes: Partial<Manuscript> = {}): Manuscript {
  const at = new Date(first + number * DAY_MS);
  const slug = `bai-${number}`;
  return {
    ...bareManuscript,
    id: `articles/${slug}`,
    slug,
    href: `/bai-viet/${slug}/`,
    url: `https://flood.example/bai-viet/${slug}/`,
    title: `Bài số ${number}`,
    publishedAt: at,
    updated: at,
    ...changes,
  };
}

/** Stories in the wire's order, newest first. */
export const stories = (count: number): Manuscript[] =>
  Array.from({ length: count }, (_, index) => story(count - index));

/** A reader of a wire's feed files. */
export function feedsOf(wire: Wire): { addresses: string[]; read: (address: string) => string } {
  const files = new Map(feedFiles(wire).map(({ address, text }) => [address, text]));
  return {
    addresses: [...files.keys()],
    read: (address) => files.get(address)!(),
  };
}
