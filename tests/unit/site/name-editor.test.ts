import { describe, expect, it } from "vitest";
import sharp from "sharp";
import { fitName, LEADING } from "#site/name-editor/fit-name.ts";
import { declaredSize } from "#site/name-editor/logo.ts";
import { nameRoom, placeName } from "#site/name-editor/place.ts";
import { timetable } from "#site/teleprompter/timing.ts";
import type { NameSlot } from "#printshop/piece.ts";

/** Every letter is half as wide as it is high. */
const measure = (text: string): number => text.length * 0.5;
const room = { width: 100, height: 12, largest: 8, smallest: 4 };

describe("a name in its room", () => {
  it("stands on one line when it fits", () => {
    expect(fitName("Trường THCS Hòa Bình", room, measure)).toEqual({
      size: 8,
      lines: ["Trường THCS Hòa Bình"],
    });
  });

  it("steps down, then takes two lines, and never sticks out", () => {
    for (let length = 10; length < 90; length += 5) {
      const name =
        "Ủy ban nhân dân phường Vĩnh Yên, tỉnh Phú Thọ, phòng Văn hóa và Xã hội, tổ thông tin".slice(
          0,
          length,
        );
      const fitted = fitName(name, room, measure);
      if ("excess" in fitted) continue;
      expect(fitted.lines.length).toBeLessThanOrEqual(2);
      expect(fitted.lines.length * LEADING * fitted.size).toBeLessThanOrEqual(room.height);
      for (const line of fitted.lines) expect(measure(line) * fitted.size).toBeLessThanOrEqual(room.width);
    }
  });

  it("that is too long is told by how much", () => {
    const name = "Ban chỉ đạo ".repeat(20).trim();
    const fitted = fitName(name, room, measure);
    expect(fitted).toHaveProperty("excess");
    const { excess } = fitted as { excess: number };
    expect(fitName(name.slice(0, name.length - excess - 12), room, measure)).not.toHaveProperty("excess");
  });

  it("makes room for a sign, which keeps its proportions", () => {
    const slot: NameSlot = {
      sheet: "a.pdf",
      picture: "a.png",
      page: { width: 210, height: 297 },
      logo: { x: 10, y: 10, width: 12, height: 12 },
      name: { x: 26, y: 10, width: 150, height: 12 },
      align: "left",
      colour: "#000000",
      ground: "#ffffff",
      largest: 6,
      smallest: 3,
    };
    expect(nameRoom(slot, false)).toMatchObject({ x: 10, width: 166 });
    const placed = placeName(slot, { size: 6, lines: ["Trường"] }, { width: 400, height: 100 });
    expect(placed.logo).toEqual({ x: 10, y: 14.5, width: 12, height: 3 });
    expect(placed.lines[0]!.x).toBe(26);
    expect(placed.lines[0]!.baseline).toBeGreaterThan(10);
    expect(placed.lines[0]!.baseline).toBeLessThan(22);
  });
});

describe("a sign's size", () => {
  it.each(["png", "jpeg", "webp"] as const)("is read from the head of a %s", async (format) => {
    const bytes = await sharp({ create: { width: 321, height: 123, channels: 3, background: "red" } })
      .toFormat(format)
      .toBuffer();
    expect(declaredSize(new Uint8Array(bytes))).toEqual({ width: 321, height: 123 });
  });

  it("is unknown for what is no picture", () => {
    expect(declaredSize(new TextEncoder().encode("<svg onload=alert(1)>"))).toBeUndefined();
    expect(declaredSize(new Uint8Array(3))).toBeUndefined();
  });
});

describe("the prompter's timetable", () => {
  it("gives each sentence its time, and its silence", () => {
    const times = timetable(
      [
        { text: "một hai ba bốn năm", pause: 0.4 },
        { text: "một hai ba", pause: 2 },
      ],
      150,
    );
    expect(times).toEqual([
      { from: 0, length: 2 },
      { from: 2.4, length: 1.2 },
    ]);
  });
});
