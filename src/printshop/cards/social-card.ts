/**
 * The card that stands for an item where it is linked to.
 */
import type { Item } from "#library/item.ts";
import { kinds } from "#library/kinds.ts";
import type { Library } from "#library/library.ts";
import { aboutSheet, creditLine, helpStrip, pictureCredit, publisherName } from "../about.ts";
import { motifOf } from "../motifs/motifs.ts";
import { paletteOf } from "../palettes.ts";
import type { PrintContext } from "../piece.ts";
import { screenFormats } from "../placard/formats.ts";
import type { PlacardWords } from "../placard/layout.ts";
import { placardSheet } from "../placard/sheet.ts";
import { pictureOf } from "../raster.ts";
import { TooLong } from "../too-long.ts";
import type { Sheet } from "../typeset.ts";

export const cardSize = { width: screenFormats.link.width, height: screenFormats.link.height } as const;

/** What the card shows: the picture, told for those who do not see it. */
export const cardAlt = (item: Item): string => motifOf(lookOf(item).motif).alt;

const lookOf = ({ data, topic }: Item): Item["topic"]["data"]["print"] =>
  "motif" in data && "palette" in data ? { motif: data.motif, palette: data.palette } : topic.data.print;

/** A print is known by what stands on it, anything else by its title. */
function saidBy({ data, title }: Item): Pick<PlacardWords, "slogan" | "capitals"> {
  if ("slogan" in data && "motif" in data) return { slogan: data.slogan, capitals: true };
  return { slogan: "question" in data ? data.question : title, capitals: false };
}

/** @returns JPEG, 1200 × 630 */
export function socialCard(item: Item, context: PrintContext): Promise<Uint8Array> {
  const { site, cache } = context;
  const look = lookOf(item);
  const motif = motifOf(look.motif);
  const words: PlacardWords = {
    kicker: kinds[item.kind].label,
    ...saidBy(item),
    field: "title",
    points: [],
    header: false,
    help: helpStrip(site),
    publisher: site.shortName,
    credit: creditLine(item, site),
    address: `${site.baseUrl}${item.href}`,
  };
  const sheet = cardSheet(words, (said) =>
    placardSheet(
      said,
      screenFormats.link,
      paletteOf(look.palette),
      motif,
      aboutSheet(item, site),
      context.together,
    ),
  );
  const credit = pictureCredit(item, `${item.title}. ${motif.alt}`, site);
  return cache("card", [sheet, credit], () =>
    pictureOf(item.ref, sheet, { ...cardSize, format: "jpg" }, credit),
  );
}

/** Titles are written for pages: one that is too long for a card is cut at a word. */
function cardSheet(words: PlacardWords, make: (words: PlacardWords) => Sheet): Sheet {
  try {
    return make(words);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    const left = words.slogan.slice(0, -(error.excess + 1));
    const cut = left.slice(0, Math.max(left.lastIndexOf(" "), 1)).replace(/[\s,;:.–-]+$/u, "");
    return cardSheet({ ...words, slogan: `${cut} …` }, make);
  }
}

/** The card of the whole site. @returns JPEG, 1200 × 630 */
export function siteCard(
  { site }: Pick<Library, "site">,
  { cache, together }: PrintContext,
): Promise<Uint8Array> {
  const motif = motifOf("mat-troi");
  const words: PlacardWords = {
    slogan: site.name,
    capitals: false,
    line: site.tagline,
    points: [],
    header: false,
    help: helpStrip(site),
    publisher: publisherName(site),
    credit: site.baseUrl.replace(/^https?:\/\//u, ""),
    address: `${site.baseUrl}/`,
  };
  const about = { title: site.name, author: site.publisher.name, date: { year: 2000, month: 1, day: 1 } };
  const sheet = placardSheet(words, screenFormats.link, paletteOf("rung"), motif, about, together);
  const credit = {
    creator: site.name,
    description: `${site.name}. ${motif.alt}`,
    publisher: site.publisher.name,
    licence: site.licence,
    url: `${site.baseUrl}/`,
  };
  return cache("card", [sheet, credit], () =>
    pictureOf("site", sheet, { ...cardSize, format: "jpg" }, credit),
  );
}
