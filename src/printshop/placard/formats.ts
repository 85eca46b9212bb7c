/**
 * Where a placard is shown: sheets for the wall, pictures for screens.
 */
export interface PrintFormat {
  name: string;
  /** What the reader does with it. */
  use: string;
  unit: "mm";
  width: number;
  height: number;
  /** Beyond each edge, in mm, for the knife. */
  bleed: number;
}

export interface ScreenFormat {
  name: string;
  use: string;
  unit: "px";
  width: number;
  height: number;
}

export type PlacardFormat = PrintFormat | ScreenFormat;

export const posterSheets: readonly PrintFormat[] = [
  { name: "a3", use: "In khổ A3 ở tiệm photo", unit: "mm", width: 297, height: 420, bleed: 0 },
  { name: "a4", use: "In khổ A4 bằng máy in thường", unit: "mm", width: 210, height: 297, bleed: 0 },
  {
    name: "a3-xen",
    use: "Gửi nhà in: khổ A3, thêm 3 mm mỗi cạnh để xén",
    unit: "mm",
    width: 297,
    height: 420,
    bleed: 3,
  },
];

export const bannerSheets: readonly PrintFormat[] = [
  { name: "3x1", use: "In bạt 3 m × 1 m", unit: "mm", width: 3000, height: 1000, bleed: 20 },
  { name: "2x1", use: "In bạt 2,4 m × 1,2 m", unit: "mm", width: 2400, height: 1200, bleed: 20 },
];

export const screenFormats = {
  link: { name: "lien-ket", use: "Ảnh hiện kèm liên kết", unit: "px", width: 1200, height: 630 },
  square: { name: "vuong", use: "Gửi Zalo, đăng Facebook", unit: "px", width: 1080, height: 1080 },
  story: {
    name: "dung",
    use: "Đăng bản tin 24 giờ, xem trên điện thoại",
    unit: "px",
    width: 1080,
    height: 1920,
  },
  cover: { name: "bia-zalo", use: "Ảnh bìa Zalo", unit: "px", width: 1280, height: 720 },
} as const satisfies Record<string, ScreenFormat>;
