/**
 * Texts of a lesson pack as parts of one page.
 */
import { lowered } from "#document/lesson/sections.ts";
import { TREE_VERSION, type BlockNode } from "#document/tree.ts";
import { writeWebHtml } from "#document/writers/web-html.ts";
import { imageAddress } from "./images.ts";

/**
 * HTML of some blocks.
 *
 * @param idPrefix keeps ids of this part apart from those of others
 * @param levels by how many the headings go down, because the part stands below headings of the page
 */
export const partHtml = (children: readonly BlockNode[], idPrefix: string, levels: number): string =>
  writeWebHtml(
    { version: TREE_VERSION, children: lowered(children, levels), notes: [] },
    { imageAddress, idPrefix },
  );
