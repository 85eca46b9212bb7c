import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyRepairs, findRepairs, placeOf } from "#desk/repair/repair-text.ts";

interface LedgerEntry {
  line: number;
  column: number;
  found: string;
  put: string;
  kind: string;
}

const seed = readFileSync("content/programme/original.txt", "utf8").normalize("NFC");
const ledger = parse(readFileSync("content/programme/ledger.yaml", "utf8")) as LedgerEntry[];
const repaired = (text: string) =>
  applyRepairs(
    text,
    findRepairs(text).filter(({ grade }) => grade === "certain"),
  );

describe("the seed document", () => {
  const found = findRepairs(seed).map((repair) => ({ ...repair, ...placeOf(seed, repair.offset) }));
  const at = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;

  it.each(["double-space", "space-before-punct", "doc-number-space", "joined", "quote-space"])(
    "has every %s that people found in it, and no other",
    (kind) => {
      interface Span {
        line: number;
        column: number;
        found: string;
      }
      const meet = (one: Span, other: Span) =>
        one.line === other.line &&
        one.column < other.column + other.found.length &&
        other.column < one.column + one.found.length;
      const expected = ledger.filter((entry) => entry.kind === kind);
      expect(expected.filter((entry) => !found.some((repair) => meet(entry, repair))).map(at)).toEqual([]);
      const seen = found.filter((repair) => repair.kind === kind);
      expect(seen.filter((repair) => !ledger.some((entry) => meet(entry, repair))).map(at)).toEqual([]);
    },
  );

  it("has its damaged words mended where they cannot be words, and «Từ đó tự giác» untouched", () => {
    const certain = found.filter(({ kind, grade }) => kind === "encoding" && grade === "certain");
    expect(certain.map((repair) => [repair.found, repair.put])).toEqual([
      ["phỏt", "phát"],
      ["xúa", "xóa"],
      ["nhiờn", "nhiên"],
    ]);
    expect(repaired(seed)).toContain("Từ đó tự giác");
  });
});

describe("repairs", () => {
  it.each([
    ["Số 39 - CTr/ TU", "Số 39-CTr/TU"],
    ["Chỉ thị 06- CT/TW và Quyết định 49/2010/ QĐ-TTg", "Chỉ thị 06-CT/TW và Quyết định 49/2010/QĐ-TTg"],
    ["phòng , chống", "phòng, chống"],
    ["kiểm soát \u00A0ma túy", "kiểm soát ma túy"],
    ["và cácĐoàn thể, cáccấp", "và các đoàn thể, các cấp"],
    ["nói“ Toàn dân”", "nói “Toàn dân”"],
  ])("%s: %s", (text, right) => {
    expect(repaired(text)).toBe(right);
  });

  it.each([
    "Từ đó tự giác tham gia, bỏ tệ nạn.",
    "Họ tên: ............ , lớp ......",
    "    Dòng thụt vào, iPhone và heroin.",
    "CÔNG AN TỈNH – số 26/6, 120/2025/QH15.",
    "Xanh xanh, từ từ mà nói.",
  ])("leave «%s» alone", (text) => {
    expect(repaired(text)).toBe(text);
  });

  it("ask before a word that stands there twice goes", () => {
    expect(findRepairs("phòng và và chống").map(({ put, grade }) => [put, grade])).toEqual([
      ["và", "possible"],
    ]);
  });

  it("know their place", () => {
    const [repair] = findRepairs("Dòng đầu.\nPhòng , chống.");
    expect(placeOf("Dòng đầu.\nPhòng , chống.", repair?.offset ?? 0)).toEqual({ line: 2, column: 5 });
  });
});
