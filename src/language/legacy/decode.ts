/**
 * Bytes and characters of the time before Unicode → Vietnamese text, and how to tell one from another: a reading is right when
 * its words are Vietnamese syllables.
 */
import iconv from "iconv-lite";
import { isSyllable } from "../phonology.ts";
import { fromVni } from "./vni.ts";

export const legacyEncodings = ["tcvn3", "vni", "viscii", "windows-1258"] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | LegacyEncoding;

export interface DecodedText {
  /** NFC. */
  text: string;
  encoding: Encoding;
}

/** The fonts of TCVN3 have Windows' punctuation from 80 to 9F, where the standard has capitals that no font shows. */
const fromTcvn3 = (bytes: Buffer): string =>
  [...bytes]
    .map((byte) => iconv.decode(Buffer.from([byte]), byte >= 0x80 && byte < 0xa0 ? "win1252" : "tcvn"))
    .join("");

function decodeBytes(bytes: Buffer, encoding: LegacyEncoding): string {
  switch (encoding) {
    case "vni":
      return fromVni(iconv.decode(bytes, "win1252"));
    case "tcvn3":
      return fromTcvn3(bytes).normalize("NFC");
    case "viscii":
      return iconv.decode(bytes, "viscii").normalize("NFC");
    case "windows-1258":
      return iconv.decode(bytes, "win1258").normalize("NFC");
  }
}

/**
 * Text whose characters stand for bytes of an old font, as Word keeps it in runs of .VnTime or VNI-Times → Vietnamese.
 *
 * @param text characters of Windows-1252; others stay as they are
 * @param encoding that of the font
 */
export function fromFontText(text: string, encoding: LegacyEncoding): string {
  if (encoding === "vni") return fromVni(text);
  return [
    ...text.matchAll(
      /[\u0000-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122\u20AC]+|[^]/gu,
    ),
  ]
    .map(([run]) => (isOneByte(run) ? decodeBytes(oneByteEach(run), encoding) : run))
    .join("")
    .normalize("NFC");
}

const isOneByte = (text: string): boolean =>
  Array.from(text).every((character) => byteOf(character) !== undefined);

/** C1 controls stand for themselves: Word writes the bytes 80–9F so. */
function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return code;
  const [byte] = iconv.encode(character, "win1252");
  return byte === undefined || byte === 0x3f ? undefined : byte;
}

const oneByteEach = (text: string): Buffer =>
  Buffer.from(Array.from(text, (character) => byteOf(character) ?? 0x3f));

const word = /[\p{L}\p{M}]+/gu;

/**
 * How Vietnamese a text is: the share, between 0 and 1, of its words with letters beyond ASCII that are Vietnamese syllables.
 * A text without such words says nothing of its encoding: 1.
 */
export function vietnameseShare(text: string): number {
  const words = (text.normalize("NFC").match(word) ?? []).filter((entry) => /[^\u0000-\u007F]/u.test(entry));
  return words.length === 0 ? 1 : words.filter(isSyllable).length / words.length;
}

/** What the letters of a text would be in each old encoding, best first; the text as it stands wins a tie. */
function bestReading(readings: readonly DecodedText[]): DecodedText | undefined {
  // Signs in the middle of words mean a wrong table as surely as impossible syllables do.
  const worth = ({ text }: DecodedText) =>
    vietnameseShare(text) -
    (text.match(/\p{L}[^\p{L}\p{M}\p{N}\s'’./–-]\p{L}/gu)?.length ?? 0) / (text.length / 20 + 1);
  return [...readings].sort((a, b) => worth(b) - worth(a))[0];
}

function withoutMark(bytes: Buffer): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: iconv.decode(bytes, "utf-16le"), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: iconv.decode(bytes, "utf-16be"), encoding: "utf-16be" };
  // Without a mark, every second byte of Vietnamese text in UTF-16 is small.
  const high = (from: number) => bytes.filter((byte, at) => at % 2 === from && byte > 0x1f).length;
  if (bytes.length > 3 && bytes.length % 2 === 0 && bytes.includes(0)) {
    const encoding = high(0) > high(1) ? "utf-16le" : "utf-16be";
    return { text: iconv.decode(bytes, encoding), encoding };
  }
  return undefined;
}

/** Text that was saved as Unicode although its characters are those of an old font: «Ch­¬ng tr×nh». */
export function readCharacters(text: string): DecodedText {
  const asIs: DecodedText = { text: text.normalize("NFC"), encoding: "utf-8" };
  if (vietnameseShare(text) > 0.8) return asIs;
  const old = legacyEncodings.map((encoding) => ({ text: fromFontText(text, encoding), encoding }));
  return bestReading([asIs, ...old]) ?? asIs;
}

/**
 * The text of a file whose encoding nobody knows.
 *
 * @returns the reading with most Vietnamese syllables, in NFC, and what it was written in
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes);
  const wide = withoutMark(buffer);
  if (wide !== undefined) return { ...wide, text: wide.text.replace(/^\uFEFF/u, "").normalize("NFC") };
  try {
    return readCharacters(new TextDecoder("utf-8", { fatal: true }).decode(buffer));
  } catch {
    const readings = legacyEncodings.map((encoding) => ({ text: decodeBytes(buffer, encoding), encoding }));
    return bestReading(readings) ?? { text: buffer.toString("latin1"), encoding: "windows-1258" };
  }
}
