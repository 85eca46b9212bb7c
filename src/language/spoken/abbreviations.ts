/**
 * Abbreviations that an announcer says in full. What is not in the tables stays: «LSD», «MDMA» are said letter
 * by letter as they stand, and a word such as «UNICEF» is a word.
 */

import { oneOf, rewrite, START, WORD_END, WORD_START } from "./rewriting.ts";

/** Whole words. Names of bodies keep their capitals, common nouns do not take them. */
const words: Readonly<Record<string, string>> = {
  // The State, the Party, the Front
  ANTT: "an ninh, trật tự",
  BCA: "Bộ Công an",
  BCH: "Ban Chấp hành",
  BCĐ: "Ban Chỉ đạo",
  BGDĐT: "Bộ Giáo dục và Đào tạo",
  BTV: "Ban Thường vụ",
  BYT: "Bộ Y tế",
  CA: "công an",
  CBCS: "cán bộ, chiến sĩ",
  CCB: "cựu chiến binh",
  CP: "Chính phủ",
  CSGT: "cảnh sát giao thông",
  HĐND: "Hội đồng nhân dân",
  KDC: "khu dân cư",
  KH: "kế hoạch",
  "KT-XH": "kinh tế - xã hội",
  "GD&ĐT": "Giáo dục và Đào tạo",
  GDĐT: "Giáo dục và Đào tạo",
  "LĐ-TB&XH": "Lao động, Thương binh và Xã hội",
  LĐTBXH: "Lao động, Thương binh và Xã hội",
  UBMTTQ: "Ủy ban Mặt trận Tổ quốc",
  LHPN: "Liên hiệp Phụ nữ",
  LHQ: "Liên hợp quốc",
  MTTQ: "Mặt trận Tổ quốc",
  NQ: "nghị quyết",
  NTM: "nông thôn mới",
  NĐ: "nghị định",
  PCMT: "phòng, chống ma túy",
  QH: "Quốc hội",
  QĐ: "quyết định",
  TDP: "tổ dân phố",
  TNCS: "Thanh niên Cộng sản",
  TNXH: "tệ nạn xã hội",
  TTATXH: "trật tự, an toàn xã hội",
  TTg: "Thủ tướng Chính phủ",
  TU: "Tỉnh ủy",
  TW: "Trung ương",
  TƯ: "Trung ương",
  UBND: "Ủy ban nhân dân",
  UBTVQH: "Ủy ban Thường vụ Quốc hội",
  ĐBQH: "đại biểu Quốc hội",
  // Everyday life
  BHXH: "bảo hiểm xã hội",
  BHYT: "bảo hiểm y tế",
  CLB: "câu lạc bộ",
  CNTT: "công nghệ thông tin",
  HTX: "hợp tác xã",
  MXH: "mạng xã hội",
  SĐT: "số điện thoại",
  THCS: "trung học cơ sở",
  THPT: "trung học phổ thông",
  TP: "thành phố",
  TPHCM: "Thành phố Hồ Chí Minh",
  "TP HCM": "Thành phố Hồ Chí Minh",
  VNeID: "vi en i đi",
  VOV: "Đài Tiếng nói Việt Nam",
  VTV: "Đài Truyền hình Việt Nam",
  "đ/c": "đồng chí",
  "Đ/c": "đồng chí",
  // Health, and the bodies that sources come from
  AIDS: "ết",
  HIV: "hát i vê",
  "HIV/AIDS": "hát i vê, ết",
  ILO: "Tổ chức Lao động Quốc tế",
  INCB: "Ủy ban Kiểm soát Ma túy Quốc tế",
  NIDA: "Viện quốc gia về lạm dụng ma túy Hoa Kỳ",
  UNAIDS: "Chương trình phối hợp của Liên hợp quốc về hát i vê và ết",
  UNODC: "Cơ quan Phòng chống Ma túy và Tội phạm của Liên hợp quốc",
  WHO: "Tổ chức Y tế Thế giới",
};

/** Words cut off by a dot, which ends no sentence. */
const dotted: Readonly<Record<string, string>> = {
  "BS.": "bác sĩ",
  "GS.": "giáo sư",
  "PGS.": "phó giáo sư",
  "TP.": "thành phố",
  "TP.HCM": "Thành phố Hồ Chí Minh",
  "TP. HCM": "Thành phố Hồ Chí Minh",
  "TS.": "tiến sĩ",
  "TT.": "thị trấn",
  "TX.": "thị xã",
  "ThS.": "thạc sĩ",
  "Ths.": "thạc sĩ",
  "Tp.": "thành phố",
  "tp.": "thành phố",
  "tr.": "trang",
  "VD:": "ví dụ:",
  "Vd:": "ví dụ:",
  "vd:": "ví dụ:",
  "ĐT:": "điện thoại:",
};

const cutOff = new RegExp(
  `${WORD_START}${oneOf(Object.keys(dotted).filter((key) => key.endsWith(".")))}$`,
  "u",
);

