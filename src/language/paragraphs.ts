/**
 * Paragraphs of prose from YAML. In a folded text (`>-`) a line end is a new paragraph; in a literal one (`|-`) a blank
 * line is, and single line ends are only where the editor wrapped the line.
 */
export function paragraphsOf(prose: string): string[] {
  const parts = prose.includes("\n\n") ? prose.split(/\n{2,}/u) : prose.split("\n");
  return parts.map((words) => words.replaceAll("\n", " ").trim()).filter((words) => words !== "");
}
