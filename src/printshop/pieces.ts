/**
 * Each kind of print and who makes it. A new kind joins here.
 */
import type { Item } from "#library/item.ts";
import type { Piece, PrintContext, PrintItem, PrintKind } from "./piece.ts";
import { placardPiece } from "./placard/pieces.ts";

type Maker<K extends PrintKind> = (item: Item<K>, context: PrintContext) => Piece;

const makers: { [K in PrintKind]?: Maker<K> } = {
  poster: placardPiece,
  banner: placardPiece,
};

/** @throws TooLong when words do not fit */
export function pieceOf(item: PrintItem, context: PrintContext): Piece {
  const maker = makers[item.kind] as Maker<PrintKind> | undefined;
  if (maker === undefined) throw new Error(`No maker of ${item.kind}`);
  return maker(item, context);
}
