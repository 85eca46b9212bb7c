import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  changesArchive,
  changesNote,
  compareSums,
  readSums,
  sumsOfOldFile,
  SumsError,
} from "#classroom/pack-changes.ts";

const sum = (digit: string) => digit.repeat(64);
const old = `${sum("a")}  00-doc-truoc.html\n${sum("b")}  01-ke-hoach.docx\n${sum("c")}  99-cu.pdf\n`;
const now = `${sum("a")}  00-doc-truoc.html\n${sum("d")}  01-ke-hoach.docx\n${sum("e")}  12-moi.pdf\n`;

describe("what differs between two versions of a pack", () => {
  it("is told by the sums", () => {
    expect(compareSums(readSums(old), readSums(now))).toEqual({
      changed: ["01-ke-hoach.docx"],
      added: ["12-moi.pdf"],
      removed: ["99-cu.pdf"],
      same: ["00-doc-truoc.html"],
    });
    expect(compareSums(readSums(now), readSums(now)).same).toHaveLength(3);
  });

  it("is read from lists that went through Windows, and from capital letters", () => {
    const windows = `\uFEFF# chép lại\r\n${old.replaceAll("\n", "\r\n").replace(sum("a"), sum("A"))}\r\n`;
    expect(readSums(windows)).toEqual(readSums(old));
    expect(readSums(`${sum("a")} *tep.docx`).get("tep.docx")).toBe(sum("a"));
  });

  it("is read from the old archive, but only of the same pack", () => {
    const zip = (folder: string) => zipSync({ [`${folder}/SHA256SUMS.txt`]: strToU8(old) });
    expect(sumsOfOldFile(zip("goi"), "goi")).toEqual(readSums(old));
    expect(() => sumsOfOldFile(zip("goi-khac"), "goi")).toThrow(/goi-khac/u);
    expect(() => sumsOfOldFile(zipSync({ "goi/a.txt": strToU8("a") }), "goi")).toThrow(
      /không có SHA256SUMS/u,
    );
  });

  it.each([
    "",
    "Xin chào",
    `${sum("a")}  ../ngoai.txt`,
    `${sum("a")}  thu-muc/tep.txt`,
    `${"a".repeat(63)}  tep.txt`,
  ])("is refused for what is no list: %j", (text) => {
    expect(() => readSums(text)).toThrow(SumsError);
  });

  it("goes into an archive with word of what to delete", () => {
    const changes = compareSums(readSums(old), readSums(now));
    const bytes = strToU8("nội dung");
    const files = unzipSync(
      changesArchive("goi", [{ name: "12-moi.pdf", bytes }], changesNote(changes, "Gói thử")),
    );
    expect(Object.keys(files)).toEqual(["goi/12-moi.pdf", "goi/DA-BO.txt"]);
    const note = strFromU8(files["goi/DA-BO.txt"]!);
    expect(note).toContain("Xóa khỏi thư mục cũ (gói mới không còn dùng):\r\n- 99-cu.pdf\r\n");
    expect(note).not.toContain("00-doc-truoc.html");
  });
});
