/**
 * An imported text as a draft of the content folder: front matter complete, what the editor must still say marked TODO.
 */
import { stringify } from "yaml";
import { slugify } from "#language/fold.ts";
import { kinds } from "#library/kinds.ts";
import type { ImportedText, PlacedRepair } from "./to-markdown.ts";

/** Kinds that consist of a running text, and what they ask for besides. */
const asked = {
  article: {},
  question: { answer: "TODO: câu trả lời ngắn, một hai câu, đọc riêng vẫn hiểu." },
  glossary: { category: "term", definition: "TODO: một câu nói đây là gì." },
} as const;

export type ImportedKind = keyof typeof asked;
export const importedKinds = Object.keys(asked) as ImportedKind[];

export interface Draft {
  /** `articles/ten-bai.mdx` */
  file: string;
  text: string;
  /** `articles/ten-bai.so-sua.csv`: what was repaired and what is proposed. */
  ledgerFile: string;
  ledger: string;
}

const MAX_SLUG = 60;

/** Whole words of a title, as a file name. */
const slugOf = (title: string) =>
  slugify(title)
    .split("-")
    .reduce((slug, word) => (slug.length + word.length < MAX_SLUG ? `${slug}-${word}` : slug), "")
    .slice(1);

const kindLabels: Record<PlacedRepair["kind"], string> = {
  "double-space": "thừa dấu cách",
  "space-before-punct": "dấu cách trước dấu câu",
  "quote-space": "dấu cách sai bên dấu ngoặc kép",
  "doc-number-space": "dấu cách trong số văn bản",
  joined: "hai chữ dính nhau",
  encoding: "hỏng mã chữ",
  "repeated-word": "chữ gõ hai lần",
};

/** A cell that begins like a formula would be one when the file is opened. */
const cell = (value: string) => `"${value.replace(/^(?=[=+\-@])/u, "'").replaceAll('"', '""')}"`;

/** Opens in a spreadsheet; the mark at the beginning tells Excel that it is UTF-8. */
function ledgerOf(repairs: readonly PlacedRepair[]): string {
  const rows = repairs.map(({ paragraph, found, put, kind, grade, likelihood, context }) => [
    String(paragraph),
    found,
    put,
    kindLabels[kind],
    grade === "certain" ? "chắc chắn, đã sửa" : `có thể (${Math.round(likelihood * 100)} %), chưa sửa`,
    context,
  ]);
  return `\uFEFF${[["đoạn", "thấy", "nên là", "loại", "mức", "trong câu"], ...rows]
    .map((row) => row.map(cell).join(","))
    .join("\r\n")}\r\n`;
}

/**
 * @param name of the source, without its ending: gives the address where the text has no title
 * @param today `2026-11-28`
 * @param reviewBy the day until which a reviewed text may stand
 */
export function draftOf(
  { title, body, repairs }: ImportedText,
  kind: ImportedKind,
  { name: sourceName, today, reviewBy }: { name: string; today: string; reviewBy: string },
): Draft {
  const name = title === "" ? "TODO: tiêu đề" : title.slice(0, 90);
  const frontMatter = {
    title: name,
    description: "TODO: một hai câu nói bài này giúp gì cho người đọc, từ 40 đến 200 chữ cái.",
    topic: "todo",
    audiences: ["todo"],
    sources: [],
    status: "draft",
    publishAt: today,
    updatedAt: today,
    reviewedAt: today,
    reviewBy,
    reviewer: "TODO: vai trò của người rà soát",
    ...asked[kind],
  };
  const slug = slugOf(title) || slugOf(slugify(sourceName).replaceAll("-", " ")) || "bai-moi";
  const { folder } = kinds[kind];
  return {
    file: `${folder}/${slug}.mdx`,
    text: `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body}`,
    ledgerFile: `${folder}/${slug}.so-sua.csv`,
    ledger: ledgerOf(repairs),
  };
}
