/**
 * Vietnamese without marks: for slugs, for the clash check, for search.
 */

/** «Điện thoại» → «Dien thoai». Đ and đ have no decomposition in Unicode, so they are mapped by hand. */
export function withoutMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .normalize("NFC");
}

/** «Hỏi – đáp về ma túy» → «hoi-dap-ve-ma-tuy». Empty when the text has no letter or digit. */
export function slugify(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
}
