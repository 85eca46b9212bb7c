/**
 * Astro integration: reads and checks all content before anything is written, so that a refused build leaves the
 * last good one in place.
 */
import type { AstroIntegration } from "astro";
import { ContentError } from "#library/problems.ts";
import { readCheckedEdition } from "./examination.ts";
import { editionOptions, EnvironmentError } from "./environment.ts";

export function contentCheck(): AstroIntegration {
  return {
    name: "content-check",
    hooks: {
      "astro:build:start": async ({ logger }) => {
        try {
          const { library } = await readCheckedEdition(editionOptions());
          logger.info(`${library.items.length} public items at ${library.now.toISOString()}`);
        } catch (error) {
          if (!(error instanceof ContentError || error instanceof EnvironmentError)) throw error;
          // Editors need the list, not a stack trace.
          console.error(`\n${error.message}`);
          process.exit(1);
        }
      },
    },
  };
}
