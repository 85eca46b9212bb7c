import { describe, expect, it } from "vitest";
import { isSyllable } from "#language/phonology.ts";

const each = (words: string) => words.split(" ");

describe("a Vietnamese syllable", () => {
  it.each(
    each(
      "ma túy nghiện đường khuya quyển quốc quỷnh gì gìn giết giếng yêu nghiêng ngành kẻ ghế huơ xoong quý thuở ngoẹo ủy đầm ấp ít Ủy",
    ),
  )("is %s", (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize("NFD"))).toBe(true);
  });

  it("has its tone in either place", () => {
    expect(isSyllable("hoà")).toBe(true);
    expect(isSyllable("hòa")).toBe(true);
  });

  it.each(each("phỏt nhiờn heroin iêu ghà cẻ kà ngiêng zalo phát́ các̀ b đ cácđoàn"))("is not %s", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
