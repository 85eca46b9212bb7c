/**
 * The files of a pack as a teacher looks for them: by use, one row for each document, whatever its formats.
 */
import type { KindData } from "#library/kinds.ts";
import type { FormFile } from "#document/form-file.ts";

type Setting = KindData["lesson"]["setting"];

export type Use = "teach" | "hand-out" | "test" | "family" | "system";

export const usesInOrder: readonly Use[] = ["teach", "hand-out", "test", "family", "system"];

/** Whom a pack is for in the end, in the words of its pages. */
export const participants = (setting: Setting): string =>
  setting === "parents-meeting" ? "cha mẹ" : "học sinh";

export const useTitle = (use: Use, setting: Setting): string =>
  ({
    teach: setting === "lesson" ? "Dạy" : "Tổ chức",
    "hand-out": `Phát cho ${participants(setting)}`,
    test: setting === "parents-meeting" ? "Tự kiểm tra" : "Kiểm tra",
    family: "Gửi gia đình",
    system: "Hệ thống học tập",
  })[use];

interface Place {
  use: Use;
  file: RegExp;
  title: string;
  /** One sentence: what it is for. */
  purpose: string;
}

/** In the order of use. Files that no row names stand at the end of `test` under their own label. */
const places: readonly Place[] = [
  {
    use: "teach",
    file: /^01-/u,
    title: "Kế hoạch",
    purpose: "Mục tiêu, chuẩn bị, từng hoạt động với số phút. Bản Word có chỗ điền trường, lớp, ngày.",
  },
  {
    use: "teach",
    file: /^02-trang-chieu/u,
    title: "Trang chiếu",
    purpose: "Chiếu lên màn hình; lời người dạy nằm ở phần ghi chú.",
  },
  {
    use: "teach",
    file: /^02-/u,
    title: "Lời người dạy",
    purpose: "Trang chiếu thu nhỏ cạnh lời nói, in ra cầm tay.",
  },
  {
    use: "teach",
    file: /^04-/u,
    title: "Gợi ý trả lời các phiếu",
    purpose: "Bản của thầy cô, không phát.",
  },
  {
    use: "teach",
    file: /^06-/u,
    title: "Phiếu đánh giá",
    purpose: "Tiêu chí để nhận xét và để tự nhìn lại.",
  },
  { use: "hand-out", file: /^03-/u, title: "Phiếu", purpose: "In mỗi người một bản hoặc mỗi nhóm một bản." },
  {
    use: "hand-out",
    file: /^05-/u,
    title: "Thẻ hoạt động",
    purpose: "In, cắt rời, bỏ phong bì cho từng nhóm.",
  },
  { use: "hand-out", file: /^10-/u, title: "Thẻ số cần gọi", purpose: "In, cắt, mỗi người giữ một thẻ." },
  {
    use: "hand-out",
    file: /^11-/u,
    title: "Sách điện tử",
    purpose: "Đọc trên điện thoại, máy đọc sách, không cần mạng. Không có đáp án.",
  },
  {
    use: "test",
    file: /^08-/u,
    title: "Đề kiểm tra, bốn mã",
    purpose: "Cùng câu hỏi, khác thứ tự. In xen kẽ cho hai bạn ngồi cạnh nhau.",
  },
  { use: "test", file: /^09-/u, title: "Đáp án và giải thích", purpose: "Của cả bốn mã. Bản của thầy cô." },
  {
    use: "test",
    file: /^quiz\.html$/u,
    title: "Bài tự làm trên máy",
    purpose: "Mở bằng trình duyệt, không cần mạng; làm xong câu nào có giải thích câu ấy.",
  },
  {
    use: "test",
    file: /azota/u,
    title: "Đề cho Azota",
    purpose: "Tải tệp lên Azota, hệ thống tự nhận câu hỏi và đáp án.",
  },
  {
    use: "test",
    file: /quizizz|wayground/u,
    title: "Câu hỏi cho Quizizz",
    purpose: "Nhập bảng tính này khi tạo bài mới.",
  },
  {
    use: "test",
    file: /kahoot/u,
    title: "Câu hỏi cho Kahoot",
    purpose: "Nhập bảng tính này khi tạo bài mới.",
  },
  {
    use: "family",
    file: /^07-/u,
    title: "Thư gửi gia đình",
    purpose: "Gửi qua Zalo hoặc in cho các em mang về.",
  },
  {
    use: "system",
    file: /scorm/u,
    title: "Gói SCORM 1.2",
    purpose: "Bài tự làm có tính điểm, chạy trong VNPT, K12Online, Moodle.",
  },
  {
    use: "system",
    file: /\.imscc$/u,
    title: "Common Cartridge",
    purpose: "Học liệu và câu hỏi trong một tệp cho hệ thống học tập.",
  },
  {
    use: "system",
    file: /moodle/u,
    title: "Ngân hàng câu hỏi Moodle",
    purpose: "Nhập vào Moodle, dạng Moodle XML.",
  },
  {
    use: "system",
    file: /gift/u,
    title: "Câu hỏi dạng GIFT",
    purpose: "Nhập vào Moodle hay hệ thống đọc được GIFT.",
  },
  {
    use: "system",
    file: /qti/u,
    title: "Câu hỏi dạng QTI",
    purpose: "Nhập vào hệ thống theo chuẩn 1EdTech.",
  },
];

const formats: Record<string, string> = {
  docx: "Word",
  pptx: "PowerPoint",
  xlsx: "Excel",
  pdf: "PDF",
  html: "HTML",
  epub: "EPUB",
  zip: "ZIP",
  imscc: "IMSCC",
  xml: "XML",
  txt: "Chữ thường",
};

/** «Word», «PDF», «Mã 101, Word». */
export function formatOf({ name }: Pick<FormFile, "name">): string {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const format = formats[ending] ?? ending.toUpperCase();
  const code = /^08-.*-(\d{3})\./u.exec(name)?.[1];
  return code === undefined ? format : `Mã ${code}, ${format}`;
}

export interface ShelfRow<File> {
  title: string;
  purpose: string;
  files: File[];
}

export interface Shelf<File> {
  use: Use;
  title: string;
  rows: ShelfRow<File>[];
}

/** Puts files in their places; uses without a file are left out. */
export function shelvesOf<File extends Pick<FormFile, "name" | "label">>(
  files: readonly File[],
  setting: Setting,
): Shelf<File>[] {
  const placeOf = ({ name }: File) => places.find(({ file }) => file.test(name));
  const placed = places.map((place) => ({
    ...place,
    files: files.filter((file) => placeOf(file) === place),
  }));
  const others = files
    .filter((file) => placeOf(file) === undefined)
    .map((file) => ({ use: "test" as const, title: file.label, purpose: "", files: [file] }));
  const rows = [...placed, ...others].filter((row) => row.files.length > 0);
  return usesInOrder
    .map((use) => ({
      use,
      title: useTitle(use, setting),
      rows: rows
        .filter((row) => row.use === use)
        .map(({ title, purpose, files: own }) => ({ title, purpose, files: own })),
    }))
    .filter((shelf) => shelf.rows.length > 0);
}
