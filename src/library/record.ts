/**
 * «Sổ các bản đã đăng»: what was published in each version, as `record/<folder>/<slug>.json` remembers it. The Library
 * reads and stores it; what its hashes mean is known to the newsroom.
 */
import { z } from "zod";
import { listFiles, readText } from "./content-files.ts";
import { kinds, type Kind } from "./kinds.ts";
import type { ProblemList } from "./problems.ts";
import type { PublicationState } from "./publication.ts";
import { checkSchema } from "./schema-messages.ts";
import { day, line } from "./schema/fields.ts";
import { parseYaml } from "./yaml-source.ts";

export const RECORD_FOLDER = "record";

const recordedVersion = z.strictObject({
  version: z.int().min(1),
  /** The day and the words of its entry, as `history` tells them. */
  date: day,
  what: z.string().min(1),
  /** What it said; missing for a version that was over before anything was recorded. */
  text: z
    .strictObject({
      title: line(3, 90),
      /** `digest` of the manuscript. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/u, { error: "Phải là 64 chữ số hệ mười sáu." }),
      /** Hashes of its chunks, eight characters of base64 each. Never words. */
      chunks: z.string().regex(/^(?:[A-Za-z0-9+/]{8})*$/u, { error: "Phải là các mã 8 ký tự viết liền." }),
    })
    .optional(),
});

const recordFile = z.strictObject({
  versions: z
    .array(recordedVersion)
    .min(1)
    .refine((list) => list.every(({ version }, index) => version === index + 1), {
      error: "Các bản phải đủ và theo thứ tự 1, 2, 3…",
    }),
});

export type RecordedVersion = z.infer<typeof recordedVersion>;

export interface RecordedItem {
  /** `<folder>/<slug>` */
  ref: string;
  /** Path below the content folder. */
  file: string;
  versions: RecordedVersion[];
  /** What has become of the item; «missing» when its file is gone. */
  state: PublicationState | "missing";
}

/** Where the record of an item lies, below the content folder. */
export const recordFileOf = (ref: string): string => `${RECORD_FOLDER}/${ref}.json`;

/**
 * Reads every record.
 *
 * @param states of all items, by `ref`
 */
export function readRecord(
  contentDir: string,
  states: ReadonlyMap<string, PublicationState>,
  problems: ProblemList,
): RecordedItem[] {
  const folders = new Set<string>((Object.keys(kinds) as Kind[]).map((kind) => kinds[kind].folder));
  return listFiles(contentDir, RECORD_FOLDER, problems).flatMap((file) => {
    const match = /^record\/(?<folder>[a-z-]+)\/(?<slug>[a-z0-9-]+)\.json$/u.exec(file);
    const { folder = "", slug = "" } = match?.groups ?? {};
    if (!folders.has(folder)) {
      problems.error(
        { file, line: 0, column: 0 },
        "Trong «record» chỉ có tệp do lệnh «npm run record» ghi, dạng record/thư-mục/mã.json. Hãy bỏ tệp này.",
      );
      return [];
    }
    const text = readText(contentDir, file, problems);
    // JSON is YAML 1.2, and so a fault in it has its line too.
    const source = text === undefined ? undefined : parseYaml(text, file, 1, problems);
    const data = source && checkSchema(recordFile, source, problems);
    if (data === undefined) return [];
    const ref = `${folder}/${slug}`;
    return [{ ref, file, versions: data.versions, state: states.get(ref) ?? "missing" }];
  });
}
