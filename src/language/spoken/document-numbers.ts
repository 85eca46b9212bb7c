/**
 * Numbers of documents, and places in them.
 *
 * How documents are numbered: for the State, Nghị định 30/2020/NĐ-CP, phụ lục I («93/2001/QĐ-TTg», laws as
 * «120/2025/QH15»); for the Party, «36-CT/TW». One reading for all: «số …, năm …, <cơ quan>». The kind of
 * document is read only where no word before the number has said it already.
 */

import { readDigits, readInteger, readNumber, readOrdinal } from "./numbers.ts";
import {
  type Found,
  NUMBER_END,
  NUMBER_START,
  oneOf,
  PAUSE,
  rewrite,
  START,
  WORD_END,
  WORD_START,
} from "./rewriting.ts";

const kinds: Readonly<Record<string, string>> = {
  BC: "Báo cáo",
  CT: "Chỉ thị",
  CTr: "Chương trình",
  CTrPH: "Chương trình phối hợp",
  CV: "Công văn",
  HD: "Hướng dẫn",
  KH: "Kế hoạch",
  KL: "Kết luận",
  L: "Luật",
  NQ: "Nghị quyết",
  NQLT: "Nghị quyết liên tịch",
  NĐ: "Nghị định",
  PL: "Pháp lệnh",
  QC: "Quy chế",
  QyĐ: "Quy định",
  QĐ: "Quyết định",
  TB: "Thông báo",
  TT: "Thông tư",
  TTLT: "Thông tư liên tịch",
  TTr: "Tờ trình",
  VBHN: "Văn bản hợp nhất",
};

const issuers: Readonly<Record<string, string>> = {
  BCA: "Bộ Công an",
  BCĐ: "Ban Chỉ đạo",
  BCT: "Bộ Công Thương",
  BGDĐT: "Bộ Giáo dục và Đào tạo",
  BKHCN: "Bộ Khoa học và Công nghệ",
  BLĐTBXH: "Bộ Lao động, Thương binh và Xã hội",
  BNV: "Bộ Nội vụ",
  BQP: "Bộ Quốc phòng",
  BTC: "Bộ Tài chính",
  BTGTU: "Ban Tuyên giáo Tỉnh ủy",
  BTGTW: "Ban Tuyên giáo Trung ương",
  BTP: "Bộ Tư pháp",
  BTTTT: "Bộ Thông tin và Truyền thông",
  BVHTTDL: "Bộ Văn hóa, Thể thao và Du lịch",
  BYT: "Bộ Y tế",
  CAT: "Công an tỉnh",
  CP: "Chính phủ",
  CTN: "Chủ tịch nước",
  HU: "Huyện ủy",
  HĐND: "Hội đồng nhân dân",
  MTTQ: "Mặt trận Tổ quốc",
  MTTW: "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
  QH: "Quốc hội",
  TANDTC: "Tòa án nhân dân tối cao",
  TTCP: "Thanh tra Chính phủ",
  TTg: "Thủ tướng Chính phủ",
  TU: "Tỉnh ủy",
  TW: "Trung ương",
  UBND: "Ủy ban nhân dân",
  UBTVQH: "Ủy ban Thường vụ Quốc hội",
  VKSNDTC: "Viện kiểm sát nhân dân tối cao",
  VPCP: "Văn phòng Chính phủ",
  ĐU: "Đảng ủy",
};

const DOCUMENT = String.raw`${oneOf(new Set([...Object.values(kinds), "Bộ luật", "Sắc lệnh", "Hiến pháp"]))}(?:\s+hành động)?`;
const afterDocument = new RegExp(String.raw`${WORD_START}${DOCUMENT}\s+$`, "iu");
const afterSố = new RegExp(String.raw`${WORD_START}số\s+$`, "iu");

/** How far back a word such as «Chỉ thị» is still heard as the kind of the number, in UTF-16 code units. */
const EARSHOT = 80;

