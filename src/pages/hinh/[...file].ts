/** Pictures of the content, at the widths that pages ask for. */
import type { APIContext, GetStaticPaths } from "astro";
import type { ContentImage } from "#library/images.ts";
import { currentEdition } from "#site/current-edition.ts";
import { renderImage, renditions } from "#site/images.ts";

interface Props {
  image: ContentImage;
  width: number;
}

export const getStaticPaths = (async () => {
  const { publicImages } = await currentEdition();
  return publicImages.flatMap((image) =>
    renditions(image).map(({ address, width }) => ({
      params: { file: address.slice("/hinh/".length) },
      props: { image, width } satisfies Props,
    })),
  );
}) satisfies GetStaticPaths;

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const { body, type } = await renderImage(props.image, props.width);
  return new Response(new Uint8Array(body), { headers: { "Content-Type": type } });
}
