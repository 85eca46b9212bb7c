/**
 * Numbers one dials or notes down. They are read digit by digit, everything else is a quantity.
 */

import { readDigits, readNumber } from "./numbers.ts";
import { NUMBER_END, NUMBER_START, oneOf, PAUSE, rewrite, START, WORD_END, WORD_START } from "./rewriting.ts";

/** Children, search and rescue, police, fire, ambulance; the public services of a province. */
const shortNumbers: readonly string[] = ["111", "112", "113", "114", "115", "1022"];
const SHORT = oneOf(shortNumbers);

/** Words that say that the number after them is dialled. */
const dialled = new RegExp(
  String.raw`${WORD_START}(?:gọi|bấm|quay số|tổng đài|điện thoại|đường dây nóng|hotline|cấp cứu|nhân viên|trực ban)` +
    String.raw`(?:\s+(?:ngay|thêm|tiếp|lại|cho|đến|tới|vào|qua|theo|số|máy|tổng đài|khẩn cấp|là))*\s*[:«“"]*\s*$`,
  "iu",
);
const numbered = new RegExp(
  String.raw`(?<!(?:tổng|con|phòng|nhà)\s)${WORD_START}số(?:\s+(?:máy|khẩn cấp|là))*\s*[:«“"]*\s*$`,
  "iu",
);

/** Words before a quantity, an address or a place in a text. */
const measured = new RegExp(
  String.raw`${WORD_START}(?:hơn|gần|khoảng|có|còn|trên|dưới|đạt|tăng|giảm|lên|bằng|chiếm|từ|đến|tới|tổng số|con số|số nhà|nhà số|phòng số|ngõ|ngách|hẻm|` +
    String.raw`phòng|lớp|đường|quốc lộ|tỉnh lộ|năm|thứ|hạng|cao|dài|rộng|nặng)\s+$`,
  "iu",
);

const counted = new RegExp(
  String.raw`^\s*(?:%|(?:phần trăm|người|em|cháu|bạn|hộ|gia đình|lần|lượt|cuộc|vụ|ca|trường hợp|học sinh|sinh viên|cán bộ|` +
    String.raw`hội viên|đoàn viên|đảng viên|đại biểu|đối tượng|xã|phường|thôn|tổ|đơn vị|nghìn|ngàn|triệu|tỷ|đồng|đ|km|m|kg|g|ha|` +
    String.raw`tuổi|ngày|tháng|năm|giờ|phút|trang|bài|điều|suất|tờ|cuốn|buổi|xe|nhà|cơ sở|trường|doanh nghiệp)${WORD_END})`,
  "iu",
);

/** What follows a short number that is the subject or the end of its clause: «111 là…», «… là 113.» */
const clauseGoesOn = new RegExp(
  String.raw`^(?:\s*[.,;:!?…)»”"]|\s*$|\s+(?:là|thì|trực|và|hoặc|hay|ngay|rồi|trước|để|khi|nếu|được|cho|không|của|ở|trong|vào|` +
    String.raw`miễn|nhận|hỗ trợ|cũng|đều|sẽ|đừng|luôn|hoạt động|này|đó|ấy|có)${WORD_END})`,
  "iu",
);

/** Long numbers in the groups they are written in, or four–three–three; groups are heard by the pause. */
function readGroups(number: string): string {
  const written = number.match(/\d+/gu) ?? [];
  const digits = written.join("");
  const plain =
    digits.startsWith("0") && digits.length === 10 ? /(\d{4})(\d{3})(\d{3})/u : /(\d{4})(\d{3,})/u;
  const groups = written.length > 1 ? written : (plain.exec(digits)?.slice(1) ?? [digits]);
  return `${number.startsWith("+") ? "cộng " : ""}${groups.map(readDigits).join(", ")}`;
}

/** «0912 345 678», «(0211) 3861 234», «+84 912…», «1900 1567»: by their shape, whatever stands before. */
export function spellTelephoneNumbers(text: string): string {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}+]|\d[.,/-])(?:(?:\+84|0)(?:[\s.-]?\d){8,10}|\(0\d{1,3}\)(?:[\s.-]?\d){6,8}|1[89]00(?:[ .]?\d){4,6})${NUMBER_END}`,
    "gu",
  );
  return rewrite(text, pattern, ({ whole }) => readGroups(whole));
}

/** «113, 111 và 115»: two short numbers side by side explain each other, unless they count something. */
export function spellShortNumberLists(text: string): string {
  const joint = String.raw`(?:\s*[,/]\s*|\s+(?:và|hoặc|hay|rồi)\s+|\s*,\s+(?:và|hoặc|hay|rồi)\s+)(?:gọi\s+|số\s+)?`;
  const pattern = new RegExp(
    String.raw`${NUMBER_START}${SHORT}(?:${joint}${SHORT})+(?!,\d)${NUMBER_END}`,
    "gu",
  );
  return rewrite(text, pattern, ({ whole, after }) =>
    whole.replace(/\d+/gu, (number) => (counted.test(after) ? readNumber(number) : readDigits(number))),
  );
}

/** «gọi 115», «tổng đài 1022», «111 là số…» – and not «gọi 115 người», «hơn 113.» */
export function spellDialledNumbers(text: string): string {
  const pattern = new RegExp(
    String.raw`${NUMBER_START}(?<!\d,|[–-])(?<number>\d{3,8})(?!,\d|\s?[–-]\s?\d)${NUMBER_END}`,
    "gu",
  );
  return rewrite(text, pattern, ({ whole, before, after }) => {
    const left = before.replaceAll(START, "").replaceAll(PAUSE, "");
    if (counted.test(after)) return undefined;
    if (dialled.test(left)) return readGroups(whole);
    if (!shortNumbers.includes(whole)) return undefined;
    const stands = !measured.test(left) && clauseGoesOn.test(after);
    return numbered.test(left) || stands ? readDigits(whole) : undefined;
  });
}

/** «19A-123.45» → «19 A, một hai ba, bốn năm»: the plate of a vehicle, as one calls it out. */
export function spellNumberPlates(text: string): string {
  const pattern = new RegExp(
    String.raw`${NUMBER_START}(?<province>\d{2})(?<series>[A-Z]{1,2}\d?)\s?[-–]\s?(?<number>\d{3}\.?\d{2}|\d{4})${NUMBER_END}`,
    "gu",
  );
  return rewrite(text, pattern, ({ part }) => {
    const groups = /^(\d{3})\.?(\d{2})$/u.exec(part("number"))?.slice(1) ?? [part("number")];
    return [`${part("province")} ${part("series")}`, ...groups.map(readDigits)].join(", ");
  });
}
