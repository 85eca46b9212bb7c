/**
 * What every print says of itself and who vouches for it.
 */
import type { PictureCredit } from "#document/xmp.ts";
import { helpContacts } from "#library/help.ts";
import type { Item } from "#library/item.ts";
import { licenceOf } from "#library/licences.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import type { SheetAbout } from "./placard/sheet.ts";

export function aboutSheet({ title, data }: Item, site: SiteSettings): SheetAbout {
  const [year = 1970, month = 1, day = 1] = data.updatedAt.split("-").map(Number);
  return { title, author: site.publisher.name, date: { year, month, day } };
}

export function pictureCredit(item: Item, description: string, site: SiteSettings): PictureCredit {
  return {
    creator: site.name,
    description,
    publisher: site.publisher.name,
    licence: licenceOf(item.data, site),
    url: `${site.baseUrl}${item.href}`,
  };
}

/** «CC BY 4.0 · example.org/an-pham/ap-phich/» */
export const creditLine = ({ data, href }: Item, site: SiteSettings): string =>
  `${licenceOf(data, site).id.replaceAll("-", " ").replace("CC BY SA", "CC BY-SA")} · ${site.baseUrl.replace(/^https?:\/\//u, "")}${href}`;

/** The numbers of the help bar as a strip shows them. */
export const helpStrip = (site: SiteSettings): { number: string | undefined; label: string }[] =>
  helpContacts(site).map(({ number, shortName }) => ({ number, label: shortName }));

/** Empty while the publisher has not filled it in: prints leave room for a name then. */
export const publisherName = ({ publisher }: SiteSettings): string =>
  publisher.placeholder === true ? "" : publisher.name;
