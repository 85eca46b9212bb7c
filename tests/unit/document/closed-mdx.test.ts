import { describe, expect, it } from "vitest";
import { examine } from "#document/edition.ts";
import { formatProblems } from "#library/problems.ts";
import { articleFile, contentFolder, fixtureNow } from "../content-folder.ts";

/** What the editor is told about a text; the text starts on line 14 of its file. */
async function refusal(text: string): Promise<string> {
  const { problems } = await examine({
    contentDir: contentFolder({ "articles/thu.mdx": articleFile(text) }),
    now: fixtureNow,
  });
  return formatProblems(problems.errors);
}

describe("closed MDX refuses", () => {
  it("code by every door", async () => {
    expect(await refusal('import x from "y"')).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không dùng «import» hay «export» trong bài. Các khối có sẵn, cứ viết thẳng tên khối."`,
    );
    expect(await refusal("export const x = 1")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không dùng «import» hay «export» trong bài. Các khối có sẵn, cứ viết thẳng tên khối."`,
    );
    expect(await refusal("Số {1 + 1} đây")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:4  Không dùng dấu ngoặc nhọn «{ }» trong bài. Hãy viết thẳng nội dung."`,
    );
    expect(await refusal("{process.env}")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không dùng dấu ngoặc nhọn «{ }» trong bài. Hãy viết thẳng nội dung."`,
    );
    expect(await refusal("<Callout kind={x}>\n\nChữ\n\n</Callout>")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Khối <Callout>: viết kind="…", giá trị đặt trong dấu nháy kép, không dùng { }."`,
    );
    expect(await refusal("<Callout {...x}>\n\nChữ\n\n</Callout>")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Khối <Callout>: không dùng {...}. Hãy ghi từng thuộc tính."`,
    );
    expect(await refusal("Chữ <b>đậm</b> và <script>alert(1)</script>")).toMatchInlineSnapshot(`
      "articles/thu.mdx:15:5  Không dùng thẻ HTML <b>. Dùng **chữ đậm**.
      articles/thu.mdx:15:19  Không dùng thẻ HTML <script>. Bài viết không chứa mã lệnh."
    `);
    expect(await refusal("<div>\n\nChữ\n\n</div>")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không dùng thẻ HTML <div>. Hãy dùng Markdown hoặc một khối có sẵn."`,
    );
    expect(await refusal("<!-- ghi chú -->")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không dùng chú thích HTML (<!-- … -->). Hãy xóa đi."`,
    );
    expect(await refusal("[bấm](javascript:alert(1)) [xem](data:text/html,x) [kia](//x.vn/)"))
      .toMatchInlineSnapshot(`
      "articles/thu.mdx:15:1  Liên kết «javascript:alert(1)» không dùng được. Trong trang thì viết «/hoi-dap/…/»; ra ngoài thì viết đủ https://…
      articles/thu.mdx:15:28  Liên kết «data:text/html,x» không dùng được. Trong trang thì viết «/hoi-dap/…/»; ra ngoài thì viết đủ https://…
      articles/thu.mdx:15:52  Liên kết «//x.vn/» không dùng được. Trong trang thì viết «/hoi-dap/…/»; ra ngoài thì viết đủ https://…"
    `);
  });

  it("what it does not know", async () => {
    expect(await refusal("<Calout>\n\nChữ\n\n</Calout>")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không có khối <Calout>. Có phải bạn muốn viết «Callout»? Các khối có sẵn: ActionBox, Activity, Announcer, Answer, AnswerLines, Callout, CallTwice, Checklist, Dialogue, Embed, Fact, Figure, HelpLine, LawArticle, MythFact, Notes, QuestionAnswer, Quote, Statistic, Steps, Table, Term, Version, Warning."`,
    );
    expect(await refusal('<Callout kind="note" mau="đỏ">\n\nChữ\n\n</Callout>')).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Khối <Callout>: Không có trường «mau». (Thuộc tính của khối: kind, title.)"`,
    );
    expect(await refusal('<Callout kind="loud">\n\nChữ\n\n</Callout>')).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Khối <Callout>: Trường «kind» chỉ nhận một trong các giá trị: note, important, tip. (Thuộc tính của khối: kind, title.)"`,
    );
    expect(await refusal('<Fact source="khong-co">\n\nChữ\n\n</Fact>')).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không có nguồn «khong-co»."`,
    );
    expect(await refusal('<HelpLine contact="cuu-ho" />')).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Danh bạ không có «cuu-ho». Các mã có sẵn: cuu-ho-112."`,
    );
    expect(
      await refusal('<Quote source="quyet-dinh-mau" clause="hai">\n\nChữ\n\n</Quote>'),
    ).toMatchInlineSnapshot(`"articles/thu.mdx:15:1  Không có điều khoản «hai»."`);
    expect(
      await refusal('<Figure src="thieu.png" alt="Một căn nhà" credit="Ban biên tập" rights="reuse" />'),
    ).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không có hình «thieu.png» cạnh bài này, hoặc hình không mở được."`,
    );
    expect(await refusal("Xem [đây](/bai-viet/khong-co/) và [kia](#muc-khong-co).\n\n## Mục có"))
      .toMatchInlineSnapshot(`
      "articles/thu.mdx:15:5  Liên kết /bai-viet/khong-co/ không dẫn đến trang nào. Hãy kiểm tra lại địa chỉ (kết thúc bằng «/»).
      articles/thu.mdx:15:35  Trang /bai-viet/thu/ không có mục «#muc-khong-co»."
    `);
    expect(await refusal("Xem [kia](/bai-viet/chuan-bi-truoc-mua-lu/#ke-do-len-co).")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:5  Trang /bai-viet/chuan-bi-truoc-mua-lu/ không có mục «#ke-do-len-co». Có phải bạn muốn viết «ke-do-len-cao»?"`,
    );
  });

  it("what would not read well in every form", async () => {
    expect(await refusal("# Tiêu đề lớn")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không dùng «#» trong bài: tiêu đề đã có ở «title». Mục lớn bắt đầu bằng «##»."`,
    );
    expect(await refusal("## Một\n\n#### Nhảy bậc")).toMatchInlineSnapshot(
      `"articles/thu.mdx:17:1  Tiêu đề nhảy bậc: sau «##» phải là «###», không phải «####»."`,
    );
    expect(await refusal("![](a.png)")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Hình thiếu lời mô tả. Dùng <Figure src="…" alt="Trong hình có gì" credit="…" rights="reuse" />."`,
    );
    expect(
      await refusal('<Figure src="a.png" credit="Ban biên tập" rights="reuse" />'),
    ).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Khối <Figure>: Thiếu trường «alt». (Thuộc tính của khối: src, alt, caption, credit, rights.)"`,
    );
    expect(await refusal("Có chú thích[^1].")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Chú thích [^1] chưa có nội dung. Thêm dòng «[^1]: …» ở cuối bài."`,
    );
    expect(await refusal("<Steps>\n\n- không đánh số\n\n</Steps>")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Trong <Steps> chỉ để đúng một danh sách đánh số: mỗi bước một dòng, bắt đầu bằng «1. »."`,
    );
    expect(await refusal('<Callout kind="note">\n</Callout>')).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Khối <Callout> đang trống. Hãy viết nội dung giữa <Callout> và </Callout>."`,
    );
    expect(await refusal('Chữ <HelpLine contact="cuu-ho-112" /> giữa dòng')).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:5  Khối <HelpLine> phải đứng riêng một dòng, có dòng trống trước và sau."`,
    );
    expect(await refusal("```\nmã\n```")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không dùng khối mã. Hãy bỏ các dấu \`\`\` hoặc khoảng trắng thụt ở đầu dòng."`,
    );
    expect(
      await refusal('<Quote source="quyet-dinh-mau" clause="mot">\n\nMỗi nhà tự lo\n\n</Quote>'),
    ).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Câu trích không có nguyên văn trong 1. Hãy chép lại đúng từng chữ, chỗ bỏ bớt ghi «…»."`,
    );
  });

  it("what would get lost or do harm unseen", async () => {
    expect(await refusal("Chữ &#x202e;đảo.")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Có ký tự không nhìn thấy được (viết bằng mã). Hãy xóa nó đi."`,
    );
    expect(await refusal("Không ai nhắc.\n\n[^a]: Chú thích mồ côi.")).toMatchInlineSnapshot(
      `"articles/thu.mdx:17:1  Chú thích [^a] không được nhắc đến trong bài. Thêm [^a] vào câu, hoặc bỏ chú thích."`,
    );
    expect(await refusal("Hai[^a].\n\n[^a]: Một.\n[^a]: Hai.")).toMatchInlineSnapshot(
      `"articles/thu.mdx:18:1  Có hai chú thích [^a]. Hãy đổi tên một chú thích."`,
    );
    expect(await refusal("- [ ] việc một\n- [x] việc hai")).toMatchInlineSnapshot(`
      "articles/thu.mdx:15:1  Không dùng «- [ ]». Danh sách để đánh dấu thì đặt trong khối <Checklist title="…">.
      articles/thu.mdx:16:1  Không dùng «- [ ]». Danh sách để đánh dấu thì đặt trong khối <Checklist title="…">."
    `);
    expect(await refusal("Bấm [](/giup-do/) đây.")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:5  Liên kết này không có chữ để bấm. Viết chữ giữa hai dấu ngoặc vuông."`,
    );
    expect(await refusal("##\n\nChữ.")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Tiêu đề này không có chữ. Hãy viết chữ hoặc bỏ dòng này."`,
    );
    expect(await refusal("| a | b |\n|---|---|\n| 1 |")).toMatchInlineSnapshot(
      `"articles/thu.mdx:17:1  Hàng này có 1 ô, còn hàng đầu có 2. Mỗi hàng phải đủ ô."`,
    );
    expect(await refusal('<Callout kind="note" kind="tip">\n\nChữ\n\n</Callout>')).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Thuộc tính «kind» được ghi hai lần. Hãy giữ lại một."`,
    );
    expect(await refusal("Gọi 0912 345 678 ngay.")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không gõ tay số điện thoại («0912 345 678»). Thêm số vào danh bạ trong site.yaml rồi dùng <HelpLine contact="…" />."`,
    );
    expect(await refusal(`${"- ".repeat(40)}sâu`)).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:17  Danh sách hoặc khối lồng nhau sâu quá. Hãy tách ra."`,
    );
    expect(await refusal("<toString />")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Không dùng thẻ HTML <toString>. Hãy dùng Markdown hoặc một khối có sẵn."`,
    );
  });

  it("what the parser cannot read", async () => {
    expect(await refusal('<Callout kind="note">\n\nchưa đóng')).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Khối <Callout> chưa đóng. Thêm </Callout> ở cuối khối, trên một dòng riêng."`,
    );
    expect(await refusal("Nếu tuổi <18 thì")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:10  Dấu «<» ở đây bị hiểu là mở một khối. Hãy viết bằng chữ («nhỏ hơn», «dưới»), hoặc ghi liên kết theo dạng [chữ](địa chỉ). Nếu đây là một khối, giá trị thuộc tính phải nằm trong dấu nháy kép."`,
    );
    expect(await refusal("Ngoặc { mở")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:7  Không dùng dấu ngoặc nhọn «{ }» trong bài. Hãy viết bằng chữ thường hoặc ngoặc tròn."`,
    );
    expect(await refusal("<Callout kind=note>\n\nChữ\n\n</Callout>")).toMatchInlineSnapshot(
      `"articles/thu.mdx:15:1  Dấu «<» ở đây bị hiểu là mở một khối. Hãy viết bằng chữ («nhỏ hơn», «dưới»), hoặc ghi liên kết theo dạng [chữ](địa chỉ). Nếu đây là một khối, giá trị thuộc tính phải nằm trong dấu nháy kép."`,
    );
  });

  it("a text without something to do at its end", async () => {
    const file = articleFile("Chữ.").replace(/<ActionBox[\s\S]*/u, "");
    const { problems } = await examine({
      contentDir: contentFolder({ "articles/thu.mdx": file }),
      now: fixtureNow,
    });
    expect(formatProblems(problems.errors)).toMatchInlineSnapshot(
      `"articles/thu.mdx:14:1  Bài phải kết thúc bằng khối <ActionBox>: việc người đọc làm được, và ít nhất một <HelpLine contact="…" />."`,
    );
  });

  it("several things at once, all of them", async () => {
    const told = await refusal("# A\n\n{x}\n\n<b>\n\nc\n\n</b>\n\n[d](javascript:x)");
    expect(told.split("\n")).toHaveLength(4);
  });
});
