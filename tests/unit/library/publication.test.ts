import { describe, expect, it } from "vitest";
import { publicationState } from "#library/publication.ts";

const item = { status: "published" as const, publishAt: "2026-12-15" };

describe("who may see an item", () => {
  it("begins at midnight in Vietnam", () => {
    expect(publicationState(item, new Date("2026-12-14T16:59:59Z"))).toBe("scheduled");
    expect(publicationState(item, new Date("2026-12-14T17:00:00Z"))).toBe("published");
  });

  it("takes an hour with its offset", () => {
    const timed = { ...item, publishAt: "2026-12-15T08:00:00+07:00" };
    expect(publicationState(timed, new Date("2026-12-15T00:59:59Z"))).toBe("scheduled");
    expect(publicationState(timed, new Date("2026-12-15T01:00:00Z"))).toBe("published");
  });

  it("ends at the expiry", () => {
    const brief = { ...item, publishAt: "2026-01-01", expireAt: "2026-02-01" };
    expect(publicationState(brief, new Date("2026-01-31T16:59:59Z"))).toBe("published");
    expect(publicationState(brief, new Date("2026-01-31T17:00:00Z"))).toBe("expired");
  });

  it("leaves a tombstone only of what was public", () => {
    const withdrawn = {
      status: "withdrawn" as const,
      publishAt: "2026-03-01",
      withdrawn: { date: "2026-04-01" },
    };
    expect(publicationState(withdrawn, new Date("2026-02-01T00:00:00Z"))).toBe("scheduled");
    expect(publicationState(withdrawn, new Date("2026-03-15T00:00:00Z"))).toBe("published");
    expect(publicationState(withdrawn, new Date("2026-04-02T00:00:00Z"))).toBe("withdrawn");
  });

  it("never shows a draft", () => {
    expect(publicationState({ ...item, status: "draft" }, new Date("2030-01-01T00:00:00Z"))).toBe("draft");
  });
});
