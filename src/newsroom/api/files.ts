/**
 * Every file of the API, as a route asks for it.
 */
import { endpoints, fill } from "./endpoints.ts";
import { serialise } from "./json.ts";
import { openApi } from "./openapi.ts";
import type { Material } from "./material.ts";
import { API } from "./site.ts";

export interface ApiFile {
  /** Promised address, `/api/v1/items.json`. */
  address: string;
  /** Its text; made when it is asked for. */
  json: () => string;
}

export function apiFiles(material: Material): ApiFile[] {
  return [
    ...endpoints.flatMap(({ path, instances }) =>
      instances(material).map(({ parameters, make }) => ({
        address: fill(path, parameters),
        json: () => serialise(make()),
      })),
    ),
    { address: `${API}/openapi.json`, json: () => serialise(openApi(material)) },
  ];
}
