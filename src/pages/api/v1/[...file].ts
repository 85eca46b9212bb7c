/** The JSON API; its table of contents is `newsroom/api/endpoints.ts`. */
import type { APIContext, GetStaticPaths } from "astro";
import { apiFiles, type ApiFile } from "#newsroom/api/files.ts";
import { API } from "#newsroom/api/site.ts";
import { currentMaterial } from "#site/current-material.ts";

interface Props {
  file: ApiFile;
}

export const getStaticPaths = (async () =>
  apiFiles(await currentMaterial()).map((file) => ({
    params: { file: file.address.slice(API.length + 1) },
    props: { file } satisfies Props,
  }))) satisfies GetStaticPaths;

export function GET({ props: { file } }: APIContext<Props>): Response {
  return new Response(file.json(), { headers: { "Content-Type": "application/json; charset=utf-8" } });
}
