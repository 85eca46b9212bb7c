import { h } from "hastscript";
import { z } from "zod";
import { line } from "#library/schema/fields.ts";
import { defineBlock } from "../../block.ts";
import type { FigureNode } from "../../tree.ts";

/** CSS pixels: a phone at 2×, the text column at 1× and 2×. */
export const figureWidths = [720, 1280] as const;

export default defineBlock<
  "figure",
  FigureNode,
  { src: string; alt: string; caption?: string | undefined; credit: string; rights: "reuse" | "site-only" }
>({
  name: "Figure",
  type: "figure",
  summary: "Một hình có lời mô tả cho người không nhìn thấy, chú thích và ghi công.",
  props: z.strictObject({
    src: line(3, 120),
    alt: line(5, 300),
    caption: line(3, 300).optional(),
    credit: line(2, 120),
    /** Whether others may use the picture too; without rights there is no picture. */
    rights: z.enum(["reuse", "site-only"]),
  }),
  content: "none",
  enter({ src, alt, caption, credit, rights }, _children, context) {
    const image = context.image(src);
    return image && { type: "figure", image, alt, caption, credit, rights };
  },
  html({ image, alt, caption, credit }, { imageAddress }) {
    const [small, large] = figureWidths;
    return h("figure", { className: ["figure"] }, [
      h("img", {
        src: imageAddress(image, small),
        ...(image.vector || image.width <= small
          ? {}
          : {
              srcSet: `${imageAddress(image, small)} ${small}w, ${imageAddress(image, large)} ${large}w`,
              sizes: "(min-width: 44rem) 42rem, 100vw",
            }),
        alt,
        width: image.width,
        height: image.height,
        loading: "lazy",
        decoding: "async",
      }),
      h("figcaption", [
        ...(caption === undefined ? [] : [caption, " "]),
        h("span", { className: ["credit"] }, `Hình: ${credit}`),
      ]),
    ]);
  },
  reduce: (node) => [node],
});