/** «QH15» → «Quốc hội khóa mười lăm»; undefined for a code that no table knows. */
function readIssuer(code: string): string | undefined {
  const { name = "", term = "" } = /^(?<name>\D+)(?<term>\d{1,2})?$/u.exec(code)?.groups ?? {};
  const issuer = issuers[name];
  if (issuer === undefined || term === "") return issuer;
  return name.endsWith("QH") ? `${issuer} khóa ${readInteger(Number(term))}` : `${issuer} ${term}`;
}

/** «120/2025/QH15», «39-CTr/TU», «2439/KH-UBND», also with stray spaces; «Luật 120/2025» without issuer. */
export function spellDocumentNumbers(text: string): string {
  const code = String.raw`[A-ZĐ][A-Za-zĐđ]{0,8}\d{0,2}`;
  const full = new RegExp(
    String.raw`${NUMBER_START}(?<number>\d{1,5})(?:\s?/\s?(?<year>(?:19|20)\d{2}))?\s?[/-]\s?` +
      String.raw`(?<codes>${code}(?:\s?[/-]\s?${code})*)${WORD_END}`,
    "gu",
  );
  const short = new RegExp(
    String.raw`(?<=${WORD_START}(?:${DOCUMENT}|số)\s+)(?<number>\d{1,5})/(?<year>(?:19|20)\d{2})${NUMBER_END}`,
    "giu",
  );
  const assembly = new RegExp(String.raw`${WORD_START}(?:QH|UBTVQH)\d{1,2}${WORD_END}`, "gu");
  const numbers = rewrite(rewrite(text, full, readDocumentNumber), short, readDocumentNumber);
  return rewrite(numbers, assembly, ({ whole }) => readIssuer(whole));
}

function readDocumentNumber({ before, after, part }: Found): string | undefined {
  const codes = part("codes") === "" ? [] : part("codes").split(/\s?[/-]\s?/u);
  if (codes.length > 0 && !codes.some((code) => code in kinds || readIssuer(code) !== undefined))
    return undefined;
  const named =
    afterDocument.test(before) || codes.some((code) => code in kinds && isInEarshot(kinds[code], before));
  const words = codes.flatMap((code) => {
    const kind = kinds[code];
    if (kind !== undefined) return named ? [] : [kind];
    const issuer = readIssuer(code) ?? code;
    return isSaidNext(issuer, after) ? [] : [issuer];
  });
  const year = part("year") === "" ? [] : [`năm ${readInteger(Number(part("year")))}`];
  const label = named && !afterSố.test(before) ? "số " : "";
  // «số ba mươi chín ngày…» would be heard as thirty-nine days, «số ba mươi chín của…» is fine.
  const pause = year.length + words.length === 0 && /^\s+của\s/u.test(after) ? "" : PAUSE;
  return `${label}${[readSerial(part("number")), ...year, ...words].join(", ")}${pause}`;
}

function isInEarshot(kind = "", before: string): boolean {
  return before.slice(-EARSHOT).toLocaleLowerCase("vi").includes(kind.toLocaleLowerCase("vi"));
}

/** «39-CTr/TU ngày 10/7/2008 của Tỉnh ủy…» names the issuer itself. */
function isSaidNext(issuer: string, after: string): boolean {
  return after
    .replace(/^,?\s+ngày [\d/.-]+/u, "")
    .replace(/^,/u, "")
    .startsWith(` của ${issuer}`);
}

/** «Chỉ thị 06» keeps its zero when read. */
function readSerial(number: string): string {
  return /^0\d/u.test(number) ? readDigits(number) : readNumber(number);
}

/**
 * «Chỉ thị 36», «Chỉ thị 06», «Quyết định số 115»: a document without year and issuer. «Chương trình 2008»,
 * «Luật Trẻ em 2016»: one named by its year.
 */
