/**
 * A press kit: everything a newsroom needs for one story – angles, background, facts with sources, pieces and pictures
 * to take, how to report, whom to ask.
 */
import type { Edition } from "#document/edition.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { DocumentTree } from "#document/tree.ts";
import { toldWords } from "#document/walk.ts";
import { countSyllables, readingMinutes, syllablesOf } from "#language/syllables.ts";
import { kitAddress } from "#library/addresses.ts";
import type { Item } from "#library/item.ts";
import { LEAST_PIECES } from "#library/press-kits.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { picturesOf, type Picture } from "./pictures.ts";
import { factsOf, type PressFact } from "./press-facts.ts";
import type { Wire } from "./wire.ts";

export interface Piece {
  manuscript: Manuscript;
  syllables: number;
  /** Of silent reading, at least 1. */
  minutes: number;
}

export interface KitPicture {
  picture: Picture;
  /** The text that shows it. */
  manuscript: Manuscript;
  /** Where the file lies, without domain. */
  href: string;
}

export interface Slot {
  label: string;
  /** Undefined: the publisher has not filled it in. */
  value: string | undefined;
}

export interface PressKit {
  /** The kit's own text. */
  manuscript: Manuscript;
  angles: string[];
  /** The text without its end, and its end: what to do and to avoid, with the numbers to call. */
  background: DocumentTree;
  advice: DocumentTree;
  pieces: Piece[];
  /** Says openly that too few pieces can be taken now; undefined when there are enough. */
  lack: string | undefined;
  facts: PressFact[];
  /** Those of the kit's text and of its pieces, each once. */
  pictures: KitPicture[];
  guideline: Manuscript | undefined;
  campaign: { title: string; href: string } | undefined;
  confirmation: Slot[];
}

function pieceOf(manuscript: Manuscript): Piece {
  const syllables = countSyllables(toldWords([...manuscript.body, ...manuscript.notes.flat()]).join("\n"));
  return { manuscript, syllables, minutes: readingMinutes(syllables) };
}

function kitPictures(own: Manuscript, pieces: readonly Manuscript[]): KitPicture[] {
  const all = [own, ...pieces].flatMap((manuscript) =>
    picturesOf(manuscript).map((picture) => ({
      picture,
      manuscript,
      href: `${manuscript === own ? own.href : kitAddress(manuscript.slug)}${picture.name}`,
    })),
  );
  const digest = ({ picture }: KitPicture): string => picture.figure.image.sha256;
  return all.filter((entry, index) => all.findIndex((other) => digest(other) === digest(entry)) === index);
}

function confirmationOf({ publisher, press }: SiteSettings): Slot[] {
  return [
    { label: "Nơi phát hành", value: publisher.name },
    { label: "Địa chỉ", value: publisher.address },
    { label: "Người trả lời báo chí", value: press.role },
    { label: "Điện thoại", value: press.phone ?? publisher.phone },
    { label: "Thư điện tử", value: press.email ?? publisher.email },
    { label: "Giờ trả lời", value: press.hours },
  ];
}

/** Puts a kit together from what is public at the time of the wire. */
export function pressKitOf(item: Item<"pressKit">, edition: Edition, wire: Wire): PressKit {
  const manuscript = wire.items.find(({ id }) => id === item.ref);
  if (manuscript === undefined) throw new Error(`${item.ref} is not on the wire`);
  const { pieces: refs, guideline, campaign, angles } = item.data;
  const event = edition.library.items.find(({ ref }) => ref === campaign);
  const stories = refs.flatMap((ref) => wire.stories.find(({ id }) => id === ref) ?? []);
  const tree = edition.documentOf(item);
  const isNumberToCall = ({ text, source }: PressFact): boolean =>
    wire.site.contacts.some(
      ({ number, source: from }) =>
        number !== undefined && from === source.slug && syllablesOf(text).includes(number),
    );
  const treeOf = (id: string): DocumentTree[] =>
    edition.library.items.filter(({ ref }) => ref === id).map((entry) => edition.documentOf(entry));
  return {
    manuscript,
    angles,
    background: { ...tree, children: tree.children.slice(0, -1) },
    advice: { ...tree, children: tree.children.slice(-1), notes: [] },
    pieces: stories.map(pieceOf),
    lack:
      stories.length >= LEAST_PIECES
        ? undefined
        : `Bộ tư liệu còn thiếu: lúc này mới có ${stories.length} bài lấy được, trong khi cần ít nhất ${LEAST_PIECES}. Các bài khác chưa đăng hoặc đã rút.`,
    // Numbers have a place of their own in the kit.
    facts: factsOf([tree, ...stories.flatMap(({ id }) => treeOf(id))]).filter(
      (fact) => !isNumberToCall(fact),
    ),
    pictures: kitPictures(manuscript, stories),
    guideline: wire.stories.find(({ id }) => id === guideline),
    campaign: event && { title: event.title, href: event.href },
    confirmation: confirmationOf(wire.site),
  };
}
