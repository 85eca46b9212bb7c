/**
 * XML and packages whose bytes do not depend on time or place.
 */
import Builder from "fast-xml-builder";
import { strToU8, zipSync, type Zippable } from "fflate";
import { fit } from "#document/writers/docx/words.ts";

const builder = new Builder({
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
  // Else `shuffle="true"` would lose its value, which is no XML.
  suppressBooleanAttributes: false,
});

/** XML from plain objects, attributes are keys that start with `@_`. Characters that XML cannot carry are dropped. */
export const xmlFile = (document: object): string =>
  fit(builder.build({ "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" }, ...document }));

/** ZIP holds local times: this one is the same in every time zone. Noon, which no summer time swallows. */
const EPOCH = new Date(1980, 0, 1, 12);

/** Packs files in the given order. */
export function stableZip(files: Record<string, Uint8Array | string>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]): Zippable => ({
    [name]: typeof content === "string" ? strToU8(content) : content,
  }));
  return zipSync(Object.assign({}, ...entries) as Zippable, { mtime: EPOCH, level: 9 });
}

/** A text in one line, for places that hold no more. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/gu, " ").trim();
