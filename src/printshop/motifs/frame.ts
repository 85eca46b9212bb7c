/**
 * Motifs are drawn on a square of 1,000 units, and their grounds run on beyond it to both sides: a frame of any
 * proportions shows a part of them.
 */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

const SQUARE = 1000;
/** Less of the height would show heads without bodies. */
const LEAST_HEIGHT = 760;
/** Above the figures there is sky. */
const SKY = 30;

/**
 * What a frame shows, in the motif's units: as much of the square as fits, figures in the middle.
 *
 * @param covered height at the top of the frame that something lies over, in the unit of the frame
 */
export function viewOf(frame: { width: number; height: number }, covered = 0): View {
  const aspect = frame.width / frame.height;
  const height = Math.min(SQUARE, Math.max(LEAST_HEIGHT, SQUARE / aspect));
  const width = height * aspect;
  const hidden = (covered / frame.height) * height;
  return {
    x: round(SQUARE / 2 - width / 2),
    y: round(SKY - hidden),
    width: round(width),
    height: round(height),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The SVG showing a part of itself. */
export const framed = (svg: string, { x, y, width, height }: View): string =>
  svg.replace(
    /viewBox="[^"]*"/u,
    `viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"`,
  );

/** A ground behind the drawing, which has none. */
export const withGround = (svg: string, colour: string): string =>
  svg.replace(/(<svg[^>]*>)/u, `$1<rect x="-5000" y="-5000" width="11000" height="11000" fill="${colour}"/>`);
