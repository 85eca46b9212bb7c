/**
 * The numbers of the help bar as a print shows them: large, with what each is for.
 */
import { helpContacts } from "#library/help.ts";
import { label, stack, type Rectangle, type Thing } from "../board/board.ts";
import type { Palette } from "../palettes.ts";
import type { PrintContext } from "../piece.ts";

/**
 * @param direction `column`: below each other, each with its purpose; `row`: beside each other, with their names
 * @throws TooLong when a name has no room
 */
export function helpNumbers(
  site: PrintContext["site"],
  box: Rectangle,
  { strip }: Palette,
  together: readonly string[],
  direction: "column" | "row" = "column",
): Thing[] {
  const contacts = helpContacts(site);
  const share = 1 / Math.max(1, contacts.length);
  return contacts.flatMap(({ number, shortName, name, purpose }, index): Thing[] => {
    const words = (room: Rectangle, text: string, size: number): Thing[] =>
      stack(
        [
          {
            field: ["helpBar"],
            text,
            role: "p",
            face: "bold",
            scale: 1,
            leading: 1.36,
            colour: strip.words,
            above: 0,
          },
        ],
        room,
        { largest: size, smallest: size * 0.6 },
        together,
      ).things;
    if (direction === "row") {
      const x = box.x + index * box.width * share;
      const width = box.width * share;
      const size = box.height * 0.56;
      return [
        ...(number === undefined
          ? []
          : [
              label(number, { x, y: box.y, width, height: size * 1.15 }, size, strip.number, { weight: 800 }),
            ]),
        ...words(
          { x, y: box.y + size * 1.12, width: width - 3, height: box.height - size * 1.12 },
          shortName,
          box.height * 0.19,
        ),
      ];
    }
    const y = box.y + index * box.height * share;
    const height = box.height * share;
    const size = Math.min(height * 0.62, box.width * 0.17);
    const room = number === undefined ? 0 : box.width * 0.42;
    return [
      ...(number === undefined
        ? []
        : [
            label(
              number,
              { x: box.x, y: y + (height - size * 1.2) / 2, width: room, height: size * 1.2 },
              size,
              strip.number,
              {
                weight: 800,
              },
            ),
          ]),
      ...words(
        { x: box.x + room, y: y + height * 0.12, width: box.width - room, height: height * 0.8 },
        `${name}. ${purpose}.`,
        size * 0.3,
      ),
    ];
  });
}
