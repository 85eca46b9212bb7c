/**
 * Manuscript → the short forms: a text message and a post for Zalo or Facebook.
 */
import type { Manuscript } from "../manuscript.ts";
import type { Told } from "../reduce.ts";
import { inlineText } from "../tree.ts";

/** A single message in UCS-2 holds 70 characters (3GPP TS 23.038); Vietnamese with marks needs UCS-2. */
export const SMS_LIMIT = 70;

/** What Zalo and Facebook show before «xem thêm»; a limit of the house. */
export const OPENING_LIMIT = 90;

/**
 * One text message: what it is about, and whom to call.
 *
 * @returns undefined when no honest wording fits; the title is never cut
 */
export function writeSms({ title, help }: Manuscript): string | undefined {
  const numbers = help.map(({ number }) => number).filter((number) => number !== undefined);
  const sentence = /[.?!…]$/u.test(title) ? title : `${title}.`;
  const candidates = [
    `${sentence} Cần giúp: gọi ${numbers.join(", ")}.`,
    `${sentence} Gọi ${numbers.join(", ")}.`,
  ];
  return candidates.find((text) => text.length <= SMS_LIMIT);
}

function firstLine(title: string, lead: string): string {
  return title.length <= OPENING_LIMIT ? title : (lead.split(/(?<=[.?!])\s/u)[0] ?? lead);
}

/** What the reader can do: the list of the last action box; else the headings. */
function points(body: readonly Told[]): string[] {
  const action = body.findLast((node) => node.type === "box" && node.tone === "action");
  const list = action?.type === "box" ? action.children.find((node) => node.type === "list") : undefined;
  const doable = (list?.type === "list" ? list.items : []).flatMap((item) => {
    const [first] = item;
    return first?.type === "paragraph" ? [inlineText(first.children)] : [];
  });
  const headings = body.flatMap((node) => (node.type === "heading" ? [inlineText(node.children)] : []));
  return (doable.length >= 2 ? doable : [...doable, ...headings]).slice(0, 4);
}

/** A post: an opening line of at most 90 characters, two to four points, whom to call, the link. */
export function writePost(manuscript: Manuscript): string {
  const { title, lead, body, help, url } = manuscript;
  return [
    firstLine(title, lead),
    lead,
    points(body)
      .map((point) => `• ${point}`)
      .join("\n"),
    `Cần giúp: gọi ${help.map(({ number, shortName }) => `${number ?? ""} (${shortName.toLowerCase()})`).join(", ")}.`,
    url,
  ].join("\n\n");
}
