/**
 * Numbers in words, as read in the north: mốt, tư, lăm, linh, nghìn, tỷ.
 *
 * Source of the forms: Unicode CLDR, rule-based number formats for Vietnamese (vi.xml, spellout-cardinal), with
 * the northern «linh» where CLDR has the southern «lẻ».
 */

import { NUMBER_END, NUMBER_START, PAUSE, rewrite, START, WORD_END, WORD_START } from "./rewriting.ts";

const digitNames = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

/** Names of the groups of three digits, the highest first. */
const scales = [
  { value: 1_000_000_000, name: "tỷ" },
  { value: 1_000_000, name: "triệu" },
  { value: 1000, name: "nghìn" },
  { value: 1, name: "" },
] as const;

const LARGEST = 999_999_999_999;

function nameOfDigit(digit: number): string {
  const name = digitNames[digit];
  if (name === undefined) throw new RangeError(`Not a digit: ${digit}`);
  return name;
}

function nameOfUnit(unit: number, tens: number): string {
  if (unit === 5) return "lăm";
  if (tens > 1 && unit === 1) return "mốt";
  if (tens > 1 && unit === 4) return "tư";
  return nameOfDigit(unit);
}

/** 1 … 99. */
function readTens(value: number): string {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return nameOfDigit(unit);
  const head = tens === 1 ? "mười" : `${nameOfDigit(tens)} mươi`;
  return unit === 0 ? head : `${head} ${nameOfUnit(unit, tens)}`;
}

/** 1 … 999. After a higher group all three places are named: 2026 is «hai nghìn không trăm hai mươi sáu». */
function readGroup(value: number, afterHigherGroup: boolean): string {
  if (value < 100 && !afterHigherGroup) return readTens(value);
  const rest = value % 100;
  const hundreds = `${nameOfDigit(Math.floor(value / 100))} trăm`;
  if (rest === 0) return hundreds;
  return rest < 10 ? `${hundreds} linh ${nameOfDigit(rest)}` : `${hundreds} ${readTens(rest)}`;
}

/**
 * 104 → «một trăm linh bốn».
 * @throws RangeError outside of the whole numbers 0 … 999 999 999 999.
 */
export function readInteger(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST)
    throw new RangeError(`Not readable: ${value}`);
  if (value === 0) return nameOfDigit(0);
  const words: string[] = [];
  let rest = value;
  for (const scale of scales) {
    const group = Math.floor(rest / scale.value);
    rest %= scale.value;
    if (group === 0) continue;
    words.push(readGroup(group, words.length > 0));
    if (scale.name !== "") words.push(scale.name);
  }
  return words.join(" ");
}

/** «115» → «một một năm». Anything but digits is passed over. */
export function readDigits(digits: string): string {
  return (digits.match(/\d/gu) ?? []).map((digit) => nameOfDigit(Number(digit))).join(" ");
}

/** A run of digits as a quantity. «05 hộ» is five; «007» and what is too long are read digit by digit. */
function readRun(digits: string): string {
  const padded = digits.startsWith("0") && digits.length > 1;
  if (digits.length > String(LARGEST).length || /^0(?:0|\d{2})/u.test(digits)) return readDigits(digits);
  return readInteger(Number(padded ? digits.slice(1) : digits));
}

/** After the comma: «3,14» is «ba phẩy mười bốn», but «0,05» and «3,142» go digit by digit. */
function readDecimals(digits: string): string {
  return digits.length > 2 || digits.startsWith("0") ? readDigits(digits) : readInteger(Number(digits));
}

/**
 * A number as it is written: digits, dots that group («1.234.567»), a decimal comma («3,5»), or dots that
 * separate («4.0», «2.1.3»).
 */
