/** XML from plain objects; attributes are keys that start with `@_`, text beside attributes is `#text`. */
import Builder from "fast-xml-builder";

const builder = new Builder({
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
  // XML has no attribute without a value.
  suppressBooleanAttributes: false,
});

export function buildXml(document: object): string {
  return builder.build({ "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" }, ...document });
}
