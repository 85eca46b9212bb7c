/**
 * Which letters can be a Vietnamese syllable: initial, rhyme, tone. The rhymes are those of Đoàn Thiện Thuật, «Ngữ âm tiếng
 * Việt» (1977), in their spelling; a few that only imitate sounds or names use (ôông, oong) are among them.
 */

const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const initials = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?/u;

/** Rhymes by their vowels: what may follow, «-» for nothing. */
const rhymes: ReadonlySet<string> = new Set(
  [
    "a - c ch i m n ng nh o p t u y|ă c m n ng p t|â c m n ng p t u y|e - c m n ng o p t|ê - c ch m n ng nh p t u",
    "i - a ch m n nh p t u c|iê c m n ng p t u|yê m n ng t u|y - a|o - a c i m n ng p t e|oa c ch i m n ng nh o p t y",
    "oă c m n ng p t|oe m n o t|oo c ng|ô - c i m n ng p t|ôô ng|ơ - i m n p t ng|u - a c i m n ng p t ơ y ê|uô c i m n ng t",
    "uâ n ng t y|uê ch n nh|uy - a ch n nh t u p|uyê n t|ư - a c i m n ng t u|ươ c i m n ng p t u",
  ].flatMap((row) =>
    row.split("|").flatMap((entry) => {
      const [vowels = "", ...ends] = entry.split(" ");
      return ends.map((end) => (end === "-" ? vowels : vowels + end));
    }),
  ),
);

/** Spelling ties some initials to some vowels. */
function canBegin(initial: string, rhyme: string): boolean {
  const front = /^[eêiy]/u.test(rhyme);
  switch (initial) {
    case "k":
    case "gh":
    case "ngh":
      return front;
    case "c":
    case "ng":
      return !front;
    case "g":
      return !/^[eê]/u.test(rhyme) && !/^i./u.test(rhyme);
    case "gi":
      return !/^[iy]/u.test(rhyme);
    // The u of «qu» is part of the rhyme in sound, not in spelling: «quyên», «quốc», «quang».
    case "qu":
      return !/^[uưo]/u.test(rhyme);
    case "":
      return !rhyme.startsWith("iê");
    default:
      return !rhyme.startsWith("yê") && rhyme !== "ya";
  }
}

function isSpelling(initial: string, rest: string): boolean {
  if (initial === "g" && /^i(?:ch|m|n|p)?$/u.test(rest)) return true;
  if (initial === "gi" && /^ê(?:t|ng)$/u.test(rest)) return true;
  if (initial === "qu" && /^(?:ôc|ơ[int]?|y(?:ch|nh|p|t|u|ên|êt))$/u.test(rest)) return true;
  return rhymes.has(rest) && canBegin(initial, rest);
}

/**
 * Whether a word is spelt like a Vietnamese syllable. Either tone placement is taken.
 *
 * @param word any case, any Unicode form
 */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize("NFD");
  const tones = apart.match(tone) ?? [];
  if (tones.length > 1) return false;
  const letters = apart.replace(tone, "").normalize("NFC");
  const longest = initials.exec(letters)?.[0] ?? "";
  // «gì», «gin»: the i is the vowel; «giết», «giếng»: it is both.
  const cuts = longest === "gi" ? ["gi", "g"] : [longest];
  return cuts.some((initial) => {
    const rest = letters.slice(initial.length);
    const stopped = /(?:c|ch|p|t)$/u.test(rest);
    // What ends in a stop has one of two tones.
    const fits = !stopped || tones[0] === "\u0301" || tones[0] === "\u0323";
    return fits && isSpelling(initial, rest);
  });
}
