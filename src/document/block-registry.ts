/**
 * Finds the blocks: every folder below `blocks/` that holds a `block.ts`. No list to keep.
 */
import type { BlockDefinition } from "./block.ts";

/** A block whose own types are hidden: what parser and writers work with. */
export type AnyBlock = BlockDefinition<string, { type: string }, unknown>;

interface BlockModule {
  default: AnyBlock;
}

/** Vite replaces the glob at build time; plain Node (scripts) reads the folder. */
async function loadModules(): Promise<BlockModule[]> {
  if ((import.meta.env as unknown) !== undefined) {
    return Object.values(import.meta.glob<BlockModule>("./blocks/*/block.ts", { eager: true }));
  }
  const { readdir } = await import("node:fs/promises");
  const folder = new URL("blocks/", import.meta.url);
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(
      (name) => import(/* @vite-ignore */ new URL(`${name}/block.ts`, folder).href) as Promise<BlockModule>,
    ),
  );
}

const definitions = (await loadModules()).map((module) => module.default);

export const blocksByName: ReadonlyMap<string, AnyBlock> = new Map(
  definitions.map((block) => [block.name, block]),
);
export const blocksByType: ReadonlyMap<string, AnyBlock> = new Map(
  definitions.map((block) => [block.type, block]),
);
