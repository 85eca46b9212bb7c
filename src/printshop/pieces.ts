/**
 * Each kind of print and who makes it. A new kind joins here.
 */
import type { Item } from "#library/item.ts";
import type { Piece, PrintContext, PrintItem, PrintKind } from "./piece.ts";
import { deckPiece, helpCardPiece } from "./cards/pieces.ts";
import { infographicPiece } from "./infographic/pieces.ts";
import { leafletPiece } from "./leaflet/pieces.ts";
import { placardPiece } from "./placard/pieces.ts";
import { pledgePiece } from "./pledge/pieces.ts";

type Maker<K extends PrintKind> = (item: Item<K>, context: PrintContext) => Piece;

const makers: { [K in PrintKind]: Maker<K> } = {
  poster: placardPiece,
  banner: placardPiece,
  leaflet: leafletPiece,
  infographic: infographicPiece,
  pledge: pledgePiece,
  deck: deckPiece,
  helpCard: helpCardPiece,
};

/** @throws TooLong when words do not fit */
export function pieceOf(item: PrintItem, context: PrintContext): Piece {
  return (makers[item.kind] as Maker<PrintKind>)(item, context);
}
