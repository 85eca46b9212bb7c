/**
 * What is wrong with the content, told so that an editor can mend it: file, line, column, a Vietnamese sentence.
 */

export type Severity = "error" | "warning";

export interface Problem {
  /** Path below the content folder, with forward slashes. */
  file: string;
  /** 1-based; 0 when the problem concerns the file as a whole. */
  line: number;
  /** 1-based. */
  column: number;
  /** One or two Vietnamese sentences: what is wrong, what to do. */
  message: string;
  severity: Severity;
}

/** A position in a file, as problems report it. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Collects every problem of a run, so that an editor sees them all at once. */
export class ProblemList {
  readonly problems: Problem[] = [];

  error(place: Place, message: string): void {
    this.problems.push({ ...place, message, severity: "error" });
  }

  warn(place: Place, message: string): void {
    this.problems.push({ ...place, message, severity: "warning" });
  }

  get errors(): Problem[] {
    return this.problems.filter((problem) => problem.severity === "error");
  }

  get warnings(): Problem[] {
    return this.problems.filter((problem) => problem.severity === "warning");
  }

  /** @throws ContentError when at least one error was collected. */
  throwIfErrors(): void {
    if (this.errors.length > 0) throw new ContentError(sortProblems(this.errors));
  }
}

function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column,
  );
}

/** `articles/a.mdx:12:3  Chưa có nguồn…` per line, in the order of files and lines. */
export function formatProblems(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map(({ file, line, column, message, severity }) => {
      const place = line > 0 ? `${file}:${line}:${column}` : file;
      return `${place}  ${severity === "warning" ? "(nhắc) " : ""}${message}`;
    })
    .join("\n");
}

/**
 * The content cannot be published. The message lists every problem; `loc` points Astro's dev overlay to the first.
 */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  readonly loc: { file: string; line: number; column: number } | undefined;

  constructor(problems: readonly Problem[]) {
    super(`Nội dung có ${problems.length} lỗi, chưa dựng được trang:\n\n${formatProblems(problems)}\n`);
    this.name = "ContentError";
    this.problems = problems;
    const [first] = problems;
    this.loc = first && { file: first.file, line: first.line, column: first.column };
  }
}
