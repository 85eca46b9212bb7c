/**
 * The documents of a pack as files: Word to edit, PDF to print.
 */
import type { Manuscript } from "#document/manuscript.ts";
import { mediaTypes, type FormCache, type FormFile } from "#document/form-file.ts";
import { writeDocx } from "#document/writers/docx.ts";
import { writePdf } from "#document/writers/pdf/pdf.ts";
import type { LessonDocuments } from "./lesson-documents.ts";

/** One document in the given forms; `name` without its ending. */
export function documentForms(
  name: string,
  label: string,
  manuscript: Manuscript,
  forms: readonly ("docx" | "pdf")[],
  cache: FormCache,
): FormFile[] {
  const make = {
    docx: () => writeDocx(manuscript),
    pdf: async () => writePdf(manuscript),
  };
  return forms.map((form) => ({
    name: `${name}.${form}`,
    label: `${label} (${form === "docx" ? "Word, sửa được" : "PDF, để in"})`,
    mediaType: mediaTypes[form],
    bytes: () => cache(form, manuscript, make[form]),
  }));
}

/** Plan, sheets, key, tests, letter. Cards and rubric are prints of their own: `print/print-files.ts`. */
export function documentFiles(documents: LessonDocuments, cache: FormCache): FormFile[] {
  const { plan, worksheets, worksheetKey, letter, tests, testKey } = documents;
  const both = ["docx", "pdf"] as const;
  return [
    ...documentForms("01-ke-hoach-bai-day", "Kế hoạch bài dạy", plan, both, cache),
    ...documentForms("03-phieu-hoc-tap", "Phiếu học tập", worksheets, both, cache),
    ...documentForms("04-goi-y-tra-loi", "Gợi ý trả lời cho thầy cô", worksheetKey, both, cache),
    ...tests.flatMap(({ code, manuscript }) =>
      documentForms(`08-de-kiem-tra-${code}`, `Đề kiểm tra, mã ${code}`, manuscript, both, cache),
    ),
    ...documentForms("09-dap-an-kiem-tra", "Đáp án và giải thích", testKey, both, cache),
    ...documentForms("07-thu-gui-gia-dinh", "Thư gửi gia đình", letter, both, cache),
  ];
}