export function readNumber(written: string): string {
  const quantity = /^(?<whole>[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(?<decimals>\d+))?$/u.exec(written)?.groups;
  if (quantity) {
    const whole = readRun((quantity["whole"] ?? "").replaceAll(".", ""));
    const decimals = quantity["decimals"];
    return decimals === undefined ? whole : `${whole} phẩy ${readDecimals(decimals)}`;
  }
  // The English decimal point is common where it cannot be misread.
  const point = /^0\.(?<decimals>\d+)$/u.exec(written)?.groups?.["decimals"];
  if (point !== undefined) return `không phẩy ${readDecimals(point)}`;
  return written
    .split(",")
    .map((numbers) => numbers.split(".").map(readRun).join(" chấm "))
    .join(", ");
}

/** Subscripts and their kind become plain digits («N₂O» → «N2O»); «1½» → «1 và 1 phần 2», which is no date. */
export function unifyDigits(text: string): string {
  return rewrite(text, /(?![²³])[\p{No}\p{Nl}]/gu, ({ whole, before }) => {
    const plain = whole.normalize("NFKC").replace("\u2044", " phần ");
    return plain.includes(" ") && /\d$/u.test(before) ? ` và ${plain}` : plain;
  });
}

/** «10 000» with a no-break or thin space inside groups as «10.000» does. A common space does not. */
export function joinGroups(text: string): string {
  return text.replace(/(?<=(?<!\p{N})\d{1,3}(?:[\u00A0\u202F]\d{3})*)[\u00A0\u202F](?=\d{3}(?!\d))/gu, ".");
}

const fractionBefore =
  /(?:khoảng|gần|hơn|quá|trên|dưới|chiếm|đạt|bằng|còn|giảm|tăng|được|có|với|ít nhất|tối đa)\s+$/iu;
const fractionAfter = new RegExp(
  String.raw`^\s+(?:tổng số|số|dân số|hộ|gia đình|người|diện tích|chiều dài|quãng đường|thời gian|học sinh|` +
    String.raw`thôn|xã|phường|tổ|đơn vị|đại biểu|thành viên|phiếu|lượng|giá|cốc|thìa|viên|điểm|kg|km|ha|lít)${WORD_END}`,
  "iu",
);
const addressBefore = /(?:số nhà|nhà số|ngõ|ngách|hẻm|kiệt)\s+$/iu;
const alwaysOpen = /(?:trực|phục vụ|hoạt động|hỗ trợ|mở cửa|làm việc|tư vấn|liên tục)\s+$/iu;

/**
 * «2/3 số hộ» → «hai phần ba số hộ». Only with a word beside it that speaks of a share, because «2/3» alone is
 * the second of March; «trực 24/7»; and «ngõ 12/5».
 */
export function spellFractions(text: string): string {
  const pattern = new RegExp(
    String.raw`${NUMBER_START}(?<top>\d{1,3})/(?<bottom>\d{1,3})${NUMBER_END}`,
    "gu",
  );
  return rewrite(text, pattern, ({ whole, before, after, part }) => {
    const [top, bottom] = [Number(part("top")), Number(part("bottom"))];
    if (whole === "24/7" && alwaysOpen.test(before)) return "24 trên 7";
    if (addressBefore.test(before)) return `${top} trên ${bottom}`;
    if (top >= bottom || /ngày\s+$/iu.test(before)) return undefined;
    if (!fractionBefore.test(before) && !fractionAfter.test(after)) return undefined;
    return top === 1 || bottom <= 5 ? `${top} phần ${bottom}` : `${top} trên ${bottom}`;
  });
}

/** What is still divided once dates are read: «24/24», «45/60 hộ». */
export function spellRatios(text: string): string {
  return text
    .replace(/(?<=\d)\s?\/\s?(?=\d)/gu, " trên ")
    .replace(/(?<=(?:tỷ|tỉ) lệ \d+):(?=\d)/gu, " trên ");
}

/** «6–7 tuổi» → «6 đến 7 tuổi», «20–30%». A hyphen is a range only when it climbs: «2-4», not «3-1». */
export function joinRanges(text: string): string {
  const number = String.raw`\d+(?:[.,]\d+)*`;
  const unit = String.raw`(?:%|°C|[a-zđ]{1,3}[²³]?)?`;
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}]|\d[.,/–-])(?<from>${number})(?<unit>${unit})\s?(?<dash>[–—-])\s?` +
      String.raw`(?=(?<to>${number})(?!\s?[–-]\d|/))`,
    "gu",
  );
  const joined = rewrite(text, pattern, ({ part }) => {
    const climbs = toQuantity(part("from")) < toQuantity(part("to"));
    return climbs || part("dash") !== "-" ? `${part("from")}${part("unit")} đến ` : undefined;
  });
  return joined.replace(/(?<=\d)-(?=\d)/gu, " ");
}

function toQuantity(written: string): number {
  return Number(written.replaceAll(".", "").replace(",", "."));
}

/** «thứ 1» is «thứ nhất» and «thứ 4» «thứ tư»; the other ordinals are the numbers themselves. */
export function spellOrdinals(text: string): string {
  const pattern = new RegExp(String.raw`(?<=${WORD_START}[Tt]hứ\s+)(?<number>[14])${NUMBER_END}`, "gu");
  return rewrite(text, pattern, ({ whole }) => readOrdinal(Number(whole)));
}

/** The word after «thứ». */
export function readOrdinal(value: number): string {
  if (value === 1) return "nhất";
  return value === 4 ? "tư" : readInteger(value);
}

/** Every number that is left. Letters that touch it keep their distance: «B12» → «B mười hai». */
export function spellNumbers(text: string): string {
  const pattern = new RegExp(
    String.raw`(?<minus>(?<=^|[\s(«${START}${PAUSE}])[-−])?(?<number>\d+(?:[.,]\d+)*)`,
    "gu",
  );
  const apart = text.replace(/(?<=\p{L})-(?=\d)/gu, " ");
  return rewrite(apart, pattern, ({ before, after, part }) => {
    const touching = /[\p{L}\p{M}]$/u.test(before);
    // «R07», «F05» are names, not quantities.
    const words =
      touching && part("number").startsWith("0") ? readDigits(part("number")) : readNumber(part("number"));
    const minus = part("minus") === "" ? "" : "âm ";
    return `${touching ? " " : ""}${minus}${words}${/^\p{L}/u.test(after) ? " " : ""}`;
  });
}
