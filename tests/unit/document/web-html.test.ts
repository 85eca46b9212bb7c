import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { vocabulary } from "#document/block-registry.ts";
import { exampleReferences, parseExamples } from "#document/example.ts";
import { parseDocument } from "#document/from-mdx.ts";
import { ProblemList } from "#library/problems.ts";
import { treeWords, unlink } from "#document/walk.ts";
import { writeWebHtml } from "#document/writers/web-html.ts";

function parse(text: string) {
  const problems = new ProblemList();
  const tree = parseDocument({
    file: "t.mdx",
    body: { text, firstLine: 1 },
    problems,
    references: () => exampleReferences,
  });
  expect(problems.problems).toEqual([]);
  return tree;
}

const html = (text: string) =>
  writeWebHtml(parse(text), { imageAddress: (image, width) => `/hinh/${image.file}?${width}` });

describe("web HTML", () => {
  it("writes running text", () => {
    expect(
      html(
        "## Mục **một**\n\nChữ *nghiêng*, dòng\ntiếp và\\\nxuống dòng.\n\n1. a\n2. b\n\n- c\n\n  d\n\n> trích",
      ),
    ).toMatchInlineSnapshot(
      `"<h2 id="muc-mot">Mục <strong>một</strong></h2><p>Chữ <em>nghiêng</em>, dòng tiếp và<br>xuống dòng.</p><ol><li>a</li><li>b</li></ol><ul><li><p>c</p><p>d</p></li></ul><blockquote><p>trích</p></blockquote>"`,
    );
  });

  it("escapes what looks like HTML", () => {
    expect(html('5 \\< 6 & "x" &lt;script&gt;')).toBe('<p>5 &#x3C; 6 &#x26; "x" &#x3C;script></p>');
  });

  it("writes tables that scroll in their own box", () => {
    expect(html("| Nên | Tránh |\n|---|:-:|\n| a | **b** |")).toMatchInlineSnapshot(
      `"<div class="table" tabindex="0" role="group" aria-label="Bảng"><table><thead><tr><th scope="col">Nên</th><th scope="col" class="align-center">Tránh</th></tr></thead><tbody><tr><td>a</td><td class="align-center"><strong>b</strong></td></tr></tbody></table></div>"`,
    );
  });

  it("writes notes in the order of first mention, each with its way back", () => {
    expect(
      html("Một[^b], hai[^a], lại một[^b].\n\n[^a]: Chú thích a.\n[^b]: Chú thích b."),
    ).toMatchInlineSnapshot(
      `"<p>Một<sup id="ve-chu-thich-1"><a href="#chu-thich-1" aria-label="Chú thích 1">[1]</a></sup>, hai<sup id="ve-chu-thich-2"><a href="#chu-thich-2" aria-label="Chú thích 2">[2]</a></sup>, lại một<sup><a href="#chu-thich-1" aria-label="Chú thích 1">[1]</a></sup>.</p><section class="notes" aria-label="Chú thích"><ol><li id="chu-thich-1">Chú thích b. <a href="#ve-chu-thich-1" aria-label="Trở lại chỗ có chú thích 1">↩</a></li><li id="chu-thich-2">Chú thích a. <a href="#ve-chu-thich-2" aria-label="Trở lại chỗ có chú thích 2">↩</a></li></ol></section>"`,
    );
  });

  it("keeps numbers of documents on one line", () => {
    expect(
      html("Luật 120/2025/QH15 và Chỉ thị 36-CT/TW, ngày 26/6, QĐ 93/2001/QĐ-TTg"),
    ).toMatchInlineSnapshot(
      `"<p>Luật <span class="whole">120/2025/QH15</span> và Chỉ thị <span class="whole">36-CT/TW</span>, ngày 26/6, QĐ <span class="whole">93/2001/QĐ-TTg</span></p>"`,
    );
  });

  it("gives equal headings different ids", () => {
    expect(html("## Điều nên làm\n\na\n\n## Điều nên làm\n\nb")).toContain('id="dieu-nen-lam-2"');
    expect(html("## A\n\nx\n\n## A\n\ny\n\n## A 2\n\nz")).toContain('id="a-2-2"');
    expect(html("## Nội dung\n\nx")).toContain('id="muc-noi-dung"');
  });
});

describe("every block", () => {
  const sources = new Map(
    vocabulary.map(({ name }) => [name, readFileSync(`src/document/blocks/${name}/example.mdx`, "utf8")]),
  );

  it.each(parseExamples(sources))("$name writes its example", ({ tree }) => {
    expect(writeWebHtml(tree, { imageAddress: () => "/hinh.webp" })).toMatchSnapshot();
  });
});

describe("the tree", () => {
  it("gives its words", () => {
    expect(
      treeWords(
        parse('## Mục\n\nChữ [liên kết](/).\n\n<MythFact myth="Điều sai đó">\n\nĐiều đúng.\n\n</MythFact>'),
      ),
    ).toBe("Mục\nChữ liên kết.\nNgười ta hay nghĩ: «Điều sai đó»\nSự thật:\nĐiều đúng.");
  });

  it("loses links to an address, not their words", () => {
    const tree = unlink(parse("Xem [bài **này**](/a/#b), [bài kia](/c/)."), "/a/");
    expect(writeWebHtml(tree, { imageAddress: () => "" })).toBe(
      '<p>Xem bài <strong>này</strong>, <a href="/c/">bài kia</a>.</p>',
    );
  });
});
