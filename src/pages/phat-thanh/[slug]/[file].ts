/** The files of every script and programme. */
import type { APIContext, GetStaticPaths } from "astro";
import type { FormFile } from "#document/form-file.ts";
import { allAloud, readingFor } from "#site/readings.ts";

interface Props {
  file: FormFile;
}

export const getStaticPaths = (async () => {
  const items = await allAloud();
  const paths = await Promise.all(
    items.map(async (item) =>
      (await readingFor(item)).files.map((file) => ({
        params: { slug: item.slug, file: file.name },
        props: { file } satisfies Props,
      })),
    ),
  );
  return paths.flat();
}) satisfies GetStaticPaths;

export async function GET({ props: { file } }: APIContext<Props>): Promise<Response> {
  return new Response(new Uint8Array(await file.bytes()), { headers: { "Content-Type": file.mediaType } });
}
