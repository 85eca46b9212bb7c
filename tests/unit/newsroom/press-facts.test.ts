import { describe, expect, it } from "vitest";
import { factsOf } from "#newsroom/press-facts.ts";
import { galleryEdition } from "../gallery.ts";

async function facts(text: string): Promise<string[]> {
  const edition = await galleryEdition(text);
  const item = edition.library.items.find(({ slug }) => slug === "trung-bay")!;
  return factsOf([edition.documentOf(item)]).map((fact) =>
    [fact.article, fact.text].filter((part) => part !== undefined).join(": "),
  );
}

const fact = (text: string) => `<Fact source="quyet-dinh-mau">\n\n${text}\n\n</Fact>`;

describe("facts for a newsroom", () => {
  it("are the statements that have a source, wherever they stand, and nothing else", async () => {
    expect(
      await facts(
        [
          "Một lời kể không có nguồn.",
          fact("Nước lên nhanh nhất về đêm."),
          '<LawArticle source="quyet-dinh-mau" article="Điều 3">\n\nXã báo trước khi xả.\n\n</LawArticle>',
          '<Statistic value="12" unit="xã" label="xã vùng trũng đã tập" place="tỉnh mẫu" year="2026" source="quyet-dinh-mau" />',
          `<Callout kind="note" title="Biết thêm">\n\n${fact("Cầu phao bị cấm khi gió cấp sáu.")}\n\n</Callout>`,
        ].join("\n\n"),
      ),
    ).toEqual([
      "Nước lên nhanh nhất về đêm.",
      "Điều 3: Xã báo trước khi xả.",
      "12 xã – xã vùng trũng đã tập (tỉnh mẫu, 2026).",
      "Cầu phao bị cấm khi gió cấp sáu.",
    ]);
  });

  it("know where they come from", async () => {
    const edition = await galleryEdition(fact("Nước lên nhanh nhất về đêm."));
    const item = edition.library.items.find(({ slug }) => slug === "trung-bay")!;
    expect(factsOf([edition.documentOf(item)])[0]!.source).toMatchObject({
      href: "/nguon/quyet-dinh-mau/",
      checkedOn: "2026-11-01",
    });
  });

  it("come once, however they are worded, and the fuller one stays", async () => {
    expect(
      await facts(
        [
          fact("Ban chỉ huy đặt mục tiêu mỗi xã có một đội cứu hộ."),
          fact("Thuyền phải có áo phao."),
          fact("Ban chỉ huy đặt mục tiêu mỗi xã có một đội cứu hộ. (Kiểm tra lần cuối 1/11/2026.)"),
          fact("Ban chỉ huy tỉnh đặt mục tiêu mỗi xã có một đội cứu hộ, tập mỗi quý một lần."),
        ].join("\n\n"),
      ),
    ).toEqual([
      "Ban chỉ huy tỉnh đặt mục tiêu mỗi xã có một đội cứu hộ, tập mỗi quý một lần.",
      "Thuyền phải có áo phao.",
    ]);
  });

  it("stay apart when a number or a denial tells them apart", async () => {
    const apart = [
      "Năm 2025 tỉnh có 12 đội cứu hộ.",
      "Năm 2026 tỉnh có 19 đội cứu hộ.",
      "Thuyền nhỏ được chở người qua sông khi có lũ.",
      "Thuyền nhỏ không được chở người qua sông khi có lũ.",
    ];
    expect(await facts(apart.map(fact).join("\n\n"))).toEqual(apart);
  });
});
