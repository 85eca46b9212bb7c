/**
 * A site of a few pages, searched as Pagefind does it: for tests of the query layer without an index on disk.
 */
import {
  createSearch,
  type PageData,
  type Pagefind,
  type PagefindResult,
  type Search,
} from "#search/search.ts";
import { wordStock, type Vocabulary } from "#search/vocabulary.ts";
import { wordsOf } from "#search/words.ts";

interface SmallPage {
  id: string;
  kind: string;
  title: string;
  aliases?: string[];
  text: string;
}

export const smallPages: SmallPage[] = [
  {
    id: "can-sa",
    kind: "Từ điển",
    title: "Cần sa",
    aliases: ["cỏ", "bồ đà", "tài mà"],
    text: "Cần sa là chất ma túy lấy từ cây. Cần sa làm giảm trí nhớ. Có người gọi là cỏ, và có người chơi.",
  },
  {
    id: "ma-tuy-da",
    kind: "Từ điển",
    title: "Ma túy đá (methamphetamine)",
    aliases: ["đá", "hàng đá"],
    text: "Ma túy đá là một chất kích thích. Đâu phải ai cũng biết.",
  },
  {
    id: "ma-tuy",
    kind: "Từ điển",
    title: "Ma túy",
    aliases: ["chất cấm"],
    text: "Ma túy có nhiều loại. Nghiện ma túy là một bệnh.",
  },
  {
    id: "thuoc-la",
    kind: "Từ điển",
    title: "Thuốc lá điện tử",
    aliases: ["vape"],
    text: "Thuốc lá điện tử có thể bị trộn ma túy. Thuốc lá điện tử hại phổi.",
  },
  {
    id: "thuoc-lac",
    kind: "Từ điển",
    title: "Thuốc lắc (MDMA)",
    aliases: ["kẹo", "viên lắc"],
    text: "Thuốc lắc là viên ma túy tổng hợp.",
  },
  {
    id: "cai-nghien",
    kind: "Bài viết",
    title: "Cai nghiện là một chặng đường",
    text: "Người cai nghiện cần gia đình. Cai nghiện không phải một đợt. Gia đình đi cùng người cai nghiện.",
  },
  {
    id: "hoi-cai",
    kind: "Hỏi – đáp",
    title: "Muốn cai nghiện thì hỏi ở đâu?",
    aliases: ["nơi cai nghiện"],
    text: "Hỏi công an xã hoặc trạm y tế về cai nghiện.",
  },
  {
    id: "con-bi-ru",
    kind: "Hỏi – đáp",
    title: "Con kể bị bạn rủ dùng ma túy, tôi phải làm sao?",
    aliases: ["bị ép dùng ma túy"],
    text: "Cảm ơn con đã kể. Gia đình cùng con tập một câu từ chối.",
  },
  {
    id: "soc-thuoc",
    kind: "Hỏi – đáp",
    title: "Gặp người bị sốc thuốc thì phải làm gì?",
    text: "Gọi 115 ngay khi người bị sốc thuốc khó thở. Ở lại với họ.",
  },
];

const textOf = ({ title, text, aliases = [] }: SmallPage) =>
  [`${title}. ${text}`, aliases.join(", ")].join(" ");

const named = (kind: string, nameOf: (title: string) => string[]) =>
  smallPages
    .filter((page) => page.kind === kind)
    .map(({ id, title, aliases = [] }) => ({
      id,
      names: [...nameOf(title), ...aliases.map((alias) => wordsOf(alias).join(" "))],
    }));

export const smallVocabulary: Vocabulary = {
  ...wordStock(
    // Four times over, so that pairs count as in a large site.
    Array.from({ length: 4 }, () => smallPages.map(textOf)).flat(),
    smallPages.flatMap(({ title, aliases = [] }) => [title, ...aliases]),
  ),
  pages: smallPages.length,
  entries: named("Từ điển", (title) => title.split(/[()]/u).flatMap((part) => wordsOf(part).join(" ") || [])),
  questions: named("Hỏi – đáp", (title) => [wordsOf(title).join(" ")]),
  synonyms: [["bị rủ", "bị bạn rủ", "rủ rê"]],
  cues: ["chơi", "hút"],
  distress: [
    {
      phrases: ["sốc thuốc", "quá liều"],
      help: [
        {
          name: "Cấp cứu y tế",
          purpose: "Có người bất tỉnh",
          number: "115",
          emergency: true,
          href: "tel:115",
        },
      ],
    },
  ],
};

/** Places of a query in a page: words next to each other for a quoted one, words that begin so for others. */
function placesIn(page: SmallPage, query: string): number[] {
  const words = wordsOf(textOf(page));
  const sought = wordsOf(query);
  if (query.startsWith('"')) {
    return words.flatMap((_, at) =>
      sought.every((word, offset) => words[at + offset] === word) ? [at] : [],
    );
  }
  const places = sought.map((word) => words.flatMap((here, at) => (here.startsWith(word) ? [at] : [])));
  return places.some((found) => found.length === 0) ? [] : places.flat().sort((a, b) => a - b);
}

/** Pagefind as far as the query layer uses it, with every query that was put to it. */
export function smallPagefind(): Pagefind & { asked: string[] } {
  const asked: string[] = [];
  const result = (page: SmallPage, words: number[]): PagefindResult => ({
    id: page.id,
    score: words.length,
    words,
    data: () =>
      Promise.resolve({
        url: `/${page.id}/`,
        raw_content: textOf(page),
        meta: { title: page.title, ...(page.aliases && { alias: page.aliases.join(", ") }) },
        filters: { Loại: [page.kind] },
      } satisfies PageData),
  });
  return {
    asked,
    search(query, { filters = {} } = {}) {
      if (query !== null) asked.push(query);
      const results = smallPages
        .filter(({ kind }) => (filters["Loại"] ?? kind) === kind)
        .map((page) => result(page, query === null ? [0] : placesIn(page, query)))
        .filter(({ words }) => words.length > 0);
      return Promise.resolve({ results });
    },
    filters: () => Promise.resolve({ Loại: { "Từ điển": 5, "Bài viết": 1, "Hỏi – đáp": 3 } }),
  };
}

export const smallSearch = (): Search => createSearch(smallPagefind(), smallVocabulary);
