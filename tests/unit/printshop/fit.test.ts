import { describe, expect, it } from "vitest";
import { fitText, widthInEm, type Lettering } from "#printshop/fit.ts";

const display: Lettering = { face: "display", largest: 40, smallest: 20, leading: 1.28, capitals: true };

describe("words in a room", () => {
  it("are as large as they can be", () => {
    expect(fitText("Nói ngắn", { width: 400, height: 100 }, display)).toMatchObject({
      size: 40,
      lines: ["NÓI NGẮN"],
    });
  });

  it("never stick out, whatever the room", () => {
    const text = "Nghe con một chút, gần con cả đời, và mỗi tối mười phút cùng nhau";
    for (let width = 220; width <= 900; width += 40) {
      const fit = fitText(text, { width, height: 260 }, display);
      if ("excess" in fit) continue;
      for (const line of fit.lines) expect(widthInEm(line, "display") * fit.size).toBeLessThanOrEqual(width);
      expect(fit.height).toBeLessThanOrEqual(260);
      expect(fit.lines.join(" ")).toBe(text.toLocaleUpperCase("vi"));
    }
  });

  it("keep together what belongs together", () => {
    const room = { width: 380, height: 300 };
    const text = "Không ma túy hôm nay";
    const letters = { ...display, largest: 44, smallest: 44 };
    expect(fitText(text, room, letters)).toMatchObject({ lines: ["KHÔNG MA", "TÚY HÔM NAY"] });
    expect(fitText(text, room, letters, ["ma túy"])).toMatchObject({ lines: ["KHÔNG MA TÚY", "HÔM NAY"] });
  });

  it("end lines of a slogan where the voice pauses, and never begin one with a dash", () => {
    const room = { width: 520, height: 300 };
    expect(fitText("Nghe con một chút, gần con cả đời", room, { ...display, spoken: true })).toMatchObject({
      lines: ["NGHE CON MỘT CHÚT,", "GẦN CON CẢ ĐỜI"],
    });
    const dashed = fitText("Chung một quyết tâm – Vì cộng đồng không ma túy", room, display);
    expect((dashed as { lines: string[] }).lines.every((line) => !line.startsWith("–"))).toBe(true);
  });

  it("that are too many are told by how many characters", () => {
    const text = "Một câu rất dài mà tấm biển nhỏ này không thể nào chứa nổi dù chữ nhỏ đến đâu";
    const fit = fitText(text, { width: 300, height: 60 }, { ...display, capitals: false });
    expect(fit).toHaveProperty("excess");
    const { excess } = fit as { excess: number };
    // What is told is enough, and not much more than enough.
    const shorter = text.slice(0, text.length - excess).trim();
    expect(fitText(shorter, { width: 300, height: 60 }, { ...display, capitals: false })).not.toHaveProperty(
      "excess",
    );
    const [next = ""] = text.slice(shorter.length).trim().split(" ");
    expect(
      fitText(`${shorter} ${next}`, { width: 300, height: 60 }, { ...display, capitals: false }),
    ).toHaveProperty("excess");
  });
});
