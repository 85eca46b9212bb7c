/**
 * A file from an editor's machine → its text as HTML, in Unicode.
 */
import path from "node:path";
import { decodeText } from "#language/legacy/decode.ts";
import { ImportError, type ImportedSource } from "./imported-source.ts";
import { readWord } from "./word.ts";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Paragraphs stand apart by a blank line; where a file has none, every line is a paragraph. */
function paragraphsToHtml(text: string): string {
  const lines = text.replace(/\r\n?/gu, "\n").trim();
  const parts = /\n\s*\n/u.test(lines) ? lines.split(/\n\s*\n/u) : lines.split("\n");
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => `<p>${escaped(part).replace(/\n/gu, "<br>")}</p>`)
    .join("\n");
}

/** Word's HTML says in its head what it is written in; a modern file says nothing and is UTF-8. */
function readHtml(bytes: Uint8Array): ImportedSource {
  const { text, encoding } = decodeText(bytes);
  const body = /<body[^>]*>([^]*)<\/body>/iu.exec(text)?.[1] ?? text;
  return {
    html: body.replace(/<!--[^]*?-->|<(script|style|xml)\b[^]*?<\/\1>/giu, ""),
    encoding,
    remarks: [],
  };
}

/**
 * @param name decides by its ending how the file is read
 * @throws ImportError for a format that cannot be read, or a file that is not what its name says
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<ImportedSource> {
  switch (path.extname(name).toLowerCase()) {
    case ".txt": {
      const { text, encoding } = decodeText(bytes);
      return { html: paragraphsToHtml(text), encoding, remarks: [] };
    }
    case ".htm":
    case ".html":
      return readHtml(bytes);
    case ".docx":
      return readWord(bytes);
    case ".doc":
    case ".rtf":
      throw new ImportError(
        `${name}: chưa đọc được loại tệp này. Hãy mở bằng Word, chọn «Lưu thành» (Save As) và chọn kiểu .docx.`,
      );
    default:
      throw new ImportError(`${name}: chỉ nhận tệp .docx, .txt, .html.`);
  }
}
