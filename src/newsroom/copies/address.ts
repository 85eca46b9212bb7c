/**
 * An address instead of a text: ours is recognised, no other can be read from a page.
 */
import type { Fingerprints, KnownItem } from "./fingerprints.ts";

/** @returns undefined when the input is more than one address */
export function addressIn(input: string): URL | undefined {
  const text = input.trim();
  if (!/^https?:\/\/\S+$/iu.test(text)) return undefined;
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** @param hosts further hosts under which this very site is seen, as in a preview */
export function itemAt(
  address: URL,
  { site, items }: Fingerprints,
  hosts: readonly string[] = [],
): KnownItem | undefined {
  if (![new URL(site.baseUrl).host, ...hosts].includes(address.host)) return undefined;
  return items.find(({ href, kit }) => address.pathname === href || address.pathname.startsWith(kit));
}
