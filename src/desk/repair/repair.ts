/**
 * What is wrong with the letters and blanks of an imported text. Every rule says what it found and what should stand there;
 * nothing is changed by a rule.
 */

/** As in the ledger of the programme (`programme/ledger.yaml`), where the kinds are explained to readers. */
export type RepairKind =
  | "double-space"
  | "space-before-punct"
  | "quote-space"
  | "doc-number-space"
  | "joined"
  | "encoding"
  | "repeated-word";

export interface Repair {
  /** In UTF-16 code units of the text in NFC. */
  offset: number;
  found: string;
  put: string;
  kind: RepairKind;
  /** Certain ones are made; possible ones are put to a person. */
  grade: "certain" | "possible";
  /** 0 to 1; 1 for the certain ones. */
  likelihood: number;
}

/** Finds faults of one kind in a text in NFC. */
export type RepairRule = (text: string) => Repair[];

/** A certain repair. */
export const certain = (offset: number, found: string, put: string, kind: RepairKind): Repair => ({
  offset,
  found,
  put,
  kind,
  grade: "certain",
  likelihood: 1,
});
