import { describe, expect, it } from "vitest";
import { readTelex, readVni } from "#language/keystrokes.ts";
import { slipBetween } from "#language/misspellings.ts";
import { placeTone, toneMarks, withOldTonePlacement } from "#language/tone-placement.ts";

describe("tone placement", () => {
  it.each([
    ["hoà", "hòa"],
    ["tuý", "túy"],
    ["khoẻ", "khỏe"],
    ["uỷ", "ủy"],
    ["qúy", "quý"],
  ])("%s is written %s", (newer, older) => {
    expect(withOldTonePlacement(newer)).toBe(older);
  });

  it.each(["quý", "hoàn", "khuỷu", "thuở", "gìn", "ngoài", "nghiện", "methadone", "26/6", "ma"])(
    "leaves %s as it is",
    (word) => {
      expect(withOldTonePlacement(word)).toBe(word);
    },
  );

  it("reads text in NFD too", () => {
    expect(withOldTonePlacement("hoà".normalize("NFD"))).toBe("hòa");
  });

  it("has no place for a tone in letters that make no syllable", () => {
    expect(placeTone("xbc", toneMarks.s)).toBeUndefined();
  });
});

describe("keys typed raw", () => {
  it.each([
    ["tuys", "túy"],
    ["nghieejn", "nghiện"],
    ["nghieenj", "nghiện"],
    ["thuoocs", "thuốc"],
    ["thuosco", "thuốc"],
    ["cuwowif", "cười"],
    ["ddieejn", "điện"],
    ["dduwowngf", "đường"],
    ["lacws", "lắc"],
    ["muwa", "mưa"],
    ["hoaf", "hòa"],
  ])("Telex %s is %s", (keys, word) => {
    expect(readTelex(keys)).toBe(word);
  });

  it.each([
    ["tuy1", "túy"],
    ["tu1y", "túy"],
    ["nghie65n", "nghiện"],
    ["d9ie62u", "điều"],
    ["thuo61c", "thuốc"],
    ["la81c", "lắc"],
    ["cu7o72i", "cười"],
    ["tu73", "tử"],
  ])("VNI %s is %s", (keys, word) => {
    expect(readVni(keys)).toBe(word);
  });

  it("finds no keys in words that have none", () => {
    expect(readTelex("khuyen")).toBeUndefined();
    expect(readVni("111")).toBeUndefined();
    expect(readVni("tuy")).toBeUndefined();
  });
});

describe("slips", () => {
  it.each([
    ["tui", "tuy", 0.6],
    ["xa", "sa", 0.6],
    ["chai", "trai", 0.6],
    ["thouc", "thuoc", 0.8],
    ["nghiem", "nghien", 0.8],
    ["phen", "phien", 1],
    ["phiien", "phien", 1],
    ["cai", "cai", 0],
  ])("%s for %s costs %f", (typed, word, cost) => {
    expect(slipBetween(typed, word)).toBe(cost);
  });

  it.each([
    ["ma", "nghien"],
    ["khong", "chong"],
    ["thuoc", "thuong"],
    ["heroin", "methadone"],
  ])("%s is no slip for %s", (typed, word) => {
    expect([undefined, 1]).toContain(slipBetween(typed, word));
    expect(slipBetween(typed, word) === 0.6).toBe(false);
  });
});
