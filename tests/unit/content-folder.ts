import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

const base = path.resolve("tests/fixtures/flood");

/** The time at which the second province's fixture is read, unless a test says otherwise. */
export const fixtureNow = new Date("2026-11-20T00:00:00+07:00");

/**
 * A copy of the second province's content with some files put in or (null) taken out; removed after the test.
 */
export function contentFolder(changes: Record<string, string | Uint8Array | null> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), "content-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync(base, folder, { recursive: true });
  for (const [file, text] of Object.entries(changes)) {
    const target = path.join(folder, file);
    if (text === null) {
      rmSync(target, { recursive: true });
    } else {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  return folder;
}

const action = `<ActionBox title="Việc làm được ngay">

- Lưu số cứu hộ.

<HelpLine contact="cuu-ho-112" />

</ActionBox>
`;

/** A valid article with this text; `changes` replace lines of the front matter by key, null drops one. */
export function articleFile(text: string, changes: Record<string, string | null> = {}): string {
  const lines: Record<string, string | null> = {
    title: "Bài thử",
    description: "Một bài để thử xem phần kiểm tra nói gì với người viết.",
    topic: "chuan-bi",
    audiences: "[ba-con]",
    sources: "[quyet-dinh-mau]",
    status: "published",
    publishAt: "2026-10-01",
    updatedAt: "2026-11-01",
    reviewedAt: "2026-11-01",
    reviewBy: "2027-10-01",
    reviewer: "Biên tập viên",
    ...changes,
  };
  const frontMatter = Object.entries(lines).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}`],
  );
  return `---\n${frontMatter.join("\n")}\n---\n\n${text}\n\n${action}`;
}
