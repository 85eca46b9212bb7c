/**
 * «Chỉ tệp thay đổi»: compares an older version of a pack with the present one on this device, fetches only what
 * differs, and makes an archive of it. Loaded when a teacher chooses a file.
 */
import {
  changesArchive,
  changesNote,
  compareSums,
  readSums,
  sumsOfOldFile,
  SumsError,
  type PackChanges,
  type Sums,
} from "#classroom/pack-changes.ts";
import { formatSize } from "#language/sizes.ts";
import { offerDownload } from "./offer-download.ts";

class FetchError extends Error {}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { cache: "no-cache" }).catch(() => undefined);
  if (response?.ok !== true) throw new FetchError("Chưa tải được. Hãy kiểm tra mạng rồi thử lại.");
  return new Uint8Array(await response.arrayBuffer());
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((value) => value.toString(16).padStart(2, "0")).join("");
}

/** A file whose bytes are those of the list. Pages without HTTPS cannot check, so there the list is trusted. */
async function fetchListed(folder: string, name: string, sums: Sums): Promise<Uint8Array> {
  const bytes = await fetchBytes(`${folder}${name}`);
  if (isSecureContext && (await sha256(bytes)) !== sums.get(name)) {
    throw new FetchError(
      `Tệp ${name} tải về chưa đủ hoặc gói vừa được cập nhật. Hãy tải lại trang rồi thử lại.`,
    );
  }
  return bytes;
}

function listed(title: string, names: readonly string[]): Node[] {
  if (names.length === 0) return [];
  const heading = document.createElement("h3");
  heading.textContent = title;
  const list = document.createElement("ul");
  list.append(
    ...names.map((name) => {
      const entry = document.createElement("li");
      entry.textContent = name;
      return entry;
    }),
  );
  return [heading, list];
}

/** Makes a box work: `data-folder`, `data-slug`, `data-title`, `data-sizes` (bytes by name), a `[data-result]` inside. */
export function changedFilesBox(box: HTMLElement): (file: File) => Promise<void> {
  const { folder = "", slug = "", title = "", sizes: listedSizes = "{}" } = box.dataset;
  const sizes = JSON.parse(listedSizes) as Record<string, number>;
  const status = box.querySelector<HTMLElement>("[role=status]");
  const result = box.querySelector<HTMLElement>("[data-result]");
  const say = (message: string): void => {
    if (status) status.textContent = message;
  };
  const tell = (error: unknown): void => {
    if (!(error instanceof SumsError || error instanceof FetchError)) throw error;
    say(error.message);
  };

  const take = async (changes: PackChanges, sums: Sums, list: Uint8Array): Promise<void> => {
    const names = [...changes.changed, ...changes.added];
    say("Đang tải…");
    const parts = await Promise.all(
      names.map(async (name) => ({ name, bytes: await fetchListed(folder, name, sums) })),
    );
    const archive = changesArchive(
      slug,
      [...parts, { name: "SHA256SUMS.txt", bytes: list }],
      changesNote(changes, title),
    );
    offerDownload(archive, "application/zip", `${slug}-thay-doi.zip`);
    say(`Đã tạo ${slug}-thay-doi.zip. Giải nén đè lên thư mục của gói cũ.`);
  };

  const show = (changes: PackChanges, sums: Sums, list: Uint8Array): void => {
    const { changed, added, removed, same } = changes;
    const names = [...changed, ...added];
    if (names.length + removed.length === 0) {
      say("Gói của thầy cô đã là bản mới nhất.");
      return;
    }
    const size = names.reduce((sum, name) => sum + (sizes[name] ?? 0), 0);
    say(
      `Có ${changed.length} tệp đổi, ${added.length} tệp mới, ${removed.length} tệp bỏ; ${same.length} tệp giữ nguyên.`,
    );
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = `Tải phần thay đổi (${names.length} tệp, ${formatSize(size)})`;
    button.addEventListener("click", () => {
      take(changes, sums, list).catch(tell);
    });
    result?.replaceChildren(
      button,
      ...listed("Tệp đổi", changed),
      ...listed("Tệp mới", added),
      ...listed("Tệp bỏ", removed),
    );
  };

  return async (file) => {
    result?.replaceChildren();
    say("Đang so sánh…");
    try {
      const old = sumsOfOldFile(new Uint8Array(await file.arrayBuffer()), slug);
      const list = await fetchBytes(`${folder}SHA256SUMS.txt`);
      const sums = readSums(new TextDecoder().decode(list));
      show(compareSums(old, sums), sums, list);
    } catch (error) {
      tell(error);
    }
  };
}
