/**
 * A manuscript as files to edit and to print.
 */
import { mediaTypes, type FormCache, type FormFile } from "./form-file.ts";
import type { Manuscript } from "./manuscript.ts";
import { writeDocx } from "./writers/docx.ts";
import { writePdf } from "./writers/pdf/pdf.ts";

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
