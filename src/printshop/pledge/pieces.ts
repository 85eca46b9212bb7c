/**
 * A pledge with all its files.
 */
import { mediaTypes } from "#document/form-file.ts";
import type { Item } from "#library/item.ts";
import { aboutSheet, pictureCredit } from "../about.ts";
import { boardSheet } from "../board/sheet.ts";
import { pdfFile, pictureFile } from "../files.ts";
import { motifOf } from "../motifs/motifs.ts";
import type { Piece, PrintContext } from "../piece.ts";
import { previewNames, screenFiles } from "../placard/pieces.ts";
import { fieldsOf, NAME_ROOM, PAGE, placeAndDate, pledgeBoard } from "./pledge.ts";
import { writePledge } from "./pledge-docx.ts";

/** @throws TooLong when the words need more than a page */
export function pledgePiece(item: Item<"pledge">, context: PrintContext): Piece {
  const { heading, signatory, promises, support, signatures, motif } = item.data;
  const { site, cache } = context;
  const about = aboutSheet(item, site);
  const free = boardSheet(pledgeBoard(item, context, true), about, {});
  const picture = {
    name: "a4-de-trong",
    use: "Ảnh tờ cam kết, chừa chỗ ghi tên đơn vị",
    width: 1240,
    height: 1754,
  };
  return {
    item,
    files: [
      pdfFile(
        item,
        { name: "a4", use: "In một mặt khổ A4, đen trắng cũng được" },
        boardSheet(pledgeBoard(item, context, false), about, {}),
        context,
      ),
      {
        name: `${item.slug}.docx`,
        label: "Word",
        use: "Sửa lời cho hợp với nơi mình rồi in",
        place: "print",
        mediaType: mediaTypes.docx,
        bytes: () => cache("pledge", [item.data, item.title, site], () => writePledge(item, site)),
      },
      pdfFile(item, { name: "a4-de-trong", use: "Bản chừa chỗ ghi tên đơn vị" }, free, context),
      ...screenFiles(item, { slogan: heading, field: "heading", capitals: true }, "link", context),
      pictureFile(item, picture, "png", free, pictureCredit(item, heading, site), context),
    ],
    preview: previewNames(item.slug, "link"),
    alt: motifOf(motif).alt,
    words: [
      heading,
      ...fieldsOf[signatory].map((field) => `${field}: ……`),
      "Chúng tôi cam kết:",
      ...promises.map((promise, index) => `${index + 1}. ${promise}`),
      `${support.by} cam kết:`,
      ...support.promises.map((promise, index) => `${index + 1}. ${promise}`),
      placeAndDate,
      ...signatures.map((who) => `${who} (ký, ghi rõ họ tên)`),
    ],
    advice: [
      "In một mặt khổ A4. Mỗi bên ký giữ một bản.",
      "Đọc to từng điều trước khi ký. Ai chưa đồng ý điều nào thì nói, sửa trong bản Word rồi mới ký.",
      "Ký là tự nguyện. Không chấm thi đua bằng số bản ký, không thu thập tên người ký lên mạng.",
    ],
    slot: {
      sheet: `${item.slug}-a4-de-trong.pdf`,
      picture: `${item.slug}-a4-de-trong.png`,
      page: PAGE,
      logo: { x: NAME_ROOM.x, y: NAME_ROOM.y, width: NAME_ROOM.height, height: NAME_ROOM.height },
      name: {
        ...NAME_ROOM,
        x: NAME_ROOM.x + NAME_ROOM.height * 1.2,
        width: NAME_ROOM.width - NAME_ROOM.height * 1.2,
      },
      align: "left",
      colour: "#000000",
      ground: "#ffffff",
      largest: 4.2,
      smallest: 2.8,
    },
  };
}
