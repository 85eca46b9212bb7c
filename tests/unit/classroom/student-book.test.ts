import { strFromU8, unzipSync } from "fflate";
import { XMLParser } from "fast-xml-parser";
import { SyntaxValidator } from "fast-xml-validator";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { studentBook } from "#classroom/student-book/book.ts";
import { writeEpub } from "#classroom/student-book/epub.ts";
import { fixtureLesson } from "../lesson.ts";

async function fixtureBook(changes: Parameters<typeof fixtureLesson>[0] = {}) {
  const { lesson, edition } = await fixtureLesson(changes);
  const bytes = await writeEpub(studentBook(lesson, edition.library.site));
  return { lesson, bytes, files: unzipSync(bytes) };
}

interface Package {
  package: {
    metadata: { "dc:identifier": { "#text": string }; meta: { "@_property": string; "#text": string }[] };
    manifest: {
      item: { "@_id": string; "@_href": string; "@_media-type": string; "@_properties"?: string }[];
    };
    spine: { itemref: { "@_idref": string }[] };
  };
}

const parsePackage = (files: Record<string, Uint8Array>) =>
  new XMLParser({ ignoreAttributes: false }).parse(strFromU8(files["EPUB/package.opf"]!)) as Package;

describe("the student's book", () => {
  it("begins with its type, stored as it is (EPUB 3.3, 4.2.2)", async () => {
    const { bytes } = await fixtureBook();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect(view.getUint16(8, true), "compression method").toBe(0);
    expect(view.getUint16(28, true), "length of the extra field").toBe(0);
    expect(strFromU8(bytes.subarray(30, 58))).toBe("mimetypeapplication/epub+zip");
  });

  it("lists each of its files once, and every chapter in the order of reading", async () => {
    const { files } = await fixtureBook();
    const { manifest, spine } = parsePackage(files).package;
    const listed = manifest.item.map((item) => `EPUB/${item["@_href"]}`);
    const present = Object.keys(files).filter((name) => name.startsWith("EPUB/") && !name.endsWith(".opf"));
    expect(listed.toSorted()).toEqual(present.toSorted());
    const ids = manifest.item.map((item) => item["@_id"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(spine.itemref.map((item) => item["@_idref"])).toEqual([
      "mo-dau",
      "dieu-can-nho",
      "phieu-1",
      "cau-hoi",
      "khi-can-giup",
      "ve-sach",
    ]);
    expect(strFromU8(files["META-INF/container.xml"]!)).toContain('full-path="EPUB/package.opf"');
    const nav = strFromU8(files["EPUB/nav.xhtml"]!);
    for (const { "@_idref": id } of spine.itemref) expect(nav).toContain(`href="${id}.xhtml"`);
    expect(manifest.item.find((item) => item["@_properties"] === "nav")?.["@_href"]).toBe("nav.xhtml");
  });

  it("is well-formed, in Vietnamese, with the time of its version and what readers with a disability look for", async () => {
    const { files } = await fixtureBook();
    for (const [name, bytes] of Object.entries(files).filter(([file]) =>
      /\.(?:xhtml|opf|xml)$/u.test(file),
    )) {
      expect(SyntaxValidator.validate(strFromU8(bytes)), name).toBe(true);
      if (name.endsWith(".xhtml")) expect(strFromU8(bytes)).toContain('lang="vi" xml:lang="vi"');
    }
    const { metadata } = parsePackage(files).package;
    const property = (name: string) =>
      metadata.meta.filter((meta) => meta["@_property"] === name).map((meta) => meta["#text"]);
    expect(property("dcterms:modified")).toEqual(["2026-10-31T17:00:00Z"]);
    expect(property("schema:accessMode")).toEqual(["textual"]);
    expect(property("schema:accessibilityHazard")).toEqual(["none"]);
    expect(metadata["dc:identifier"]["#text"]).toBe("https://flood.example/truong-hoc/mac-ao-phao/");
  });

  it("holds sheets, slides and every question, but no answer and nothing that only the teacher reads", async () => {
    const { lesson, files } = await fixtureBook();
    const words = Object.entries(files)
      .filter(([name]) => name.endsWith(".xhtml"))
      .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/gu, " "))
      .join("\n");
    for (const question of lesson.quiz.questions) {
      expect(words).toContain(question.prompt);
      expect(words).not.toContain(question.explanation);
    }
    expect(words).toContain("Việc 1. Viết bốn bước");
    expect(words).toContain("Nhấc vai áo thử.");
    expect(words).not.toContain("Gợi ý trả lời");
    expect(words).not.toContain("Câu nào có việc làm rõ ràng đều được.");
    expect(words).not.toContain("Làm mẫu chậm từng bước.");
    expect(words).not.toMatch(/\.{20}/u);
    expect(strFromU8(files["EPUB/khi-can-giup.xhtml"]!)).toContain('href="tel:112"');
  });

  it("carries its pictures along in a format that every reader knows, with their words", async () => {
    const picture = await sharp({
      create: { width: 1600, height: 900, channels: 3, background: "#0b4f46" },
    })
      .webp()
      .toBuffer();
    const { files } = await fixtureBook({
      "lessons/mac-ao-phao/ao.webp": new Uint8Array(picture),
      "lessons/mac-ao-phao/worksheet-1.mdx": `---
title: Bốn bước mặc áo phao
---

## Xem hình

<Figure src="ao.webp" alt="Chiếc áo phao màu xanh" credit="Ban Biên tập" rights="reuse" />
`,
    });
    expect(strFromU8(files["EPUB/phieu-1.xhtml"]!)).toMatch(
      /<img src="hinh-1.jpg" alt="Chiếc áo phao màu xanh"/u,
    );
    expect([...files["EPUB/hinh-1.jpg"]!.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    expect((await sharp(files["EPUB/hinh-1.jpg"]).metadata()).width).toBe(1200);
    expect(strFromU8(files["EPUB/package.opf"]!)).toContain('href="hinh-1.jpg" media-type="image/jpeg"');
  });
});
