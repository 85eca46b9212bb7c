/**
 * Astro integration, last of all: lists every file that was written with its sum, and says whether the site can be signed.
 */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { manifestAddress } from "#library/addresses.ts";
import { ProblemList } from "#library/problems.ts";
import { readSiteSettings } from "#library/site-settings.ts";
import { ManifestError, writeManifest } from "#newsroom/manifest.ts";
import { editionOptions } from "./environment.ts";

export function originManifest(): AstroIntegration {
  return {
    name: "origin-manifest",
    hooks: {
      "astro:build:done": ({ dir, logger }) => {
        const key = readSiteSettings(editionOptions().contentDir, new ProblemList())?.signingKey;
        const next =
          key === undefined
            ? "Bản này CHƯA KÝ: site.yaml chưa có signingKey (xem «Ký bản phát hành» trong huong-dan.md)."
            : `Bản này CHƯA KÝ: chạy npm run sign trước khi đưa lên mạng (khóa ${key}).`;
        try {
          logger.info(`${manifestAddress.slice(1)}: ${writeManifest(fileURLToPath(dir))} tệp. ${next}`);
        } catch (error) {
          if (!(error instanceof ManifestError)) throw error;
          console.error(`\n${error.message}`);
          process.exit(1);
        }
      },
    },
  };
}
