import { describe, expect, it } from "vitest";
import { isQuestion } from "#search/function-words.ts";
import { fitsMarks, makeLexicon } from "#search/lexicon.ts";
import { planQuery } from "#search/plan.ts";
import { readQuery } from "#search/reading.ts";
import { wordStock } from "#search/vocabulary.ts";
import { placedWords, wordsOf } from "#search/words.ts";
import { smallVocabulary } from "./small-site.ts";

const lexicon = makeLexicon(smallVocabulary);
const read = (query: string) => readQuery(query, lexicon)[0];
const wordsRead = (query: string) => read(query)?.words.join(" ");
const unitsOf = (query: string) => planQuery(readQuery(query, lexicon), lexicon).units;

describe("words", () => {
  it("are small letters in NFC, with the tone where this house writes it", () => {
    expect(wordsOf("MA TUÝ, Hoà nhập: 26/6 và N₂O!".normalize("NFD"))).toEqual([
      ..."ma túy hòa nhập 26/6 và".split(" "),
      "n₂o".normalize("NFC"),
    ]);
  });

  it("know their places", () => {
    expect(placedWords("«Cần sa», đó").map(({ start, end }) => [start, end])).toEqual([
      [1, 4],
      [5, 7],
      [10, 12],
    ]);
  });
});

describe("the stock of words", () => {
  it("ranks words and keeps pairs that stand together, not over a comma", () => {
    const noise = (at: number) =>
      Array.from({ length: 20 }, (_, word) => `chữ${"abcdefghik"[(at + word) % 10]} xóm`);
    const texts = Array.from({ length: 40 }, (_, at) => `gia đình, công an, ${noise(at).join(", ")}`);
    const { words, pairs, pages } = wordStock(texts, ["tổng đài"]);
    expect(pages).toBe(40);
    const ranks = words.split(" ");
    const read = pairs.split(" ").flatMap((group) => {
      const [first = "", seconds = ""] = group.split(":");
      return seconds
        .split(",")
        .map((second) => `${ranks[Number.parseInt(first, 36)]} ${ranks[Number.parseInt(second, 36)]}`);
    });
    expect(read).toContain("gia đình");
    expect(read).toContain("công an");
    expect(read).not.toContain("đình công");
  });

  it("takes a pair of a title however rare it is", () => {
    const { pairs } = wordStock(["thẻ ví"], ["Thẻ ví"]);
    expect(pairs).toBe("0:1");
  });
});

describe("marks", () => {
  it.each([
    ["thuoc", "thuốc", true],
    ["thuôc", "thuốc", true],
    ["thuóc", "thuộc", false],
    ["da", "đá", true],
    ["đa", "dá", false],
  ])("%s may stand for %s: %s", (typed, word, fits) => {
    expect(fitsMarks(typed, word)).toBe(fits);
  });
});

describe("what was typed is read as what was meant", () => {
  it.each([
    ["cần sa", "cần sa"],
    ["can sa", "cần sa"],
    ["CAN SA", "cần sa"],
    ["ma tuy da", "ma túy đá"],
    ["thuoc la dien tu", "thuốc lá điện tử"],
    ["ma tuý", "ma túy"],
    ["ma tuys", "ma túy"],
    ["cai nghieejn", "cai nghiện"],
    ["cai nghie65n", "cai nghiện"],
    ["cai nghiẹn", "cai nghiện"],
    ["cai nghiệm", "cai nghiện"],
    ["caanf xa", "cần sa"],
    ["matuy", "ma túy"],
    ["cai ngh", "cai nghiện"],
    ["thuốc lắ", "thuốc lắc"],
    ["soc thuoc", "sốc thuốc"],
  ])("%s: %s", (typed, meant) => {
    expect(wordsRead(typed)).toBe(meant);
    expect(wordsRead(typed.normalize("NFD"))).toBe(meant);
  });

  it("leaves alone what it does not know, and says nothing about what it knows", () => {
    expect(wordsRead("xyzqw")).toBe("xyzqw");
    expect(read("cần sa")?.guessed).toBe(false);
    expect(read("can sa")?.guessed).toBe(false);
  });

  it("says when it took a word for another", () => {
    expect(read("cai nghiệm")?.guessed).toBe(true);
    expect(read("ma tuys")?.guessed).toBe(true);
    expect(read("matuy")?.guessed).toBe(true);
  });

  it("takes the last word for a beginning until a blank follows", () => {
    expect(read("cần s")?.words.join(" ")).toBe("cần sa");
    expect(read("ma túy")?.begun).toBe(true);
    expect(read("ma túy ")?.begun).toBe(false);
  });

  it("has nothing to read in blanks and signs", () => {
    expect(readQuery("  ?! ", lexicon)).toEqual([]);
  });
});

describe("questions", () => {
  it.each(["cai nghiện ở đâu", "con bị rủ thì làm sao", "cần sa có hại không", "đá là gì"])("%s", (query) => {
    expect(isQuestion(wordsOf(query))).toBe(true);
  });

  it.each(["cai nghiện", "kỹ năng từ chối", "nói không với ma túy"])("not %s", (query) => {
    expect(isQuestion(wordsOf(query))).toBe(false);
  });
});

describe("units", () => {
  const spoken = (query: string) => unitsOf(query).map(({ words }) => words.join(" "));

  it("are names and pairs, not scattered syllables; words that only join are left out", () => {
    expect(spoken("cần sa và ma túy đá")).toEqual(["cần sa", "ma túy đá"]);
    expect(spoken("người cai nghiện thì gia đình làm gì")).toEqual(["cai nghiện", "gia đình"]);
  });

  it("keep words that only join when there are no others", () => {
    expect(spoken("thì là")).toEqual(["thì", "là"]);
  });

  it("look for the title of what has another name", () => {
    const [unit] = unitsOf("bồ đà");
    expect(unit?.isName).toBe(true);
    expect(unit?.terms.map(({ words }) => words.join(" "))).toEqual(["bồ đà", "cần sa"]);
  });

  it("take an everyday word for a name only alone or after a cue", () => {
    const named = (query: string) => unitsOf(query).filter(({ isName }) => isName).length;
    expect(named("đá")).toBe(1);
    expect(named("chơi đá")).toBe(1);
    expect(named("gia đình đá")).toBe(0);
  });

  it("go on with a name that is begun", () => {
    const terms = unitsOf("thuốc lá đ").flatMap((unit) => unit.terms.map(({ words }) => words.join(" ")));
    expect(terms).toContain("thuốc lá điện tử");
  });

  it("ask for synonyms only when needed", () => {
    const fallback = unitsOf("bị rủ").flatMap((unit) => unit.terms.filter((term) => term.fallback));
    expect(fallback.map(({ words }) => words.join(" "))).toEqual(["bị bạn rủ", "rủ rê"]);
  });

  it("of which at most three are looked for", () => {
    const units = unitsOf("cần sa thuốc lắc gia đình công an trạm y tế");
    expect(units.length).toBeGreaterThan(3);
    expect(units.filter(({ sought }) => sought)).toHaveLength(3);
  });
});
