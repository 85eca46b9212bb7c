/**
 * A file that readers take along: what it is called, what it is for, and how its bytes are made.
 */
export interface FormFile {
  name: string;
  /** What the reader is offered: «Word, sửa được». */
  label: string;
  mediaType: string;
  bytes: () => Promise<Uint8Array>;
}

/** Makes costly bytes once for equal content. `content` is all that shapes the form besides the code. */
export type FormCache = (
  name: string,
  content: unknown,
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

export const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  zip: "application/zip",
  epub: "application/epub+zip",
  html: "text/html; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
} as const;

/** The bytes of a text form. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
