/**
 * The sheet: A4 with the margins of an office text (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.1 and I.3: top and
 * bottom 20–25 mm, left 30–35 mm, right 15–20 mm, Times New Roman, 13–14 pt). Lengths are twentieths of a point
 * (ECMA-376 part 1, 17.18.105 ST_TwipsMeasure).
 */

const TWIPS_PER_MM = 1440 / 25.4;
const PIXELS_PER_TWIP = 96 / 1440;

export const millimetres = (value: number): number => Math.round(value * TWIPS_PER_MM);
export const toPixels = (twips: number): number => twips * PIXELS_PER_TWIP;

export const sheet = { width: millimetres(210), height: millimetres(297) };
export const margin = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(20),
  header: millimetres(10),
  footer: millimetres(10),
};
export const TEXT_WIDTH = sheet.width - margin.left - margin.right;

/** A picture must leave room for its caption on the same page. */
export const PICTURE_HEIGHT = millimetres(190);

/** How far one level of a list or a quotation moves to the right. */
export const LIST_STEP = millimetres(8);
export const QUOTE_STEP = millimetres(8);

/** One language for every run: the checker of spelling must not underline the whole text. */
export const language = { value: "vi-VN", eastAsia: "vi-VN" };

export const ink = {
  heading: "083C35",
  link: "0B4F46",
  soft: "46544F",
  line: "8C9691",
  head: "E7EEE9",
};
