/**
 * The blocks' examples, parsed with stand-in sources and contacts: for the contributors' page and the tests.
 */
import { ProblemList } from "#library/problems.ts";
import type { Contact } from "#library/item.ts";
import { vocabulary } from "./block-registry.ts";
import { parseDocument, type References } from "./from-mdx.ts";
import type { DocumentTree } from "./tree.ts";

const contact: Contact = {
  id: "vi-du",
  name: "Tổng đài ví dụ",
  shortName: "Ví dụ",
  kind: "phone",
  number: "000",
  purpose: "Khi cần người lắng nghe",
  advice: "Chỉ để minh họa.",
  steps: [],
  emergency: false,
  source: "vi-du",
  checkedOn: "2026-11-23",
};

const { number: _number, ...place } = contact;
const contacts: Contact[] = [
  contact,
  {
    ...contact,
    id: "vi-du-khan-cap",
    name: "Số khẩn cấp ví dụ",
    number: "001",
    purpose: "Có người bất tỉnh",
    emergency: true,
  },
  { ...place, id: "vi-du-noi-den", kind: "place", name: "Nơi đến ví dụ", purpose: "Hỏi trực tiếp" },
];

/** References that always find something, so that an example stands on its own. */
export const exampleReferences: References = {
  source: (slug) => ({
    slug,
    href: "/nguon/",
    title: "Nguồn ví dụ",
    shortTitle: "Nguồn ví dụ",
    validity: "in-force",
    effectiveFrom: "2026-01-01",
    checkedOn: "2026-11-23",
  }),
  item: () => ({
    href: "/bai-viet/",
    label: "Bài viết",
    title: "Bài ví dụ",
    description: "Một hai câu cho biết bài nói gì.",
  }),
  contact: (id) => contacts.find((entry) => entry.id === id),
  clause: (id) => ({
    id,
    label: "II.2",
    title: "Điều khoản ví dụ",
    part: { id: "ii", title: "II" },
    communication: "core",
    href: "/",
    original: [],
    corrected: ["Đổi mới nội dung để mọi người biết việc cần làm."],
    corrections: [],
  }),
  image: (src) => ({ file: src, path: "", width: 640, height: 320, vector: true, sha256: "" }),
};

export interface BlockExample {
  name: string;
  summary: string;
  /** Attributes the block knows. */
  attributes: string[];
  source: string;
  tree: DocumentTree;
}

/**
 * Parses `example.mdx` of every block.
 *
 * @param sources text of each example by block name
 * @throws Error when an example is refused
 */
export function parseExamples(sources: ReadonlyMap<string, string>): BlockExample[] {
  return vocabulary.map((block) => {
    const source = sources.get(block.name);
    if (source === undefined) throw new Error(`Block ${block.name} has no example.mdx`);
    const problems = new ProblemList();
    const tree = parseDocument({
      file: `${block.name}/example.mdx`,
      body: { text: source, firstLine: 1 },
      problems,
      references: () => exampleReferences,
    });
    problems.throwIfErrors();
    return {
      name: block.name,
      summary: block.summary,
      attributes: Object.keys(block.props.shape),
      source,
      tree,
    };
  });
}
