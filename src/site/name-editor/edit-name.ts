/**
 * «Thêm tên đơn vị»: shows a name and a sign on the piece as they are entered, and makes the files. Loaded when the
 * reader opens the part; everything it needs is fetched then, so that it works on without a network. Nothing is sent
 * and nothing is kept.
 */
import type { NameSlot } from "#printshop/piece.ts";
import { offerDownload } from "../offer-download.ts";
import { fitName, type FittedName } from "./fit-name.ts";
import { LogoRefused, readLogo } from "./logo.ts";
import { nameRoom, placeName, type Placed } from "./place.ts";

const FACE = '700 100px "Be Vietnam Pro"';

interface Needs {
  picture: HTMLImageElement;
  sheet: Uint8Array;
  font: Uint8Array;
  writeSheet: (typeof import("./write-sheet.ts"))["writeSheet"];
}

async function fetched(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function loadNeeds(folder: string, slot: NameSlot, font: string): Promise<Needs> {
  const picture = new Image();
  picture.src = `${folder}${slot.picture}`;
  const [, sheet, letters, { writeSheet }] = await Promise.all([
    Promise.all([picture.decode(), document.fonts.load(FACE, "Ở đây")]),
    fetched(`${folder}${slot.sheet}`),
    fetched(font),
    import("./write-sheet.ts"),
  ]);
  return { picture, sheet, font: letters, writeSheet };
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The canvas gave no picture"));
      else
        void blob.arrayBuffer().then((buffer) => {
          resolve(new Uint8Array(buffer));
        }, reject);
    }, "image/png");
  });

/** Wires the part up. @param root the section with `data-slot`, `data-folder`, `data-font` */
export async function startNameEditor(root: HTMLElement): Promise<void> {
  const slot = JSON.parse(root.dataset["slot"] ?? "null") as NameSlot;
  const { folder = "", font = "", stem = "an-pham" } = root.dataset;
  const part = <T extends Element>(selector: string, kind: new () => T): T => {
    const found = root.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`No ${selector}`);
    return found;
  };
  const name = part("[name=unit]", HTMLInputElement);
  const sign = part("[name=logo]", HTMLInputElement);
  const withoutSign = part("[data-drop-logo]", HTMLButtonElement);
  const canvas = part("canvas", HTMLCanvasElement);
  const status = part("[role=status]", HTMLElement);
  const buttons = root.querySelectorAll<HTMLButtonElement>("[data-make]");

  status.textContent = "Đang tải hình…";
  let needs: Needs;
  try {
    needs = await loadNeeds(folder, slot, font);
  } catch (error) {
    status.textContent = "Chưa tải được hình. Kiểm tra mạng rồi tải lại trang.";
    throw error;
  }
  const { picture, sheet, font: letters, writeSheet } = needs;
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  const pixels = canvas.width / slot.page.width;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No canvas");
  const measure = (text: string): number => {
    context.font = FACE;
    return context.measureText(text).width / 100;
  };

  let logo: HTMLCanvasElement | undefined;
  /** What stands on the picture now; undefined while nothing is entered or it does not fit. */
  let placed: Placed | undefined;

  const show = (): void => {
    context.drawImage(picture, 0, 0);
    const written = name.value.normalize("NFC").trim();
    const room = { ...nameRoom(slot, logo !== undefined), largest: slot.largest, smallest: slot.smallest };
    const fitted: FittedName =
      written === "" ? { size: slot.largest, lines: [] } : fitName(written, room, measure);
    const fits = !("excess" in fitted);
    placed = fits && (written !== "" || logo !== undefined) ? placeName(slot, fitted, logo) : undefined;
    status.textContent = fits ? "" : `Tên dài quá, không đủ chỗ. Bớt khoảng ${fitted.excess} ký tự.`;
    name.setAttribute("aria-invalid", String(!fits));
    for (const button of buttons) button.disabled = placed === undefined;
    if (placed === undefined) return;
    context.fillStyle = slot.colour;
    context.textBaseline = "alphabetic";
    context.font = `700 ${placed.size * pixels}px "Be Vietnam Pro"`;
    for (const { text, x, baseline } of placed.lines) context.fillText(text, x * pixels, baseline * pixels);
    if (logo !== undefined && placed.logo !== undefined) {
      const { x, y, width, height } = placed.logo;
      context.drawImage(logo, x * pixels, y * pixels, width * pixels, height * pixels);
    }
  };

  const make = async (form: string): Promise<void> => {
    if (placed === undefined) return;
    const file = `${stem}-ten-don-vi.${form}`;
    if (form === "png") {
      offerDownload(await pngOf(canvas), "image/png", file);
    } else {
      const stamp = logo === undefined ? undefined : await pngOf(logo);
      offerDownload(await writeSheet(sheet, letters, placed, slot.colour, stamp), "application/pdf", file);
    }
    status.textContent = `Đã tạo tệp ${file}.`;
  };

  name.addEventListener("input", show);
  sign.addEventListener("change", () => {
    const [file] = sign.files ?? [];
    if (file === undefined) return;
    void readLogo(file).then(
      (read) => {
        logo = read;
        withoutSign.hidden = false;
        show();
      },
      (error: unknown) => {
        sign.value = "";
        if (!(error instanceof LogoRefused)) throw error;
        status.textContent = error.message;
      },
    );
  });
  withoutSign.addEventListener("click", () => {
    logo = undefined;
    sign.value = "";
    withoutSign.hidden = true;
    show();
  });
  for (const button of buttons) {
    button.addEventListener("click", () => {
      void make(button.dataset["make"] ?? "pdf");
    });
  }
  root.querySelector<HTMLElement>("[data-fields]")?.removeAttribute("hidden");
  canvas.hidden = false;
  show();
}
