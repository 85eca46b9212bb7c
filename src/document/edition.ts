/**
 * An edition: the Library at a time, with the document tree of every text. What routes, scripts and tests ask.
 */
import path from "node:path";
import type { Source, Written } from "#library/item.ts";
import { readLibrary, type Library, type LibraryOptions, type LibraryReading } from "#library/library.ts";
import { ContentError, ProblemList, type Place, type Problem } from "#library/problems.ts";
import { didYouMean } from "#library/schema-messages.ts";
import type { CitedSource, BlockNode, DocumentTree } from "./tree.ts";
import { parseDocument, type References } from "./from-mdx.ts";
import { everyBlock, headingIds, unlink } from "./walk.ts";
import type { ContentImage } from "#library/images.ts";

export interface Edition {
  library: Library;
  /** The tree of a public text. @throws Error for a text that is not public */
  documentOf(written: { file: string }): DocumentTree;
  /** Pictures that public texts show; a picture of a draft does not leave the house. */
  publicImages: ContentImage[];
  warnings: Problem[];
}

/** A reading that may have errors: for the linter, which wants to show them all without an exception. */
export interface Examination {
  edition: Edition | undefined;
  problems: ProblemList;
}

interface SeenLink {
  href: string;
  place: Place;
}

const cite = (source: Source): CitedSource => ({
  slug: source.slug,
  href: source.href,
  title: source.data.title,
  shortTitle: source.data.shortTitle,
});

function referencesFor(
  written: Written,
  reading: LibraryReading,
  problems: Pick<ProblemList, "error">,
): (place: Place) => References {
  const { library, allSources } = reading;
  const declared: ReadonlySet<string> = new Set(
    written.kind === "page" ? library.sources.map(({ slug }) => slug) : written.data.sources,
  );
  return (place) => ({
    source(slug) {
      const source = allSources.get(slug);
      if (source === undefined) {
        problems.error(place, `Không có nguồn «${slug}».${didYouMean(slug, allSources.keys())}`);
        return undefined;
      }
      if (!declared.has(slug)) {
        problems.error(place, `Nguồn «${slug}» được dùng ở đây nhưng chưa có trong «sources» ở đầu bài. Hãy thêm vào.`);
        return undefined;
      }
      return cite(source);
    },
    contact(id) {
      const contact = library.contacts.find((entry) => entry.id === id);
      if (contact === undefined) {
        const known = library.contacts.map((entry) => entry.id);
        problems.error(place, `Danh bạ không có «${id}».${didYouMean(id, known)} Các mã có sẵn: ${known.join(", ")}.`);
      }
      return contact;
    },
    clause(id) {
      const clauses = library.programme?.clauses ?? [];
      const clause = clauses.find((entry) => entry.id === id);
      if (clause === undefined) {
        problems.error(place, `Không có điều khoản «${id}».${didYouMean(id, clauses.map((entry) => entry.id))}`);
      }
      return clause;
    },
    image(src) {
      const file = path.posix.join(path.posix.dirname(written.file), src);
      const image = library.images.get(file);
      if (image === undefined) {
        problems.error(place, `Không có hình «${src}» cạnh bài này, hoặc hình không mở được.`);
      }
      return image;
    },
  });
}

/** Kinds whose texts must end in something the reader can do (R07). */
const endsInAction: ReadonlySet<string> = new Set(["article", "question", "glossary"]);

function contains(nodes: readonly BlockNode[], type: BlockNode["type"]): boolean {
  return nodes.some((node) => node.type === type || ("children" in node && contains(node.children as BlockNode[], type)));
}

function checkEnding(written: Written, tree: DocumentTree, problems: Pick<ProblemList, "error">): void {
  if (!endsInAction.has(written.kind) || tree.children.length === 0) return;
  const last = tree.children.at(-1);
  if (last?.type !== "actionBox" || !contains(last.children, "helpLine")) {
    problems.error(
      { file: written.file, line: written.body.firstLine, column: 1 },
      "Bài phải kết thúc bằng khối <ActionBox>: việc người đọc làm được, và ít nhất một <HelpLine contact=\"…\" />.",
    );
  }
}

/** Reads and checks everything; never throws for bad content. */
export async function examine(options: LibraryOptions): Promise<Examination> {
  const { reading, problems } = await readLibrary(options);
  if (reading === undefined) return { edition: undefined, problems };
  const { library } = reading;

  const trees = new Map<string, DocumentTree>();
  const publicFiles = new Set<string>();
  const links = new Map<string, { href: string; written: Written; list: SeenLink[]; lenient: boolean }>();
  for (const { written, state } of reading.texts) {
    const lenient = state === "draft";
    const sink: Pick<ProblemList, "error"> = lenient
      ? { error: (place, message) => { problems.warn(place, message); } }
      : problems;
    const seen: SeenLink[] = [];
    const tree = parseDocument({
      file: written.file,
      body: written.body,
      problems: sink,
      references: referencesFor(written, reading, sink),
      onLink: (href, place) => seen.push({ href, place }),
    });
    checkEnding(written, tree, sink);
    trees.set(written.file, tree);
    if (state === "published") publicFiles.add(written.file);
    links.set(written.file, { href: written.href, written, list: seen, lenient });
  }

  const fragments = new Map<string, Set<string>>();
  for (const [file, { href }] of links) {
    const tree = trees.get(file);
    if (tree) fragments.set(href, headingIds(tree));
  }
  if (library.programme) {
    fragments.set(library.programme.href, new Set(library.programme.clauses.map(({ id }) => id)));
  }
  fragments.set("/giup-do/", new Set(library.contacts.map(({ id }) => id)));

  for (const [file, { href: own, list, lenient }] of links) {
    const report = (place: Place, message: string): void => {
      if (lenient) problems.warn(place, message);
      else problems.error(place, message);
    };
    for (const { href, place } of list) {
      if (/^https?:/u.test(href)) continue;
      const [address = "", fragment] = href.startsWith("#") ? [own, href.slice(1)] : href.split("#");
      const state = library.addressState(address);
      if (state === "unknown") {
        report(place, `Liên kết ${href} không dẫn đến trang nào. Hãy kiểm tra lại địa chỉ (kết thúc bằng «/»).`);
      } else if (state === "hidden" && publicFiles.has(file)) {
        problems.warn(place, `Trang ${address} chưa được đăng vào lúc này, nên liên kết tạm hiện thành chữ thường.`);
        const tree = trees.get(file);
        if (tree) trees.set(file, unlink(tree, address));
      } else if (fragment !== undefined && fragments.has(address) && !fragments.get(address)?.has(fragment)) {
        report(place, `Trang ${address} không có mục «#${fragment}».${didYouMean(fragment, fragments.get(address) ?? [])}`);
      }
    }
  }

  const publicTrees = [...publicFiles].flatMap((file) => trees.get(file) ?? []);
  const shown = publicTrees.flatMap((tree) =>
    [...everyBlock([...tree.children, ...tree.notes.flat()])].flatMap((node) => (node.type === "figure" ? [node.image] : [])),
  );
  const edition: Edition = {
    library,
    publicImages: [...new Set(shown)],
    documentOf({ file }) {
      const tree = publicFiles.has(file) ? trees.get(file) : undefined;
      if (tree === undefined) throw new Error(`No public text in ${file}`);
      return tree;
    },
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
