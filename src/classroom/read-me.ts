/**
 * `00-doc-truoc.html`: the first file of a pack. Opens from a USB stick: no network, no script, only relative links.
 */
import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { formatContentDate } from "#language/dates.ts";
import { paragraphsOf } from "#language/paragraphs.ts";
import type { FormFile } from "#document/form-file.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import type { Manuscript } from "#document/manuscript.ts";
import { audienceLabel, contentsLabel, lengthLabel } from "./facts.ts";
import { readMeStyle } from "./read-me-style.ts";
import { formatOf, shelvesOf } from "./shelf.ts";

const CUT = "Thiếu giờ thì bớt ý, đừng bớt phần";

/** What is done in which order; the last two differ by what the pack is for. */
const steps: Record<Lesson["item"]["data"]["setting"], readonly string[]> = {
  lesson: [
    `Dạy theo các hoạt động dưới đây. ${CUT} học sinh tự làm.`,
    "Sau bài: gửi thư cho gia đình, cho học sinh làm câu hỏi, ghi lại điều cần đổi cho lần sau.",
  ],
  assembly: [
    `Tổ chức theo các hoạt động dưới đây. ${CUT} học sinh tự làm.`,
    "Sau buổi: gửi thư cho gia đình, để các lớp làm tiếp câu hỏi, ghi lại điều cần đổi cho lần sau.",
  ],
  "parents-meeting": [
    `Làm theo các hoạt động dưới đây. ${CUT} cha mẹ tự nói, tự tập.`,
    "Sau buổi: mỗi người mang phiếu về nhà; thầy cô ghi lại điều cần đổi cho lần sau.",
  ],
};

const firstSteps = [
  "Đọc kế hoạch và phần «Điều thầy cô cần biết trước» ở dưới.",
  "Sửa bản Word và PowerPoint cho hợp nơi mình: tên trường, lớp, ngày, số phút, ví dụ ở địa phương.",
  "In phiếu, thẻ, thư. Chép trang chiếu vào máy của phòng rồi mở thử một lượt.",
];

function fileList(lesson: Lesson, files: readonly FormFile[]): ElementContent[] {
  return shelvesOf(files, lesson.item.data.setting).flatMap(({ title, rows }) => [
    h("h3", title),
    h(
      "dl",
      { className: ["files"] },
      rows.map((row) =>
        h("div", [
          h("dt", row.title),
          ...(row.purpose === "" ? [] : [h("dd", row.purpose)]),
          h(
            "dd",
            row.files.map((file) => h("a", { href: file.name }, formatOf(file))),
          ),
        ]),
      ),
    ),
  ]);
}

function helpList({ help }: Manuscript): Element {
  return h(
    "ul",
    { className: ["help"] },
    help.flatMap(({ number, name, purpose }) =>
      number === undefined
        ? []
        : [h("li", [h("a", { href: `tel:${number}` }, number), " ", h("strong", name), ` – ${purpose}`])],
    ),
  );
}

/**
 * Writes the page.
 *
 * @param manuscript of the pack as a whole: title, credit, version, help
 * @param files that stand beside it
 */
export function readMeHtml(lesson: Lesson, manuscript: Manuscript, files: readonly FormFile[]): string {
  const { item, plan } = lesson;
  const { subject, safeguarding } = item.data;
  const page = h("html", { lang: "vi" }, [
    h("head", [
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", `Đọc trước: ${item.title}`),
      h("style", readMeStyle),
    ]),
    h("body", [
      h("header", [
        h("div", [
          h("p", `${subject} · ${audienceLabel(item.data)} · ${lengthLabel(item.data)}`),
          h("h1", item.title),
          h("p", item.description),
        ]),
      ]),
      h("main", [
        h("h2", item.data.setting === "lesson" ? "Năm bước để dạy" : "Năm bước để tổ chức"),
        h(
          "ol",
          [...firstSteps, ...steps[item.data.setting]].map((step) => h("li", step)),
        ),
        h("section", { className: ["care"] }, [
          h("h2", "Điều thầy cô cần biết trước"),
          ...paragraphsOf(safeguarding).map((words) => h("p", words)),
        ]),
        h("h2", "Các hoạt động"),
        h(
          "ol",
          plan.activities.map(({ title, minutes }) => h("li", [title, h("strong", ` – ${minutes} phút`)])),
        ),
        h("h2", "Các tệp trong thư mục này"),
        h("p", { className: ["small"] }, `Có ${contentsLabel(lesson)}. Bấm vào tên để mở.`),
        ...fileList(lesson, files),
        h("h2", "Khi cần người giúp"),
        helpList(manuscript),
        h("h2", "Về gói này"),
        h(
          "p",
          `Bản ${manuscript.version}, cập nhật ${formatContentDate(manuscript.updatedAt)}. Xem bản mới nhất tại `,
        ),
        h("p", h("a", { href: manuscript.url }, manuscript.url)),
        h("p", manuscript.credit),
        h("p", [
          "Nguồn và điều kiện dùng lại: ",
          h("a", { href: "nguon-va-giay-phep.txt" }, "nguon-va-giay-phep.txt"),
          ".",
        ]),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}
