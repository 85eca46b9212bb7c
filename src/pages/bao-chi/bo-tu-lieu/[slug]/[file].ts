/** The files of every press kit. */
import type { APIContext, GetStaticPaths } from "astro";
import type { FormFile } from "#document/form-file.ts";
import { allPressKits } from "#site/press-kits.ts";

interface Props {
  file: FormFile;
}

export const getStaticPaths = (async () =>
  (await allPressKits()).flatMap(({ item, files }) =>
    files.map((file) => ({
      params: { slug: item.slug, file: file.name },
      props: { file } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

export async function GET({ props: { file } }: APIContext<Props>): Promise<Response> {
  return new Response(new Uint8Array(await file.bytes()), { headers: { "Content-Type": file.mediaType } });
}
