/**
 * The edge to the disk for costly forms: equal content, equal code, one making.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { FormCache } from "#document/form-file.ts";

const folder = path.resolve(".cache/forms");

/** Everything that shapes a form besides its data: the writers, the addresses, the versions of what they use. */
function codeDigest(): string {
  const hash = createHash("sha256");
  for (const room of [
    "classroom",
    "document",
    "language",
    "library",
    "loudspeaker",
    "newsroom",
    "printshop",
  ].map((name) => `src/${name}`)) {
    for (const file of readdirSync(room, { recursive: true, encoding: "utf8" }).sort()) {
      if (/\.(?:ts|typ|css|svg)$/u.test(file)) hash.update(file).update(readFileSync(path.join(room, file)));
    }
  }
  return hash.update(readFileSync("package.json")).digest("hex");
}

let code: string | undefined;

/** Keeps forms below `.cache/forms`, named by the hash of all that they depend on. */
export const diskFormCache: FormCache = async (name, dependsOn, make) => {
  code ??= codeDigest();
  const key = createHash("sha256")
    .update(`${code}\n${name}\n${JSON.stringify(dependsOn)}`)
    .digest("hex");
  const file = path.join(folder, key.slice(0, 2), key);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const bytes = await make();
  mkdirSync(path.dirname(file), { recursive: true });
  // A build that is broken off must not leave half a form behind.
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, bytes);
  renameSync(partial, file);
  return bytes;
};
