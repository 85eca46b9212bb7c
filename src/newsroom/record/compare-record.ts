/**
 * Does the content keep its word? What was published and recorded must not change without a new version, entries of
 * corrections and versions are never changed or taken out, and nothing goes without a trace.
 */
import { formatContentDate, startOfDay } from "#language/dates.ts";
import type { Change } from "#library/history.ts";
import type { Problem } from "#library/problems.ts";
import type { RecordedItem, RecordedVersion } from "#library/record.ts";
import type { Manuscript } from "#document/manuscript.ts";
import type { Wire } from "../wire.ts";
import { chunksOf } from "../copies/chunks.ts";
import { stretchesOf } from "../copies/original.ts";

/** What a version says, as the record keeps it. */
export function recordedText(manuscript: Manuscript): NonNullable<RecordedVersion["text"]> {
  return {
    title: manuscript.title,
    sha256: manuscript.digest,
    chunks: stretchesOf(manuscript).map(chunksOf).join(""),
  };
}

/** Words decide, not the digest: a link that falls away with its target, or other code, changes the digest alone. */
function saysOtherwise(text: RecordedVersion["text"], manuscript: Manuscript): boolean {
  if (text === undefined) return false;
  const now = recordedText(manuscript);
  return text.title !== now.title || text.chunks !== now.chunks;
}

function entryProblem({ version, date, what }: RecordedVersion, change: Change | undefined) {
  if (change === undefined) {
    return `Mục của bản ${version} (${formatContentDate(date)}: «${what}») đã bị bỏ. Hãy ghi lại nguyên như cũ; muốn nói thêm thì ghi mục mới ở cuối.`;
  }
  if (change.date === date && change.what === what) return undefined;
  return version === 1
    ? `Ngày đăng lần đầu đã ghi sổ là ${formatContentDate(date)}, nay thành ${formatContentDate(change.date)}. Hãy để «publishAt» như cũ.`
    : `Mục của bản ${version} đã khác lúc đăng (${formatContentDate(date)}: «${what}»). Hãy để nguyên mục cũ; mục mới ghi ở cuối, với ngày muộn hơn.`;
}

function storyProblems(recorded: RecordedItem, manuscript: Manuscript): string[] {
  const entries = recorded.versions.flatMap(
    (entry) => entryProblem(entry, manuscript.changes[entry.version - 1]) ?? [],
  );
  const newest = recorded.versions.at(-1);
  const silent =
    newest?.version === manuscript.version && saysOtherwise(newest.text, manuscript)
      ? [
          `Chữ của bài đã khác bản ${newest.version} đã đăng. Hãy ghi thêm một mục vào «corrections» hoặc «versions».`,
        ]
      : [];
  return [...entries, ...silent];
}

function problemsOf(recorded: RecordedItem, wire: Wire): { file: string; messages: string[] } {
  const { ref, state, versions } = recorded;
  const story = wire.stories.find(({ id }) => id === ref);
  if (story !== undefined) return { file: `${ref}.mdx`, messages: storyProblems(recorded, story) };
  const stone = wire.withdrawn.find((tombstone) => tombstone.ref === ref);
  if (stone !== undefined) {
    const gone = versions.filter(({ version }) => version > stone.version);
    return { file: stone.file, messages: gone.flatMap((entry) => entryProblem(entry, undefined) ?? []) };
  }
  // An edition of an earlier day does not know yet what was recorded later; an expired item has had its time.
  const wasPublic = versions.some(({ date }) => startOfDay(date) <= wire.now);
  if (state === "expired" || !wasPublic) return { file: recorded.file, messages: [] };
  return {
    file: state === "missing" ? recorded.file : `${ref}.mdx`,
    messages: [
      state === "missing"
        ? `Bài đã đăng, nay không còn tệp ${ref}.mdx. Hãy đưa tệp trở lại, ghi «status: withdrawn» với ngày và lý do rút.`
        : "Bài đã đăng, nay lại không hiện ra. Muốn thôi đăng thì ghi «status: withdrawn» với ngày và lý do rút.",
    ],
  };
}

/** Everything in which the content breaks with the record, as reminders; the site can be built all the same. */
export function compareRecord(record: readonly RecordedItem[], wire: Wire): Problem[] {
  return record.flatMap((recorded) => {
    const { file, messages } = problemsOf(recorded, wire);
    return messages.map((message) => ({ file, line: 0, column: 0, message, severity: "warning" as const }));
  });
}
