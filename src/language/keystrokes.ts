/**
 * Keys of the two common input methods, typed where none was running: Telex «ma tuys», VNI «ma tuy1». Keys may stand anywhere
 * after the letter they change, as the input methods themselves allow («thuoocs», «thuocos», «thusoco»).
 *
 * The rules are those of Unikey's manual: Telex aa ee oo → â ê ô, aw ow uw → ă ơ ư, dd → đ, s f r x j for the tones;
 * VNI 1–5 for the tones, 6 for the hat, 7 for the horn, 8 for the breve, 9 for the bar of đ.
 */
import { placeTone, toneMarks } from "./tone-placement.ts";

const hats: Record<string, string> = { a: "â", e: "ê", o: "ô" };
const vowel = /[aăâeêioôơuưy]/u;
const vniTones = { 1: "s", 2: "f", 3: "r", 4: "x", 5: "j" } as const;

/** Gives the last vowel that can take it a horn or a breve; «uo» takes both horns. False when none can. */
function addHorn(letters: string[], from = "uoa"): boolean {
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters[index] ?? "";
    if (!from.includes(letter)) continue;
    letters[index] = { u: "ư", o: "ơ", a: "ă" }[letter] ?? letter;
    if (letter === "o" && letters[index - 1] === "u") letters[index - 1] = "ư";
    const isUa = letter === "a" && letters[index - 1] === "u" && letters[index - 2] !== "q";
    if (isUa && from !== "a") {
      letters[index] = "a";
      letters[index - 1] = "ư";
    }
    return true;
  }
  return false;
}

function addHat(letters: string[], only?: string): boolean {
  const index = letters.findLastIndex((letter) => (only === undefined ? letter in hats : letter === only));
  if (index < 0) return false;
  letters[index] = hats[letters[index] ?? ""] ?? "";
  return true;
}

function addBar(letters: string[]): boolean {
  if (letters[0] !== "d") return false;
  letters[0] = "đ";
  return true;
}

const isTone = (key: string): key is keyof typeof toneMarks => key in toneMarks;

/**
 * One word typed with Telex keys → the syllable it stands for.
 *
 * @param typed small letters
 * @returns undefined when it has no such key, or the result is not shaped like a Vietnamese syllable
 */
export function readTelex(typed: string): string | undefined {
  const letters: string[] = [];
  let mark = "";
  for (const key of typed) {
    const hasVowel = letters.some((letter) => vowel.test(letter));
    if (isTone(key) && hasVowel) mark = toneMarks[key];
    else if (key === "w" && addHorn(letters)) continue;
    else if (key === "w") letters.push("ư");
    else if (key === "d" && addBar(letters)) continue;
    else if (key in hats && addHat(letters, key)) continue;
    else letters.push(key);
  }
  const read = placeTone(letters.join(""), mark);
  return read === typed ? undefined : read;
}

/**
 * One word typed with VNI keys → the syllable it stands for.
 *
 * @param typed small letters and digits
 * @returns undefined when it has no such key, or the result is not shaped like a Vietnamese syllable
 */
export function readVni(typed: string): string | undefined {
  if (!/^\p{L}[\p{L}1-9]*[1-9]/u.test(typed)) return undefined;
  const letters: string[] = [];
  let mark = "";
  for (const key of typed) {
    if (key in vniTones) mark = toneMarks[vniTones[Number(key) as keyof typeof vniTones]];
    else if (key === "6") addHat(letters);
    else if (key === "7") addHorn(letters, "uo");
    else if (key === "8") addHorn(letters, "a");
    else if (key === "9") addBar(letters);
    else letters.push(key);
  }
  return placeTone(letters.join(""), mark);
}
