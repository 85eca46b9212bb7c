/**
 * Reads a content folder kind by kind: file → declaration and text, valid or reported.
 */
import path from "node:path";
import type { z } from "zod";
import { checkSlug, listFiles, readText } from "./content-files.ts";
import { splitFrontMatter, type Body } from "./front-matter.ts";
import { kinds, supports } from "./kinds.ts";
import { ProblemList } from "./problems.ts";
import { lessonPartFile, readLessonParts, type LessonParts } from "./lesson-parts.ts";
import { checkSchema, didYouMean } from "./schema-messages.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

/** One valid file, references not yet resolved. */
export interface RawEntry<Data> {
  slug: string;
  file: string;
  data: Data;
  yaml: YamlSource;
  body: Body | undefined;
}

interface Readable<Data> {
  folder: string;
  form: "mdx" | "yaml";
  schema: z.ZodType<Data>;
}

export class ContentReader {
  readonly problems = new ProblemList();
  /** `<folder>/<slug>` of every file seen, valid or not: a reference to a broken file is not a second problem. */
  readonly seen = new Set<string>();
  readonly files: string[];
  readonly contentDir: string;

  /** @param contentDir absolute path of the content folder */
  constructor(contentDir: string) {
    this.contentDir = contentDir;
    this.files = listFiles(contentDir, "", this.problems);
    if (this.files.length === 0) {
      this.problems.error(
        { file: contentDir, line: 0, column: 0 },
        "Không có thư mục nội dung này, hoặc nó trống. Xem lại CONTENT_DIR.",
      );
    }
    this.checkPlaces();
  }

  /** Reads and validates every file of one kind. */
  entries<Data>({ folder, form, schema }: Readable<Data>): RawEntry<Data>[] {
    const entries: RawEntry<Data>[] = [];
    for (const file of this.files.filter((name) => name.startsWith(`${folder}/`))) {
      const slug = this.slugOf(file, folder, form);
      if (slug === undefined || !checkSlug(slug, file, this.problems)) continue;
      this.seen.add(`${folder}/${slug}`);
      const text = readText(this.contentDir, file, this.problems);
      if (text === undefined) continue;
      const split =
        form === "mdx"
          ? splitFrontMatter(text, file, this.problems)
          : { yaml: text, yamlLine: 1, body: undefined };
      const yaml = split && parseYaml(split.yaml, file, split.yamlLine, this.problems);
      if (!split || !yaml) continue;
      const data = checkSchema(schema, yaml, this.problems);
      if (data !== undefined) entries.push({ slug, file, data, yaml, body: split.body });
    }
    return entries;
  }

  /** The parts beside a `pack.yaml`; undefined, with problems, when they are not complete. */
  lessonParts({
    file,
    data,
  }: {
    file: string;
    data: { sources: readonly string[] };
  }): LessonParts | undefined {
    return readLessonParts(this.contentDir, file, this.files, data.sources, this.problems);
  }

  /** Addresses of every file seen, valid or not. */
  seenAddresses(): string[] {
    const definitions = [...Object.values(kinds), ...Object.values(supports)];
    return [...this.seen].flatMap((ref) => {
      const [folder = "", slug = ""] = ref.split("/");
      return definitions
        .filter((definition) => definition.folder === folder)
        .map(({ address }) => address(slug));
    });
  }

  /** A text in the wrong place would be missing without a word. */
  private checkPlaces(): void {
    const folders = [...Object.values(kinds), ...Object.values(supports)].map(({ folder }) => folder);
    for (const file of this.files) {
      const [folder = "", ...rest] = file.split("/");
      if (!/\.(?:mdx|ya?ml)$/iu.test(file) || folder === "site.yaml" || folder === "programme") continue;
      if (folder === kinds.lesson.folder && rest.length === 2) {
        if (lessonPartFile.test(rest[1] ?? "")) continue;
        this.problems.error(
          { file, line: 0, column: 0 },
          "Gói bài giảng chỉ có các tệp pack.yaml, plan.mdx, slides.mdx, letter.mdx, worksheet-1.mdx (2, 3 …), quiz.yaml, rubric.yaml, cards.yaml và hình.",
        );
        continue;
      }
      if (folders.some((known) => known === folder) && rest.length === 1) continue;
      const where = folders.some((known) => known === folder)
        ? `Chuyển tệp ra ngay trong «${folder}/», không để trong thư mục con.`
        : `Các thư mục có sẵn: ${folders.join(", ")}.${rest.length > 0 ? didYouMean(folder, folders) : ""}`;
      this.problems.error({ file, line: 0, column: 0 }, `Tệp nằm sai chỗ nên sẽ không được đăng. ${where}`);
    }
  }

  private slugOf(file: string, folder: string, form: "mdx" | "yaml"): string | undefined {
    const rest = file.slice(folder.length + 1);
    if (folder === kinds.lesson.folder)
      return rest.endsWith("/pack.yaml") ? path.posix.dirname(rest) : undefined;
    // Pictures, and what the import repaired in a text.
    if (rest.includes("/") || /\.(?:png|jpe?g|webp|avif|svg|so-sua\.csv)$/iu.test(rest)) return undefined;
    if (path.posix.extname(rest) !== `.${form}`) {
      this.problems.error(
        { file, line: 0, column: 0 },
        `Thư mục «${folder}» chỉ nhận tệp .${form} và hình. Hãy đổi đuôi hoặc chuyển tệp đi.`,
      );
      return undefined;
    }
    return path.posix.basename(rest, `.${form}`);
  }
}
