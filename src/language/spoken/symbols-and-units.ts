/**
 * Signs and units: some are read, some are a pause, some only guide the eye and are dropped.
 */

import { oneOf, PAUSE, rewrite, START, WORD_END, WORD_START } from "./rewriting.ts";

/** Units that are nothing else, read wherever they stand («giá mỗi m²»). */
const clearUnits: Readonly<Record<string, string>> = {
  "km/h": "ki lô mét trên giờ",
  "km²": "ki lô mét vuông",
  km2: "ki lô mét vuông",
  km: "ki lô mét",
  "cm²": "xăng ti mét vuông",
  "cm³": "xăng ti mét khối",
  cm: "xăng ti mét",
  mm: "mi li mét",
  "m²": "mét vuông",
  m2: "mét vuông",
  "m³": "mét khối",
  m3: "mét khối",
  kg: "ki lô gam",
  mg: "mi li gam",
  µg: "mi crô gam",
  μg: "mi crô gam",
  ml: "mi li lít",
  mL: "mi li lít",
  kWh: "ki lô oát giờ",
  "°C": "độ C",
  VNĐ: "đồng",
  VND: "đồng",
  USD: "đô la Mỹ",
};

/** Units that are letters too: read only after a number. */
const shortUnits: Readonly<Record<string, string>> = {
  g: "gam",
  h: "giờ",
  ha: "héc ta",
  kW: "ki lô oát",
  l: "lít",
  L: "lít",
  m: "mét",
  đ: "đồng",
  "°": "độ",
};

const unitNames: Readonly<Record<string, string>> = { ...clearUnits, ...shortUnits };

/** What one counts by: «3 lần/tuần» → «3 lần mỗi tuần». */
const perWords = [
  ...["giây", "phút", "giờ", "ngày", "đêm", "tuần", "tháng", "quý", "năm", "lần", "lượt", "buổi"],
  ...["người", "hộ", "gia đình", "em", "cháu", "học sinh", "suất", "vụ", "ca", "xe", "sào", "tấn", "tạ"],
];

/** «500.000 đồng/người/tháng», «5 mg/kg»: a slash after a quantity. */
export function readRates(text: string): string {
  const pattern = new RegExp(
    String.raw`(?<=\d(?!/)[^.,;:!?()]{1,24})/(?<each>${oneOf([...perWords, ...Object.keys(unitNames)])})${WORD_END}`,
    "gu",
  );
  return rewrite(text, pattern, ({ before, part }) => {
    const each = part("each");
    // «km/h» has a reading of its own.
    if (each === "h" && before.endsWith("km")) return undefined;
    const unit = unitNames[each];
    return unit === undefined ? ` mỗi ${each}` : ` trên ${unit}`;
  });
}

