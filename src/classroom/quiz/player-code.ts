/**
 * The player as text, for files that carry it inside: its modules without their types and in one piece, and its styles.
 */
import { stripTypeScriptTypes } from "node:module";

/** In this order: what a module imports stands before it. */
const modules = ["dom.ts", "marking.ts", "controls.ts", "player.ts"] as const;
const files = [...modules, "scorm.ts", "player.css", "file.css"] as const;
type PlayerFile = (typeof files)[number];

/** Vite puts the texts into the bundle; plain Node (scripts) reads the files. */
async function loadTexts(): Promise<Record<string, string>> {
  if ((import.meta.env as unknown) !== undefined) {
    return import.meta.glob<string>("./player/*", { query: "?raw", import: "default", eager: true });
  }
  const { readFile } = await import("node:fs/promises");
  const read = files.map(async (name) => [
    `./player/${name}`,
    await readFile(new URL(`player/${name}`, import.meta.url), "utf8"),
  ]);
  return Object.fromEntries(await Promise.all(read)) as Record<string, string>;
}

const texts = await loadTexts();

function textOf(name: PlayerFile): string {
  const text = texts[`./player/${name}`];
  if (text === undefined) throw new Error(`No ${name} among the player's files`);
  return text;
}

/** Node calls the function experimental each time a process first uses it; whoever builds a site cannot act on that. */
function withoutTypes(source: string): string {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was, never called from here
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** A module that imports only the ones before it, as a part of one script. */
function linked(name: PlayerFile): string {
  const code = withoutTypes(textOf(name))
    .replace(/^import \{[^}]*\} from "\.\/[a-z]+\.ts";$/gmu, "")
    .replace(/^export (?=(?:async )?(?:function|const|class) )/gmu, "")
    // What is left of the types.
    .replace(/[ \t]+$/gmu, "")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  const other = /^(?:import|export)\b.*$/mu.exec(code);
  if (other !== null) throw new Error(`${name}: «${other[0]}» cannot be linked into one script`);
  return code;
}

let player: string | undefined;
let scorm: string | undefined;

/** The script of `<quiz-player>`: a module without imports, safe inside `<script type="module">`. */
export function playerScript(): string {
  player ??= modules.map(linked).join("\n\n");
  return player;
}

/** The script that connects the player to an LMS; stands before the player's. */
export function scormScript(): string {
  scorm ??= linked("scorm.ts");
  return scorm;
}

/** Styles of a quiz that is a page of its own. */
export const fileStyles = `${textOf("file.css")}\n${textOf("player.css")}`;
