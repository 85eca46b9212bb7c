/**
 * The order of the Vietnamese alphabet (29 letters): a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y.
 */

const collator = new Intl.Collator("vi", { numeric: true });

/** Compares two texts for an A–Z list. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** The letter an entry is listed under: its first letter without tone mark, in capitals; «#» for digits. */
export function initialLetter(text: string): string {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined || /^[^\p{L}]*\p{N}/u.test(text)) return "#";
  // Tone marks only: the horn, breve, circumflex and the bar of đ make letters of their own.
  return first
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, "")
    .normalize("NFC")
    .toLocaleUpperCase("vi");
}
