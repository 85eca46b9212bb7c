/**
 * The parts of a lesson pack: the files that stand beside its `pack.yaml`.
 */
import path from "node:path";
import type { z } from "zod";
import { readText } from "./content-files.ts";
import { splitFrontMatter, type Body } from "./front-matter.ts";
import type { ProblemList } from "./problems.ts";
import { checkSchema, didYouMean } from "./schema-messages.ts";
import * as schema from "./schema/lesson.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

/** Names that files of a pack may have. */
export const lessonPartFile =
  /^(?:pack\.yaml|(?:plan|slides|letter|worksheet-[1-9])\.mdx|(?:quiz|rubric|cards)\.yaml)$/u;

/** A text of a pack, unparsed. */
export interface LessonText {
  /** `plan`, `slides`, `letter`, `worksheet-1` … */
  name: string;
  /** Path below the content folder. */
  file: string;
  title: string;
  body: Body;
}

export interface LessonParts {
  plan: LessonText;
  slides: LessonText;
  /** To the family. */
  letter: LessonText;
  worksheets: LessonText[];
  quiz: schema.Quiz;
  rubric: schema.Rubric;
  cards: schema.ActivityCards;
}

/**
 * Reads and validates the parts of one pack.
 *
 * @param packFile path of its `pack.yaml` below the content folder
 * @param files all files of the content folder
 * @param sources slugs that the pack declares: a question may cite no other
 * @returns undefined, with problems, when a part is missing or not valid
 */
export function readLessonParts(
  contentDir: string,
  packFile: string,
  files: readonly string[],
  sources: readonly string[],
  problems: ProblemList,
): LessonParts | undefined {
  const folder = path.posix.dirname(packFile);

  const text = (name: string): LessonText | undefined => {
    const file = `${folder}/${name}.mdx`;
    const content = readText(contentDir, file, problems);
    const split = content === undefined ? undefined : splitFrontMatter(content, file, problems);
    const yaml = split && parseYaml(split.yaml, file, split.yamlLine, problems);
    const data = yaml && checkSchema(schema.lessonText, yaml, problems);
    return split && data && { name, file, title: data.title, body: split.body };
  };
  const read = <T>(name: string, shape: z.ZodType<T>): { data: T; yaml: YamlSource } | undefined => {
    const file = `${folder}/${name}.yaml`;
    const content = readText(contentDir, file, problems);
    const yaml = content === undefined ? undefined : parseYaml(content, file, 1, problems);
    const data = yaml && checkSchema(shape, yaml, problems);
    return yaml && data && { data, yaml };
  };

  const plan = text("plan");
  const slides = text("slides");
  const letter = text("letter");
  const worksheets = files
    .filter((file) => file.startsWith(`${folder}/worksheet-`) && file.endsWith(".mdx"))
    .map((file) => text(path.posix.basename(file, ".mdx")));
  const quiz = read("quiz", schema.quiz);
  const rubric = read("rubric", schema.rubric);
  const cards = read("cards", schema.activityCards);
  quiz?.data.questions.forEach(({ source }, index) => {
    if (source === undefined || sources.includes(source)) return;
    problems.error(
      quiz.yaml.place(["questions", index, "source"]),
      `Nguồn «${source}» chưa có trong «sources» của pack.yaml. Hãy thêm vào.${didYouMean(source, sources)}`,
    );
  });
  if (worksheets.length === 0) {
    problems.error(
      { file: packFile, line: 0, column: 0 },
      "Gói bài giảng cần ít nhất một phiếu: worksheet-1.mdx.",
    );
  }
  if (!plan || !slides || !letter || !quiz || !rubric || !cards) return undefined;
  return {
    plan,
    slides,
    letter,
    worksheets: worksheets.filter((sheet) => sheet !== undefined),
    quiz: quiz.data,
    rubric: rubric.data,
    cards: cards.data,
  };
}
