/**
 * Orders that look like chance and are the same on every machine.
 */
import { createHash } from "node:crypto";

/**
 * The entries in an order drawn from `seed`: each is placed by the hash of the seed and its position, so equal entries
 * and equal seeds give equal orders everywhere.
 */
export function shuffled<T>(entries: readonly T[], seed: string): T[] {
  return entries
    .map((entry, index) => ({
      entry,
      rank: createHash("sha256").update(`${seed}\n${index}`).digest("hex"),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ entry }) => entry);
}

/** As `shuffled`, but never in the given order: an ordering task must not show its solution. */
export function deranged<T>(entries: readonly T[], seed: string): T[] {
  const order = shuffled(entries, seed);
  const same = order.every((entry, index) => entry === entries[index]);
  return same ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
