/**
 * What every reader of a file gives.
 */
import type { Encoding } from "#language/legacy/decode.ts";

export interface ImportedSource {
  /** A fragment; headings, paragraphs, lists, tables, links, notes. */
  html: string;
  /** Of text files; Word's are always Unicode, with runs in old fonts perhaps. */
  encoding?: Encoding;
  /** What the editor must know, in Vietnamese. */
  remarks: string[];
}

/** What an editor can do something about; the message is Vietnamese. */
export class ImportError extends Error {}
