/**
 * Finds the blocks: every folder below `blocks/` that holds a `block.ts`. No list to keep.
 */
import type { BlockDefinition, InlineBlockDefinition } from "./block.ts";

/** A block whose own types are hidden: what parser and writers work with. */
export type AnyBlock = BlockDefinition<string, { type: string }, unknown>;

type AnyInlineBlock = InlineBlockDefinition<unknown>;

interface BlockModule {
  default: AnyBlock | AnyInlineBlock;
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

const isInline = (block: AnyBlock | AnyInlineBlock): block is AnyInlineBlock => block.content === "inline";

export const inlineBlocksByName: ReadonlyMap<string, AnyInlineBlock> = new Map(
  definitions.filter(isInline).map((block) => [block.name, block]),
);
const standing = definitions.filter((block): block is AnyBlock => !isInline(block));
export const blocksByName: ReadonlyMap<string, AnyBlock> = new Map(
  standing.map((block) => [block.name, block]),
);
export const blocksByType: ReadonlyMap<string, AnyBlock> = new Map(
  standing.map((block) => [block.type, block]),
);
/** Everything that authors may write, in the order of the names. */
export const vocabulary: readonly (AnyBlock | AnyInlineBlock)[] = [...definitions].sort((a, b) =>
  a.name.localeCompare(b.name, "en"),
);
