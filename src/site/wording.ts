/**
 * Words of the interface that depend on data: labels of validity, kinds of source, categories, severities.
 */
import type { Source } from "#library/item.ts";
import type { Clause } from "#library/programme.ts";
import type { KindData } from "#library/kinds.ts";

export const sourceTypeLabel: Record<Source["data"]["type"], string> = {
  law: "Luật",
  resolution: "Nghị quyết",
  directive: "Chỉ thị",
  conclusion: "Kết luận",
  decree: "Nghị định",
  decision: "Quyết định",
  plan: "Kế hoạch",
  programme: "Chương trình",
  standard: "Chuẩn, hướng dẫn",
  research: "Tài liệu chuyên môn",
  web: "Trang thông tin",
};

export const categoryLabel: Record<KindData["glossary"]["category"], string> = {
  substance: "Chất",
  term: "Khái niệm",
  law: "Văn bản",
  institution: "Nơi hỗ trợ",
};

export const communicationLabel: Record<Clause["communication"], string> = {
  core: "Nói thẳng về tuyên truyền",
  touches: "Có liên quan đến tuyên truyền",
  weak: "Liên quan ít",
  none: "Không nói về tuyên truyền",
};

export const correctionKindLabel: Record<Clause["corrections"][number]["kind"], string> = {
  "page-furniture": "Chữ của trang mạng",
  "doc-number-space": "Dấu cách trong số văn bản",
  "double-space": "Thừa dấu cách",
  "space-before-punct": "Dấu cách trước dấu câu",
  joined: "Dính chữ",
  encoding: "Hỏng mã chữ",
  "lost-word": "Mất chữ",
  typo: "Gõ nhầm",
  capital: "Chữ hoa",
  "quote-space": "Dấu cách ở ngoặc kép",
  style: "Cách viết tắt",
};

export const certaintyLabel: Record<Clause["corrections"][number]["certainty"], string> = {
  certain: "Chắc chắn",
  likely: "Có thể",
  context: "Theo câu văn",
};

/** Corrections of spaces only: counted, not listed one by one. */
export const isSpacing = ({ kind }: Clause["corrections"][number]): boolean =>
  kind === "double-space" || kind === "space-before-punct";
