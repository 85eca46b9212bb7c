/** Pieces of every kind in three lengths: short, typical, the longest that the schema allows. */
import { readFileSync } from "node:fs";
import { articleFile } from "../content-folder.ts";

const site = readFileSync("tests/fixtures/flood/site.yaml", "utf8");
/** The fixture has one contact; a help card names two. */
const secondContact = `
  - id: nha-van-hoa
    name: Nhà văn hóa thôn
    shortName: Nhà văn hóa
    kind: place
    purpose: Nơi cao để trú
    advice: Mang nước sạch và chăn.
    source: quyet-dinh-mau
    checkedOn: 2026-11-01
`;

export type Length = "short" | "typical" | "longest";

const stock =
  "Nước lên thì dọn đồ lên cao rồi đưa cả nhà sang trường học, nhớ mang theo nước sạch, thuốc men, đèn pin, giấy tờ và một cái còi để gọi nhau khi trời tối, gọi hàng xóm cùng đi cho vui, đi chậm mà chắc.";

/** Words of about that many characters, whole words only. */
export function words(length: number): string {
  let text = stock;
  while (text.length < length) text += ` ${stock}`;
  const cut = text.slice(0, length);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[,\s]+$/u, "");
}

const size: Record<Length, number> = { short: 0.25, typical: 0.5, longest: 0.9 };
const upTo = (most: number, length: Length, least = 6): string =>
  words(Math.max(least, Math.floor(most * size[length])));

/** A valid declaration of a public item, without its fences. */
export const declared = (own: string): string =>
  `${articleFile("", { title: "Ấn phẩm thử" }).split("---")[1]!.trim()}\n${own}\n`;

export function printFiles(length: Length, look: { motif: string; palette: string }): Record<string, string> {
  const { motif, palette } = look;
  const own = (text: string): string => declared(`${text}\nmotif: ${motif}\npalette: ${palette}`);
  const list = (count: number, entry: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => `  - ${entry(index)}`).join("\n");
  const few = { short: 3, typical: 4, longest: 6 }[length];
  return {
    "site.yaml": `${site.trimEnd()}${secondContact}`,
    "posters/ap-phich.yaml": own(`slogan: "${upTo(70, length)}"\nline: "${upTo(120, length)}"`),
    "banners/pa-no.yaml": own(`slogan: "${upTo(80, length)}"`),
    "leaflets/to-gap.yaml": own(
      `slogan: "${upTo(66, length)}"\nline: "${upTo(140, length)}"\npanels:\n${list(
        4,
        () =>
          `heading: "${upTo(50, length)}"\n    points: [${Array.from({ length: few }, () => `"${upTo(130, length)}"`).join(", ")}]`,
      )}\nflyer:\n  heading: "${upTo(60, length)}"\n  points: [${Array.from({ length: Math.min(few, 4) }, () => `"${upTo(130, length)}"`).join(", ")}]`,
    ),
    "infographics/do-hoa.yaml": own(
      `question: "${upTo(70, length)}?"\nintro: "${upTo(160, length)}"\naction: "${upTo(120, length)}"\npoints:\n${list(
        Math.min(few, 5),
        () => `heading: "${upTo(44, length)}"\n    text: "${upTo(150, length)}"`,
      )}`,
    ),
    "pledges/cam-ket.yaml": own(
      `signatory: school\nheading: "${upTo(90, length)}"\npromises:\n${list(few, () => `"${upTo(170, length, 20)}"`)}\nsupport:\n  by: Nhà trường\n  promises: ["${upTo(150, length, 20)}"]\nsignatures: [Học sinh, Gia đình, Nhà trường]`,
    ),
    "decks/bo-the.yaml": own(
      `instructions: "${upTo(400, length)}"\ncards:\n${list(12, (index) => `{ group: "Nhóm ${(index % 4) + 1}", text: "${upTo(150, length)}" }`)}`,
    ),
    "help-cards/the-goi.yaml": own(
      `heading: "${upTo(40, length)}"\ncontacts: [cuu-ho-112, nha-van-hoa]\nsteps: ["${upTo(70, length)}", "${upTo(70, length)}"]`,
    ),
  };
}
