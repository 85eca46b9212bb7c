/**
 * Fields of answers. Each says what it is twice: a Vietnamese title, shown on the page for developers, and an English
 * description, read in the published JSON Schema and in OpenAPI.
 */
import { z } from "zod";
import { kindNames } from "#library/kinds.ts";

/** A field with its Vietnamese title and English description. */
export const field = <T extends z.ZodType>(type: T, title: string, description: string): T =>
  type.meta({ title, description });

export const text = z.string();
export const day = z.iso.date();
/** RFC 3339 with the offset of Vietnam. */
export const instant = z.iso.datetime({ offset: true });
/** Absolute. */
export const address = z.url();
export const count = z.int().min(0);
export const versionNumber = z.int().min(1);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
export const kind = z.enum(kindNames);
export const itemId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/u);
export const urn = z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/u);

export const licence = z.object({
  id: field(text, "Mã SPDX", "SPDX identifier."),
  name: field(text, "Tên", "Name in Vietnamese."),
  url: field(address, "Địa chỉ văn bản giấy phép", "Where the licence can be read."),
});

/** Something that is filed: a topic or an audience. */
export const subject = z.object({
  slug: field(text, "Mã", "Identifier in addresses of this API."),
  title: field(text, "Tên", "Name in Vietnamese."),
  url: field(address, "Trang", "Its page for readers."),
});
