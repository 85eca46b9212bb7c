/** How every answer is written: compact, one final newline, the same bytes for the same answer. */
export function serialise(answer: unknown): string {
  return `${JSON.stringify(answer)}\n`;
}
