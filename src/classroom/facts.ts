/**
 * A pack in a few words: for whom, how long, how much is inside.
 */
import type { Lesson } from "#document/lesson/lesson.ts";
import type { KindData } from "#library/kinds.ts";

type Data = KindData["lesson"];

export const levelLabel: Record<Data["levels"][number], string> = {
  primary: "Tiểu học",
  "lower-secondary": "Trung học cơ sở",
  "upper-secondary": "Trung học phổ thông",
};

/** «Lớp 7», «Lớp 4, 5», «Lớp 6–12»: runs of three and more are shortened. */
export function gradesLabel(grades: readonly number[]): string {
  const runs: number[][] = [];
  for (const grade of [...grades].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && grade === (last.at(-1) ?? 0) + 1) last.push(grade);
    else runs.push([grade]);
  }
  const parts = runs.flatMap((run) =>
    run.length > 2 ? [`${run[0] ?? ""}–${run.at(-1) ?? ""}`] : run.map(String),
  );
  return `Lớp ${parts.join(", ")}`;
}

/** «2 tiết, 90 phút», «45 phút». */
export const lengthLabel = ({
  setting,
  periods,
  minutes,
}: Pick<Data, "setting" | "periods" | "minutes">): string =>
  setting === "lesson" ? `${periods} tiết, ${minutes} phút` : `${minutes} phút`;

/** Whom it is for: pupils by grade, or their parents. */
export const audienceLabel = ({ setting, grades }: Pick<Data, "setting" | "grades">): string =>
  setting === "parents-meeting"
    ? `Cha mẹ học sinh ${gradesLabel(grades).toLowerCase()}`
    : gradesLabel(grades);

/** «15 trang chiếu, 2 phiếu, 14 câu hỏi, 15 thẻ». */
export const contentsLabel = ({ slides, worksheets, quiz, cards }: Lesson): string =>
  [
    `${slides.length} trang chiếu`,
    `${worksheets.length} phiếu`,
    `${quiz.questions.length} câu hỏi`,
    `${cards.cards.length} thẻ`,
  ].join(", ");
