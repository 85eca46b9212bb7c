import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  Document,
  HeadingLevel,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import iconv from "iconv-lite";
import { describe, expect, it, onTestFinished } from "vitest";
import { draftOf } from "#desk/import/draft.ts";
import { ImportError } from "#desk/import/imported-source.ts";
import { readSource } from "#desk/import/source.ts";
import { toText } from "#desk/import/to-markdown.ts";
import { encodingOfFont } from "#desk/import/word.ts";

/** As Word keeps it in runs of an ABC font: bytes of TCVN3 as characters. */
const inAbc = (text: string) => iconv.decode(iconv.encode(text, "tcvn"), "latin1");

const inCapitals: IRunOptions = { text: inAbc("là việc chung"), font: ".VnTimeH", bold: true };

async function wordFile(): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: "Bài của xã", heading: HeadingLevel.TITLE }),
          new Paragraph({ text: "Việc đã làm", heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun({ text: inAbc("Phòng, chống ma túy "), font: ".VnTime" }),
              new TextRun(inCapitals),
              new TextRun({ text: " của mọi nhà, ", font: "Times New Roman" }),
              new TextRun({ text: "cuûa caû coäng ñoàng.", font: "VNI-Times" }),
            ],
          }),
          new Paragraph({ text: "Gặp trưởng thôn", bullet: { level: 0 } }),
          new Table({
            rows: ["Thôn", "Số hộ"].map(
              (label, index) =>
                new TableRow({
                  children: [label, index === 0 ? "Số" : "120"].map(
                    (text) => new TableCell({ children: [new Paragraph(text)] }),
                  ),
                }),
            ),
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

describe("a Word file", () => {
  it("gives headings, lists, tables, and its old fonts run by run", async () => {
    const { html, remarks } = await readSource("bai.docx", await wordFile());
    const { title, body } = toText(html);
    expect(title).toBe("Bài của xã");
    expect(body).toContain("## Việc đã làm");
    expect(body).toContain("Phòng, chống ma túy **LÀ VIỆC CHUNG** của mọi nhà, của cả cộng đồng.");
    expect(body).toContain("- Gặp trưởng thôn");
    expect(body).toMatch(/\| Thôn\s+\| Số\s+\|/u);
    expect(remarks).toEqual(["Đã đổi chữ từ phông cũ: .VnTime, .VnTimeH, VNI-Times."]);
  });

  it("that is none is refused in words", async () => {
    await expect(readSource("bai.docx", Buffer.from("không phải"))).rejects.toThrow(
      new ImportError("Tệp này không phải tệp Word (.docx), hoặc đã hỏng. Hãy mở bằng Word rồi lưu lại."),
    );
    await expect(readSource("bai.rtf", Buffer.from(""))).rejects.toThrow(/Lưu thành/u);
    await expect(readSource("bai.pdf", Buffer.from(""))).rejects.toThrow("chỉ nhận tệp .docx, .txt, .html.");
  });

  it.each([
    [".VnTime", "tcvn3"],
    [".VnArialH", "tcvn3"],
    ["VNI-Times", "vni"],
    ["Times New Roman", undefined],
  ])("font %s is %s", (font, encoding) => {
    expect(encodingOfFont(font)).toBe(encoding);
  });
});

describe("text and HTML", () => {
  it("are read in their encoding, paragraph by paragraph", async () => {
    const bytes = iconv.encode("Đơn vị\r\n\r\nPhòng , chống ma túy\r\nở thôn", "tcvn");
    const { html, encoding } = await readSource("bai.txt", bytes);
    expect(encoding).toBe("tcvn3");
    expect(toText(html)).toMatchObject({ title: "Đơn vị", body: "Phòng, chống ma túy\\\nở thôn\n" });
  });

  it("lose what Word adds to HTML, and signs that mean something in MDX", async () => {
    const word =
      "<html><head><style>p{}</style></head><body><!--[if gte mso 9]>x<![endif]--><h2>Tiêu đề</h2><p class=MsoNormal><o:p></o:p>Dùng {ngoặc} và 3 &lt; 5</p></body></html>";
    const { html } = await readSource("bai.htm", Buffer.from(word));
    expect(toText(html)).toMatchObject({ title: "Tiêu đề", body: "Dùng \\{ngoặc} và 3 \\< 5\n" });
  });

  it("are repaired where it is certain, and say the rest", () => {
    const { body, repairs } = toText("<p>Tên bài</p><p>Tuy nhiờn, <b>cácĐoàn</b> thể và và xã</p>");
    expect(body).toBe("Tuy nhiên, **các đoàn** thể và và xã\n");
    expect(repairs.map(({ paragraph, found, put, grade }) => [paragraph, found, put, grade])).toEqual([
      [2, "nhiờn", "nhiên", "certain"],
      [2, "cácĐoàn", "các đoàn", "certain"],
      [2, "và và", "và", "possible"],
    ]);
  });
});

describe("a draft", () => {
  it("has an address from its title, front matter, and a ledger for a spreadsheet", () => {
    const text = toText("<h1>Bảo vệ trẻ em</h1><p>Phòng , chống</p>");
    const draft = draftOf(text, "article", { name: "vb", today: "2026-11-28", reviewBy: "2027-05-28" });
    expect(draft.file).toBe("articles/bao-ve-tre-em.mdx");
    expect(draft.text).toMatch(/^---\ntitle: Bảo vệ trẻ em\n[^]*status: draft\n[^]*---\n\nPhòng, chống\n$/u);
    expect(draft.ledger).toContain(
      '"2"," ","","dấu cách trước dấu câu","chắc chắn, đã sửa","Phòng , chống"\r\n',
    );
  });

  it("without a title has its address from the file", () => {
    const draft = draftOf({ title: "", body: "", repairs: [] }, "question", {
      name: "Công văn 12",
      today: "2026-11-28",
      reviewBy: "2027-05-28",
    });
    expect(draft.file).toBe("questions/cong-van-12.mdx");
    expect(draft.text).toContain("answer: ");
  });
});

describe("npm run import", () => {
  const run = (content: string, ...args: string[]) =>
    spawnSync(process.execPath, ["scripts/import.ts", ...args], {
      env: { ...process.env, CONTENT_DIR: content, SITE_NOW: "2026-11-20T00:00:00+07:00" },
      encoding: "utf8",
    });

  it("writes a draft that does not stop a build, tells what is left to do, and never overwrites", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "import-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const content = path.join(folder, "content");
    cpSync("tests/fixtures/flood", content, { recursive: true });
    const file = path.join(folder, "nuoc-len.txt");
    writeFileSync(file, iconv.encode("Nước lên thì đi\n\nCả nhà cùng đi , đừng chờ.", "tcvn"));

    const first = run(content, file, "--kind", "article");
    expect(first.stderr).toBe("");
    expect(first.status).toBe(0);
    expect(first.stdout).toContain("Đã nhập vào articles/nuoc-len-thi-di.mdx (bản nháp).");
    expect(first.stdout).toContain("Bảng mã của tệp gốc: tcvn3.");
    expect(first.stdout).toContain("Đã sửa 1 chỗ chắc chắn");
    expect(first.stdout).toContain("(nhắc) Không có chủ đề «todo».");
    expect(readFileSync(path.join(content, "articles/nuoc-len-thi-di.mdx"), "utf8")).toContain(
      "Cả nhà cùng đi, đừng chờ.",
    );
    expect(existsSync(path.join(content, "articles/nuoc-len-thi-di.so-sua.csv"))).toBe(true);

    const again = run(content, file);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain("articles/nuoc-len-thi-di.mdx đã có.");
    expect(run(content).stderr).toContain("Cách dùng: npm run import");
    expect(run(content, "khong-co.docx").stderr).toContain("Không có tệp khong-co.docx.");
  });
});
