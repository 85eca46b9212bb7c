/**
 * What the safety box says to a reader of a copy, for each version that an outlet may hold.
 */
import type { Manuscript } from "#document/manuscript.ts";

export interface HeldVersion {
  version: number;
  /** `corrected`: it holds a mistake from which a reader could draw a wrong conclusion. */
  state: "newest" | "older" | "corrected";
  /** How many newer versions there are. */
  behind: number;
}

/** Every version from the first to the newest. */
export function heldVersions({
  changes,
  version: newest,
}: Pick<Manuscript, "changes" | "version">): HeldVersion[] {
  return changes.map(({ version }) => {
    const corrected = changes.some(
      ({ version: mended, correction }) =>
        correction?.severity === "material" && correction.since <= version && version < mended,
    );
    const older = corrected ? "corrected" : "older";
    return { version, state: version === newest ? "newest" : older, behind: newest - version };
  });
}
