import { describe, expect, it } from "vitest";
import { comparableKeys, comparableWords } from "#language/comparable-words.ts";

const same = (a: string, b: string) => {
  expect(comparableKeys(a)).toEqual(comparableKeys(b));
};
const different = (a: string, b: string) => {
  expect(comparableKeys(a)).not.toEqual(comparableKeys(b));
};

describe("what makes no difference", () => {
  it.each([
    ["composition", "ma túy, nghiện, ổ", "ma túy, nghiện, ổ".normalize("NFD")],
    ["upper case", "Đừng thử MA TÚY", "đừng thử ma túy"],
    ["where the tone stands", "hòa thúy ủy khỏe", "hoà thuý uỷ khoẻ"],
    ["quotes, dashes, dots", "«Không» – bạn nói... 'rồi'", "“Không” - bạn nói… ‘rồi’"],
    ["blanks", "một hai ba", "một\u00a0hai\u2009 ba"],
    ["hidden characters", "phòng chống", "phò\u00adng\u200b ch\ufeffống"],
    ["broken lines", "một hai ba bốn", "một hai\nba\r\nbốn"],
    ["ligatures and full width", "file 113", "ﬁle １１３"],
    ["numbers of items", "một\n\nhai\n\nba", "1. một\n2. hai\n3) ba"],
    ["items after a box's bar", "một\n\nhai", "| 1. một\n| 2. hai"],
    ["bullets and boxes to tick", "một hai", "- một\n☐ hai"],
    ["marks of notes and links", "theo luật mới", "theo luật[1] mới <2>"],
    ["footnotes of Markdown", "theo luật", "theo luật[^1]"],
    [
      "links and strong words of Markdown",
      "gọi tổng đài ngay",
      "**gọi** [tổng đài](https://a.vn/b?c=1_2) *ngay*",
    ],
    ["pictures' stand-ins", "trước sau", "trước [Hình: một cánh đồng] sau"],
    ["addresses", "xem thêm", "xem https://vi-du.vn/bai-viet/mot/ thêm"],
    ["the sign that WordPress makes of x", "kích thước 3x4", "kích thước 3×4"],
    ["powers, as HTML gives them", "10 m", "10 m²"],
  ])("%s", (_, a, b) => {
    same(a, b);
  });
});

describe("what does", () => {
  it.each([
    ["a tone", "ma túy", "ma tuy"],
    ["another tone", "không phải", "không phái"],
    ["a mark of a letter", "cân", "cần"],
    ["đ", "đi", "di"],
    ["a digit", "gọi 111", "gọi 117"],
    ["a word", "không dùng", "dùng"],
    ["per cent", "50%", "50"],
    ["the order", "một hai", "hai một"],
  ])("%s", (_, a, b) => {
    different(a, b);
  });

  it("a number to call that a broken line begins with is no item", () => {
    same(
      "Không biết nói với ai, bạn gọi\n111. Đây là tổng đài.",
      "Không biết nói với ai, bạn gọi 111. Đây là tổng đài.",
    );
    different("bạn gọi\n111. Đây là tổng đài.", "bạn gọi. Đây là tổng đài.");
  });
});

it("joined, the words show the text again, and sentences and blocks are told apart", () => {
  const words = comparableWords("Nói «không». Rồi đi.\n\nTiêu đề\n\nGiá 1.000 đồng");
  expect(
    words
      .map(({ written }) => written)
      .join("")
      .trim(),
  ).toBe("Nói «không». Rồi đi. Tiêu đề Giá 1.000 đồng");
  expect(words.filter(({ endsSentence }) => endsSentence).map(({ key }) => key)).toEqual(
    comparableKeys("không đi đề đồng"),
  );
  expect(words.filter(({ endsBlock }) => endsBlock).map(({ key }) => key)).toEqual(
    comparableKeys("đi đề đồng"),
  );
});
