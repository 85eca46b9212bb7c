/** `site.yaml`: read by the Library, and alone by tools that need to know the publisher and nothing else. */
import { readText } from "./content-files.ts";
import type { ProblemList } from "./problems.ts";
import { checkSchema } from "./schema-messages.ts";
import { site as siteSchema, type SiteSettings } from "./schema/site.ts";
import { parseYaml } from "./yaml-source.ts";

/** The settings, or undefined when the file is missing or not valid; then `problems` says why. */
export function readSiteSettings(contentDir: string, problems: ProblemList): SiteSettings | undefined {
  const file = "site.yaml";
  const text = readText(contentDir, file, problems);
  const yaml = text === undefined ? undefined : parseYaml(text, file, 1, problems);
  return yaml && checkSchema(siteSchema, yaml, problems);
}
