/**
 * The house's own drawings: flat shapes, one hand, in the tradition of the poster art of Vietnam. They are drawn in the
 * colours that `palettes.ts` names by role, on a square without ground.
 */
import type { printMotifs } from "#library/schema/print.ts";

export type MotifName = (typeof printMotifs)[number];

export interface Motif {
  name: MotifName;
  title: string;
  /** What the picture shows, for those who do not see it. */
  alt: string;
  svg: string;
}

const told: Record<MotifName, { title: string; alt: string }> = {
  "hy-vong": { title: "Hy vọng", alt: "Hai bàn tay nâng một mầm cây xanh trước mặt trời đang lên." },
  "gia-dinh": { title: "Gia đình", alt: "Bố và mẹ đứng sau, đặt tay lên vai đứa con quàng khăn đỏ." },
  "lao-dong": {
    title: "Lao động",
    alt: "Một người thợ đội mũ bảo hộ giơ cao chiếc cờ lê, bên cạnh là người phụ nữ ôm bó lúa.",
  },
  "hoc-tap": { title: "Học tập", alt: "Hai học sinh quàng khăn đỏ cùng đọc một cuốn sách mở." },
  "ban-tay": { title: "Chung tay", alt: "Ba bàn tay cùng giơ cao về phía mặt trời." },
  "mai-nha": {
    title: "Mái nhà",
    alt: "Ngôi nhà mái ngói có lối vào rộng mở, hàng cau bên trái, cây xanh bên phải.",
  },
  "canh-dong": { title: "Cánh đồng", alt: "Hai người đội nón cùng làm trên cánh đồng lúa chín dưới nắng." },
  "dong-song": {
    title: "Dòng sông",
    alt: "Một người đội nón chèo thuyền trên dòng sông, sau lưng là núi và mặt trời.",
  },
  "mat-troi": { title: "Bình minh", alt: "Mặt trời lớn mọc sau xóm nhà mái ngói và hàng cây." },
  "tro-chuyen": { title: "Trò chuyện", alt: "Mẹ và con ngồi bên ấm trà, mỗi người một lời, nghe nhau nói." },
  "tu-choi": {
    title: "Từ chối",
    alt: "Một học sinh giơ bàn tay ra hiệu dừng lại, hai bạn đứng ngay bên cạnh.",
  },
  "tro-ve": { title: "Trở về", alt: "Một người đeo túi trở về, người nhà ra tận cửa nắm tay đón." },
  "lang-xom": { title: "Làng xóm", alt: "Bà con nhiều lứa tuổi đứng cạnh nhau dưới gốc cây to đầu xóm." },
  "suc-khoe": { title: "Sức khỏe", alt: "Một cô gái chạy bộ ngoài trời trong nắng sớm." },
  "loa-thon": {
    title: "Loa thôn",
    alt: "Cột loa truyền thanh đầu xóm đang phát, bà con và học sinh đứng nghe.",
  },
};

/** The SVG texts: Vite puts them into the bundle; plain Node (scripts, tests) reads the files. */
async function loadDrawings(): Promise<ReadonlyMap<string, string>> {
  if ((import.meta.env as unknown) !== undefined) {
    const bundled = import.meta.glob<string>("./*.svg", { query: "?raw", import: "default", eager: true });
    return new Map(Object.entries(bundled).map(([file, svg]) => [file.slice(2, -4), svg]));
  }
  const { readFileSync } = await import("node:fs");
  return new Map(
    Object.keys(told).map((name) => [name, readFileSync(new URL(`${name}.svg`, import.meta.url), "utf8")]),
  );
}

const drawings = await loadDrawings();

export function motifOf(name: MotifName): Motif {
  const svg = drawings.get(name);
  if (svg === undefined) throw new Error(`No drawing ${name}.svg`);
  return { name, ...told[name], svg };
}
