/**
 * What the MDX parser says when it gives up, in the words of an editor.
 */

const complaints: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [
    /Expected a closing tag for `<(\w*)>`/u,
    ([, name]) => `Khối <${name ?? ""}> chưa đóng. Thêm </${name ?? ""}> ở cuối khối, trên một dòng riêng.`,
  ],
  [
    /Unexpected closing tag `<\/(\w*)>`/u,
    ([, name]) => `Có </${name ?? ""}> mà không có <${name ?? ""}> mở trước nó.`,
  ],
  [/before name|create a comment in MDX/u, () => "Không dùng chú thích HTML (<!-- … -->). Hãy xóa đi."],
  [
    /Unexpected character after `<`|create a link in MDX/u,
    () =>
      "Dấu «<» ở đây bị hiểu là mở một khối. Hãy viết bằng chữ («nhỏ hơn», «dưới»), hoặc ghi liên kết theo dạng [chữ](địa chỉ). Nếu đây là một khối, giá trị thuộc tính phải nằm trong dấu nháy kép.",
  ],
  [
    /expression|brace|`\{`/iu,
    () => "Không dùng dấu ngoặc nhọn «{ }» trong bài. Hãy viết bằng chữ thường hoặc ngoặc tròn.",
  ],
  [/attribute/iu, () => 'Thuộc tính của khối viết chưa đúng. Mẫu: <Callout kind="note" title="…">.'],
];

/** A parse failure with its place in the text (1-based). */
export interface SyntaxFailure {
  line: number;
  column: number;
  message: string;
}

/** Reads `line:column: message` as the parser writes it. */
export function describeSyntaxFailure(error: unknown): SyntaxFailure {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = "1", column = "1", detail = text] =
    /^(?:Error: )?(\d+):(\d+): ([\s\S]*)$/u.exec(text) ?? [];
  for (const [pattern, message] of complaints) {
    const match = pattern.exec(detail);
    if (match) return { line: Number(line), column: Number(column), message: message(match) };
  }
  return { line: Number(line), column: Number(column), message: `Không đọc được đoạn này (${detail}).` };
}
