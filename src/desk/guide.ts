/**
 * The field tables of the author's guide, generated from the schemas so that guide and schema cannot disagree.
 */
import { z } from "zod";
import { vocabulary } from "#document/block-registry.ts";
import { kinds, supports } from "#library/kinds.ts";

/** What each field means to an author. A field without a line here fails the tests. */
const meanings: Record<string, string> = {
  title: "Tiêu đề",
  description: "Một hai câu trọn vẹn, hiện trong danh sách và kết quả tìm kiếm",
  topic: "Mã chủ đề (tên tệp trong topics/)",
  audiences: "Mã những người đọc bài này (tên tệp trong audiences/)",
  clauses: "Mã điều khoản của chương trình mà bài thực hiện, ví dụ ii-2",
  demands: "Mã yêu cầu mà bài đáp ứng, ví dụ R07",
  sources: "Mã nguồn dùng trong bài (tên tệp trong sources/)",
  related: "Bài nên đọc tiếp, dạng thư-mục/mã",
  aliases: "Cách gọi khác mà người ta hay gõ khi tìm",
  status: "draft: nháp; published: đăng; withdrawn: đã rút",
  publishAt: "Ngày đăng; có thể thêm giờ: 2026-11-20T08:00:00+07:00",
  expireAt: "Ngày hết hạn, sau đó bài không còn ở đâu",
  withdrawn: "Khi rút bài: date (ngày), reason (lý do); temporary: true nếu chỉ tạm dừng để kiểm tra lại",
  updatedAt: "Ngày sửa nội dung gần nhất",
  reviewedAt: "Ngày rà soát gần nhất",
  reviewBy: "Hạn rà soát lại, không quá 12 tháng",
  reviewer: "Vai trò của người rà soát, không ghi tên riêng",
  corrections:
    "Các lần đính chính, mục mới ở cuối: date, severity (minor hoặc material), wrong (đã ghi sai là), right (nay sửa là), note (nói thêm), since (sai từ bản mấy)",
  versions: "Các lần sửa khác, mục mới ở cuối: date, what (đổi gì)",
  angles: "Gợi ý hướng viết cho báo, mỗi dòng một hướng",
  pieces: "Các bài báo có thể lấy nguyên, dạng thư-mục/mã",
  guideline: "Bài hướng dẫn cách đưa tin, dạng thư-mục/mã",
  campaign: "Chiến dịch mà bộ tư liệu phục vụ, dạng thư-mục/mã",
  licence: "Giấy phép, nếu khác giấy phép chung của trang",
  answer: "Câu trả lời ngắn, một hai câu, đứng đầu trang",
  category: "substance: chất; term: khái niệm; law: văn bản; institution: nơi hỗ trợ",
  definition: "Một câu giải nghĩa, đứng riêng vẫn hiểu",
  occasion: "Dịp phát, như người đọc sẽ nói",
  setting: "lesson: tiết học; assembly: chào cờ, ngoại khóa; parents-meeting: họp phụ huynh",
  levels: "Cấp học: primary, lower-secondary, upper-secondary",
  grades: "Các lớp",
  subject: "Môn học hoặc hoạt động giáo dục",
  curriculum: "Chỗ đứng trong Chương trình 2018: place (bài, chủ đề nào) và source (nguồn nói điều đó)",
  framework: "Mẫu kế hoạch: 5512 (trung học), 2345 (tiểu học), event (không phải tiết học)",
  periods: "Số tiết",
  minutes: "Tổng số phút",
  objectives: "Mục tiêu: knowledge (kiến thức), competences (năng lực), qualities (phẩm chất)",
  equipment: "Thiết bị, học liệu",
  preparation: "Việc chuẩn bị",
  safeguarding: "Điều thầy cô cần biết trước để bảo vệ học sinh",
  slogan: "Khẩu hiệu",
  line: "Câu dưới khẩu hiệu",
  motif: "Tên hình chủ đạo",
  palette: "Bộ màu: rung (xanh), nang (vàng), phu-sa (kem), gach (đỏ gạch)",
  print: "Hình và màu của tấm thẻ hiện khi gửi liên kết: motif và palette",
  flyer: "Cùng thông điệp, trên tờ rơi A5: heading và points",
  question: "Câu hỏi lớn ở đầu đồ họa",
  action: "Việc người xem làm ngay, ở cuối đồ họa",
  heading: "Dòng tên lớn trên ấn phẩm",
  support: "Bên nhận cam kết làm gì: by (ai) và promises (các điều)",
  signatures: "Ai ký, từ trái sang phải",
  instructions: "Cách dùng bộ thẻ",
  cards: "Các thẻ: group (nhóm) và text (lời)",
  contacts: "Mã nơi giúp đỡ trong danh bạ của site.yaml",
  steps: "Việc làm trong lúc chờ giúp",
  slogans: "Khẩu hiệu đọc hoặc treo trong buổi",
  pledge: "Bản cam kết dùng trong buổi, dạng pledges/mã",
  materials: "Ấn phẩm, bài phát thanh cần in, cần phát, dạng thư-mục/mã",
  place: "Nơi xảy ra chuyện",
  characters: "Nhân vật: name (tên) và role (là ai)",
  questions: "Câu hỏi để trò chuyện với người xem",
  greeting: "Lời chào mở đầu chương trình",
  parts: "Các bài, theo thứ tự phát: script (radio/mã), slot (30s, 60s, 3min, 5min), lead (lời dẫn)",
  closing: "Lời kết chương trình",
  panels: "Các mặt của tờ gấp: heading và points",
  points: "Các ý: heading và text",
  signatory: "Ai ký: family, hamlet, school, agency, party-cell",
  promises: "Các điều cam kết",
  startsOn: "Ngày bắt đầu",
  endsOn: "Ngày kết thúc",
  items: "Các bài dùng trong chiến dịch, dạng thư-mục/mã",
  shortTitle: "Tên ngắn",
  intro: "Đoạn giới thiệu ở đầu trang",
  order: "Thứ tự trong danh sách",
  firstSteps: "Lối đi đầu tiên: label (chữ) và href (địa chỉ trong trang)",
  type: "Loại nguồn",
  number: "Số, ký hiệu",
  issuer: "Nơi ban hành",
  issuedOn: "Ngày hoặc năm ban hành",
  effectiveFrom: "Có hiệu lực từ",
  effectiveTo: "Hết hiệu lực từ",
  validity: "Hiệu lực",
  validityNote: "Đã kiểm tra được gì, chưa kiểm tra được gì",
  url: "Địa chỉ trên mạng",
  foundAt: "Đã đọc ở đâu",
  checkedOn: "Ngày kiểm tra",
  language: "Ngôn ngữ của nguồn",
  supports: "Những câu mà nguồn thật sự nói; bài chỉ được dựa vào các câu này",
};

