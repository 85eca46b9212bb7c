/**
 * Names of things that stay when the domain changes.
 */
import { createHash } from "node:crypto";
import type { SiteSettings } from "#library/schema/site.ts";

/** Namespace of this generator; drawn once. */
const NAMESPACE = "6f0c4f0e-2b61-5f0b-9d0a-39c7a5b1e2d4";

/**
 * `urn:uuid:…` of a thing on a site: a UUID of version 5 (RFC 9562, section 5.5) over the site's id and the thing's
 * name, so that it survives a change of domain and two provinces never share one.
 *
 * @param name `articles/<slug>`, `feeds/atom`, …
 */
export function urnOf(site: Pick<SiteSettings, "id">, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex"))
    .update(`${site.id}/${name}`)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
}
