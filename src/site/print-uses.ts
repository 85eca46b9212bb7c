/**
 * How people use what is printed, and in which order pages offer it.
 */
import type { Kind } from "#library/kinds.ts";

export const printUses: readonly { id: string; title: string; hint: string; kinds: readonly Kind[] }[] = [
  {
    id: "dan-tuong",
    title: "Dán tường, treo cao",
    hint: "Một khẩu hiệu, một hình, số cần gọi. Có khổ A3, A4 và bạt.",
    kinds: ["poster", "banner"],
  },
  {
    id: "cam-tay",
    title: "Phát tận tay",
    hint: "Tờ gấp ba, tờ rơi A5, thẻ bỏ ví.",
    kinds: ["leaflet", "helpCard"],
  },
  {
    id: "xem-dien-thoai",
    title: "Xem trên điện thoại, dán bảng tin",
    hint: "Đồ họa trả lời một câu hỏi. Mỗi ấn phẩm khác cũng có ảnh để gửi Zalo.",
    kinds: ["infographic"],
  },
  {
    id: "cung-lam",
    title: "Cùng ký, cùng trò chuyện",
    hint: "Bản cam kết sửa được lời; bộ thẻ hỏi nhau trong nhà, trong lớp.",
    kinds: ["pledge", "deck"],
  },
  {
    id: "to-chuc",
    title: "Tổ chức buổi lễ, diễn tiểu phẩm",
    hint: "Chương trình, lời dẫn, kịch bản đọc được ngay.",
    kinds: ["event", "sketch"],
  },
];
