/** The house's own drawings. */
import type { printMotifs } from "#library/schema/print.ts";

export type MotifName = (typeof printMotifs)[number];

export interface Motif {
  name: MotifName;
  title: string;
  /** What the picture shows, for those who do not see it. */
  alt: string;
  svg: string;
}

export function motifOf(name: MotifName): Motif {
  return {
    name,
    title: "Tạm",
    alt: "Hình tạm trong khi chờ hình vẽ.",
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"><path d="M0 700C300 600 600 600 1000 700V1000H0z" fill="#2f7d68"/><circle cx="500" cy="300" r="90" fill="#8a5a3c"/><path d="M300 1000V560c0-100 90-150 200-150s200 50 200 150v440z" fill="#fdf6e3"/></svg>',
  };
}
