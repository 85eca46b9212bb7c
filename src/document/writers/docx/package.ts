/**
 * The package (ECMA-376 part 2) made stable: the docx library stamps the present time and random ids into its parts.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { startOfDay } from "#language/dates.ts";
import type { Manuscript } from "../../manuscript.ts";
import { language } from "./page.ts";
import { fit } from "./words.ts";

/** ZIP holds local times: these parts are the same in every time zone. Noon, which no summer time swallows. */
export const EPOCH = new Date(1980, 0, 1, 12);

const escaped = (words: string): string =>
  fit(words).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Core properties (ECMA-376 part 2, 8.3). Times are those of the version, not of the run. */
export function coreProperties(manuscript: Manuscript): string {
  const { title, lead, site, label, updatedAt, url, version } = manuscript;
  const time = startOfDay(updatedAt).toISOString().replace(".000Z", "Z");
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  const entries: [name: string, value: string][] = [
    ["dc:title", title],
    ["dc:subject", label],
    ["dc:creator", site.publisher],
    ["cp:keywords", [label, site.name, manuscript.licence.id].join(", ")],
    ["dc:description", lead],
    ["dc:identifier", url],
    ["dc:language", language.value],
    ["cp:lastModifiedBy", site.publisher],
    ["cp:revision", String(version)],
    ["cp:version", String(version)],
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...entries.map(([name, value]) => `<${name}>${escaped(value)}</${name}>`),
    stamp("created"),
    stamp("modified"),
    "</cp:coreProperties>",
  ].join("");
}

/** Language of the theme and the marks of numbers and lists in Vietnam, at their place in CT_Settings (17.15.1.78). */
export const localSettings = (settings: string): string =>
  settings.replace(
    "</w:settings>",
    `<w:themeFontLang w:val="${language.value}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`,
  );

/** Ids of relationships → rId1, rId2 … in the order of the list; both sides of each are renamed. */
export function renumberedRelationships(list: string, part: string): { list: string; part: string } {
  const ids = [...list.matchAll(/ Id="([^"]+)"/gu)].map((match) => match[1] ?? "");
  const names = new Map(ids.map((id, index) => [id, `rId${index + 1}`]));
  const rename = (xml: string, attribute: RegExp): string =>
    xml.replace(attribute, (whole, before: string, id: string) => {
      const name = names.get(id);
      return name === undefined ? whole : `${before}"${name}"`;
    });
  return { list: rename(list, /( Id=)"([^"]+)"/gu), part: rename(part, /( r:[a-zA-Z]+=)"([^"]+)"/gu) };
}

/** Ids of bookmarks count on over all files that a process writes; here they start anew. */
export function renumberedBookmarks(part: string): string {
  const ids = new Map<string, number>();
  return part.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*? w:id=)"([^"]+)"/gu,
    (_whole, before: string, id: string) => {
      const number = ids.get(id) ?? ids.size + 1;
      ids.set(id, number);
      return `${before}"${number}"`;
    },
  );
}

const partOf = (relationships: string): string => relationships.replace(/_rels\/([^/]+)\.rels$/u, "$1");

/** Pictures are packed already. */
const level = (name: string): 0 | 9 => (/\.(?:png|jpe?g)$/u.test(name) ? 0 : 9);

/** The same package, as it would be written at any other time and place. */
export function stablePackage(packed: Uint8Array, manuscript: Manuscript): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(packed)));
  const read = (name: string): string => strFromU8(parts.get(name) ?? new Uint8Array());
  const write = (name: string, xml: string): void => {
    parts.set(name, strToU8(xml));
  };
  for (const name of [...parts.keys()].filter((part) => part.endsWith(".rels"))) {
    const owner = partOf(name);
    if (!parts.has(owner)) continue;
    const { list, part } = renumberedRelationships(read(name), read(owner));
    write(name, list);
    write(owner, renumberedBookmarks(part));
  }
  write("docProps/core.xml", coreProperties(manuscript));
  write("word/settings.xml", localSettings(read("word/settings.xml")));
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  const files: Zippable = Object.fromEntries(
    sorted.map(([name, bytes]) => [name, [bytes, { level: level(name), mtime: EPOCH }]]),
  );
  return zipSync(files);
}
