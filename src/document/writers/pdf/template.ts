/**
 * The text of the Typst template. Vite puts it into the bundle; plain Node (scripts) reads the file.
 */
async function loadTemplate(): Promise<string> {
  if ((import.meta.env as unknown) !== undefined) {
    const [text] = Object.values(
      import.meta.glob<string>("./manuscript.typ", { query: "?raw", import: "default", eager: true }),
    );
    if (text === undefined) throw new Error("No manuscript.typ in the bundle");
    return text;
  }
  const { readFile } = await import("node:fs/promises");
  return readFile(new URL("manuscript.typ", import.meta.url), "utf8");
}

export const template = await loadTemplate();
