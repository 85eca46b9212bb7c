/**
 * The documents of a pack as files: Word to edit, PDF to print.
 */
import { documentForms } from "#document/document-forms.ts";
import type { FormCache, FormFile } from "#document/form-file.ts";
import type { LessonDocuments } from "./lesson-documents.ts";

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
