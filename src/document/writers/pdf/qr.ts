/**
 * QR codes as vectors, by uqr (ISO/IEC 18004).
 */
import { encode } from "uqr";

/** Modules of quiet zone on each side, as the standard asks. */
const QUIET = 4;

/** An SVG of one path. Level M: a printed code may lose 15 % to dirt and folds. */
export function qrSvg(text: string, ink: string): string {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const runs = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? "1" : "0")).join("");
    return Array.from(
      line.matchAll(/1+/gu),
      ({ index, 0: { length } }) => `M${index + QUIET} ${y + QUIET}h${length}v1h-${length}z`,
    );
  });
  const side = size + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="#ffffff"/><path fill="${ink}" d="${runs.join("")}"/></svg>`;
}
