/**
 * Unicode hygiene for Vietnamese text.
 */

/**
 * Canonical composition (NFC, Unicode Standard Annex 15). All text that enters the Library passes through it,
 * so that «ế» is one code point whatever keyboard or operating system wrote it.
 */
export function toNfc(text: string): string {
  return text.normalize("NFC");
}

/** A character that must not stand in published text. Offsets are in UTF-16 code units. */
export interface ForbiddenCharacter {
  offset: number;
  codePoint: number;
  name: string;
}

const forbidden: readonly [RegExp, string][] = [
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu, "ký tự điều khiển"],
  [/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu, "ký tự đổi chiều chữ"],
  [/[\u200B\u2060\uFEFF\u00AD]/gu, "ký tự ẩn (độ rộng bằng không)"],
  [/[\uFFFD\uFFFE\uFFFF]/gu, "ký tự hỏng"],
];

/**
 * Finds control, bidirectional and invisible characters. They are how text from Word or the web hides
 * surprises: a reversed file name (CVE-2021-42574, «Trojan Source»), a word that search cannot find.
 */
export function findForbiddenCharacters(text: string): ForbiddenCharacter[] {
  const found: ForbiddenCharacter[] = [];
  for (const [pattern, name] of forbidden) {
    for (const match of text.matchAll(pattern)) {
      found.push({ offset: match.index, codePoint: match[0].codePointAt(0) ?? 0, name });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