/** «5kg», «20 m²», «37°C», «50.000đ», «8h». */
export function readUnits(text: string): string {
  const end = String.raw`(?![\p{L}\p{M}\p{N}²³])`;
  const measured = new RegExp(String.raw`(?<=\d)\s?(?<unit>${oneOf(Object.keys(unitNames))})${end}`, "gu");
  const alone = new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}/])(?<unit>${oneOf(Object.keys(clearUnits))})${end}`,
    "gu",
  );
  const money = text.replace(/\$\s?(?<sum>\d+(?:[.,]\d+)*)/gu, "$<sum> đô la");
  const afterNumbers = rewrite(money, measured, ({ part }) => ` ${unitNames[part("unit")] ?? part("unit")}`);
  // A square that belongs to no unit is the mark of a footnote.
  return rewrite(afterNumbers, alone, ({ part }) => clearUnits[part("unit")]).replace(/[²³]/gu, "");
}

/** Signs that are words. An empty reading drops the sign. */
const signs: Readonly<Record<string, string>> = {
  "%": "phần trăm",
  "‰": "phần nghìn",
  "&": "và",
  "+": "cộng",
  "=": "bằng",
  "×": "nhân",
  "±": "cộng trừ",
  "≈": "khoảng",
  "~": "khoảng",
  "<": "dưới",
  ">": "trên",
  "≤": "không quá",
  "≥": "ít nhất",
  "#": "",
};

/** «50%» → «50 phần trăm», «A & B» → «A và B». */
export function readSigns(text: string): string {
  return rewrite(text, new RegExp(String.raw`\s?(?<sign>${oneOf(Object.keys(signs))})\s?`, "gu"), (found) => {
    const reading = signs[found.part("sign")] ?? "";
    if (reading === "") return found.whole.replace(found.part("sign"), "");
    const left =
      found.before === "" || found.before.endsWith(START) || /[(«“"\s]$/u.test(found.before) ? "" : " ";
    const right = found.after === "" || /^[.,;:!?…)»”"\s]/u.test(found.after) ? "" : " ";
    return `${left}${reading}${right}`;
  });
}

/** Endings that make a word with a dot a name on the web even without «https://». */
const endings = ["vn", "com", "org", "net", "gov", "edu", "info", "int", "eu", "me", "io"];

/** «https://www.example.vn/bai-viet/» → «example chấm vn»: the domain is what one can note down by ear. */
export function readAddresses(text: string): string {
  const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;
  const path = String.raw`(?:[/?#][^\s«»“”"()\],;]*[^\s«»“”"()\],;.:!?]|/)?`;
  const mail = new RegExp(String.raw`(?<user>[\w.+-]+)@(?<host>(?:${label}\.)+[a-z]{2,})`, "giu");
  const link = new RegExp(
    String.raw`(?:https?|ftp)://(?:www\.)?(?<host>(?:${label}\.)*${label})(?::\d+)?${path}`,
    "giu",
  );
  const bare = new RegExp(
    String.raw`(?<![\p{L}\p{N}.@-])(?:www\.)?(?<host>(?:${label}\.)+${oneOf(endings)})${WORD_END}(?!\.[a-z])${path}`,
    "gu",
  );
  const mails = rewrite(
    text,
    mail,
    ({ part }) => `${readLabels(part("user"))} a còng ${readLabels(part("host"))}`,
  );
  const links = rewrite(mails, link, ({ part }) => readLabels(part("host")));
  return rewrite(links, bare, ({ part }) => readLabels(part("host")));
}

function readLabels(name: string): string {
  return name.replaceAll(".", " chấm ").replaceAll("-", " gạch ngang ").replaceAll("_", " gạch dưới ");
}

/** «[1]», «[2, 3]», «[^1]», and «¹» after a word. The squares and cubes of units stay. */
export function dropFootnoteMarks(text: string): string {
  return text
    .replace(/\s?\[\^?\d+(?:\s?[,–-]\s?\d+)*\]/gu, "")
    .replace(/(?<=[\p{L}\p{P}])(?<!(?<![\p{L}\p{M}])[kcdm]?m)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, "");
}

/** Pairs of which one is meant: the slash between them is «hoặc». Between other words it is a pause. */
const choices = [
  ...["anh/chị", "ông/bà", "bố/mẹ", "cha/mẹ", "con/em", "vợ/chồng", "nam/nữ", "có/không", "đúng/sai"],
  ...["thôn/xóm", "tháng/quý"],
];

/** «và/hoặc» → «và hoặc», «anh/chị» → «anh hoặc chị», «HĐND/UBND» → «…, …». */
export function readSlashes(text: string): string {
  const choice = new RegExp(String.raw`${WORD_START}${oneOf(choices)}${WORD_END}`, "giu");
  return rewrite(text, choice, ({ whole }) => whole.replace("/", " hoặc "))
    .replace(/(?<=và)\s?\/\s?(?=hoặc)/giu, " ")
    .replace(/\s*\/\s*/gu, PAUSE);
}

/** Brackets are heard as pauses; so are bullets, bars and arrows. */
export function pauseAtBrackets(text: string): string {
  return text.replace(/[()[\]{}|•·*→⇒]+/gu, PAUSE);
}

/** Compounds that the writing splits and the voice does not. */
const compounds =
  /(?<=(?:kinh tế|chính trị|văn hóa|văn hoá|khoa học))\s[–-]\s(?=(?:xã hội|kinh tế|kỹ thuật))/giu;

/** A dash between words is a pause, at the start of a line it marks an item. A hyphen inside a word stays. */
export function pauseAtDashes(text: string): string {
  return text
    .replace(compounds, " ")
    .replace(/^\s*[–—-]\s+/u, "")
    .replace(/\s+-+\s+|-+\s+|\s+-+|[–—]/gu, PAUSE);
}

/** «…» and its kin guide the eye only. */
export function dropQuotationMarks(text: string): string {
  return text.replace(/\s?[«“„"][»”"]/gu, "").replace(/[«»“”„‟"]|(?<!\p{L})[‘’']|[‘’'](?!\p{L})/gu, "");
}

/** Pauses become commas, except at the edges of a sentence and beside other punctuation. */
export function settlePauses(text: string): string {
  const pattern = new RegExp(String.raw`\s*${PAUSE}(?:\s|${PAUSE})*`, "gu");
  return rewrite(text, pattern, ({ before, after }) => {
    if (before === "" || before.endsWith(START) || after === "") return "";
    if (/^[.,;:!?…]/u.test(after)) return "";
    return /[.,;:!?…]$/u.test(before) ? " " : ", ";
  });
}
