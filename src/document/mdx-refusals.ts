/**
 * What an editor is told about syntax that content does not take: what it is, and what to write instead.
 */
import type { MdastNode } from "satteri";
import { didYouMean } from "#library/schema-messages.ts";
import { vocabulary } from "./block-registry.ts";

const rawHtmlHint = new Map(
  Object.entries({
    b: "Dùng **chữ đậm**.",
    strong: "Dùng **chữ đậm**.",
    i: "Dùng *chữ nghiêng*.",
    em: "Dùng *chữ nghiêng*.",
    a: "Dùng [chữ](địa chỉ).",
    img: "Dùng khối <Figure>.",
    br: "Xuống dòng bằng một dòng trống.",
    iframe: "Đặt liên kết đến trang đó.",
    script: "Bài viết không chứa mã lệnh.",
    table: "Dùng bảng Markdown: | cột | cột |.",
  }),
);

/** For a node that has no place in the tree. */
export function refusalOf(node: MdastNode): string {
  switch (node.type) {
    case "mdxjsEsm":
      return "Không dùng «import» hay «export» trong bài. Các khối có sẵn, cứ viết thẳng tên khối.";
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return "Không dùng dấu ngoặc nhọn «{ }» trong bài. Hãy viết thẳng nội dung.";
    case "html":
      return "Không dùng HTML trong bài. Hãy dùng Markdown hoặc một khối có sẵn.";
    case "image":
    case "imageReference":
      return node.alt
        ? 'Hình đặt bằng khối <Figure src="…" alt="…" credit="…" rights="reuse" />, để có chú thích và ghi công.'
        : 'Hình thiếu lời mô tả. Dùng <Figure src="…" alt="Trong hình có gì" credit="…" rights="reuse" />.';
    case "code":
      return "Không dùng khối mã. Hãy bỏ các dấu ``` hoặc khoảng trắng thụt ở đầu dòng.";
    case "inlineCode":
      return "Không dùng chữ mã (`…`). Hãy dùng dấu ngoặc kép «…».";
    case "delete":
      return "Không dùng chữ gạch ngang. Chỗ sai thì sửa và ghi vào «corrections».";
    default:
      return "Cách viết này không dùng được trong bài. Xem hướng dẫn ở content/huong-dan.md.";
  }
}

/** For a tag that is HTML or no known block. */
export function tagRefusal(name: string): string {
  if (/^[a-z]/u.test(name) || name === "") {
    return `Không dùng thẻ HTML <${name}>. ${rawHtmlHint.get(name) ?? "Hãy dùng Markdown hoặc một khối có sẵn."}`;
  }
  const names = vocabulary.map((block) => block.name);
  return `Không có khối <${name}>.${didYouMean(name, names)} Các khối có sẵn: ${names.join(", ")}.`;
}
