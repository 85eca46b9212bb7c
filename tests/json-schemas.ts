/** Schemas as an independent reader takes them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const iptc = (name: string): object =>
  JSON.parse(readFileSync(path.resolve("tests/fixtures/ninjs", name), "utf8")) as object;

/** ajv for draft 2020-12 with formats, complaining of unknown keywords. */
export function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  formats(ajv);
  return ajv;
}

/** IPTC's own schemas of ninjs. */
export function iptcValidators(): { ninjs3: ValidateFunction; ninjs16: ValidateFunction } {
  const ajv3 = new Ajv2020({ allErrors: true, strict: false, schemas: [iptc("GeoJSON-schema.json")] });
  formats(ajv3);
  const ajv16 = new Ajv({ allErrors: true, strict: false });
  formats(ajv16);
  return { ninjs3: ajv3.compile(iptc("ninjs-3.0.json")), ninjs16: ajv16.compile(iptc("ninjs-1.6.json")) };
}

/**
 * A schema that allows nothing but what it names. Published schemas are open, because fields may be added; a field
 * that is written today and not described is a mistake all the same.
 */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in inner && inner["type"] === "object"
    ? { ...inner, additionalProperties: false }
    : inner;
}
