/** Renews the generated tables of the author's guide: `npm run guide`. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renewGuide } from "#desk/guide.ts";
import { editionOptions } from "#site/environment.ts";

const file = path.join(editionOptions().contentDir, "huong-dan.md");
writeFileSync(file, renewGuide(readFileSync(file, "utf8")));
