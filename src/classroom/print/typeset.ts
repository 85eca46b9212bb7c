/**
 * The classroom's Typst templates, and data made fit for them.
 */
import { paperFonts } from "#document/writers/pdf/fonts.ts";
import { MissingCharacters, settable } from "#document/writers/pdf/characters.ts";
import { setInType } from "#document/writers/pdf/typst.ts";

const names = ["slides", "notes", "cards", "rubric", "help-cards", "look", "frames"] as const;
type TemplateName = (typeof names)[number];

/** The text of the templates: Vite puts it into the bundle; plain Node (scripts, tests) reads the files. */
async function loadTemplates(): Promise<Record<TemplateName, string>> {
  if ((import.meta.env as unknown) !== undefined) {
    const bundled = import.meta.glob<string>("./*.typ", { query: "?raw", import: "default", eager: true });
    return Object.fromEntries(
      names.map((name) => {
        const text = bundled[`./${name}.typ`];
        if (text === undefined) throw new Error(`No ${name}.typ in the bundle`);
        return [name, text];
      }),
    ) as Record<TemplateName, string>;
  }
  const { readFile } = await import("node:fs/promises");
  const read = names.map(
    async (name) => [name, await readFile(new URL(`${name}.typ`, import.meta.url), "utf8")] as const,
  );
  return Object.fromEntries(await Promise.all(read)) as Record<TemplateName, string>;
}

const templates = await loadTemplates();

/**
 * Data → PDF/UA-1 by a template, which finds the data in `data.json`. Characters that no font has become «□» and are
 * told on the console.
 *
 * @param name of the document, for messages
 * @throws Error when Typst refuses the document or has any warning
 */
export function typeset(
  name: string,
  template: Exclude<TemplateName, "look" | "frames">,
  data: object,
  files: readonly { file: string; bytes: Buffer }[] = [],
): Uint8Array {
  const missing = new MissingCharacters();
  const { covers } = paperFonts();
  const json = JSON.stringify(data, (_, value: unknown) =>
    typeof value === "string" && value !== "\n" ? settable(value, covers, missing.add) : value,
  );
  const bytes = setInType(name, templates[template], [
    { file: "data.json", bytes: Buffer.from(json) },
    ...(["look", "frames"] as const).map((part) => ({
      file: `${part}.typ`,
      bytes: Buffer.from(templates[part]),
    })),
    ...files,
  ]);
  for (const { character, codePoints, count } of missing.list()) {
    console.warn(`${name}: không có chữ cho «${character}» (${codePoints}), ${count} lần; in ra thành «□».`);
  }
  return bytes;
}

/** A day as Typst's `datetime` takes it. */
export function typstDate(isoDay: string): { year: number; month: number; day: number } {
  const [year = 1970, month = 1, day = 1] = isoDay.split("-").map(Number);
  return { year, month, day };
}
