/**
 * A reading as PDF, in large type.
 */
import { MissingCharacters, settable } from "#document/writers/pdf/characters.ts";
import { paperFonts } from "#document/writers/pdf/fonts.ts";
import { setInType } from "#document/writers/pdf/typst.ts";
import type { Reading } from "./reading.ts";
import { stressRuns } from "./stress-runs.ts";
import { timeLine } from "./text-form.ts";

/** The text of the template: Vite puts it into the bundle; plain Node (scripts, tests) reads the file. */
async function loadTemplate(): Promise<string> {
  if ((import.meta.env as unknown) !== undefined) {
    const [text] = Object.values(
      import.meta.glob<string>("./reading.typ", { query: "?raw", import: "default", eager: true }),
    );
    if (text === undefined) throw new Error("No reading.typ in the bundle");
    return text;
  }
  const { readFile } = await import("node:fs/promises");
  return readFile(new URL("reading.typ", import.meta.url), "utf8");
}

const template = await loadTemplate();

/** @throws Error when Typst refuses the document or has any warning */
export function printReading({ manuscript, parts }: Reading): Uint8Array {
  const [year = 1970, month = 1, day = 1] = manuscript.updatedAt.split("-").map(Number);
  const data = {
    title: manuscript.title,
    author: manuscript.site.publisher,
    date: { year, month, day },
    credit: manuscript.credit,
    parts: parts.map((part) => ({
      title: part.title,
      time: timeLine(part),
      lines: part.lines.map(({ voice, sentences, stressed, pause }) => ({
        voice: voice ?? null,
        pause,
        sentences: sentences.map((sentence) => stressRuns(sentence, stressed)),
      })),
    })),
  };
  const missing = new MissingCharacters();
  const { covers } = paperFonts();
  const json = JSON.stringify(data, (_, value: unknown) =>
    typeof value === "string" ? settable(value, covers, missing.add) : value,
  );
  return setInType(manuscript.id, template, [{ file: "data.json", bytes: Buffer.from(json) }]);
}
