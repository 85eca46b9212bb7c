/**
 * Which characters a font can draw, and what becomes of those that none can.
 *
 * Sources: OpenType 1.9, «cmap» (formats 4 and 12); UAX 29 (grapheme clusters); Unicode 16,
 * `Default_Ignorable_Code_Point`.
 */

/** Stands where a character stood that no font of the house has. */
export const MISSING_MARK = "□";

/** A character that could not be set, as a reader would have met it: an emoji of several code points is one. */
export interface MissingCharacter {
  character: string;
  /** `U+1F600`, several joined by spaces. */
  codePoints: string;
  count: number;
}

/**
 * The glyph of each code point that a TrueType or OpenType font has.
 *
 * @throws Error when the font has no Unicode table of a known format
 */
export function readGlyphs(font: Uint8Array): Map<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, "cmap");
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const record = cmap + 4 + index * 8;
    return { platform: view.getUint16(record), start: cmap + view.getUint32(record + 4) };
  }).filter(({ platform }) => platform === 0 || platform === 3);
  const glyphs = new Map<number, number>();
  for (const { start } of tables) {
    const format = view.getUint16(start);
    if (format === 4) addSegments(view, start, glyphs);
    if (format === 12) addGroups(view, start, glyphs);
  }
  if (glyphs.size === 0) throw new Error("The font has no cmap of format 4 or 12");
  return glyphs;
}

/** Where a table of a font starts. @throws Error when the font has none of that name */
export function tableOffset(view: DataView, name: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (tag === name) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${name}`);
}

/** Format 4: segments of the Basic Multilingual Plane. */
function addSegments(view: DataView, start: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let segment = 0; segment < doubled; segment += 2) {
    const first = view.getUint16(starts + segment);
    const last = Math.min(view.getUint16(ends + segment), 0xfffe);
    const range = view.getUint16(ranges + segment);
    for (let code = first; code <= last; code += 1) {
      const delta = view.getUint16(deltas + segment);
      const indexed = range === 0 ? code : view.getUint16(ranges + segment + range + (code - first) * 2);
      // An index of 0 means «no glyph», whatever the delta.
      const glyph = range !== 0 && indexed === 0 ? 0 : (indexed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

/** Format 12: groups of all planes. */
function addGroups(view: DataView, start: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(start + 12); group += 1) {
    const record = start + 16 + group * 12;
    const [first, last, glyph] = [0, 4, 8].map((offset) => view.getUint32(record + offset)) as [
      number,
      number,
      number,
    ];
    for (let code = first; code <= last; code += 1) {
      if (glyph + code - first !== 0) glyphs.set(code, glyph + code - first);
    }
  }
}

/**
 * Variation selectors, joiners, direction marks and the like: they draw nothing by themselves, and what they ask for
 * (a coloured emoji, a break, the other direction) is not to be had here. Typst orders right-to-left text itself.
 */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** The characters of a text as readers count them. */
export function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/**
 * A text that can be set: NFC, white space as single spaces (no-break spaces stay), marks that draw nothing dropped,
 * and one «□» for each character that no font has; `onMissing` hears of it.
 */
export function settable(
  text: string,
  covers: (codePoint: number) => boolean,
  onMissing: (character: string) => void,
): string {
  const spaced = text
    .normalize("NFC")
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]+/gu, (space) => (/^[\u00a0\u202f]$/u.test(space) ? "\u00a0" : " "));
  const drawn = (character: string): boolean => covers(character.codePointAt(0) ?? 0);
  const clean = spaced.replace(ignorable, "");
  if (Array.from(clean).every(drawn)) return clean;
  // Before the joiners go: a family of emoji is one character.
  return splitGraphemes(spaced)
    .map((character) => {
      const parts = Array.from(character.replace(ignorable, ""));
      if (parts.every(drawn)) return parts.join("");
      onMissing(character);
      // A letter that lost an exotic mark is still worth reading.
      const [first = "", ...marks] = parts;
      const readable = drawn(first) && marks.every((mark) => drawn(mark) || /\p{M}/u.test(mark));
      return readable ? parts.filter(drawn).join("") : MISSING_MARK;
    })
    .join("");
}

/** Collects what could not be set. */
export class MissingCharacters {
  private readonly counts = new Map<string, number>();

  readonly add = (character: string): void => {
    this.counts.set(character, (this.counts.get(character) ?? 0) + 1);
  };

  list(): MissingCharacter[] {
    return Array.from(this.counts, ([character, count]) => ({
      character,
      codePoints: Array.from(
        character,
        (part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
      ).join(" "),
      count,
    }));
  }
}
