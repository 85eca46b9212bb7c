/**
 * A pledge on one page of A4, sober, for a photocopier: the words of the state on top as Nghị định 30/2020/NĐ-CP,
 * appendix I, sets them; lines to write on; promises; signatures.
 */
import type { Item } from "#library/item.ts";
import type { KindData } from "#library/kinds.ts";
import { creditLine, publisherName } from "../about.ts";
import { label, stack, type Board, type StackPart, type Text, type Thing } from "../board/board.ts";
import type { PrintContext } from "../piece.ts";

export const PAGE = { width: 210, height: 297 } as const;
/** Margins of official papers: left 30 mm, right 15 mm, top and bottom 20 mm. */
const LEFT = 28;
const RIGHT = 17;
const WIDTH = PAGE.width - LEFT - RIGHT;
const INK = "#000000";

export const motto = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  values: "Độc lập - Tự do - Hạnh phúc",
} as const;

/** What the signer writes in, by who signs. */
export const fieldsOf: Record<KindData["pledge"]["signatory"], readonly string[]> = {
  family: ["Đại diện gia đình (ông, bà)", "Nơi ở", "Số người trong nhà"],
  hamlet: ["Thôn, tổ dân phố", "Xã, phường", "Đại diện (họ tên, chức danh)"],
  school: ["Trường", "Lớp (nếu có)", "Đại diện (họ tên, chức danh)"],
  agency: ["Cơ quan, đơn vị", "Địa chỉ", "Đại diện (họ tên, chức danh)"],
  "party-cell": ["Chi bộ", "Đảng bộ", "Đại diện (họ tên, chức danh)"],
};

export const placeAndDate = "……………………, ngày …… tháng …… năm ………";

const centred = (
  y: number,
  text: string,
  size: number,
  weight: Text["weight"],
  role: Text["role"] = "p",
): Text => ({
  type: "text",
  role,
  x: LEFT,
  y,
  width: WIDTH,
  height: size * 1.4,
  lines: [text],
  size,
  leading: 1.4,
  weight,
  colour: INK,
  align: "center",
});

/** Room for the name and the sign of whoever receives the pledge, at the left of the motto. */
export const NAME_ROOM = { x: LEFT, y: 9, width: WIDTH, height: 9 } as const;

/** @throws TooLong when the words need more than a page */
export function pledgeBoard(item: Item<"pledge">, { site, together }: PrintContext, free: boolean): Board {
  const { heading, signatory, promises, support, signatures } = item.data;
  const fields = fieldsOf[signatory];
  const things: Thing[] = [
    centred(20, motto.country, 4.6, 700),
    centred(26.6, motto.values, 4.9, 700),
    {
      type: "line",
      x1: LEFT + WIDTH / 2 - 33,
      y1: 34.4,
      x2: LEFT + WIDTH / 2 + 33,
      y2: 34.4,
      stroke: { colour: INK, width: 0.3 },
    },
    ...stack(
      [
        part(["heading"], heading, {
          role: "h1",
          face: "display",
          scale: 1,
          leading: 1.3,
          align: "center",
          capitals: true,
        }),
      ],
      { x: LEFT, y: 42, width: WIDTH, height: 19 },
      { largest: 7, smallest: 4.6 },
      together,
    ).things,
    ...fields.flatMap((field, index): Thing[] => {
      const y = 64 + index * 8.6;
      return [
        label(`${field}:`, { x: LEFT, y, width: 78, height: 6 }, 4, INK, { weight: 400 }),
        {
          type: "line",
          x1: LEFT + Math.min(78, field.length * 2.15 + 6),
          y1: y + 5.6,
          x2: LEFT + WIDTH,
          y2: y + 5.6,
          stroke: { colour: INK, width: 0.2, dash: true },
        },
      ];
    }),
    ...stack(
      [
        part(["title"], "Chúng tôi cam kết:", { face: "bold" }),
        ...promises.map((text, index) =>
          part(["promises", index], text, {
            above: 0.45,
            inset: 1.6,
            mark: { type: "number", text: `${index + 1}.`, colour: INK },
          }),
        ),
        part(["support", "by"], `${support.by} cam kết:`, { face: "bold", above: 1 }),
        ...support.promises.map((text, index) =>
          part(["support", "promises", index], text, {
            above: 0.45,
            inset: 1.6,
            mark: { type: "number", text: `${index + 1}.`, colour: INK },
          }),
        ),
      ],
      { x: LEFT, y: 92, width: WIDTH, height: 128 },
      { largest: 4.6, smallest: 3.5 },
      together,
    ).things,
    {
      ...centred(225, placeAndDate, 4, 400),
      align: "right",
    },
    ...signatures.flatMap((who, index): Thing[] => {
      const width = WIDTH / signatures.length;
      const x = LEFT + index * width;
      return [
        ...stack(
          [part(["signatures", index], who, { role: "p", face: "bold", align: "center", capitals: true })],
          { x: x + 2, y: 234, width: width - 4, height: 10 },
          { largest: 3.7, smallest: 2.7 },
          together,
        ).things,
        {
          ...label("(ký, ghi rõ họ tên)", { x, y: 244.5, width, height: 5 }, 3.3, INK, {
            weight: 400,
            align: "center",
          }),
        },
      ];
    }),
    label(creditLine(item, site), { x: LEFT, y: 285, width: WIDTH, height: 4 }, 2.4, "#46544f", {
      weight: 400,
    }),
  ];
  const publisher = free ? "" : publisherName(site);
  return {
    unit: "mm",
    ...PAGE,
    bleed: 0,
    cropMarks: false,
    pages: [
      {
        ground: "#ffffff",
        things: [
          ...(publisher === ""
            ? []
            : [label(publisher, { x: LEFT, y: 10, width: WIDTH, height: 5 }, 3.4, INK, { weight: 700 })]),
          ...things,
        ],
      },
    ],
  };
}

const part = (field: readonly PropertyKey[], text: string, more: Partial<StackPart>): StackPart => ({
  field,
  text,
  role: "p",
  face: "regular",
  scale: 1,
  leading: 1.42,
  colour: INK,
  above: 0,
  ...more,
});
