/**
 * Words that do not fit at the smallest size that can be read.
 */
export class TooLong extends Error {
  /** Where the words stand in the piece's declaration: `["panels", 0, "heading"]`. */
  readonly field: readonly PropertyKey[];
  /** Characters that must go. */
  readonly excess: number;

  constructor(field: readonly PropertyKey[], excess: number) {
    super(`Chữ dài quá, không vừa khổ giấy dù đã thu nhỏ hết mức. Bớt ít nhất ${excess} ký tự.`);
    this.field = field;
    this.excess = excess;
  }
}
