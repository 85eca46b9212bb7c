/**
 * YAML with positions: every value can be traced back to its line and column, for messages.
 */
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { findForbiddenCharacters } from "#language/normalise.ts";
import type { Place, ProblemList } from "./problems.ts";

export interface YamlSource {
  data: unknown;
  /** Where the value (or, for `key: true`, its key) stands; the nearest existing parent when it is missing. */
  place(path: readonly PropertyKey[], key?: boolean): Place;
}

const complaints: readonly [RegExp, string][] = [
  [/Map keys must be unique/u, "Một trường được ghi hai lần. Hãy giữ lại một."],
  [/Tabs are not allowed/u, "Dùng dấu cách để thụt dòng, không dùng phím Tab."],
  [
    /Nested mappings|Implicit keys need to be on a single line/u,
    "Giá trị có dấu «: ». Hãy đặt cả giá trị trong dấu nháy kép.",
  ],
  [/Missing closing "?'?quote/u, "Thiếu dấu nháy đóng."],
  [/indent/iu, "Dòng này thụt lề chưa đúng."],
];

/**
 * Parses YAML 1.2 (core schema: dates stay text). Anchors, aliases and tags are refused: content is plain data,
 * and aliases are how a few lines grow into gigabytes.
 *
 * @param text the YAML itself
 * @param file path for messages
 * @param firstLine the line of the file on which `text` starts (1-based); front matter starts on line 2
 * @returns undefined when it cannot be read at all; the reasons are in `problems`
 */
export function parseYaml(
  text: string,
  file: string,
  firstLine: number,
  problems: ProblemList,
): YamlSource | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: "1.2" });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };

  for (const error of document.errors) {
    const known = complaints.find(([pattern]) => pattern.test(error.message));
    problems.error(at(error.pos[0]), known?.[1] ?? `Phần khai báo không đọc được (YAML: ${error.message}).`);
  }
  let refused = document.errors.length > 0;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
        problems.error(
          at(node.range?.[0] ?? 0),
          "Không dùng neo (&, *) hay thẻ (!) của YAML. Hãy ghi thẳng giá trị.",
        );
        refused = true;
      }
      if (
        isScalar(node) &&
        typeof node.value === "string" &&
        findForbiddenCharacters(node.value).length > 0
      ) {
        problems.error(
          at(node.range?.[0] ?? 0),
          "Giá trị có ký tự không nhìn thấy được (viết bằng mã). Hãy xóa nó đi.",
        );
        refused = true;
      }
    },
  });
  if (refused) return undefined;

  return {
    data: document.toJS() as unknown,
    place(path, key = false) {
      for (let depth = path.length; depth >= 0; depth -= 1) {
        const parent = document.getIn(path.slice(0, Math.max(0, depth - 1)), true);
        if (depth > 0 && key && isMap(parent)) {
          const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path[depth - 1]);
          if (pair !== undefined && isNode(pair.key) && pair.key.range) return at(pair.key.range[0]);
        }
        const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
        if (isNode(node) && node.range) return at(node.range[0]);
      }
      return { file, line: firstLine, column: 1 };
    },
  };
}
