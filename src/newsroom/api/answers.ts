/**
 * The answers of the API by name, and their published schemas.
 */
import { z } from "zod";
import { itemAnswer, listAnswer } from "./definitions/item.ts";
import { changesAnswer, correctionsAnswer } from "./definitions/ledger.ts";
import { ninjs16Answer, ninjsAnswer } from "./definitions/ninjs.ts";
import { audiencesAnswer, contactsAnswer, indexAnswer, topicsAnswer } from "./definitions/site.ts";

export const answers = {
  index: indexAnswer,
  list: listAnswer,
  item: itemAnswer,
  changes: changesAnswer,
  corrections: correctionsAnswer,
  topics: topicsAnswer,
  audiences: audiencesAnswer,
  contacts: contactsAnswer,
  ninjs: ninjsAnswer,
  "ninjs-1.6": ninjs16Answer,
} as const satisfies Record<string, z.ZodType>;

export type AnswerName = keyof typeof answers;
export const answerNames = Object.keys(answers) as AnswerName[];

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * JSON Schema of a definition, draft 2020-12. Objects stay open: within v1, fields may be added.
 * Formats say what a date is; the patterns that zod adds for the same are left out.
 */
export function jsonSchemaOf(definition: z.ZodType): JsonSchema {
  return z.toJSONSchema(definition, {
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === "date" || jsonSchema.format === "date-time") delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
}

/** The schema of an answer as it is published, with its own address as id. */
export function publishedSchema(name: AnswerName, address: string): JsonSchema {
  const { $schema, ...schema } = jsonSchemaOf(answers[name]);
  return { ...($schema === undefined ? {} : { $schema }), $id: address, ...schema };
}
