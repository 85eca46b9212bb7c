/**
 * The code that an outlet pastes into a page of its own: an item's card, and the safety box under an old copy.
 */
import { embedAddress, safetyBoxAddress } from "#library/addresses.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { Kind } from "#library/kinds.ts";
import { element } from "./markup.ts";

/** What an address of an embed is made of: a public item has it, a withdrawn one too. */
export interface Named {
  kind: Kind;
  slug: string;
  title: string;
}

/** The widest a card gets, in CSS pixels; the widest that WordPress asks for. */
export const CARD_WIDTH = 600;

/**
 * Heights in CSS pixels for pages that do not listen to the frame's messages: the card of most items on a phone of
 * 360 px fits. A longer one scrolls.
 */
export const CARD_HEIGHT = 520;
/** The state of the copy and the numbers to call fit; a long list of corrections scrolls. */
const BOX_HEIGHT = 400;

/**
 * An iframe for every system at once.
 *
 * - `width="100%"` because a static answer cannot know the width it will get; WordPress's block editor would make a
 *   fixed ratio out of a number, and then not follow the frame's height.
 * - `frameborder` because WordPress drops `style`.
 * - No `scrolling="no"`: who does not listen to the height must be able to scroll.
 * - No referrer: the publisher has no need to know which page the box stands on.
 */
function frame(src: string, title: string, height: number): string {
  return element(
    "iframe",
    {
      src,
      title,
      width: "100%",
      height,
      frameborder: 0,
      loading: "lazy",
      referrerpolicy: "no-referrer",
      style: `max-width:${CARD_WIDTH}px`,
    },
    "",
  );
}

/** @param baseUrl address of the site without a slash at the end */
export function cardFrame({ kind, slug, title }: Named, siteName: string, baseUrl: string): string {
  return frame(`${baseUrl}${embedAddress(kind, slug)}`, `«${title}», ${siteName}`, CARD_HEIGHT);
}

/** The box for a copy of the version that is current now; `#ban=` tells the box later what the copy says. */
export function safetyBoxFrame({ kind, slug, title, version }: Manuscript, baseUrl: string): string {
  return frame(
    `${baseUrl}${safetyBoxAddress(kind, slug)}#ban=${version}`,
    `Số gọi giúp đỡ và đính chính của bài «${title}»`,
    BOX_HEIGHT,
  );
}
