/**
 * Typst 0.14 as a function: the compiler is started once in a run and sees only the fonts and files it is given.
 */
import path from "node:path";
import {
  NodeCompiler,
  type NodeError,
  type NodeTypstCompileResult,
  type NodeTypstDocument,
} from "@myriaddreamin/typst-ts-node-compiler";
import { paperFonts } from "./fonts.ts";

/** Files that Typst reads live only in memory; this folder need not exist. */
const WORKSPACE = path.resolve("/pdf");
/** Documents after which Typst forgets what it worked out for them. */
const MEMORY = 3;

let compiler: NodeCompiler | undefined;

function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: paperFonts().files }] });
  return compiler;
}

/** A file that a template reads. */
export interface TemplateFile {
  file: string;
  bytes: Buffer;
}

/**
 * A template and the files it reads → PDF/UA-1.
 *
 * @param name of the document, for messages
 * @throws Error when Typst refuses the document or has any warning
 */
export function setInType(name: string, template: string, files: readonly TemplateFile[]): Uint8Array {
  return compiled(
    name,
    template,
    files,
    (engine, document) => new Uint8Array(engine.pdf(document, { pdfStandard: "ua-1" })),
  );
}

/**
 * The same as SVG, with letters as outlines: pages below each other.
 *
 * @param name of the document, for messages
 * @throws Error when Typst refuses the document or has any warning
 */
export function setInOutlines(name: string, template: string, files: readonly TemplateFile[]): string {
  return compiled(name, template, files, (engine, document) => engine.plainSvg(document));
}

function compiled<Result>(
  name: string,
  template: string,
  files: readonly TemplateFile[],
  write: (engine: NodeCompiler, document: NodeTypstDocument) => Result,
): Result {
  const engine = typst();
  engine.resetShadow();
  for (const { file, bytes } of files) engine.mapShadow(path.join(WORKSPACE, file), bytes);
  try {
    return write(engine, accept(name, engine, engine.compile({ mainFileContent: template })));
  } finally {
    engine.evictCache(MEMORY);
  }
}

/** A warning is a fault: an unknown font, for one, gives a PDF without a word in it. */
function accept(name: string, engine: NodeCompiler, result: NodeTypstCompileResult): NodeTypstDocument {
  const document = result.result;
  for (const complaint of [result.takeError(), result.takeWarnings()]) {
    if (complaint !== null) throw new Error(`${name}: Typst: ${explain(engine, complaint)}`);
  }
  if (document === null) throw new Error(`${name}: Typst gave no document`);
  return document;
}

function explain(engine: NodeCompiler, complaint: NodeError): string {
  return JSON.stringify([complaint.shortDiagnostics, engine.fetchDiagnostics(complaint)]);
}
