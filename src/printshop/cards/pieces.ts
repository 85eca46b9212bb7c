/**
 * Decks and help cards with all their files.
 */
import type { Item } from "#library/item.ts";
import { aboutSheet, pictureCredit } from "../about.ts";
import type { Board } from "../board/board.ts";
import { boardSheet } from "../board/sheet.ts";
import { inkLine, pdfFile, pictureFile } from "../files.ts";
import { framed, viewOf, withGround } from "../motifs/frame.ts";
import { motifOf } from "../motifs/motifs.ts";
import { paletteOf, recolour } from "../palettes.ts";
import type { Piece, PrintContext } from "../piece.ts";
import { previewNames, screenFiles } from "../placard/pieces.ts";
import { deckBoard, DECK_PICTURE, HELP_NAME, helpCardBoard, helpGrid, singleHelpCard } from "./cards.ts";

const backPicture = (
  { data }: Item<"deck" | "helpCard">,
  frame: { width: number; height: number },
): Record<string, string> => {
  const palette = paletteOf(data.palette);
  return {
    "back.svg": withGround(recolour(framed(motifOf(data.motif).svg, viewOf(frame)), palette), palette.panel),
  };
};

/** @throws TooLong when words do not fit their card */
export function deckPiece(item: Item<"deck">, context: PrintContext): Piece {
  const { cards, instructions, palette, motif } = item.data;
  const board = deckBoard(item, context);
  const sheet = boardSheet(board, aboutSheet(item, context.site), backPicture(item, DECK_PICTURE));
  const groups = [...new Set(cards.map(({ group }) => group))];
  return {
    item,
    files: [
      pdfFile(
        item,
        { name: "a4", use: "In hai mặt khổ A4, lật theo cạnh dài, cắt thành thẻ 63 × 88 mm" },
        sheet,
        context,
      ),
      ...screenFiles(item, { slogan: item.title, field: "title", capitals: true }, "link", context),
    ],
    preview: previewNames(item.slug, "link"),
    alt: motifOf(motif).alt,
    words: [
      instructions,
      ...groups.flatMap((group) => [
        group,
        ...cards.filter((card) => card.group === group).map(({ text }) => `– ${text}`),
      ]),
    ],
    advice: [
      "In hai mặt trên giấy dày (160 g trở lên), chọn «lật theo cạnh dài», không co giãn. Máy chỉ in một mặt thì in các trang lẻ.",
      "Cắt theo nét đứt. Mỗi nhóm thẻ một màu nền, chơi riêng từng nhóm được.",
      "Ai rút thẻ có quyền bỏ qua câu mình không muốn trả lời. Không ai bị hỏi chuyện riêng trước đông người.",
      inkLine(palette),
    ],
    slot: undefined,
  };
}

/** @throws TooLong when words do not fit the card */
export function helpCardPiece(item: Item<"helpCard">, context: PrintContext): Piece {
  const { heading, contacts, steps, palette: name, motif } = item.data;
  const { site } = context;
  const about = aboutSheet(item, site);
  const pictures = backPicture(item, { width: 26, height: helpGrid.card.height });
  const sheet = (board: Board) => boardSheet(board, about, pictures);
  const front = singleHelpCard(item, context, "front");
  const free = sheet(singleHelpCard(item, context, "back", true));
  const credit = pictureCredit(item, `${heading}. ${motifOf(motif).alt}`, site);
  const { width, height } = helpGrid.card;
  const pixels = { width: 1712, height: Math.round((1712 * height) / width) };
  const listed = contacts.flatMap((id) => site.contacts.find((contact) => contact.id === id) ?? []);
  return {
    item,
    files: [
      pdfFile(
        item,
        { name: "a4", use: "Mười thẻ trên một tờ A4, in hai mặt, lật theo cạnh dài" },
        sheet(helpCardBoard(item, context)),
        context,
      ),
      pdfFile(
        item,
        { name: "mot-the", use: "Một thẻ 85,6 × 54 mm, hai mặt, gửi nhà in thẻ" },
        sheet({ ...front, pages: [...front.pages, ...singleHelpCard(item, context, "back").pages] }),
        context,
      ),
      pdfFile(item, { name: "mat-sau-de-trong", use: "Mặt sau chừa chỗ ghi tên đơn vị" }, free, context),
      pictureFile(
        item,
        { name: "the", use: "Lưu trong điện thoại, gửi Zalo", ...pixels },
        "png",
        sheet(front),
        credit,
        context,
      ),
      ...screenFiles(item, { slogan: heading, field: "heading", capitals: true }, "link", context),
      pictureFile(
        item,
        { name: "mat-sau-de-trong", use: "Ảnh mặt sau, chừa chỗ ghi tên đơn vị", ...pixels },
        "png",
        free,
        credit,
        context,
      ),
    ],
    preview: previewNames(item.slug, "link"),
    alt: motifOf(motif).alt,
    words: [
      heading,
      ...listed.map(
        ({ number, name: who, purpose }) =>
          `– ${number === undefined ? who : `${number}, ${who}`}: ${purpose}.`,
      ),
      ...steps.map((step, index) => `${index + 1}. ${step}`),
    ],
    advice: [
      "In hai mặt trên giấy dày, chọn «lật theo cạnh dài», không co giãn, rồi cắt theo nét đứt. Ép nhựa thì bền hơn.",
      "Để một thẻ trong ví, một thẻ dán cạnh điện thoại hoặc sau cánh cửa.",
      "Học sinh có thể chụp ảnh thẻ, lưu trong máy.",
      inkLine(name),
    ],
    slot: {
      sheet: `${item.slug}-mat-sau-de-trong.pdf`,
      picture: `${item.slug}-mat-sau-de-trong.png`,
      page: helpGrid.card,
      logo: { x: HELP_NAME.x - 1, y: HELP_NAME.y - 1, width: 6, height: 6 },
      name: { ...HELP_NAME, x: HELP_NAME.x + 6, y: HELP_NAME.y - 1, width: HELP_NAME.width - 14, height: 6 },
      align: "left",
      colour: "#16211e",
      ground: "#fffdf7",
      largest: 2.8,
      smallest: 1.7,
    },
  };
}
