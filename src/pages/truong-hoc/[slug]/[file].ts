/** The files of every lesson pack. */
import type { APIContext, GetStaticPaths } from "astro";
import type { FormFile } from "#document/form-file.ts";
import { allPacks } from "#site/packs.ts";

interface Props {
  file: FormFile;
}

export const getStaticPaths = (async () => {
  const packs = await allPacks();
  return packs.flatMap(({ lesson, files }) =>
    files.map((file) => ({
      params: { slug: lesson.item.slug, file: file.name },
      props: { file } satisfies Props,
    })),
  );
}) satisfies GetStaticPaths;

export async function GET({ props: { file } }: APIContext<Props>): Promise<Response> {
  return new Response(new Uint8Array(await file.bytes()), { headers: { "Content-Type": file.mediaType } });
}
