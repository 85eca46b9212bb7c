/**
 * Astro's command line without its telemetry: nobody who builds this site sends anything to anybody.
 */
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

const manifestPath = createRequire(import.meta.url).resolve("astro/package.json");
const manifest = createRequire(import.meta.url)(manifestPath) as { bin: { astro: string } };
await import(pathToFileURL(path.join(path.dirname(manifestPath), manifest.bin.astro)).href);