interface JsonField {
  type?: string;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}

const range = (min: number | undefined, max: number | undefined, unit: string): string => {
  if (min === undefined && max === undefined) return "";
  if (min === undefined || min === 0) return `đến ${max ?? ""} ${unit}`;
  return max === undefined ? `từ ${min} ${unit}` : `${min}–${max} ${unit}`;
};

function formOf(field: JsonField): string {
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(", ");
  switch (field.type) {
    case "string":
      return ["chữ", range(field.minLength, field.maxLength, "ký tự")].filter(Boolean).join(", ");
    case "array":
      return ["danh sách", range(field.minItems, field.maxItems, "mục")].filter(Boolean).join(", ");
    case "integer":
      return ["số", range(field.minimum, field.maximum, "")].filter(Boolean).join(" ").trim();
    case "boolean":
      return "`true` hoặc `false`";
    default:
      return "nhóm trường";
  }
}

/** One Markdown table for the fields of a schema. @throws Error for a field whose meaning nobody has written */
export function fieldTable(schema: z.ZodType): string {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" }) as {
    properties?: Record<string, JsonField>;
    required?: string[];
  };
  const rows = Object.entries(properties).map(([name, field]) => {
    const meaning = meanings[name];
    if (meaning === undefined) throw new Error(`No meaning is written for the field «${name}»`);
    return `| \`${name}\` | ${required.includes(name) ? "bắt buộc" : ""} | ${formOf(field)} | ${meaning} |`;
  });
  return ["| Trường | | Dạng | Ý nghĩa |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** All generated parts of the guide: the kinds with their fields, and the blocks with their attributes. */
export function guideTables(): string {
  const sections = [...Object.values(kinds), ...Object.values(supports)].map(
    ({ folder, form, label, schema }) => `### ${label}: \`${folder}/\` (.${form})\n\n${fieldTable(schema)}`,
  );
  const blocks = vocabulary.map(
    ({ name, summary, props }) =>
      `| \`${name}\` | ${Object.keys(props.shape)
        .map((attribute) => `\`${attribute}\``)
        .join(", ")} | ${summary} |`,
  );
  return [
    ...sections,
    "### Các khối",
    ["| Khối | Thuộc tính | Dùng khi |", "| --- | --- | --- |", ...blocks].join("\n"),
  ].join("\n\n");
}

const start = "<!-- bảng tự sinh: bắt đầu (chạy npm run guide, đừng sửa tay) -->";
const end = "<!-- bảng tự sinh: hết -->";

/** The guide with its generated part renewed. @throws Error when the markers are missing */
export function renewGuide(guide: string): string {
  const from = guide.indexOf(start);
  const to = guide.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The guide lacks its markers «${start}» and «${end}»`);
  return `${guide.slice(0, from + start.length)}\n\n${guideTables()}\n\n${guide.slice(to)}`;
}
