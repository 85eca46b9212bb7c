/** Which kinds have a republish kit, and where. */
import type { Kind } from "#library/kinds.ts";

export const republished: readonly Kind[] = ["article", "question", "radio"];

/** Promised address of a kit; its files stand beside its page. */
export const kitAddress = (slug: string): string => `/bao-chi/dang-lai/${slug}/`;
