import { describe, expect, it } from "vitest";
import { examine } from "#document/edition.ts";
import { formatProblems } from "#library/problems.ts";
import { articleFile, contentFolder, fixtureNow } from "../content-folder.ts";
import { pressFormFile, twoArticles } from "../press-kit-file.ts";

async function complaints(changes: Record<string, string | null>, files: Record<string, string> = {}) {
  const { problems } = await examine({
    contentDir: contentFolder({
      ...twoArticles,
      "press-kits/thu.mdx": pressFormFile("Bối cảnh.", changes),
      ...files,
    }),
    now: fixtureNow,
  });
  return formatProblems(problems.problems.filter(({ file }) => file.startsWith("press-kits/")));
}

describe("a press kit", () => {
  it("with three pieces that can be taken is in order", async () => {
    expect(await complaints({})).toBe("");
  });

  it("may name only pieces that outlets can take, and only a campaign as its campaign", async () => {
    expect(
      await complaints({
        pieces: "[articles/mot, articles/hai, questions/khi-nao-phai-di, glossary/vung-trung]",
        guideline: "campaigns/tuan-le-phong-lu",
        campaign: "articles/mot",
      }),
    ).toMatchInlineSnapshot(`
      "press-kits/thu.mdx:14:65  «glossary/vung-trung» không phải bài mà báo, đài lấy nguyên được. Hãy chọn bài trong articles/, questions/, radio/.
      press-kits/thu.mdx:15:12  «campaigns/tuan-le-phong-lu» không thể làm bài hướng dẫn đưa tin. Hãy chọn bài trong articles/, questions/, radio/.
      press-kits/thu.mdx:16:11  «articles/mot» không phải một chiến dịch. Hãy chọn bài trong campaigns/."
    `);
  });

  it("must not name what is not there", async () => {
    expect(await complaints({ pieces: "[articles/mot, articles/hai, articles/ba]" })).toContain(
      "Không có bài «articles/ba».",
    );
  });

  it("reminds the editor when too few pieces are public at the time", async () => {
    const late = { "articles/hai.mdx": articleFile("Chữ.", { publishAt: "2026-12-01" }) };
    expect(await complaints({}, late)).toMatchInlineSnapshot(
      `"press-kits/thu.mdx:14:9  (nhắc) Lúc này chỉ có 2 bài trong bộ tư liệu đang đăng, cần ít nhất 3. Hãy đăng hoặc thêm bài; trong lúc chờ, trang nói rõ là còn thiếu."`,
    );
    expect(await complaints({ publishAt: "2026-12-01" }, late)).toBe("");
  });

  it("must end in what an editor can do, as every text for readers", async () => {
    const open = pressFormFile("Bối cảnh.").replace(/<ActionBox[\s\S]*<\/ActionBox>/u, "Hết.");
    expect(await complaints({}, { "press-kits/thu.mdx": open })).toContain("Bài phải kết thúc bằng khối");
  });
});
