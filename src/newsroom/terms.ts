/**
 * The terms of reuse as they go along with every kit, in plain Vietnamese.
 */
import type { Manuscript } from "#document/manuscript.ts";

export interface Term {
  title: string;
  text: string;
}

/** What an outlet may do and what it is asked to do. */
export function termsOf({ licence, site, url, version, credit }: Manuscript): Term[] {
  return [
    {
      title: "Được làm gì",
      text: `Đăng lại, in, đọc trên loa, dịch, rút gọn, cả trong sản phẩm có thu tiền, theo giấy phép ${licence.name}. Không phải xin phép, không phải trả tiền.${licence.id.includes("-SA-") ? " Bản bạn làm ra từ bài này phải giữ cùng giấy phép." : ""}`,
    },
    { title: "Ghi nguồn", text: `Chép nguyên dòng này: ${credit}` },
    {
      title: "Được sửa gì",
      text: "Được rút gọn, đổi tít, sửa cho hợp lối viết của báo. Nếu sửa, ghi «có biên tập lại». Đừng làm câu nói đổi nghĩa, đừng bỏ số gọi giúp đỡ, đừng đổi từ ngữ chỉ người thành từ khinh miệt.",
    },
    {
      title: "Đính chính",
      text: `Bạn đang lấy bản ${version}. Bài có sửa hay rút đều ghi ở ${url} và trang đăng lại. Xin xem lại sau ít lâu; có đính chính thì sửa bản của bạn, bài đã rút thì gỡ.`,
    },
    {
      title: "Khi đăng trên mạng",
      text: `Đặt một liên kết nhìn thấy được về ${url}. Để máy tìm kiếm không coi là bài chép, dùng thẻ canonical trỏ về địa chỉ ấy, hoặc noindex.`,
    },
    {
      title: "Trách nhiệm của bạn",
      text: `Giấy phép này không thay cho trách nhiệm của báo, đài theo pháp luật về báo chí, xuất bản. ${site.publisher} không bảo đảm nội dung hợp với mọi mục đích sử dụng.`,
    },
  ];
}

/** The terms as a text file. */
export function termsFile(manuscript: Manuscript): string {
  const terms = termsOf(manuscript).map(
    ({ title, text }) => `${title}\n${"-".repeat(title.length)}\n${text}`,
  );
  return `${manuscript.licence.name} (${manuscript.licence.id})\n${manuscript.licence.url}\n\n${terms.join("\n\n")}\n`;
}
