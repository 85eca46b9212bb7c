/**
 * The fields of an answer as the page for developers lists them, read from the definitions.
 */
import type { z } from "zod";
import { jsonSchemaOf, type JsonSchema } from "./answers.ts";

export interface FieldRow {
  /** `bodies.html`, `media[].url`. */
  path: string;
  /** «chữ», «ngày», «địa chỉ hoặc null». */
  type: string;
  /** The Vietnamese title of the field. */
  meaning: string;
}

const formats: Record<string, string> = { date: "ngày", "date-time": "thời điểm", uri: "địa chỉ" };
const types: Record<string, string> = {
  string: "chữ",
  integer: "số",
  boolean: "true hoặc false",
  object: "nhóm",
  array: "danh sách",
  null: "null",
};

/** A schema that may be true or absent, as one with keys. */
const shape = (schema: unknown): JsonSchema =>
  typeof schema === "object" && schema !== null ? (schema as JsonSchema) : {};

function typeOf(schema: JsonSchema): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map((option) => typeOf(shape(option))).join(" hoặc ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  // The kinds of content are many and grow; the list of lists names them.
  if (schema.enum !== undefined && schema.enum.length <= 5) {
    return schema.enum.map((value) => JSON.stringify(value)).join(" hoặc ");
  }
  const names = [schema.type ?? []].flat().map((name) => types[name] ?? name);
  return formats[schema.format ?? ""] ?? names.join(" hoặc ");
}

/** The object inside: of a list its entries, of what may be null the rest. */
function inside(schema: JsonSchema): { schema: JsonSchema; list: boolean } {
  const option = schema.anyOf?.map(shape).find(({ type }) => type !== "null") ?? schema;
  return option.type === "array"
    ? { schema: shape(option.items), list: true }
    : { schema: option, list: false };
}

function rowsOf(schema: JsonSchema, prefix: string): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const field = shape(property);
    const inner = inside(field);
    const path = `${prefix}${name}`;
    return [
      { path, type: typeOf(field), meaning: field.title ?? "" },
      ...rowsOf(inner.schema, `${path}${inner.list ? "[]" : ""}.`),
    ];
  });
}

/** Every field of a definition, those inside others after them. */
export function fieldRows(definition: z.ZodType): FieldRow[] {
  return rowsOf(jsonSchemaOf(definition), "");
}