export function spellShortDocumentNumbers(text: string): string {
  const number = String.raw`(?<number>\d{1,5})(?!,\d|\s?[–%])${NUMBER_END}`;
  const pattern = new RegExp(
    String.raw`(?<=${WORD_START}(?<noun>${DOCUMENT})(?<label>\s+số)?\s+)${number}`,
    "giu",
  );
  const law = String.raw`(?:Bộ luật|Luật|Pháp lệnh)\s+\p{Lu}\p{L}*(?:\s(?!(?:có|năm|từ|đến|số|hơn|là)\s)\p{L}+){0,5}`;
  const laws = new RegExp(String.raw`(?<=${WORD_START}${law}\s)(?=(?:19|20)\d{2}${NUMBER_END})`, "gu");
  const read = rewrite(text, pattern, ({ whole, part }) => {
    const isYear = part("label") === "" && /^(?:19|20)\d{2}$/u.test(whole);
    if (isYear) return `năm ${readInteger(Number(whole))}`;
    return /^\p{Lu}/u.test(part("noun")) ? readSerial(whole) : readNumber(whole);
  });
  return read.replace(laws, "năm ");
}

/** I … XLIX, by their writing. Higher ones are not used for sections, and C, D, L, M alone are letters. */
const romanNumerals: ReadonlyMap<string, number> = new Map(
  ["", "X", "XX", "XXX", "XL"].flatMap((tens, ten) =>
    ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].map((units, unit): [string, number] => [
      tens + units,
      ten * 10 + unit,
    ]),
  ),
);

function readRoman(numeral: string): string | undefined {
  const value = romanNumerals.get(numeral);
  return value === undefined || value === 0 ? undefined : readInteger(value);
}

const divisions = [
  ...["mục", "tiểu mục", "phần", "chương", "khóa", "khoá", "điều", "khoản", "phụ lục", "tập", "quyển"],
  ...[
    "quý",
    "thế kỷ",
    "thế kỉ",
    "đại hội",
    "hội nghị",
    "kỳ",
    "kì",
    "hạng",
    "cấp",
    "loại",
    "nhóm",
    "bậc",
    "vùng",
  ],
  ...["giai đoạn", "lần", "thứ"],
];
const ROMAN = "[IVXL]+";

/** «mục II.2» → «mục hai chấm hai», «khóa X» → «khóa mười», «chương I–III», and «II. Nhiệm vụ» as a heading. */
export function spellRomanNumerals(text: string): string {
  const dotted = new RegExp(
    String.raw`${WORD_START}(?<roman>${ROMAN})(?<rest>(?:\.(?:\d+|[a-zđ]))+)${WORD_END}`,
    "gu",
  );
  const named = new RegExp(
    String.raw`${WORD_START}(?<noun>${oneOf(divisions.flatMap((noun) => [noun, capitalised(noun)]))})\s+` +
      String.raw`(?<numerals>${ROMAN}(?:(?:\s?[–-]\s?|\s?,\s|\s(?:và|hoặc|đến)\s)${ROMAN})*)${WORD_END}`,
    "gu",
  );
  const heading = new RegExp(String.raw`(?<=^${START}?)(?<roman>${ROMAN})(?=\.\s)`, "gu");
  const withDots = rewrite(text, dotted, ({ part }) => {
    const roman = readRoman(part("roman"));
    return roman === undefined ? undefined : `${roman}${part("rest").replaceAll(".", " chấm ")}`;
  });
  const withNouns = rewrite(withDots, named, ({ part }) => {
    const ordinal = /thứ$/iu.test(part("noun"));
    const numerals = rewrite(part("numerals"), /[IVXL]+/gu, ({ whole }) => {
      const value = romanNumerals.get(whole) ?? 0;
      if (value === 0) return undefined;
      return ordinal ? readOrdinal(value) : readInteger(value);
    });
    return `${part("noun")} ${numerals.replace(/\s?[–-]\s?/gu, " đến ")}`;
  });
  return rewrite(withNouns, heading, ({ whole }) => capitalised(readRoman(whole) ?? whole));
}

function capitalised(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase("vi") + word.slice(1);
}

/** «Điều 113», «khoản 2», «trang 115»: places in a text, so that no one takes them for a telephone number. */
export function spellPlaces(text: string): string {
  const pattern = new RegExp(
    String.raw`(?<=${WORD_START}(?:điều|khoản|điểm|mục|chương|phần|trang|bài|câu)\s+)(?<number>\d{1,3})` +
      String.raw`(?!,\d|\s?[–%])${NUMBER_END}`,
    "giu",
  );
  return rewrite(text, pattern, ({ whole }) => readNumber(whole));
}
