/**
 * Licences under which an item may stand. All of them let outlets republish and edit; others are not offered, because
 * the terms of a kit would then promise too much.
 */
import type { SiteSettings } from "./schema/site.ts";

export type Licence = SiteSettings["licence"];

const known = {
  "CC-BY-4.0": {
    id: "CC-BY-4.0",
    name: "Creative Commons Ghi công 4.0",
    url: "https://creativecommons.org/licenses/by/4.0/deed.vi",
  },
  "CC-BY-SA-4.0": {
    id: "CC-BY-SA-4.0",
    name: "Creative Commons Ghi công – Chia sẻ tương tự 4.0",
    url: "https://creativecommons.org/licenses/by-sa/4.0/deed.vi",
  },
} as const satisfies Record<string, Licence>;

/** The licence of an item: its own, else the site's. */
export function licenceOf(data: { licence?: keyof typeof known | undefined }, site: SiteSettings): Licence {
  return data.licence === undefined ? site.licence : known[data.licence];
}
