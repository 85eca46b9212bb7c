import { describe, expect, it } from "vitest";
import { compareVietnamese, initialLetter } from "#language/alphabet.ts";
import { formatContentDate, formatDay, isoDay, startOfDay } from "#language/dates.ts";
import { slugify, withoutMarks } from "#language/fold.ts";
import { findForbiddenCharacters, toNfc } from "#language/normalise.ts";
import { countSyllables, readingMinutes } from "#language/syllables.ts";

describe("folding", () => {
  it("drops marks and bars, in NFC and NFD", () => {
    expect(withoutMarks("Đường dây nóng, điện thoại, ƯỚC MƠ")).toBe("Duong day nong, dien thoai, UOC MO");
    expect(withoutMarks("Tiếng Việt".normalize("NFD"))).toBe("Tieng Viet");
  });

  it("makes addresses", () => {
    expect(slugify("Hỏi – đáp: «Ma túy đá» là gì?")).toBe("hoi-dap-ma-tuy-da-la-gi");
    expect(slugify("…")).toBe("");
  });
});

describe("hygiene", () => {
  it("composes", () => {
    expect(toNfc("ế".normalize("NFD"))).toBe("ế");
  });

  it("finds what cannot be seen, with its place", () => {
    expect(findForbiddenCharacters("a\u200Bb\u202Ec\u0007")).toEqual([
      { offset: 1, codePoint: 0x200b, name: "ký tự ẩn (độ rộng bằng không)" },
      { offset: 3, codePoint: 0x202e, name: "ký tự đổi chiều chữ" },
      { offset: 5, codePoint: 0x0007, name: "ký tự điều khiển" },
    ]);
    expect(findForbiddenCharacters("Bình thường\tvà\u00a0đủ dấu\n")).toEqual([]);
  });
});

describe("lengths", () => {
  it("counts syllables, not words", () => {
    expect(countSyllables("Phòng, chống ma túy – việc của mọi nhà.")).toBe(8);
    expect(countSyllables("Luật 120/2025/QH15 có hiệu lực từ 01/7/2026")).toBe(7);
    expect(countSyllables("")).toBe(0);
  });

  it("gives whole minutes, at least one", () => {
    expect(readingMinutes(10)).toBe(1);
    expect(readingMinutes(900)).toBe(4);
  });
});

describe("dates", () => {
  it("shows the day in Vietnam, whatever the zone of the machine", () => {
    const late = new Date("2026-11-22T17:30:00Z");
    expect(isoDay(late)).toBe("2026-11-23");
    expect(formatDay(late)).toBe("23/11/2026");
    expect(startOfDay("2026-11-23").toISOString()).toBe("2026-11-22T17:00:00.000Z");
  });

  it("shows days and years of documents", () => {
    expect(formatContentDate("2008-07-10")).toBe("10/7/2008");
    expect(formatContentDate("2022")).toBe("2022");
  });
});

describe("alphabet", () => {
  it("orders as a Vietnamese dictionary does", () => {
    const words = ["đá", "dạ", "ăn", "ấm", "anh", "ưu", "uống", "ma", "Ơ"];
    expect(words.sort(compareVietnamese)).toEqual(["anh", "ăn", "ấm", "dạ", "đá", "ma", "Ơ", "uống", "ưu"]);
  });

  it("files under letters, not tone marks", () => {
    expect(["Ốm", "Đá", "Ảo giác", "ướt", "Ý thức", "113"].map(initialLetter)).toEqual([
      "Ô",
      "Đ",
      "A",
      "Ư",
      "Y",
      "#",
    ]);
  });
});
