/** The files of every republish kit. */
import type { APIContext, GetStaticPaths } from "astro";
import type { FormFile } from "#document/form-file.ts";
import { allKits } from "#site/kits.ts";

interface Props {
  file: FormFile;
}

export const getStaticPaths = (async () => {
  const kits = await allKits();
  return kits.flatMap(({ manuscript, files }) =>
    files.map((file) => ({
      params: { slug: manuscript.slug, file: file.name },
      props: { file } satisfies Props,
    })),
  );
}) satisfies GetStaticPaths;

export async function GET({ props: { file } }: APIContext<Props>): Promise<Response> {
  return new Response(new Uint8Array(await file.bytes()), { headers: { "Content-Type": file.mediaType } });
}
