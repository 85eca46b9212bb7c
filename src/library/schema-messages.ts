/**
 * Schema violations as Vietnamese sentences that say what to write instead.
 */
import { z } from "zod";
import type { ProblemList } from "./problems.ts";
import type { YamlSource } from "./yaml-source.ts";

const typeNames: Record<string, string> = {
  string: "một dòng chữ",
  number: "một số",
  int: "một số nguyên",
  boolean: "true hoặc false",
  array: "một danh sách (mỗi dòng một mục, bắt đầu bằng «- »)",
  object: "một nhóm trường",
};

/** `sources[2]`, `publisher.name`: how messages name a field. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part + 1}]` : `${index > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}

/** Levenshtein distance, for «did you mean». */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word nearest to a mistyped one, when it is near enough to be meant (two edits, or a quarter of its letters). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= Math.max(2, word.length * 0.25) && (best === undefined || distance < best.distance)) {
      best = { word: candidate, distance };
    }
  }
  return best?.word;
}

/** « Có phải bạn muốn viết «title»?» or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const candidate = nearest(word, known);
  return candidate === undefined ? "" : ` Có phải bạn muốn viết «${candidate}»?`;
}

function describe(issue: z.core.$ZodIssue): string {
  const name = fieldName(issue.path);
  const field = name === "" ? "Phần khai báo" : `Trường «${name}»`;
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `Thiếu trường «${name}».`
        : `${field} phải là ${typeNames[issue.expected] ?? issue.expected}.`;
    case "too_big":
      return issue.origin === "string"
        ? `${field} dài quá: tối đa ${issue.maximum} ký tự.`
        : `${field} nhiều quá: tối đa ${issue.maximum}.`;
    case "too_small":
      return issue.origin === "string"
        ? `${field} ngắn quá: ít nhất ${issue.minimum} ký tự.`
        : `${field} ít quá: ít nhất ${issue.minimum}.`;
    case "invalid_value":
      return issue.input === undefined
        ? `Thiếu trường «${name}»; chọn một trong: ${issue.values.map(String).join(", ")}.`
        : `${field} chỉ nhận một trong các giá trị: ${issue.values.map(String).join(", ")}.`;
    case "invalid_format":
    case "custom":
      return `${field}: ${issue.message}`;
    default:
      return `${field} chưa đúng: ${issue.message}`;
  }
}

function shapeOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/**
 * Checks data against a schema and reports each violation at its line.
 *
 * @returns the parsed data, or undefined when it is not valid
 */
export function checkSchema<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
  problems: Pick<ProblemList, "error">,
): T | undefined {
  const result = schema.safeParse(source.data ?? {}, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const name = fieldName([...issue.path, key]);
        const hint = issue.path.length === 0 ? didYouMean(key, shapeOf(schema)) : "";
        problems.error(source.place([...issue.path, key], true), `Không có trường «${name}».${hint}`);
      }
    } else {
      problems.error(source.place(issue.path), describe(issue));
    }
  }
  return undefined;
}
