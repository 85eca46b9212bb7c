/**
 * What goes along with an archive so that whoever holds it can prove where it comes from, with standard programs.
 */
import { manifestAddress, originProofAddress, signatureAddress } from "#library/addresses.ts";
import type { SiteSettings } from "#library/schema/site.ts";

/** Who vouches for files that leave the house. */
export type Origin = Pick<SiteSettings, "name" | "baseUrl" | "signingKey">;

export interface OriginNote {
  /** Path of the archive in the manifest. */
  archive: string;
  /** Address of the folder in which it stands, without domain. */
  address: string;
  /** The manifest's lines of the archive's files, as they stand there. */
  lines: readonly string[];
  /** Files that are nowhere but in the archive. */
  inside: readonly string[];
  origin: Origin;
}

/** Checks the signature of the manifest; prints «Signature and comment signature verified». */
export const signatureCommand = (signingKey: string): string =>
  `minisign -Vm ${manifestAddress.slice(1)} -P ${signingKey}`;

/** Compares files that lie as on the site, whichever of them are there, with the manifest. */
export const sumsCommand = `sha256sum --ignore-missing -c ${manifestAddress.slice(1)}`;

function proof({ address, origin: { baseUrl, signingKey } }: OriginNote): string {
  const compare = `sed -n 's|  ${address.slice(1)}|  |p' ${manifestAddress.slice(1)} | sha256sum --ignore-missing -c`;
  if (signingKey === undefined) {
    return `Ấn bản này CHƯA ĐƯỢC KÝ. Bạn chỉ so được với danh mục đang đặt trên trang:
biết tệp giống tệp trên trang ấy, chưa phải bằng chứng ai phát hành.

Tải danh mục về thư mục này:
  ${baseUrl}${manifestAddress}
Chạy:
  ${compare}
Tệp nào cũng «OK» là giống tệp trên trang.`;
  }
  return `Tải danh mục và chữ ký về thư mục này:
  ${baseUrl}${manifestAddress}
  ${baseUrl}${signatureAddress}
Chạy hai lệnh:
  ${signatureCommand(signingKey)}
  ${compare}
Lệnh đầu phải báo «Signature and comment signature verified»: danh mục đúng là
của nơi phát hành. Lệnh sau báo «OK» ở tệp nào thì tệp ấy có trong danh mục.`;
}

/** The text of `XAC-MINH.txt`. */
export function originNote(note: OriginNote): string {
  const { archive, address, lines, inside, origin } = note;
  const { name, baseUrl, signingKey } = origin;
  const only =
    inside.length === 0
      ? ""
      : `\nChỉ có trong gói nén: ${inside.join(", ")}. Muốn chứng minh cả các tệp này,
so mã SHA-256 của gói nén với dòng «${archive}» trong danh mục.\n`;
  return `XÁC MINH NGUỒN GỐC

Gói này lấy từ «${name}»:
  ${baseUrl}${address}
${signingKey === undefined ? "" : `Khóa công khai của nơi phát hành (minisign):\n  ${signingKey}\nHỏi lại khóa này qua trang hoặc điện thoại của nơi phát hành; đừng chỉ tin tệp này.\n`}
1. TỆP CÓ CÒN NGUYÊN KHÔNG

Mở cửa sổ lệnh trong thư mục này, chạy:
  sha256sum -c SHA256SUMS.txt
Tệp nào cũng «OK» là còn nguyên như lúc đóng gói.

2. TỆP CÓ ĐÚNG LÀ CỦA NƠI PHÁT HÀNH KHÔNG

${proof(note)}

Không khớp cũng có thể vì bài đã có bản mới: mở địa chỉ ở đầu tệp này để xem.
Trên Windows không có sha256sum: chạy certutil -hashfile TÊN-TỆP SHA256 rồi so
bằng mắt với các dòng dưới đây. Cách làm từng bước:
  ${baseUrl}${originProofAddress}

3. CÁC DÒNG CỦA GÓI NÀY TRONG DANH MỤC

Mỗi dòng dưới đây phải có nguyên văn trong manifest.sha256:

${lines.join("")}${only}`;
}
