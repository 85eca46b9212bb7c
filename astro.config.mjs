import path from "node:path";
import { defineConfig } from "astro/config";
import mdx from "@astrojs/mdx";
import { contentCheck } from "./src/site/content-check.ts";
import { contentReload } from "./src/site/content-reload.ts";
import { editionOptions } from "./src/site/environment.ts";
import { readCheckedEdition } from "./src/site/examination.ts";
import { originManifest } from "./src/site/origin-manifest.ts";
import { searchIndex } from "./src/search/search-index.ts";

const contentDir = path.resolve(process.env.CONTENT_DIR ?? "content");

export default defineConfig({
  // The dev server would ask for a slash after file names too.
  trailingSlash: process.argv.includes("dev") ? "ignore" : "always",
  // A page carries its own style: no request stands between the reader and the text.
  build: { format: "directory", inlineStylesheets: "always" },
  // The manifest lists what all others have written: it stays last.
  integrations: [
    contentCheck(),
    mdx(),
    searchIndex(async () => (await readCheckedEdition(editionOptions())).library),
    originManifest(),
  ],
  devToolbar: { enabled: false },
  vite: { plugins: [contentReload(contentDir)] },
});
