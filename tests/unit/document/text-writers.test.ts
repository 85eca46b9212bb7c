import { describe, expect, it } from "vitest";
import { writeCleanHtml, writeHtmlFile } from "#document/writers/clean-html.ts";
import { writeMarkdown } from "#document/writers/markdown.ts";
import { writePlainText } from "#document/writers/plain-text.ts";
import { OPENING_LIMIT, SMS_LIMIT, writePost, writeSms } from "#document/writers/short-messages.ts";
import { galleryManuscript } from "../gallery.ts";

const options = { imageAddress: () => "https://flood.example/hinh.png" };

describe("clean HTML", () => {
  it("tells every block", async () => {
    expect(writeCleanHtml(await galleryManuscript(), options)).toMatchSnapshot();
  });

  it("holds only elements and attributes that WordPress keeps for posts", async () => {
    const html = writeCleanHtml(await galleryManuscript(), options);
    const elements = new Set([...html.matchAll(/<([a-z0-9]+)/gu)].map((match) => match[1]!));
    const kept =
      "div p strong em a ul ol li h2 h3 h4 table caption thead tbody tr th td blockquote figure figcaption img hr br sup".split(
        " ",
      );
    expect([...elements].filter((element) => !kept.includes(element))).toEqual([]);
    const attributes = new Set([...html.matchAll(/\s([a-z-]+)=/gu)].map((match) => match[1]!));
    const allowed = ["href", "rel", "src", "alt", "width", "height", "start", "scope"];
    expect([...attributes].filter((name) => !allowed.includes(name) && !name.startsWith("data-"))).toEqual(
      [],
    );
  });

  it("leads back with absolute addresses, and carries credit, licence, version and help", async () => {
    const manuscript = await galleryManuscript();
    const html = writeCleanHtml(manuscript, options);
    expect(
      [...html.matchAll(/href="([^"]+)"/gu)].filter(([, href]) => !href!.startsWith("https://")),
    ).toEqual([]);
    expect(html).toContain('data-id="articles/trung-bay"');
    expect(html).toContain(`data-sha256="${manuscript.digest}"`);
    expect(html).toContain("Creative Commons Ghi công 4.0");
    expect(html).toContain("112 – Cứu hộ, cứu nạn");
  });

  it("leaves out a picture that others may not use", async () => {
    const manuscript = await galleryManuscript();
    expect(writeHtmlFile(manuscript, options)).not.toContain("Hình không được đăng lại");
    expect(JSON.stringify(manuscript)).not.toContain("rieng.png");
  });
});

describe("plain text", () => {
  it("tells every block, wrapped", async () => {
    const text = writePlainText(await galleryManuscript(), { width: 72 });
    expect(text).toMatchSnapshot();
    const long = text.split("\n").filter((line) => line.length > 72 && !/https:|\|/u.test(line));
    expect(long).toEqual([]);
  });

  it("keeps a paragraph on one line when it is not wrapped", async () => {
    const text = writePlainText(await galleryManuscript("Một đoạn rất dài. ".repeat(40)), {
      width: undefined,
    });
    expect(text).toContain("Một đoạn rất dài. ".repeat(40).trim());
  });

  it("is NFC, and takes what an editor may paste", async () => {
    const strange = `Chữ ${"ế ẫ ở".normalize("NFD")}, từ ${"x".repeat(200)}, العربية, 👨‍👩‍👧 và ☂️.`.replaceAll(
      "\u200d",
      "",
    );
    const text = writePlainText(await galleryManuscript(strange), { width: 72 });
    expect(text).toBe(text.normalize("NFC"));
    expect(text).toContain("x".repeat(200));
    expect(text).toContain("العربية");
  });
});

describe("Markdown", () => {
  it("tells every block", async () => {
    expect(writeMarkdown(await galleryManuscript(), options)).toMatchSnapshot();
  });

  it("keeps a table of twelve columns together", async () => {
    const row = `| ${Array.from({ length: 12 }, (_, index) => `cột ${index + 1}`).join(" | ")} |`;
    const table = `${row}\n|${" --- |".repeat(12)}\n${row}`;
    expect(writeMarkdown(await galleryManuscript(table), options)).toContain("| cột 12 |");
  });
});

describe("short messages", () => {
  it("fit a single text message, or are not offered", async () => {
    const sms = writeSms(await galleryManuscript(undefined, { title: "Chuẩn bị trước mùa lũ" }));
    expect(sms).toBe("Chuẩn bị trước mùa lũ. Cần giúp: gọi 112.");
    expect(sms!.length).toBeLessThanOrEqual(SMS_LIMIT);
    expect(
      writeSms(
        await galleryManuscript(undefined, {
          title: "Một tên bài dài đến mức không còn chỗ cho số gọi giúp đỡ nữa đâu",
        }),
      ),
    ).toBeUndefined();
  });

  it("open a post with a line that is seen whole, and end it with the link", async () => {
    const post = writePost(await galleryManuscript());
    expect(post.split("\n")[0]!.length).toBeLessThanOrEqual(OPENING_LIMIT);
    expect(post.match(/^• /gmu)!.length).toBeGreaterThanOrEqual(2);
    expect(post.match(/^• /gmu)!.length).toBeLessThanOrEqual(4);
    expect(post.trim().endsWith("https://flood.example/bai-viet/trung-bay/")).toBe(true);
  });
});

describe("versions", () => {
  it("are counted from corrections and changes, in the order of their days", async () => {
    const { version, changes, credit } = await galleryManuscript(undefined, {
      corrections: "[{ date: 2026-10-20, wrong: gọi 110, right: gọi 112, severity: material }]",
      versions: '[{ date: 2026-10-10, what: "Thêm một mục." }]',
    });
    expect(version).toBe(3);
    expect(changes.map(({ what }) => what)).toEqual([
      "Đăng lần đầu.",
      "Thêm một mục.",
      "Bản trước ghi «gọi 110». Nay sửa là «gọi 112».",
    ]);
    expect(credit).toContain("bản 3");
  });

  it("have a digest that changes with a word and not with the domain", async () => {
    const { digest } = await galleryManuscript("Một câu.");
    expect((await galleryManuscript("Một câu!")).digest).not.toBe(digest);
    expect((await galleryManuscript("Một câu.")).digest).toBe(digest);
  });
});
