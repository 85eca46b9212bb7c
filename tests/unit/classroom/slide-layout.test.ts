import { describe, expect, it } from "vitest";
import type { Drawn, DrawnSlide } from "#classroom/slides/drawn.ts";
import { CANVAS } from "#classroom/slides/look.ts";
import { widthOf } from "#classroom/slides/letter-widths.ts";
import { countLines, textHeight } from "#classroom/slides/measure.ts";
import { deckWith } from "./slide-show.ts";

const note = "<Notes>\n\nNói.\n\n</Notes>";
const slidesOf = (...bodies: string[]): string =>
  `---\ntitle: Thử trang chiếu\n---\n\n${bodies.map((body, index) => `## Trang thứ ${index + 1}\n\n${body}\n\n${note}`).join("\n\n")}\n`;

const overlap = ({ box: a }: Drawn, { box: b }: Drawn): boolean =>
  a.x + a.w > b.x + 0.01 && b.x + b.w > a.x + 0.01 && a.y + a.h > b.y + 0.01 && b.y + b.h > a.y + 0.01;

/** Everything that would make a slide run over, told in words. */
function faults({ number, drawn }: DrawnSlide): string[] {
  return drawn.flatMap((entry, index) => {
    const { x, y, w, h } = entry.box;
    const found: string[] = [];
    if (x < 0 || y < 0 || x + w > CANVAS.width || y + h > CANVAS.height) found.push("off the screen");
    if (entry.type === "text") {
      const width = w - entry.inset.left - entry.inset.right;
      if (textHeight(entry.paragraphs, width) > h - 2 * entry.inset.y + 0.01)
        found.push("higher than its box");
    }
    for (const other of drawn.slice(index + 1)) if (overlap(entry, other)) found.push("on top of another");
    return found.map((fault) => `slide ${number}, ${entry.type} ${index}: ${fault}`);
  });
}

const sizes = ({ drawn }: DrawnSlide): number[] =>
  drawn.flatMap((entry) =>
    entry.type === "text" && entry.role !== "foot" && entry.role !== "title"
      ? entry.paragraphs.map(({ size }) => size)
      : [],
  );

describe("widths of words", () => {
  it("are those of the font", () => {
    // Be Vietnam Pro: «m» is wider than «i», bold wider than regular, and a mark changes hardly anything.
    expect(widthOf("m", 100, false)).toBeGreaterThan(2 * widthOf("i", 100, false));
    expect(widthOf("nghĩ", 100, true)).toBeGreaterThan(widthOf("nghĩ", 100, false));
    expect(Math.abs(widthOf("ễ", 100, false) - widthOf("e", 100, false))).toBeLessThan(3);
    expect(widthOf("e\u0302\u0303", 100, false)).toBe(widthOf("ễ", 100, false));
  });

  it("hold in Arial too, whose figures are wider", () => {
    // Arial: every figure is 0.556 em, a space 0.278.
    expect(widthOf("111", 100, true)).toBeGreaterThanOrEqual(3 * 55.6);
    expect(widthOf(" ", 100, false)).toBeGreaterThanOrEqual(27.8);
    expect(widthOf("Ứ", 100, false)).toBeGreaterThanOrEqual(85.4);
  });

  it("decide where lines end", () => {
    const run = (text: string) => ({ text, bold: false, italic: false });
    const room = widthOf("một hai", 20, false);
    expect(countLines([run("một hai")], 20, false, room + 0.1)).toBe(1);
    expect(countLines([run("một hai")], 20, false, room - 0.1)).toBe(2);
    expect(countLines([run("một"), run("\n"), run("hai")], 20, false, 1000)).toBe(2);
    // A word may change its manner inside and is still one word.
    const word = [run("m"), { ...run("ột"), bold: true }];
    expect(countLines([run("một "), ...word], 20, false, widthOf("một m", 20, false) + 1)).toBe(2);
    expect(countLines([run("x".repeat(100))], 20, false, widthOf("x".repeat(40), 20, false))).toBe(3);
  });
});

describe("a slide laid out", () => {
  it("keeps every frame on the screen, its words inside, and frames apart", async () => {
    const { slides } = await deckWith();
    expect(slides.map(({ layout }) => layout)).toEqual([
      "title",
      "content",
      "content",
      "content",
      "content",
      "content",
      "content",
      "statement",
      "help",
    ]);
    expect(slides.flatMap(faults)).toEqual([]);
  });

  it("gets smaller letters for more words, down to a floor", async () => {
    const sentence = "Em dừng lại, nghĩ một chút rồi hỏi người lớn. ";
    const { slides } = await deckWith(
      slidesOf(
        "Mở đầu",
        "- Một\n- Hai\n- Ba\n- Bốn",
        [1, 2, 3, 4]
          .map((place) => `<Callout kind="note" title="Điều ${place}">\n\n${sentence}\n\n</Callout>`)
          .join("\n\n"),
      ),
    );
    expect(slides.flatMap(faults)).toEqual([]);
    const [, few = 0, many = 0] = slides.map((slide) => Math.max(...sizes(slide)));
    expect(few).toBe(36);
    expect(many).toBeLessThan(few);
    expect(Math.min(...slides.flatMap(sizes))).toBeGreaterThanOrEqual(20);
  });

  it("is refused where words do not fit even so, with what to cut", async () => {
    // Twenty rows are few words, but they are high.
    const rows = Array.from({ length: 20 }, (_, index) => `| ${index} | đi |`).join("\n");
    const bodies = ["Mở đầu", `| Số | Việc |\n| --- | --- |\n${rows}`];
    await expect(deckWith(slidesOf(...bodies))).rejects.toThrow(
      /lessons\/mac-ao-phao\/slides\.mdx {2}Trang chiếu 2 «Trang thứ 2» nhiều chữ quá.*Bớt khoảng \d+ ký tự/u,
    );
  });

  it("has the number to call as the largest thing on the slide", async () => {
    const { slides } = await deckWith();
    const help = slides.at(-1)!;
    const words = help.drawn.flatMap((entry) => (entry.type === "text" ? entry.paragraphs : []));
    const largest = words.reduce((most, entry) => (entry.size > most.size ? entry : most));
    expect(largest.runs).toMatchObject([{ text: "112" }]);
    expect(largest.size).toBeGreaterThan(100);
  });

  it("uses vermilion for emergencies only", async () => {
    const { slides } = await deckWith();
    const red = slides.flatMap(({ drawn }) =>
      drawn.flatMap((entry) => (entry.type === "text" && entry.fill === "vermilion" ? [entry] : [])),
    );
    expect(red.length).toBeGreaterThan(0);
    const text = red.flatMap(({ paragraphs }) =>
      paragraphs.map(({ runs }) => runs.map((run) => run.text).join("")),
    );
    expect(text.filter((words) => words === "112")).toHaveLength(2);
    expect(text.join(" ")).not.toContain("Trẻ em mặc trước");
  });
});
