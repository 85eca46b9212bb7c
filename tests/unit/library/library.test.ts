import { readFileSync } from "node:fs";
import { symlinkSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { examine } from "#document/edition.ts";
import { formatProblems } from "#library/problems.ts";
import { articleFile, contentFolder, fixtureNow } from "../content-folder.ts";

async function complaints(changes: Parameters<typeof contentFolder>[0]): Promise<string> {
  const { problems } = await examine({ contentDir: contentFolder(changes), now: fixtureNow });
  return formatProblems(
    problems.problems.filter(({ file }) => file !== "articles/chuan-bi-truoc-mua-lu.mdx"),
  );
}

const faulty = (changes: Record<string, string | null>) =>
  complaints({ "articles/thu.mdx": articleFile("Chữ.", changes) });

describe("the second province", () => {
  it("is read without errors and gives out only what is public", async () => {
    const { edition, problems } = await examine({ contentDir: contentFolder(), now: fixtureNow });
    expect(problems.errors).toEqual([]);
    expect(edition?.library.items.map(({ ref }) => ref).sort()).toEqual([
      "articles/bai-dinh-chinh",
      "articles/chuan-bi-truoc-mua-lu",
      "campaigns/tuan-le-phong-lu",
      "glossary/vung-trung",
      "lessons/mac-ao-phao",
      "questions/khi-nao-phai-di",
    ]);
    expect(edition?.library.tombstones.map(({ href }) => href)).toEqual(["/bai-viet/bai-da-rut/"]);
  });

  it("resolves references, and leaves out related items that are not public yet", async () => {
    const { edition } = await examine({ contentDir: contentFolder(), now: fixtureNow });
    const article = edition?.library.ofKind("article")[0];
    expect(article?.topic.data.title).toBe("Chuẩn bị trước mùa nước");
    expect(article?.clauses.map(({ label }) => label)).toEqual(["1"]);
    expect(article?.related.map(({ ref }) => ref)).toEqual(["questions/khi-nao-phai-di"]);
  });

  it("shows the scheduled item from its hour on", async () => {
    const { edition } = await examine({ contentDir: contentFolder(), now: new Date("2026-12-14T17:00:00Z") });
    expect(edition?.library.items.map(({ ref }) => ref)).toContain("articles/bai-hen-gio");
    expect(edition?.warnings).toEqual([]);
  });

  it("refuses to hand out the text of a draft", async () => {
    const { edition } = await examine({ contentDir: contentFolder(), now: fixtureNow });
    expect(() => edition?.documentOf({ file: "articles/bai-nhap.mdx" })).toThrow("No public text");
  });

  it("reads without a programme", async () => {
    const withoutClauses = articleFile("Chữ.");
    const { edition, problems } = await examine({
      contentDir: contentFolder({ programme: null, "articles/chuan-bi-truoc-mua-lu.mdx": withoutClauses }),
      now: fixtureNow,
    });
    expect(problems.errors).toEqual([]);
    expect(edition?.library.programme).toBeUndefined();
  });
});

describe("what an editor is told", () => {
  it("about fields", async () => {
    expect(await faulty({ titel: "Nhầm", description: null })).toMatchInlineSnapshot(`
      "articles/thu.mdx:2:1  Thiếu trường «description».
      articles/thu.mdx:12:1  Không có trường «titel». Có phải bạn muốn viết «title»?"
    `);
    expect(await faulty({ title: "x".repeat(120), status: "xong" })).toMatchInlineSnapshot(`
      "articles/thu.mdx:2:8  Trường «title» dài quá: tối đa 90 ký tự.
      articles/thu.mdx:7:9  Trường «status» chỉ nhận một trong các giá trị: draft, published, withdrawn."
    `);
    expect(await faulty({ publishAt: "20/11/2026", reviewBy: "2029-01-01" })).toMatchInlineSnapshot(`
      "articles/thu.mdx:8:12  Trường «publishAt»: Ghi ngày theo dạng năm-tháng-ngày, ví dụ 2026-11-20, và ngày đó phải có thật. Có thể thêm giờ: 2026-11-20T08:00:00+07:00.
      articles/thu.mdx:11:11  Trường «reviewBy»: Ngày rà soát lại phải sau «reviewedAt» và không quá 12 tháng."
    `);
    expect(await faulty({ publishAt: "2026-02-30" })).toMatchInlineSnapshot(
      `"articles/thu.mdx:8:12  Trường «publishAt»: Ghi ngày theo dạng năm-tháng-ngày, ví dụ 2026-11-20, và ngày đó phải có thật. Có thể thêm giờ: 2026-11-20T08:00:00+07:00."`,
    );
    expect(await faulty({ status: "withdrawn" })).toMatchInlineSnapshot(
      `"articles/thu.mdx:2:1  Trường «withdrawn»: Bài đã rút phải có «withdrawn» với «date» (ngày rút) và «reason» (lý do)."`,
    );
    expect(await faulty({ title: "Một: hai" })).toMatchInlineSnapshot(
      `"articles/thu.mdx:2:8  Giá trị có dấu «: ». Hãy đặt cả giá trị trong dấu nháy kép."`,
    );
    expect(await faulty({ audiences: "[ba-con, ba-con]" })).toMatchInlineSnapshot(
      `"articles/thu.mdx:5:12  Trường «audiences»: Có mục bị lặp lại trong danh sách."`,
    );
    expect(await faulty({ aliases: "&a [*a]" })).toMatchInlineSnapshot(`
      "articles/thu.mdx:13:13  Không dùng neo (&, *) hay thẻ (!) của YAML. Hãy ghi thẳng giá trị.
      articles/thu.mdx:13:14  Không dùng neo (&, *) hay thẻ (!) của YAML. Hãy ghi thẳng giá trị."
    `);
  });

  it("about references", async () => {
    expect(
      await faulty({
        topic: "chuan-b",
        audiences: "[ba-co]",
        clauses: "[mott]",
        demands: "[R99]",
        sources: "[quyet-dinh]",
        related: "[articles/khong-co]",
      }),
    ).toMatchInlineSnapshot(`
      "articles/thu.mdx:4:8  Không có chủ đề «chuan-b». Có phải bạn muốn viết «chuan-bi»?
      articles/thu.mdx:5:13  Không có đối tượng «ba-co». Có phải bạn muốn viết «ba-con»?
      articles/thu.mdx:6:11  Không có nguồn «quyet-dinh».
      articles/thu.mdx:13:11  Không có điều khoản «mott». Có phải bạn muốn viết «mot»?
      articles/thu.mdx:14:11  Không có yêu cầu «R99». Có phải bạn muốn viết «R01»?
      articles/thu.mdx:15:11  Không có bài «articles/khong-co»."
    `);
  });

  it("about files", async () => {
    expect(
      await complaints({
        "articles/Bài-Mới.mdx": articleFile("Chữ."),
        "articles/ghi-chu.docx": "x",
        "articles/khong-khai-bao.mdx": "Chữ.",
        "articles/hong.mdx": new Uint8Array([0xff, 0xfe, 0x41]),
        "articles/an.mdx": articleFile("Chữ\u200B ẩn."),
      }),
    ).toMatchInlineSnapshot(`
      "articles/an.mdx:15:4  Có ký tự ẩn (độ rộng bằng không) (U+200B) không nhìn thấy được. Hãy xóa nó đi.
      articles/Bài-Mới.mdx  Tên «Bài-Mới» chưa dùng làm địa chỉ được. Chỉ dùng chữ thường không dấu, số và gạch nối; đổi thành «bai-moi».
      articles/ghi-chu.docx  Thư mục «articles» chỉ nhận tệp .mdx và hình. Hãy đổi đuôi hoặc chuyển tệp đi.
      articles/hong.mdx  Tệp không phải UTF-8. Hãy lưu lại với bảng mã UTF-8.
      articles/khong-khai-bao.mdx:1:1  Tệp phải bắt đầu bằng phần khai báo giữa hai dòng «---» (tiêu đề, mô tả, chủ đề…)."
    `);
  });

  it("about two files with one address", async () => {
    const yaml = articleFile("").split("---")[1]!;
    expect(
      await complaints({
        "posters/trung.yaml": `${yaml}slogan: Nghe tin sớm\nmotif: dong-song\npalette: rung\n`,
        "pledges/trung.yaml": `${yaml}signatory: family\nheading: Bản cam kết\npromises: [Nghe tin mỗi ngày, Đi khi có loa báo, Giúp nhà bên cạnh]\nsupport: { by: Thôn xóm, promises: [Báo tin sớm cho từng nhà] }\nsignatures: [Gia đình, Thôn xóm]\nmotif: dong-song\npalette: rung\n`,
      }),
    ).toMatchInlineSnapshot(
      `"pledges/trung.yaml  Trùng địa chỉ /an-pham/trung/ với tệp posters/trung.yaml. Hãy đổi tên một trong hai tệp."`,
    );
  });

  it("about an article and a question that would share a republish kit", async () => {
    expect(await complaints({ "articles/khi-nao-phai-di.mdx": articleFile("Chữ.") })).toMatchInlineSnapshot(
      `"questions/khi-nao-phai-di.mdx  Trùng địa chỉ /bao-chi/dang-lai/khi-nao-phai-di/ với tệp articles/khi-nao-phai-di.mdx. Hãy đổi tên một trong hai tệp."`,
    );
  });

  it("about files in the wrong place", async () => {
    expect(
      await complaints({
        "articles/thu-muc/bai.mdx": articleFile("Chữ."),
        "articel/bai.mdx": articleFile("Chữ."),
        "bai.mdx": articleFile("Chữ."),
      }),
    ).toMatchInlineSnapshot(`
      "articel/bai.mdx  Tệp nằm sai chỗ nên sẽ không được đăng. Các thư mục có sẵn: articles, questions, glossary, radio, bulletins, lessons, posters, banners, leaflets, infographics, pledges, decks, help-cards, events, sketches, campaigns, press-kits, topics, audiences, sources, pages. Có phải bạn muốn viết «articles»?
      articles/thu-muc/bai.mdx  Tệp nằm sai chỗ nên sẽ không được đăng. Chuyển tệp ra ngay trong «articles/», không để trong thư mục con.
      bai.mdx  Tệp nằm sai chỗ nên sẽ không được đăng. Các thư mục có sẵn: articles, questions, glossary, radio, bulletins, lessons, posters, banners, leaflets, infographics, pledges, decks, help-cards, events, sketches, campaigns, press-kits, topics, audiences, sources, pages."
    `);
  });

  it("about hidden characters, tags and withdrawals that contradict themselves", async () => {
    expect(await faulty({ title: '"Báo\\u202e tin"' })).toMatchInlineSnapshot(
      `"articles/thu.mdx:2:8  Giá trị có ký tự không nhìn thấy được (viết bằng mã). Hãy xóa nó đi."`,
    );
    expect(await faulty({ title: "!!str Báo tin" })).toMatchInlineSnapshot(
      `"articles/thu.mdx:2:14  Không dùng neo (&, *) hay thẻ (!) của YAML. Hãy ghi thẳng giá trị."`,
    );
    expect(await faulty({ withdrawn: "{ date: 2026-11-01, reason: Sai số gọi. }" })).toMatchInlineSnapshot(
      `"articles/thu.mdx:13:12  Trường «withdrawn»: Có «withdrawn» nhưng «status» chưa phải là withdrawn. Hãy đổi «status», hoặc bỏ «withdrawn»."`,
    );
    expect(
      await faulty({ publishAt: "2026-10-20T06:00:00+07:00", expireAt: "2026-10-20" }),
    ).toMatchInlineSnapshot(`"articles/thu.mdx:13:11  Trường «expireAt»: Ngày hết hạn phải sau ngày đăng."`);
    expect(await faulty({ licence: "CC-BY-NC-ND-4.0" })).toMatchInlineSnapshot(
      `"articles/thu.mdx:13:10  Trường «licence» chỉ nhận một trong các giá trị: CC-BY-4.0, CC-BY-SA-4.0."`,
    );
  });

  it("about site.yaml", async () => {
    expect(await complaints({ "site.yaml": "name: Thiếu nhiều thứ\n" })).toMatchInlineSnapshot(`
      "site.yaml:1:1  Thiếu trường «id».
      site.yaml:1:1  Thiếu trường «shortName».
      site.yaml:1:1  Thiếu trường «tagline».
      site.yaml:1:1  Thiếu trường «description».
      site.yaml:1:1  Thiếu trường «notice».
      site.yaml:1:1  Thiếu trường «region».
      site.yaml:1:1  Thiếu trường «publisher».
      site.yaml:1:1  Thiếu trường «baseUrl».
      site.yaml:1:1  Thiếu trường «licence».
      site.yaml:1:1  Thiếu trường «doors».
      site.yaml:1:1  Thiếu trường «navigation».
      site.yaml:1:1  Thiếu trường «featured».
      site.yaml:1:1  Thiếu trường «helpBar».
      site.yaml:1:1  Thiếu trường «contacts»."
    `);
    expect(await complaints({ "site.yaml": null })).toMatchInlineSnapshot(
      `"site.yaml  Thiếu tệp này, hoặc không mở được."`,
    );
  });

  it("about whom search tells people in need to call", async () => {
    const site = readFileSync("tests/fixtures/flood/site.yaml", "utf8");
    expect(
      await complaints({ "site.yaml": site.replace("contacts: [cuu-ho-112]", "contacts: [cuu-ho-113]") }),
    ).toMatchInlineSnapshot(
      `"site.yaml  Tìm kiếm: danh bạ không có «cuu-ho-113». Có phải bạn muốn viết «cuu-ho-112»?"`,
    );
    expect(await complaints({ "site.yaml": site.replace("[lũ, nước lên]", "[lũ]") })).toMatchInlineSnapshot(
      `"site.yaml:25:7  Trường «search.synonyms[1]» ít quá: ít nhất 2."`,
    );
  });

  it("about the ledger and the demands", async () => {
    expect(
      await complaints({
        "programme/ledger.yaml":
          '- { id: L1, line: 3, column: 0, found: "Xóm", put: "x", kind: typo, certainty: certain }\n',
        "programme/demands.yaml":
          "- { id: R01, clause: hai, quote: Mỗi nhà, demand: Biết việc, acceptance: Có bài }\n- { id: R02, clause: mot, quote: không có câu này, demand: Biết việc, acceptance: Có bài }\n",
      }),
    ).toMatchInlineSnapshot(`
      "programme/demands.yaml:1:22  Không có điều khoản «hai».
      programme/demands.yaml:2:34  Câu trích của R02 không có nguyên văn trong 1.
      programme/ledger.yaml:1:40  Mục hiệu đính L1: ở dòng 3, cột 0 của original.txt là «Mỗi», không phải «Xóm»."
    `);
  });

  it("about pictures", async () => {
    const bomb = await sharp({ create: { width: 8000, height: 5001, channels: 3, background: "white" } })
      .png()
      .toBuffer();
    expect(
      await complaints({
        "articles/to.png": bomb,
        "articles/hong.jpg": "not a picture",
        "articles/ma.svg":
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>alert(1)</script></svg>',
        "articles/ngoai.svg":
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><image href="https://x.example/a.png"/></svg>',
      }),
    ).toMatchInlineSnapshot(`
      "articles/hong.jpg  Không mở được hình này; tệp có thể đã hỏng. Hãy lưu lại thành PNG hoặc JPEG.
      articles/ma.svg  Hình SVG có mã lệnh hoặc gọi ra ngoài. Hãy xuất lại thành SVG thuần hoặc PNG.
      articles/ngoai.svg  Hình SVG có mã lệnh hoặc gọi ra ngoài. Hãy xuất lại thành SVG thuần hoặc PNG.
      articles/to.png  Hình 8000×5001 điểm, quá 40 triệu điểm ảnh. Hãy thu nhỏ rồi lưu lại."
    `);
  });

  it("about links that leave the folder", async () => {
    const contentDir = contentFolder();
    symlinkSync("/etc/hostname", path.join(contentDir, "articles/lien-ket.mdx"));
    const { problems } = await examine({ contentDir, now: fixtureNow });
    expect(formatProblems(problems.errors)).toMatchInlineSnapshot(
      `"articles/lien-ket.mdx  Không dùng liên kết tượng trưng (symlink). Hãy chép tệp vào đây."`,
    );
  });

  it("softly about drafts: they do not stop the build", async () => {
    const draft = articleFile("Chữ {x}.", { status: "draft", sources: "[khong-co]" });
    const { problems } = await examine({
      contentDir: contentFolder({ "articles/thu.mdx": draft }),
      now: fixtureNow,
    });
    expect(problems.errors).toEqual([]);
    expect(formatProblems(problems.warnings.filter(({ file }) => file === "articles/thu.mdx")))
      .toMatchInlineSnapshot(`
      "articles/thu.mdx:6:11  (nhắc) Không có nguồn «khong-co».
      articles/thu.mdx:15:5  (nhắc) Không dùng dấu ngoặc nhọn «{ }» trong bài. Hãy viết thẳng nội dung."
    `);
  });

  it("about a review that is overdue", async () => {
    expect(await faulty({ reviewedAt: "2025-11-01", reviewBy: "2026-10-01" })).toMatchInlineSnapshot(
      `"articles/thu.mdx:11:11  (nhắc) Đã quá ngày rà soát 2026-10-01. Hãy đọc lại bài và ghi ngày mới."`,
    );
  });
});
