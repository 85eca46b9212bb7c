/**
 * Validity of a source in words: pages and forms say it the same way.
 */
import type { Source } from "./item.ts";

export const validityLabel: Record<Source["data"]["validity"], string> = {
  "in-force": "Đang có hiệu lực",
  historical: "Văn bản lịch sử",
  superseded: "Đã có văn bản mới",
  reference: "Tài liệu tham khảo",
  unverified: "Chưa kiểm tra được hiệu lực",
};
