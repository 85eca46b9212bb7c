/** XML from plain objects; attributes are keys that start with `@_`. */
import Builder from "fast-xml-builder";

const builder = new Builder({ ignoreAttributes: false, format: true });

export function buildXml(document: object): string {
  return builder.build(document);
}