/** Whether a text ends with a dot that belongs to an abbreviation («… TP.») and ends no sentence. */
export function endsWithAbbreviation(text: string): boolean {
  return cutOff.test(text);
}

/** «v.v.» → «vân vân». At the end of a sentence its last dot is the full stop too. */
export function spellVanVan(text: string): string {
  const pattern = new RegExp(String.raw`${WORD_START}v\.\s?v(?:\.{1,3}|…)?(?![\p{L}.])`, "giu");
  return rewrite(text, pattern, ({ before, after }) => {
    const ends =
      after.trim() === "" ? before.startsWith(START) : /^\s/u.test(after) && after.trim().startsWith(START);
    return ends ? "vân vân." : "vân vân";
  });
}

/** Names of the letters, for an abbreviation that is itself the subject. */
const letters: Readonly<Record<string, string>> = {
  ...{ A: "a", B: "bê", C: "xê", D: "dê", Đ: "đê", E: "e", F: "ép", G: "giê", H: "hát", I: "i", J: "gi" },
  ...{ K: "ca", L: "lờ", M: "mờ", N: "nờ", O: "o", P: "pê", Q: "quy", R: "rờ", S: "ét", T: "tê", U: "u" },
  ...{ Ư: "ư", V: "vê", W: "vê kép", X: "ích", Y: "i dài", Z: "dét" },
};

/** «ANTT là viết tắt của «an ninh, trật tự»»: here the letters are meant, not the words. */
export function spellLettersOfDefinitions(text: string): string {
  const abbreviation = "(?<letters>[A-ZĐƯ]{2,8})";
  const before = String.raw`${WORD_START}${abbreviation}(?=[»”"]?\s+(?:là\s+(?:chữ\s+)?viết tắt|viết tắt của))`;
  const after = String.raw`(?<=(?:viết tắt|gọi tắt) là\s+[«“"]?)${abbreviation}${WORD_END}`;
  return rewrite(text, new RegExp(before, "gu"), ({ part }) => readLetters(part("letters"))).replace(
    new RegExp(after, "gu"),
    readLetters,
  );
}

function readLetters(abbreviation: string): string {
  return Array.from(abbreviation, (letter) => letters[letter] ?? letter).join(" ");
}

/**
 * «Tổ chức Y tế Thế giới (WHO)» and «ANTT (an ninh, trật tự)»: read in full, the brackets would say the same
 * once more.
 */
export function dropRepeatedNames(text: string): string {
  return rewrite(text, /\s?\((?<inside>[^()]+)\)/gu, ({ before, part }) => {
    const inside = part("inside").trim();
    const meaning = words[inside];
    if (meaning !== undefined) return sounds(before).endsWith(sounds(meaning)) ? "" : undefined;
    const last = /[\p{L}/-]+$/u.exec(before)?.[0] ?? "";
    return words[last] !== undefined && sounds(words[last]) === sounds(inside) ? "" : undefined;
  });
}

const sources = ["ILO", "INCB", "NIDA", "UNAIDS", "UNODC", "VOV", "WHO"];

/** «… có thể điều trị được (NIDA).» → «(theo NIDA)»: brackets that end a clause name the source of it. */
export function nameSourcesInBrackets(text: string): string {
  const pattern = new RegExp(String.raw`\((?=${oneOf(sources)}(?:, \d{4})?\)\s*(?:[.,;:]|$))`, "gu");
  // After the description of a body the brackets hold its name: «cơ quan của Liên hợp quốc (UNODC)».
  const describing = /(?:cơ quan|tổ chức|viện|ủy ban|đài|chương trình)[^.,;:()]{0,60}$/iu;
  return rewrite(text, pattern, ({ before }) => (describing.test(before) ? undefined : "(theo "));
}

function sounds(text: string): string {
  return text
    .toLocaleLowerCase("vi")
    .replace(/[,\s]+/gu, " ")
    .trim();
}

/**
 * Every abbreviation of the tables, as a whole word, with its own capitals. A number may touch it («5CLB»): it
 * will keep its distance once it is read.
 */
export function expandAbbreviations(text: string): string {
  const start = String.raw`(?<![\p{L}\p{M}])`;
  const cut = new RegExp(String.raw`${start}(?<short>${oneOf(Object.keys(dotted))})`, "gu");
  const whole = new RegExp(String.raw`${start}(?<short>${oneOf(Object.keys(words))})(?![\p{L}\p{M}])`, "gu");
  const withoutDots = rewrite(text, cut, ({ after, part }) => {
    const short = part("short");
    // «tr.» is a page only before its number; «TT.» and the like only before a name.
    if (short.endsWith(".") && !(short === "tr." ? /^\s?\d/u : /^\s?[\p{Lu}\p{N}]/u).test(after))
      return undefined;
    return `${dotted[short] ?? short}${/^[\p{L}\p{N}]/u.test(after) ? " " : ""}`;
  });
  return rewrite(withoutDots, whole, ({ part }) => words[part("short")]);
}
