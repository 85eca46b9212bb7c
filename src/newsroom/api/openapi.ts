/**
 * OpenAPI 3.1 of the API, from the same definitions and endpoints. https://spec.openapis.org/oas/v3.1.1.html
 */
import { answerNames, answers, jsonSchemaOf, type AnswerName } from "./answers.ts";
import { endpoints, parameterDescriptions, type Endpoint, type Instance } from "./endpoints.ts";
import type { Material } from "./material.ts";
import { API } from "./site.ts";

const MAX_EXAMPLE_TEXT = 240;
const MAX_EXAMPLE_ENTRIES = 2;

/** An answer cut to what shows its shape: two entries of each list, the start of each long text. */
function shortened(value: unknown): unknown {
  if (typeof value === "string") {
    return value.length > MAX_EXAMPLE_TEXT ? `${value.slice(0, MAX_EXAMPLE_TEXT)} …` : value;
  }
  if (Array.isArray(value)) return value.slice(0, MAX_EXAMPLE_ENTRIES).map(shortened);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shortened(entry)]));
  }
  return value;
}

const componentName = (name: AnswerName): string => name.replaceAll(/[^a-z0-9]/giu, "_");

function schemaOf({ answer }: Endpoint): object {
  return answer === undefined
    ? { type: "object", description: "A JSON Schema, draft 2020-12." }
    : { $ref: `#/components/schemas/${componentName(answer)}` };
}

/** A short site has no second page; the first page of the same answer shows the shape as well. */
function exampleOf(endpoint: Endpoint, material: Material): Instance | undefined {
  const [own] = endpoint.instances(material);
  if (own !== undefined || endpoint.answer === undefined) return own;
  return endpoints
    .filter(({ answer }) => answer === endpoint.answer)
    .map(({ instances }) => instances(material)[0])
    .find((instance) => instance !== undefined);
}

function operation(endpoint: Endpoint, material: Material): object {
  const example = exampleOf(endpoint, material);
  const names = [...endpoint.path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? "");
  const descriptions: Record<string, string> = parameterDescriptions;
  return {
    operationId: endpoint.path
      .slice(API.length + 1)
      .replaceAll(/\.json$|[{}]/gu, "")
      .replaceAll(/[^a-z0-9]+/giu, "_"),
    summary: endpoint.summary,
    description: `${endpoint.label}.`,
    ...(names.length === 0
      ? {}
      : {
          parameters: names.map((name) => ({
            name,
            in: "path",
            required: true,
            description: descriptions[name],
            schema: { type: "string" },
            example: example?.parameters[name] ?? "2",
          })),
        }),
    responses: {
      "200": {
        description: "The answer.",
        content: {
          "application/json": {
            schema: schemaOf(endpoint),
            ...(example === undefined ? {} : { example: shortened(example.make()) }),
          },
        },
      },
      ...(names.length === 0
        ? {}
        : { "404": { description: "There is no such file; nothing was ever published under this name." } }),
    },
  };
}

/** The description of the whole API, with examples from what is published. */
export function openApi(material: Material): object {
  const { site } = material.wire;
  return {
    openapi: "3.1.1",
    info: {
      title: site.name,
      version: "1",
      summary: site.tagline,
      description:
        "Static JSON files: no key, no limit but your courtesy. Within v1 fields may be added; none is removed or changes its meaning. Ignore fields that you do not know.",
      license: { name: site.licence.name, url: site.licence.url },
    },
    externalDocs: {
      description: "Hướng dẫn bằng tiếng Việt, kèm mã mẫu.",
      url: `${site.baseUrl}/bao-chi/lap-trinh/`,
    },
    servers: [{ url: site.baseUrl }],
    paths: {
      ...Object.fromEntries(
        endpoints.map((endpoint) => [endpoint.path, { get: operation(endpoint, material) }]),
      ),
      [`${API}/openapi.json`]: {
        get: {
          operationId: "openapi",
          summary: "This description",
          responses: {
            "200": {
              description: "OpenAPI 3.1.",
              content: { "application/json": { schema: { type: "object" }, example: { openapi: "3.1.1" } } },
            },
          },
        },
      },
    },
    components: {
      schemas: Object.fromEntries(
        answerNames.map((name) => {
          const { $schema: _, ...schema } = jsonSchemaOf(answers[name]);
          return [componentName(name), schema];
        }),
      ),
    },
  };
}
