/** XML from plain objects; attributes are keys that start with `@_`. */
import Builder from "fast-xml-builder";

const builder = new Builder({ ignoreAttributes: false, format: true, suppressBooleanAttributes: false });

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/**
 * XML without the characters that XML 1.0 (section 2.2) cannot hold in any form. One of them, pasted into a title
 * unseen, would take the whole document from its readers.
 */
export const withoutForbidden = (xml: string): string => xml.replaceAll(forbidden, "");

export function buildXml(document: object): string {
  return withoutForbidden(builder.build(document));
}
