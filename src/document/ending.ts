/**
 * Check: every text for readers ends in something they can do, and where help is (R07).
 */
import type { Written } from "#library/item.ts";
import type { ProblemList } from "#library/problems.ts";
import type { DocumentTree } from "./tree.ts";
import { contains } from "./contains.ts";

const endsInAction: ReadonlySet<string> = new Set(["article", "question", "glossary", "pressKit"]);

export function checkEnding(
  written: Written,
  tree: DocumentTree,
  problems: Pick<ProblemList, "error">,
): void {
  refuseLessonBlocks(written, tree, problems);
  if (!endsInAction.has(written.kind) || tree.children.length === 0) return;
  const last = tree.children.at(-1);
  const helps = last?.type === "actionBox" && contains(last.children, "helpLine");
  if (helps) return;
  problems.error(
    { file: written.file, line: written.body.firstLine, column: 1 },
    'Bài phải kết thúc bằng khối <ActionBox>: việc người đọc làm được, và ít nhất một <HelpLine contact="…" />.',
  );
}

const lessonBlocks = ["activity", "notes", "answerLines", "answer"] as const;

/** Blocks of lesson packs mean nothing to the reader of an article. */
function refuseLessonBlocks(
  written: Written,
  tree: DocumentTree,
  problems: Pick<ProblemList, "error">,
): void {
  if (written.kind === "lesson" || !lessonBlocks.some((type) => contains(tree.children, type))) return;
  problems.error(
    { file: written.file, line: written.body.firstLine, column: 1 },
    "Các khối <Activity>, <Notes>, <AnswerLines>, <Answer> chỉ dùng trong gói bài giảng.",
  );
}
