/**
 * The edge to the file system: which files there are, and their text in NFC. Nothing else reads content.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { findForbiddenCharacters, toNfc } from "#language/normalise.ts";
import { slugify } from "#language/fold.ts";
import type { ProblemList } from "./problems.ts";

/** Larger than any text an editor writes; a file above it is a mistake or an attack. */
const MAX_TEXT_BYTES = 2_000_000;

/**
 * All files below a folder, as sorted paths relative to the content folder. Symbolic links are refused: they can
 * point out of the content folder.
 */
export function listFiles(contentDir: string, folder: string, problems: ProblemList): string[] {
  const files: string[] = [];
  const walk = (relative: string): void => {
    let entries;
    try {
      entries = readdirSync(path.join(contentDir, relative), { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      const child = path.posix.join(relative, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isSymbolicLink()) {
        problems.error(
          { file: child, line: 0, column: 0 },
          "Không dùng liên kết tượng trưng (symlink). Hãy chép tệp vào đây.",
        );
      } else if (entry.isDirectory()) {
        walk(child);
      } else {
        files.push(child);
      }
    }
  };
  walk(folder);
  return files.sort();
}

/**
 * Reads a text file as NFC with Unix line ends.
 *
 * @returns undefined when it is missing, too large, not UTF-8 or holds forbidden characters; see `problems`
 */
export function readText(contentDir: string, file: string, problems: ProblemList): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path.join(contentDir, file));
  } catch {
    problems.error({ file, line: 0, column: 0 }, "Thiếu tệp này, hoặc không mở được.");
    return undefined;
  }
  if (bytes.length > MAX_TEXT_BYTES) {
    problems.error({ file, line: 0, column: 0 }, "Tệp lớn hơn 2 MB. Hãy tách nhỏ hoặc bỏ phần thừa.");
    return undefined;
  }
  let decoded: string;
  try {
    decoded = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    problems.error({ file, line: 0, column: 0 }, "Tệp không phải UTF-8. Hãy lưu lại với bảng mã UTF-8.");
    return undefined;
  }
  const text = toNfc(decoded.replaceAll("\r\n", "\n"));
  const forbidden = findForbiddenCharacters(text);
  for (const { offset, codePoint, name } of forbidden) {
    const before = text.slice(0, offset).split("\n");
    const code = codePoint.toString(16).toUpperCase().padStart(4, "0");
    problems.error(
      { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      `Có ${name} (U+${code}) không nhìn thấy được. Hãy xóa nó đi.`,
    );
  }
  return forbidden.length === 0 ? text : undefined;
}

/** Checks that a file or folder name can be an address as it stands. */
export function checkSlug(slug: string, file: string, problems: ProblemList): boolean {
  const proper = slugify(slug);
  if (slug === proper) return true;
  problems.error(
    { file, line: 0, column: 0 },
    `Tên «${slug}» chưa dùng làm địa chỉ được. Chỉ dùng chữ thường không dấu, số và gạch nối${proper === "" ? "." : `; đổi thành «${proper}».`}`,
  );
  return false;
}
