/**
 * A sign from the reader's device: refused when it is no picture or too large, drawn into pixels otherwise. A drawing
 * (SVG) is shown as a picture, in which nothing runs and nothing is loaded; what leaves is pixels.
 */

export class LogoRefused extends Error {}

const MOST_BYTES = 5_000_000;
const MOST_PIXELS = 40_000_000;
/** Pixels of the longer side of what is kept. */
const KEPT = 800;
const types = ["image/png", "image/jpeg", "image/webp", "image/svg+xml"];

/** Width and height as the file's head tells, before anything is decoded; undefined where it does not. */
export function declaredSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // PNG (ISO/IEC 15948): signature, then IHDR.
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  // WebP: RIFF….WEBP, then VP8X, VP8L or VP8.
  if (bytes.length > 30 && view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250)
    return webpSize(view);
  // JPEG (ISO/IEC 10918-1): segments up to a start of frame.
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : undefined;
}

function webpSize(view: DataView): { width: number; height: number } | undefined {
  const form = view.getUint32(12);
  if (form === 0x56503858) {
    const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
    return { width: three(24) + 1, height: three(27) + 1 };
  }
  if (form === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function jpegSize(view: DataView): { width: number; height: number } | undefined {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** @throws LogoRefused with what to do instead, in Vietnamese */
export async function readLogo(file: File): Promise<HTMLCanvasElement> {
  if (!types.includes(file.type)) {
    throw new LogoRefused("Tệp này không phải ảnh PNG, JPEG, WebP hay SVG. Hãy chọn tệp ảnh khác.");
  }
  if (file.size > MOST_BYTES) {
    const size = Math.round(file.size / 1_000_000);
    throw new LogoRefused(`Ảnh nặng ${size} MB, tối đa 5 MB. Hãy thu nhỏ ảnh rồi chọn lại.`);
  }
  const vector = file.type === "image/svg+xml";
  const size = vector ? undefined : declaredSize(new Uint8Array(await file.arrayBuffer()));
  if (!vector && (size === undefined || size.width * size.height > MOST_PIXELS)) {
    throw new LogoRefused("Ảnh quá lớn hoặc bị hỏng. Hãy mở ảnh, lưu lại thành PNG nhỏ hơn rồi chọn lại.");
  }
  return drawn(await loaded(file));
}

/** As a picture: the browser turns photographs upright, runs no script and fetches nothing. */
async function loaded(file: File): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } catch (cause) {
    throw new LogoRefused("Không mở được ảnh này. Hãy lưu lại thành PNG rồi chọn lại.", { cause });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawn(image: HTMLImageElement): HTMLCanvasElement {
  const width = image.naturalWidth === 0 ? KEPT : image.naturalWidth;
  const height = image.naturalHeight === 0 ? KEPT : image.naturalHeight;
  const scale = KEPT / Math.max(width, height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  try {
    // A drawing that holds a page of its own may be shown but not taken along.
    context?.getImageData(0, 0, 1, 1);
  } catch (cause) {
    throw new LogoRefused(
      "Hình SVG này có nhúng nội dung lạ, không dùng được. Hãy lưu lại thành PNG rồi chọn lại.",
      {
        cause,
      },
    );
  }
  return canvas;
}
