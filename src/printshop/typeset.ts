/**
 * The printshop's Typst templates, and data made fit for them.
 */
import { MissingCharacters, settable } from "#document/writers/pdf/characters.ts";
import { paperFonts } from "#document/writers/pdf/fonts.ts";
import { setInOutlines, setInType, type TemplateFile } from "#document/writers/pdf/typst.ts";

/** The text of the templates: Vite puts it into the bundle; plain Node (scripts, tests) reads the files. */
async function loadTemplates(): Promise<ReadonlyMap<string, string>> {
  if ((import.meta.env as unknown) !== undefined) {
    const bundled = import.meta.glob<string>("./**/*.typ", { query: "?raw", import: "default", eager: true });
    return new Map(
      Object.entries(bundled).map(([file, text]) => [file.replace(/^.*\/(.+)\.typ$/u, "$1"), text]),
    );
  }
  const { readdirSync, readFileSync } = await import("node:fs");
  const folder = new URL(".", import.meta.url);
  return new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".typ"))
      .map((file) => [
        file.replace(/^(?:.*\/)?(.+)\.typ$/u, "$1"),
        readFileSync(new URL(file, folder), "utf8"),
      ]),
  );
}

const templates = await loadTemplates();

/** A sheet ready for the press: a template, what it says, and the pictures it shows. */
export interface Sheet {
  /** Name of the template, without `.typ`. */
  template: string;
  data: object;
  /** SVG texts by file name. */
  pictures: Record<string, string>;
}

function filesOf(name: string, { data, pictures }: Sheet): TemplateFile[] {
  const missing = new MissingCharacters();
  const { covers } = paperFonts();
  const json = JSON.stringify(data, (_, value: unknown) =>
    typeof value === "string" ? settable(value, covers, missing.add) : value,
  );
  for (const { character, codePoints, count } of missing.list()) {
    console.warn(`${name}: không có chữ cho «${character}» (${codePoints}), ${count} lần; in ra thành «□».`);
  }
  return [
    { file: "data.json", bytes: Buffer.from(json) },
    ...[...templates].map(([part, text]) => ({ file: `${part}.typ`, bytes: Buffer.from(text) })),
    ...Object.entries(pictures).map(([file, svg]) => ({ file, bytes: Buffer.from(svg) })),
  ];
}

const mainOf = ({ template }: Sheet): string => {
  const text = templates.get(template);
  if (text === undefined) throw new Error(`No template ${template}.typ`);
  return text;
};

/** Vector PDF/UA-1 with fonts inside. @throws Error when Typst refuses the sheet or has any warning */
export const printSheet = (name: string, sheet: Sheet): Uint8Array =>
  setInType(name, mainOf(sheet), filesOf(name, sheet));

/** The sheet as one SVG, letters as outlines. @throws Error as above */
export const drawSheet = (name: string, sheet: Sheet): string =>
  setInOutlines(name, mainOf(sheet), filesOf(name, sheet));
