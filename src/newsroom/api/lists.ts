/**
 * Lists in pages: all items, or those of a kind, a topic, an audience.
 */
import type { SiteSettings } from "#library/schema/site.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { ListAnswer } from "./definitions/item.ts";
import { summaryOf } from "./item.ts";

const PER_PAGE = 50;

/** Address of a page of a list: `…/items.json`, then `…/items/2.json`. */
const pageAddress = (list: string, page: number): string =>
  page === 1 ? `${list}.json` : `${list}/${page}.json`;

/** The number of pages; an empty list has one. */
export const pageCount = (items: readonly unknown[]): number =>
  Math.max(1, Math.ceil(items.length / PER_PAGE));

/**
 * One page of a list.
 *
 * @param list address without `.json`, `/api/v1/items`
 * @param page from 1
 */
export function listPage(
  items: readonly Manuscript[],
  list: string,
  page: number,
  site: SiteSettings,
): ListAnswer {
  const pages = pageCount(items);
  const at = (number: number) => `${site.baseUrl}${pageAddress(list, number)}`;
  return {
    total: items.length,
    page,
    pages,
    perPage: PER_PAGE,
    prev: page > 1 ? at(page - 1) : null,
    next: page < pages ? at(page + 1) : null,
    items: items.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((item) => summaryOf(item, site)),
  };
}
