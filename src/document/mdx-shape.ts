/**
 * Checks of a parsed text before it becomes a tree: what Markdown would swallow without a word, and what no form could
 * show. One function for each check.
 */
import type { MdastNode } from "satteri";
import { findForbiddenCharacters } from "#language/normalise.ts";

type Report = (node: MdastNode, message: string) => void;
type Check = (node: MdastNode, report: Report) => void;

/** Deeper than any list a reader can follow; PDF and Word have limits of their own. */
const MAX_DEPTH = 16;
const MAX_HEADING = 160;

const childrenOf = (node: MdastNode): readonly MdastNode[] => ("children" in node ? node.children : []);

function wordsOf(node: MdastNode): string {
  return "value" in node && typeof node.value === "string"
    ? node.value
    : childrenOf(node).map(wordsOf).join("");
}

/** Entities (`&#x202e;`) bring in what the file itself does not show. */
const hiddenCharacters: Check = (node, report) => {
  const values =
    node.type === "text"
      ? [node.value]
      : "attributes" in node && Array.isArray(node.attributes)
        ? node.attributes.flatMap(({ value }: { value?: unknown }) =>
            typeof value === "string" ? [value] : [],
          )
        : [];
  if (values.some((value) => findForbiddenCharacters(value).length > 0)) {
    report(node, "Có ký tự không nhìn thấy được (viết bằng mã). Hãy xóa nó đi.");
  }
};

const emptyHeadings: Check = (node, report) => {
  if (node.type !== "heading") return;
  const { length } = wordsOf(node).trim();
  if (length === 0) report(node, "Tiêu đề này không có chữ. Hãy viết chữ hoặc bỏ dòng này.");
  if (length > MAX_HEADING) report(node, `Tiêu đề dài quá: tối đa ${MAX_HEADING} ký tự.`);
};

const emptyLinks: Check = (node, report) => {
  if ((node.type === "link" || node.type === "linkReference") && wordsOf(node).trim() === "") {
    report(node, "Liên kết này không có chữ để bấm. Viết chữ giữa hai dấu ngoặc vuông.");
  }
};

const taskItems: Check = (node, report) => {
  if (node.type === "listItem" && typeof node.checked === "boolean") {
    report(node, 'Không dùng «- [ ]». Danh sách để đánh dấu thì đặt trong khối <Checklist title="…">.');
  }
};

const raggedTables: Check = (node, report) => {
  if (node.type !== "table") return;
  const columns = childrenOf(childrenOf(node)[0] ?? node).length;
  for (const row of childrenOf(node)) {
    const { length } = childrenOf(row);
    if (length !== columns)
      report(row, `Hàng này có ${length} ô, còn hàng đầu có ${columns}. Mỗi hàng phải đủ ô.`);
  }
};

const repeatedAttributes: Check = (node, report) => {
  if (!("attributes" in node) || !Array.isArray(node.attributes)) return;
  const names = node.attributes.flatMap((attribute) => ("name" in attribute ? [attribute.name] : []));
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) report(node, `Thuộc tính «${repeated}» được ghi hai lần. Hãy giữ lại một.`);
};

/** Numbers to call come from the registry, where each has a source and a day of check. */
const telephoneNumbers: Check = (node, report) => {
  const number =
    node.type === "text"
      ? /(?<!\d)(?:0|\+84|1[89]00)(?:[ .-]?\d){6,10}(?!\d)/u.exec(node.value)?.[0]
      : undefined;
  if (number !== undefined) {
    report(
      node,
      `Không gõ tay số điện thoại («${number}»). Thêm số vào danh bạ trong site.yaml rồi dùng <HelpLine contact="…" />.`,
    );
  }
};

const checks: readonly Check[] = [
  hiddenCharacters,
  emptyHeadings,
  emptyLinks,
  taskItems,
  raggedTables,
  repeatedAttributes,
  telephoneNumbers,
];

/** Notes that nobody mentions, and a second note of the same name, would be lost. */
function checkNotes(nodes: readonly MdastNode[], report: Report): void {
  const mentioned = new Set(
    nodes.flatMap((node) => (node.type === "footnoteReference" ? [node.identifier] : [])),
  );
  const defined = new Set<string>();
  for (const node of nodes) {
    if (node.type !== "footnoteDefinition") continue;
    const { identifier } = node;
    if (defined.has(identifier))
      report(node, `Có hai chú thích [^${identifier}]. Hãy đổi tên một chú thích.`);
    else if (!mentioned.has(identifier)) {
      report(
        node,
        `Chú thích [^${identifier}] không được nhắc đến trong bài. Thêm [^${identifier}] vào câu, hoặc bỏ chú thích.`,
      );
    }
    defined.add(identifier);
  }
}

/**
 * Runs every check over a text.
 *
 * @returns false when the text is nested too deeply to go on
 */
export function checkShape(root: MdastNode, report: Report): boolean {
  const all: MdastNode[] = [];
  const visit = (node: MdastNode, depth: number): boolean => {
    if (depth > MAX_DEPTH) {
      report(node, "Danh sách hoặc khối lồng nhau sâu quá. Hãy tách ra.");
      return false;
    }
    all.push(node);
    for (const check of checks) check(node, report);
    return childrenOf(node).every((child) => visit(child, depth + 1));
  };
  const fits = visit(root, 0);
  checkNotes(all, report);
  return fits;
}
