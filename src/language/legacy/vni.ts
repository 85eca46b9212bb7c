/**
 * VNI for Windows (fonts VNI-Times, VNI-Helve …): a letter and, after it, a sign that carries its marks, each one character of
 * Windows-1252. No library reads it. The table is that of VNI Software's character set «VNI Windows» (1992).
 */

/** Signs behind a plain vowel, in the order grave, acute, hook, tilde, dot: the tone alone, with the hat, with the breve. */
const plain = "ø ù û õ ï";
const hat = "à á å ã ä";
const breve = "è é ú ü ë";

/** Tones in that order. */
const tones = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const HAT = "\u0302";
const BREVE = "\u0306";
const HORN = "\u031B";

const table = new Map<string, string>();

function add(written: string, letter: string): void {
  table.set(written, letter.normalize("NFC"));
  table.set(written.toUpperCase(), letter.toUpperCase().normalize("NFC"));
}

function addRow(base: string, signs: string, letter: string): void {
  signs.split(" ").forEach((sign, index) => {
    add(base + sign, letter + (tones[index] ?? ""));
  });
}

for (const vowel of ["a", "e", "o", "u", "y"]) addRow(vowel, plain, vowel);
for (const vowel of ["a", "e", "o"]) {
  add(`${vowel}â`, vowel + HAT);
  addRow(vowel, hat, vowel + HAT);
}
add("aê", `a${BREVE}`);
addRow("a", breve, `a${BREVE}`);
// These stand in one character, the horned vowels with the tone behind it.
add("ô", `o${HORN}`);
addRow("ô", plain, `o${HORN}`);
add("ö", `u${HORN}`);
addRow("ö", plain, `u${HORN}`);
["ì", "í", "æ", "ó", "ò"].forEach((sign, index) => {
  add(sign, `i${tones[index] ?? ""}`);
});
add("î", "y\u0323");
add("ñ", "đ");

/** Text in VNI's characters → Vietnamese, NFC. What is in no pair of the table stays. */
export function fromVni(text: string): string {
  let read = "";
  let at = 0;
  while (at < text.length) {
    const pair = table.get(text.slice(at, at + 2)) ?? table.get(mixedCase(text.slice(at, at + 2)));
    const single = table.get(text.charAt(at));
    if (pair !== undefined && text.length > at + 1) {
      read += pair;
      at += 2;
    } else {
      read += single ?? text.charAt(at);
      at += 1;
    }
  }
  return read;
}

/** A capital may be followed by the sign of a small letter: «Aâ» is «Â». */
function mixedCase(pair: string): string {
  const [letter = "", sign = ""] = pair;
  return letter === letter.toUpperCase() ? letter + sign.toUpperCase() : pair;
}
