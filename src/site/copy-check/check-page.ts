/**
 * The page that checks a copy. What is pasted stays in the browser: it is compared with what the page has fetched from its
 * own site, and after that the network is needed for nothing but the exact words of one story.
 */
import { fingerprintsAddress } from "#library/addresses.ts";
import { addressIn, itemAt } from "#newsroom/copies/address.ts";
import type { Fingerprints, KnownItem } from "#newsroom/copies/fingerprints.ts";
import { ChunkIndex } from "#newsroom/copies/identify.ts";
import type { Original } from "#newsroom/copies/original.ts";
import {
  foreignAddressReport,
  ownAddressReport,
  reportOf,
  unknownReport,
  type Report,
} from "#newsroom/copies/report.ts";
import { checkCopy } from "#newsroom/copies/verdict.ts";
import { offerCopies } from "../copy-buttons.ts";
import { PasteBox } from "./pasted.ts";
import { showReport } from "./show-report.ts";

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

let loading: Promise<ChunkIndex> | undefined;

/** A failed attempt is forgotten, so that the next one asks again. */
function load(): Promise<ChunkIndex> {
  loading ??= json<Fingerprints>(fingerprintsAddress).then(
    (fingerprints) => new ChunkIndex(fingerprints),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

const originals = new Map<string, Original>();

async function fetchOriginal({ original: address }: KnownItem): Promise<Original | undefined> {
  if (address === undefined) return undefined;
  try {
    const original = originals.get(address) ?? (await json<Original>(address));
    originals.set(address, original);
    return original;
  } catch {
    // Without a network the chunks alone must do.
    return undefined;
  }
}

async function check(pasted: PasteBox, index: ChunkIndex): Promise<Report> {
  const { fingerprints } = index;
  const address = addressIn(pasted.text);
  if (address !== undefined) {
    const item = itemAt(address, fingerprints, [location.host]);
    return item === undefined ? foreignAddressReport(address.href) : ownAddressReport(item);
  }
  const verdict = await checkCopy(pasted.copy(), index, fetchOriginal);
  return verdict === undefined ? unknownReport() : reportOf(verdict, fingerprints);
}

/** Puts the form to work. */
export function startChecking(form: HTMLFormElement, result: HTMLElement): void {
  const box = form.querySelector("textarea");
  const status = form.querySelector("[role=status]");
  if (!box || !status) return;
  const pasted = new PasteBox(box);
  const say = (words: string): void => {
    status.textContent = words;
  };
  load().then(
    () => {
      say("Sẵn sàng. Từ giờ mất mạng vẫn kiểm tra được.");
    },
    () => {
      say("Chưa tải được dữ liệu để so. Hãy xem lại mạng; bấm «Kiểm tra» là trang tải lại.");
    },
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (pasted.text.trim() === "") {
      say("Chưa có chữ nào. Hãy dán bài vào ô trên.");
      box.focus();
      return;
    }
    say("Đang so…");
    load().then(
      async (index) => {
        showReport(result, await check(pasted, index));
        offerCopies(result);
        say("");
        result.querySelector("h2")?.focus();
      },
      () => {
        result.hidden = true;
        say("Chưa tải được dữ liệu để so. Hãy xem lại mạng rồi bấm «Kiểm tra» lần nữa.");
      },
    );
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    result.hidden = true;
    say("");
    pasted.clear();
  });
}
