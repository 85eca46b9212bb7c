/**
 * Numbering (ECMA-376 part 1, 17.9). Each ordered list is an instance (`w:num`) of its own, so that it starts anew;
 * bullets and boxes to tick need one instance for the whole text.
 */
import { AlignmentType, LevelFormat, type INumberingOptions } from "docx";
import { LIST_STEP } from "./page.ts";

type Config = INumberingOptions["config"][number];
type Level = Config["levels"][number];

/** Word knows nine levels; what lies deeper stays on the last. */
const LEVELS = 9;

/** Which list a paragraph belongs to. */
export interface ListPlace {
  reference: string;
  instance: number;
  level: number;
  style: "ListBullet" | "ListNumber" | "ListCheck";
}

const levels = (level: (index: number) => Omit<Level, "level">): Level[] =>
  Array.from({ length: LEVELS }, (_, index) => ({
    alignment: AlignmentType.LEFT,
    ...level(index),
    level: index,
    style: {
      ...level(index).style,
      paragraph: { indent: { left: LIST_STEP * (index + 1), hanging: LIST_STEP } },
    },
  }));

const bullets: Config = {
  reference: "bullets",
  levels: levels((index) => ({ format: LevelFormat.BULLET, text: index % 2 === 0 ? "•" : "–" })),
};

/** Times New Roman has no U+2610; the symbol font of Windows has, elsewhere it is substituted. */
const checks: Config = {
  reference: "checks",
  levels: levels(() => ({
    format: LevelFormat.BULLET,
    text: "☐",
    style: { run: { font: "Segoe UI Symbol" } },
  })),
};

const numbers = (start: number): Config => ({
  reference: `numbers-${start}`,
  levels: levels((index) => ({ format: LevelFormat.DECIMAL, text: `%${index + 1}.`, start })),
});

/** Gives lists their instances while the text is written. */
export class Lists {
  private readonly starts = new Set<number>();
  private ordered = 0;

  place(list: { start: number | undefined; checklist?: boolean }, depth: number): ListPlace {
    const level = Math.min(depth, LEVELS - 1);
    if (list.checklist === true) return { reference: "checks", instance: 0, level, style: "ListCheck" };
    if (list.start === undefined) return { reference: "bullets", instance: 0, level, style: "ListBullet" };
    this.starts.add(list.start);
    this.ordered += 1;
    return { reference: `numbers-${list.start}`, instance: this.ordered, level, style: "ListNumber" };
  }

  numbering(): INumberingOptions {
    return { config: [bullets, checks, ...[...this.starts].sort((a, b) => a - b).map(numbers)] };
  }
}
