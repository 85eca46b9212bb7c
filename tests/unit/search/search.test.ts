import { describe, expect, it } from "vitest";
import { excerptOf, markText, type Run } from "#search/excerpt.ts";
import { makeLexicon } from "#search/lexicon.ts";
import { planQuery } from "#search/plan.ts";
import { readQuery } from "#search/reading.ts";
import { createSearch } from "#search/search.ts";
import { separateCells } from "#search/searched-pages.ts";
import { smallPagefind, smallSearch, smallVocabulary } from "./small-site.ts";

const lexicon = makeLexicon(smallVocabulary);
const plan = (query: string) => planQuery(readQuery(query, lexicon), lexicon);
const told = (runs: readonly Run[]) => runs.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");

async function addresses(query: string): Promise<string[]> {
  const search = smallSearch();
  const pages = await search.load(await search.find(query), 0, 5);
  return pages.map(({ url }) => url);
}

describe("a search finds first", () => {
  it.each([
    ["cần sa", "/can-sa/"],
    ["bồ đà", "/can-sa/"],
    ["bo da", "/can-sa/"],
    ["đá", "/ma-tuy-da/"],
    ["ma tuys", "/ma-tuy/"],
    ["thuoc la dien tu", "/thuoc-la/"],
    ["vape", "/thuoc-la/"],
    ["cai nghiện ở đâu", "/hoi-cai/"],
    ["con toi bi ban ru thi lam sao", "/con-bi-ru/"],
    ["nguoi nha bi soc thuoc phai lam gi", "/soc-thuoc/"],
    ["cai nghiện gia đình", "/cai-nghien/"],
  ])("for «%s» %s", async (query, address) => {
    expect((await addresses(query))[0]).toBe(address);
  });

  it("most of the words where no page has all", async () => {
    expect(await addresses("cần sa xyzqw")).toContain("/can-sa/");
  });

  it("nothing for what is nowhere", async () => {
    expect(await addresses("xyzqw")).toEqual([]);
    expect(await addresses("   ")).toEqual([]);
  });
});

describe("a search", () => {
  it("says whom to call when somebody is in need, typed with marks or without", async () => {
    const search = smallSearch();
    expect((await search.find("qua lieu")).help.map(({ number }) => number)).toEqual(["115"]);
    expect((await search.find("cần sa")).help).toEqual([]);
  });

  it("takes the words as typed when asked to", async () => {
    const search = smallSearch();
    const findings = await search.find("cai nghiệm", { exactly: true });
    expect(findings.reading?.words).toEqual(["cai", "nghiệm"]);
    expect(findings.reading?.guessed).toBe(false);
  });

  it("asks Pagefind the same thing once", async () => {
    const pagefind = smallPagefind();
    const search = createSearch(pagefind, smallVocabulary);
    await search.find("cai nghiện");
    const before = pagefind.asked.length;
    await search.find("cai nghiện");
    expect(pagefind.asked.length).toBe(before);
  });

  it("asks for whole words in quotes: «đá» is not «đâu»", async () => {
    const pagefind = smallPagefind();
    await createSearch(pagefind, smallVocabulary).find("đá ");
    expect(pagefind.asked).toContain('"đá"');
  });

  it("tells facets and who has them", async () => {
    const search = smallSearch();
    expect(await search.values()).toEqual({ Loại: ["Từ điển", "Bài viết", "Hỏi – đáp"] });
    expect([...(await search.having("Loại", "Bài viết"))]).toEqual(["cai-nghien"]);
  });

  it("loads later pages and pages that a filter left", async () => {
    const search = smallSearch();
    const findings = await search.find("ma túy");
    const all = await search.load(findings, 0, 20);
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
    const answers = await search.having("Loại", "Hỏi – đáp");
    const left = findings.ids.filter((id) => answers.has(id));
    const filtered = await search.load(findings, 0, 5, left);
    expect(filtered.map(({ facets }) => facets["Loại"])).toEqual(left.map(() => ["Hỏi – đáp"]));
  });
});

describe("marks", () => {
  it("stand on whole words that were looked for, not inside others", () => {
    expect(told(markText("Ma túy đá là đá, đâu phải đáp. Ghế đá.", plan("đá ")))).toBe(
      "Ma túy [đá] là [đá], đâu phải đáp. Ghế [đá].",
    );
  });

  it("stand on what another name means", () => {
    expect(told(markText("Cần sa và cỏ", plan("bồ đà")))).toBe("[Cần sa] và cỏ");
  });

  it("stand on phrases, not on their scattered words", () => {
    expect(told(markText("Gia hạn; đình làng; gia đình", plan("gia đình")))).toBe(
      "Gia hạn; đình làng; [gia đình]",
    );
  });

  it("reach over one word that is begun when no whole one is there", () => {
    expect(told(markText("methamphetamine", plan("metham")))).toBe("[methamphetamine]");
  });

  it("are right in text that is not composed", () => {
    expect(told(markText("Cần sa".normalize("NFD"), plan("can sa")))).toBe("[Cần sa]");
  });
});

describe("an excerpt", () => {
  const long = `${"Một câu dài về chuyện khác hẳn. ".repeat(12)}Hôm nay gia đình nói về cần sa. ${"Rồi thôi. ".repeat(30)}`;

  it("shows where most was found, from the beginning of a sentence", () => {
    const excerpt = told(excerptOf(long, plan("cần sa gia đình")));
    expect(excerpt).toMatch(/^Hôm nay \[gia đình\] nói về \[cần sa\]\./u);
    expect(excerpt.endsWith("…")).toBe(true);
  });

  it("shows the beginning when only the title matched", () => {
    expect(told(excerptOf("Câu đầu. Câu sau.", plan("xyzqw")))).toBe("Câu đầu. Câu sau.");
  });

  it("gives signs back that Pagefind escapes", () => {
    expect(told(excerptOf("a &lt; b &amp; c", plan("xyzqw")))).toBe("a < b & c");
  });

  it("is empty for an empty text", () => {
    expect(excerptOf("", plan("ma túy"))).toEqual([]);
  });
});

describe("pages for the index", () => {
  it("have a blank between cells, so that two words do not become one", () => {
    expect(separateCells("<td>Bác Quý</td><td>trưởng thôn</td>")).toBe(
      "<td>Bác Quý</td> <td>trưởng thôn</td> ",
    );
  });
});
