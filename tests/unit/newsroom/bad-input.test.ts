/** Bad input gives a right form or a clear refusal, in every form of the kit. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { FormCache } from "#document/form-file.ts";
import { republishKit } from "#newsroom/republish-kit.ts";
import { floodOrigin } from "../flood-origin.ts";
import { galleryManuscript } from "../gallery.ts";

const uncached: FormCache = (_name, _dependsOn, make) => make();
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The words of the forms that can be read without a reader of their own, and the first bytes of the PDF. */
async function forms(text: string) {
  const manuscript = await galleryManuscript(text);
  const files = republishKit(manuscript, floodOrigin, uncached);
  const bytes = async (ending: string) => files.find(({ name }) => name.endsWith(ending))!.bytes();
  const docx = unzipSync(await bytes(".docx"));
  return {
    docx: decode(docx["word/document.xml"]).replace(/<[^>]+>/gu, ""),
    html: decode(await bytes(".html")),
    text: decode(await bytes(".txt")),
    markdown: decode(await bytes(".md")),
    pdf: decode((await bytes(".pdf")).slice(0, 5)),
  };
}

async function expectEverywhere(text: string, words: string): Promise<void> {
  const { pdf, ...readable } = await forms(text);
  expect(pdf).toBe("%PDF-");
  for (const [form, content] of Object.entries(readable)) expect(content.includes(words), form).toBe(true);
}

describe("right forms", () => {
  it("of text in NFD", () =>
    expectEverywhere("Tiếng Việt đủ dấu ở đây.".normalize("NFD"), "Tiếng Việt đủ dấu ở đây."));

  it("of a word of 200 letters", () => expectEverywhere(`Từ ${"dài".repeat(70)} hết.`, "dài".repeat(70)));

  it("of text from right to left and of emoji", async () => {
    await expectEverywhere("Chào السلام عليكم và ☂ 👍.", "السلام عليكم");
  });

  it("of a table with twelve columns", async () => {
    const cells = (word: string) =>
      `| ${Array.from({ length: 12 }, (_, index) => `${word} ${index + 1}`).join(" | ")} |`;
    await expectEverywhere(`${cells("cột")}\n|${"---|".repeat(12)}\n${cells("ô")}`, "ô 12");
  });

  it("of ten thousand words", { timeout: 60_000 }, () =>
    expectEverywhere(
      "Một câu có đúng mười tiếng để đếm cho dễ. ".repeat(100).concat("\n\n").repeat(10),
      "để đếm cho dễ",
    ),
  );
});

describe("clear refusals", () => {
  it.each([
    ["a character that cannot be seen", "Chữ\u200Bẩn.", "ký tự ẩn"],
    ["a control character", "Chữ\u0007chuông.", "ký tự điều khiển"],
    [
      "a picture without rights",
      '<Figure src="canh-dong.png" alt="Cánh đồng" credit="Ai đó" />',
      "Thiếu trường «rights»",
    ],
  ])("of %s", async (_, text, message) => {
    await expect(galleryManuscript(text)).rejects.toThrow(message);
  });
});
