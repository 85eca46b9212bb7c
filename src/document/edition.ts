/**
 * An edition: the Library at a time, with the document tree of every text. What routes, scripts and tests ask.
 */
import type { ContentImage } from "#library/images.ts";
import type { Item } from "#library/item.ts";
import { readLibrary, type Library, type LibraryOptions } from "#library/library.ts";
import { ContentError, type Place, type Problem, type ProblemList } from "#library/problems.ts";
import { sinkFor } from "#library/resolve-item.ts";
import { checkEnding } from "./ending.ts";
import { parseDocument } from "./from-mdx.ts";
import { checkLinks, fragmentsOf, type ParsedText, type SeenLink } from "./links.ts";
import { referencesFor } from "./references.ts";
import { TREE_VERSION, type DocumentTree } from "./tree.ts";
import { readLesson, type Lesson } from "./lesson/lesson.ts";
import { checkRadio } from "./radio/check.ts";
import { toldNodes, unlink } from "./walk.ts";

const emptyTree: DocumentTree = { version: TREE_VERSION, children: [], notes: [] };

export interface Edition {
  library: Library;
  /** The tree of a public text. @throws Error for a text that is not public */
  documentOf: (written: { file: string }) => DocumentTree;
  /** A public lesson pack with its texts read. @throws Error for one that is not public */
  lessonOf: (item: Pick<Item<"lesson">, "ref">) => Lesson;
  /** Pictures that public texts show; a picture of a draft does not leave the house. */
  publicImages: ContentImage[];
  /** Where a field of an item's declaration stands, for checks that other rooms make. */
  placeOf: (ref: string, path: readonly PropertyKey[]) => Place;
  warnings: Problem[];
}

/** A reading that may have errors: for the linter, which wants to show them all without an exception. */
export interface Examination {
  edition: Edition | undefined;
  problems: ProblemList;
}

/** Reads and checks everything; never throws for bad content. */
export async function examine(options: LibraryOptions): Promise<Examination> {
  const { reading, problems } = await readLibrary(options);
  if (reading === undefined) return { edition: undefined, problems };
  const { library } = reading;

  const parsed = new Map<string, ParsedText>();
  for (const { written, state } of reading.texts) {
    const { file, href, body } = written;
    const sink = sinkFor(state, problems);
    const links: SeenLink[] = [];
    const tree = parseDocument({
      file,
      body,
      problems: sink,
      references: referencesFor(written, reading, sink),
      onLink: (target, place) => links.push({ href: target, place }),
    });
    checkEnding(written, tree, sink);
    checkRadio(written, tree, sink, problems);
    parsed.set(file, { href, tree, links, isPublic: state === "published", sink });
  }

  const fragments = fragmentsOf(library, [...parsed.values()]);
  const documents = new Map<string, DocumentTree>();
  for (const [file, text] of parsed) {
    const hidden = checkLinks(text, library, fragments, problems);
    if (text.isPublic) documents.set(file, [...hidden].reduce(unlink, text.tree));
  }

  const lessons = new Map<string, Lesson>();
  for (const { item, state } of reading.lessons) {
    const treeOf = (file: string) => documents.get(file) ?? parsed.get(file)?.tree ?? emptyTree;
    const lesson = readLesson(item, treeOf, sinkFor(state, problems));
    if (lesson !== undefined && state === "published") lessons.set(item.ref, lesson);
  }

  const shown = [...documents.values()]
    .flatMap(toldNodes)
    .flatMap((node) => (node.type === "figure" ? [node.image] : []));
  const edition: Edition = {
    library,
    documentOf({ file }) {
      const tree = documents.get(file);
      if (tree === undefined) throw new Error(`No public text in ${file}`);
      return tree;
    },
    lessonOf({ ref }) {
      const lesson = lessons.get(ref);
      if (lesson === undefined) throw new Error(`No public lesson pack ${ref}`);
      return lesson;
    },
    publicImages: [...new Set(shown)],
    placeOf: reading.placeOf,
    warnings: problems.warnings,
  };
  return { edition, problems };
}

/**
 * Reads an edition for publishing.
 *
 * @throws ContentError with every problem, when there is an error
 */
export async function readEdition(options: LibraryOptions): Promise<Edition> {
  const { edition, problems } = await examine(options);
  problems.throwIfErrors();
  if (edition === undefined) throw new ContentError(problems.problems);
  return edition;
}
