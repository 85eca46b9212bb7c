import { describe, expect, it } from "vitest";
import { examine } from "#document/edition.ts";
import { formatProblems } from "#library/problems.ts";
import { correctionNotices, recentCorrections, type Notice } from "#newsroom/corrections.ts";
import { wireOf } from "#newsroom/wire.ts";
import { articleFile, contentFolder, fixtureNow } from "../content-folder.ts";
import { galleryManuscript } from "../gallery.ts";

async function wireAt(now: Date, changes: Parameters<typeof contentFolder>[0] = {}) {
  const { edition } = await examine({ contentDir: contentFolder(changes), now });
  return wireOf(edition!);
}

async function complaints(changes: Record<string, string>): Promise<string> {
  const { problems } = await examine({
    contentDir: contentFolder({ "articles/thu.mdx": articleFile("Chữ.", changes) }),
    now: fixtureNow,
  });
  return formatProblems(problems.errors);
}

describe("a correction", () => {
  it("says what was wrong, what is right, in which versions, and what to print", async () => {
    const { notices } = await wireAt(fixtureNow);
    const notice = notices.find(({ id }) => id === "articles/bai-dinh-chinh#4");
    expect(notice).toMatchObject({
      type: "correction",
      severity: "material",
      wrong: "mỗi thuyền chở tám người",
      right: "mỗi thuyền chở nhiều nhất năm người",
      since: 2,
      version: 4,
      href: "/bai-viet/bai-dinh-chinh/",
      anchor: "/bao-chi/dinh-chinh/#article-bai-dinh-chinh-ban-4",
    });
    expect(notice!.print).toBe(
      "Đính chính. Trong bài «Chèo thuyền qua đoạn ngập» (theo An toàn mùa lũ, các bản 2–3), chúng tôi đã ghi «mỗi thuyền chở tám người». Xin sửa lại là «mỗi thuyền chở nhiều nhất năm người». Thuyền nhỏ chở tám người dễ lật. Xin lỗi bạn đọc.",
    );
  });

  it("of the only earlier version names that one", async () => {
    const manuscript = await galleryManuscript("Chữ.", {
      corrections: "[{ date: 2026-10-20, wrong: gọi 110, right: gọi 112, severity: minor }]",
    });
    expect(correctionNotices(manuscript)[0]!.print).toContain("(theo An toàn mùa lũ, bản 1)");
  });

  it("stands first on its item for thirty days of the site's time", async () => {
    const { notices } = await wireAt(fixtureNow);
    const shown = (now: string, list: Notice[] = notices) =>
      recentCorrections(list, "/bai-viet/bai-dinh-chinh/", new Date(now)).map(({ version }) => version);
    expect(shown("2026-11-10T08:00:00+07:00")).toEqual([4]);
    expect(shown("2026-12-10T23:00:00+07:00")).toEqual([4]);
    expect(shown("2026-12-11T00:00:00+07:00")).toEqual([]);
    expect(recentCorrections(notices, "/bai-viet/khac/", fixtureNow)).toEqual([]);
  });
});

describe("a withdrawal", () => {
  it("says why, and leaves nothing else of its item in the ledger", async () => {
    const withdrawn = articleFile("Chữ.", {
      status: "withdrawn",
      withdrawn: "{ date: 2026-11-05, reason: Cần hỏi lại nguồn., temporary: true }",
      corrections: "[{ date: 2026-10-20, wrong: CANARYWRONG, right: đúng, severity: minor }]",
    });
    const { notices } = await wireAt(fixtureNow, { "articles/tam-dung.mdx": withdrawn });
    const own = notices.filter(({ slug }) => slug === "tam-dung");
    expect(own).toMatchObject([{ type: "withdrawal", temporary: true, version: 2, date: "2026-11-05" }]);
    expect(own[0]!.print).toContain("tạm dừng để kiểm tra lại ngày 5/11/2026. Lý do: Cần hỏi lại nguồn.");
    expect(JSON.stringify(notices)).not.toContain("CANARYWRONG");
  });

  it("stands among the corrections by its day, newest first", async () => {
    const { notices } = await wireAt(fixtureNow);
    expect(notices.map(({ id }) => id)).toEqual([
      "articles/bai-dinh-chinh#4",
      "articles/bai-da-rut#rut",
      "articles/bai-dinh-chinh#2",
    ]);
  });
});

describe("an editor is told", () => {
  it("when an entry is put before older ones, before publication, or after the last change", async () => {
    expect(
      await complaints({
        corrections:
          "[{ date: 2026-10-20, wrong: a, right: b, severity: minor }, { date: 2026-10-10, wrong: a, right: b, severity: minor }]",
        versions: "[{ date: 2026-09-10, what: Thêm. }, { date: 2026-11-10, what: Thêm. }]",
      }),
    ).toMatchInlineSnapshot(`
      "articles/thu.mdx:13:82  Trường «corrections[2].date»: Ngày 2026-10-10 sớm hơn mục đứng trước (2026-10-20). Mục mới luôn ghi ở cuối danh sách.
      articles/thu.mdx:14:20  Trường «versions[1].date»: Ngày 2026-09-10 sớm hơn ngày đăng 2026-10-01.
      articles/thu.mdx:14:55  Trường «versions[2].date»: Ngày 2026-11-10 muộn hơn «updatedAt» (2026-11-01). Hãy đổi «updatedAt»."
    `);
  });

  it("when a mistake is said to be as young as its correction", async () => {
    expect(
      await complaints({
        corrections: "[{ date: 2026-10-20, wrong: a, right: b, severity: minor, since: 2 }]",
      }),
    ).toMatchInlineSnapshot(
      `"articles/thu.mdx:13:79  Bài mới có 2 bản, nên «since» phải là bản đã mắc lỗi, nhỏ hơn 2."`,
    );
  });
});
