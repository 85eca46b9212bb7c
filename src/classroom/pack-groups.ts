/**
 * Packs as a school looks for them: lessons by level and subject, then what the whole school does, then parents.
 */
import type { Lesson } from "#document/lesson/lesson.ts";
import { compareVietnamese } from "#language/alphabet.ts";
import { schoolLevels } from "#library/schema/lesson.ts";
import { levelLabel } from "./facts.ts";

export interface PackGroup<Pack> {
  /** Fragment of the group. */
  id: string;
  title: string;
  packs: Pack[];
}

const levelIds = { primary: "tieu-hoc", "lower-secondary": "thcs", "upper-secondary": "thpt" } as const;

/** By level, then by subject and title; a lesson for two levels stands under both. Empty groups are left out. */
export function packGroups<Pack extends { lesson: Pick<Lesson, "item"> }>(
  packs: readonly Pack[],
): PackGroup<Pack>[] {
  const data = ({ lesson }: Pack) => lesson.item.data;
  const of = (setting: string): Pack[] =>
    packs
      .filter((pack) => data(pack).setting === setting)
      .sort(
        (a, b) =>
          compareVietnamese(data(a).subject, data(b).subject) ||
          compareVietnamese(a.lesson.item.title, b.lesson.item.title),
      );
  const lessons = of("lesson");
  return [
    ...schoolLevels.map((level) => ({
      id: levelIds[level],
      title: levelLabel[level],
      packs: lessons.filter((pack) => data(pack).levels.includes(level)),
    })),
    { id: "toan-truong", title: "Chào cờ, sinh hoạt toàn trường", packs: of("assembly") },
    { id: "cha-me", title: "Họp cha mẹ học sinh", packs: of("parents-meeting") },
  ].filter((group) => group.packs.length > 0);
}
